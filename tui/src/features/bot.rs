//! The citizens' channel: what passes through it, what waits, what went wrong, and what it could not answer.

mod model;
mod update;
pub mod view;

pub use model::{Bot, Sample};
pub use update::{follow, on_view, refresh_if_old, step};
