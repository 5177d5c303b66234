//! The console without a terminal: the state of the federation as text or JSON, and the page of keys.

mod keys;
mod state;

pub use keys::keys;
pub use state::{State, read};
