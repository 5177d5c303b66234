//! What falls due: today, in 3, 7 and 30 days and already past, by Comune, office and theme.

mod model;
mod update;
pub mod view;

pub use model::{Bucket, DeadlinesPlace, Office, Parts, buckets};
pub use update::{left, next_parts, open_cases, open_member, right, show_offices, step, toggle_offices};
