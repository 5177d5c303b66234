//! The console without a terminal: every screen as text, table or picture, and the page of keys.

mod keys;
mod monthly;
mod picture;
mod sheet;
mod sheets;
mod state;
mod write;

pub use keys::keys;
pub use monthly::{fallen, monthly};
pub use picture::picture;
pub use sheet::{Cell, Column, Sheet};
pub use sheets::{nodes, sheets};
pub use state::{State, read};
pub(crate) use write::within;
pub use write::{csv, json, markdown, plain};

use shared::alert::{Alert, Severity};
use shared::api::NodeView;
use shared::domain::{Adhesion, Health};

/// Whether nothing wants somebody: no live node down, no case late, no critical alert open.
#[must_use]
pub fn is_well<'a>(mut nodes: impl Iterator<Item = &'a NodeView>, mut alerts: impl Iterator<Item = &'a Alert>) -> bool {
    let is_down = |node: &NodeView| node.adhesion == Adhesion::Live && node.health == Health::Down;
    let is_critical = |alert: &Alert| alert.is_open() && alert.kind.severity() == Severity::Critical;
    !nodes.any(|node| is_down(node) || node.overdue_cases > 0) && !alerts.any(is_critical)
}
