//! The alerts: what the operations team must see.

mod model;
mod past;
mod update;
pub mod view;

pub use model::{Alerts, AlertsPlace, Snooze};
pub(crate) use past::undo;
pub use update::{acknowledge, choose_snooze, go_to_subject, on_alert, on_page, reopen, snooze, step, toggle_resolved};
