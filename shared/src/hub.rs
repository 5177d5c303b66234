//! The hub: the server of the federation, and the only process that writes cases and the index.
//!
//! - [`mod@table`]: one row a route; router, authorisation and OpenAPI are made from it.
//! - `door`: who asks, how often, in what form; problems as RFC 9457.
//! - `api`: one function a route.
//! - `work`: what the hub does by itself: the clock of law, deliveries, looks at nodes, changes of offices, the index.

mod api;
mod app;
mod door;
mod index;
mod live;
mod openapi;
mod options;
mod route;
mod start;
mod table;
mod workers;

pub use index::corpus;
pub use options::{HubOptions, SampleOptions};
pub use start::{Hub, HubError, Progress};
