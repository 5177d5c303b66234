//! What falls due: today, in 3, 7 and 30 days and already past, by Comune, office and theme.

mod model;
mod update;
pub mod view;

pub use model::{Bucket, DeadlinesPlace, Office, buckets};
pub use update::{left, open_cases, open_member, right, step, toggle_offices};
