//! How the hub talks to the municipalities: the protocol, its client, and what to do when a municipality is slow, says
//! no, or says nothing.
//!
//! What it never does: it opens no store and starts no task. Whatever decides here is a pure machine, which is handed the
//! time and the chance; what speaks to the network is a future, handed to the supervisor.
//!
//! - [`protocol`]: the native protocol, its page and its words on the wire.
//! - [`Connector`]: the typed client of that protocol; it says what came of a request ([`Outcome`]).
//! - [`conformance`]: whether an office keeps what the protocol asks.
//! - [`Delivery`]: the life of one thing to deliver, from due to done, refused or parked.
//! - [`Breaker`], [`Backoff`]: patience with a node that fails.
//! - [`Looks`], [`ChangePolls`]: which node is looked at and which municipality is asked for changes, and when.
//! - [`adhesion`]: who has joined what, in the sample.
//! - [`sample`]: simulated back offices and simulated citizens.

pub mod adhesion;
mod backoff;
mod breaker;
pub mod conformance;
mod connector;
mod delivery;
mod poll;
pub mod protocol;
pub mod rollout;
pub mod sample;

pub use backoff::Backoff;
pub use breaker::{Breaker, BreakerEffect, BreakerEvent, BreakerState};
pub use connector::{Connector, ConnectorError, Outcome, outgoing_http};
pub use delivery::{Delivery, DeliveryEvent, DeliveryState, Parking};
pub use poll::{ChangeEffect, ChangeEvent, ChangePolls, LookEffect, LookEvent, Looks};
