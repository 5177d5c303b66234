//! The sample federation: simulated back offices and simulated citizens, for trying out, training and tests.
//!
//! A back office of the sample is a real HTTP server on loopback that speaks the native protocol: the hub cannot tell it
//! from another. What it does comes from a seed: the same seed, the same day. All money in it is marked as a trial.
//!
//! ```no_run
//! # use std::sync::Arc;
//! # use shared::{catalogue::Catalogue, federation::{adhesion, sample::{SampleOffices, SampleSetting}}};
//! # use tokio_util::sync::CancellationToken;
//! # async fn start(catalogue: Arc<Catalogue>, stop: CancellationToken) -> std::io::Result<()> {
//! let matrix = adhesion::matrix(catalogue.register(), 42);
//! let setting = SampleSetting { seed: 42, catalogue, faults: true };
//! let offices = SampleOffices::bind(&setting, &adhesion::connected(&matrix)).await?;
//! for office in offices.addresses() {
//!     println!("{} is at {}", office.municipality, office.base);
//! }
//! let (_turn, speed) = tokio::sync::watch::channel(1.0);
//! offices.run(speed, stop).await; // handed to the supervisor
//! # Ok(())
//! # }
//! ```

mod answers;
pub(super) mod chance;
mod citizens;
mod crowd;
mod fault;
mod history;
mod office;
mod people;
mod pulse;
mod server;

pub use answers::answers;
pub use citizens::{CitizenEffect, CitizenEvent, Citizens, is_simulated, opinion};
pub use crowd::SampleCitizens;
pub use fault::{Fault, fault_at};
pub(super) use history::DAYS as HISTORY_DAYS;
pub use history::{PastCase, history};
pub use office::{Moment, Office, OfficeEffect, OfficeEvent};
pub use server::{OfficeAddress, OfficeSwitches, SampleOffices, SampleSetting};
