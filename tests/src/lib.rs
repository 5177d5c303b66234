//! What no crate can test alone: a fake Telegram, and the means to run the real binaries against it.

pub mod http;
pub mod telegram;
