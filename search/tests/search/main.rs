//! What a user of the two indexes would notice, over an invented catalogue.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop")]

mod any_input;
mod cases;
mod cases_crash;
mod cases_model;
mod catalogue;
mod services;
