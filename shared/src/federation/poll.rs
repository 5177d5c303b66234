//! When a node is looked at, and when a municipality is asked for changes.

mod changes;
mod looks;

pub use changes::{ChangeEffect, ChangeEvent, ChangePolls};
pub use looks::{LookEffect, LookEvent, Looks};

use std::time::Duration;

use jiff::Timestamp;

use super::backoff::later;

/// The beginning of the n-th of `count` equal slices of a period: looks are spread evenly, not made in bursts.
fn slice(now: Timestamp, period: Duration, n: usize, count: usize) -> Timestamp {
    let share = f64::from(u32::try_from(n).unwrap_or(u32::MAX)) / f64::from(u32::try_from(count.max(1)).unwrap_or(1));
    later(now, period.mul_f64(share.clamp(0.0, 1.0)))
}
