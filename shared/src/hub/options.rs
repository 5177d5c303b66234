use std::net::SocketAddr;
use std::path::PathBuf;

use crate::home::Home;

/// How a hub is to run.
#[derive(Clone, Debug)]
pub struct HubOptions {
    /// Where its store, index and tokens are.
    pub home: Home,
    /// Where it listens; loopback unless told otherwise.
    pub listen: SocketAddr,
    /// The catalogue to serve, when it is not the one inside.
    pub catalogue: Option<PathBuf>,
    /// Whether it runs a sample federation.
    pub sample: Option<SampleOptions>,
}

/// How the sample federation is to run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SampleOptions {
    /// Same seed, same day.
    pub seed: u64,
    /// How fast it lives: 1 is the usual pace, 2 is twice as fast, 0 stands still.
    pub speed: f64,
}

impl Default for SampleOptions {
    fn default() -> Self {
        Self { seed: 82, speed: 1.0 }
    }
}

impl HubOptions {
    /// Where a hub listens when nobody says: 82 for the Comuni, 82 for the province.
    pub const USUAL_PORT: u16 = 8282;

    /// A hub for a data folder, on the loopback interface.
    #[must_use]
    pub fn local(home: Home) -> Self {
        let listen = SocketAddr::from(([127, 0, 0, 1], Self::USUAL_PORT));
        Self { home, listen, catalogue: None, sample: None }
    }
}
