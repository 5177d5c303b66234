//! The core of the federation: its words, its law and its one log, the hub that serves them and the client that reaches
//! it.
//!
//! What it never does: it names neither Telegram nor a terminal, and nothing but the hub writes cases and the index.
//!
//! ```
//! use shared::domain::{IstatCode, Theme};
//!
//! let bagheria: IstatCode = "082006".parse()?;
//! assert_eq!(bagheria.to_string(), "082006");
//! assert_eq!("public-works".parse::<Theme>()?.project_code(), "PA1.1.1.g");
//! # Ok::<(), shared::domain::UnknownWord>(())
//! ```

pub mod alert;
pub mod api;
pub mod case;
pub mod catalogue;
pub mod client;
pub mod consultation;
pub mod conversation;
pub mod domain;
pub mod federation;
pub mod form;
pub mod home;
pub mod hub;
pub mod id;
pub mod ledger;
pub mod lexicon;
pub mod log;
pub mod note;
pub mod paper;
pub mod retention;
pub mod store;
pub mod supervisor;
pub mod telemetry;
pub mod text;
pub mod time;
