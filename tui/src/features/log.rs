//! The log of events: what happened, the newest at the foot; filtered, followed, and each event a way to what it is about.

mod model;
mod update;
pub mod view;

pub use model::{Kind, LogPlace, matching};
pub use update::{choose_kind, follow_subject, refilter, start_filter, step, to_newest};
