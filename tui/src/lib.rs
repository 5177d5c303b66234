//! The operations console: the whole federation in one terminal.
//!
//! [`app`] is pure: messages in, effects out. [`ui`] and the `view`s of [`features`] only read. [`runtime`] is the one
//! place with a terminal, tasks and a network. What it never does: it writes no case by itself, and reaches the hub only
//! through `shared::client`.

pub mod app;
pub mod cli;
pub mod config;
pub mod features;
#[doc(hidden)]
pub mod fixture;
pub mod i18n;
pub mod plain;
pub mod report;
pub mod run;
pub mod runtime;
pub mod ui;
