//! What no crate can test alone: the real binaries run together, against a fake Telegram, a private PostgreSQL and a
//! terminal made of memory.
//!
//! * [`telegram`]: a strict fake of the Bot API, with a person's side;
//! * [`binaries`]: the built `hub`, `bot` and `console`;
//! * [`process`]: one of them running, with its log, killed when dropped;
//! * [`terminal`]: one of them in a terminal, with its screen as text;
//! * [`orders`]: cases to send;
//! * [`postgres`]: a database server of one's own;
//! * [`scenario`]: journeys written in YAML, played over all of these;
//! * [`measure`]: how the benchmarks tell their figures.
//!
//! What it never does: reach beyond the loopback, wait a fixed time, or skip a test because something is missing.

pub mod binaries;
pub mod http;
pub mod measure;
pub mod orders;
pub mod postgres;
pub mod process;
pub mod scenario;
pub mod telegram;
pub mod terminal;
pub mod wait;
