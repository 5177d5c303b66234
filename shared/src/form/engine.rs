//! The walk through a form: pure, from (form, answers, day) to what is asked, kept, wrong and shown.

mod change;
mod complete;
mod show;
mod walk;

pub use change::{Change, clear, invalid, prune, put};
pub use complete::{Fault, complete};
pub use show::{CadastreWords, Manner, SummaryLine, shown, summary};
pub use walk::{Progress, Step, Walk};

#[cfg(test)]
mod tests;
