//! What the hub does by itself. Each is a future that the supervisor runs; what they decide is decided by pure machines.

mod changes;
mod clockwork;
mod deliveries;
mod forgetting;
mod index_cases;
mod looks;
mod offices;
mod questions;
mod relearn;

pub(crate) use changes::ask_for_changes;
pub(crate) use clockwork::keep_the_law;
pub(crate) use deliveries::deliver;
pub(crate) use forgetting::forget;
pub(crate) use index_cases::{FollowError, follow_into_index};
pub(crate) use looks::look_at_nodes;
pub(crate) use offices::Offices;
pub(crate) use questions::{Heard, WAITING, count_questions};
pub(crate) use relearn::relearn;

use std::time::Duration;

use jiff::Timestamp;

use crate::time::now;

/// How long until an instant; nothing when it is past.
fn until(instant: Timestamp) -> Duration {
    instant.duration_since(now()).try_into().unwrap_or(Duration::ZERO)
}
