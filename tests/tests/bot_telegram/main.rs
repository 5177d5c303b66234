//! The Telegram door, as the built program, against the strict fake Telegram: what a citizen notices when things go wrong.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod bench;
mod erasing;
mod fates;
mod figures;
mod hub;
mod news;
mod together;
mod trouble;
mod webhook;
