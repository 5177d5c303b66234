//! The conversation as a citizen lives it, against a small hub in memory.

mod chat;
mod erasing;
mod export;
mod journeys;
mod laws;
mod screens;
mod trouble;
