//! The simulated back offices as HTTP servers on loopback.

mod listener;
mod routes;

use std::io;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use rand::RngExt;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

use self::listener::FaultyListener;
use super::pulse::Pulse;
use super::{Moment, Office, OfficeEffect, OfficeEvent, fault_at};
use crate::catalogue::Catalogue;
use crate::client::Secret;
use crate::domain::{IstatCode, Theme};
use crate::federation::sample::Fault;
use crate::time;

/// The clerks look at their desks so often.
const TICK: Duration = Duration::from_millis(200);

/// What a sample is made of.
#[derive(Clone, Debug)]
pub struct SampleSetting {
    /// The same seed, the same day.
    pub seed: u64,
    /// What can be asked for.
    pub catalogue: Arc<Catalogue>,
    /// Whether nodes get slow, fail and go down for a while.
    pub faults: bool,
}

/// Where a simulated back office is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeAddress {
    /// Whose it is.
    pub municipality: IstatCode,
    /// Base address of the native protocol.
    pub base: String,
    /// The hub's token there; another one at each start.
    pub token: Secret,
}

/// All back offices of a sample.
#[derive(Debug)]
pub struct SampleOffices {
    desks: Vec<(Arc<OfficeDesk>, TcpListener)>,
    addresses: Vec<OfficeAddress>,
    pulse: Pulse,
}

/// One office behind its door.
#[derive(Debug)]
struct OfficeDesk {
    seed: u64,
    municipality: IstatCode,
    token: Secret,
    has_faults: bool,
    is_silenced: AtomicBool,
    office: Mutex<Office>,
    pulse: watch::Sender<Pulse>,
}

impl SampleOffices {
    /// Opens a door for each municipality, at a port of the system's choice on 127.0.0.1.
    pub async fn bind(setting: &SampleSetting, municipalities: &[IstatCode]) -> io::Result<Self> {
        let mut offices = Self { desks: Vec::new(), addresses: Vec::new(), pulse: Pulse::default() };
        let life = u64::try_from(time::to_micros(time::now())).unwrap_or_default();
        for municipality in municipalities.iter().copied() {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
            let token = Secret::new(&format!("{:032x}", rand::rng().random::<u128>()));
            let base = format!("http://{}", listener.local_addr()?);
            let desk = OfficeDesk {
                seed: setting.seed,
                municipality,
                token: token.clone(),
                has_faults: setting.faults,
                is_silenced: AtomicBool::new(false),
                office: Mutex::new(Office::new(setting.seed, municipality, Arc::clone(&setting.catalogue), life)),
                pulse: watch::Sender::new(Pulse::default()),
            };
            offices.desks.push((Arc::new(desk), listener));
            offices.addresses.push(OfficeAddress { municipality, base, token });
        }
        Ok(offices)
    }

    /// Where they are.
    #[must_use]
    pub fn addresses(&self) -> &[OfficeAddress] {
        &self.addresses
    }

    /// Switches by which offices are silenced and heard again, for lessons and trials.
    #[must_use]
    pub fn switches(&self) -> OfficeSwitches {
        OfficeSwitches { desks: self.desks.iter().map(|(desk, _)| Arc::clone(desk)).collect() }
    }

    /// Serves and works until it is stopped; `speed` is turned while it runs. Ends early only when a door breaks.
    pub async fn run(self, speed: watch::Receiver<f64>, stop: CancellationToken) {
        let (desks, listeners): (Vec<_>, Vec<_>) = self.desks.into_iter().unzip();
        let doors = desks.iter().cloned().zip(listeners).map(|(desk, listener)| {
            let door = FaultyListener { listener, desk: Arc::clone(&desk) };
            async move { axum::serve(door, routes::of(desk)).await }
        });
        tokio::select! {
            () = stop.cancelled() => {}
            () = work(&desks, self.pulse, &speed) => {}
            ends = join_all(doors) => {
                for error in ends.into_iter().filter_map(Result::err) {
                    tracing::error!("a simulated back office has lost its door: {error}");
                }
            }
        }
    }
}

/// The switches of the offices of a sample.
#[derive(Clone, Debug)]
pub struct OfficeSwitches {
    desks: Vec<Arc<OfficeDesk>>,
}

impl OfficeSwitches {
    /// Silences the office of a municipality, or lets it answer again; false when it has no office of its own.
    #[must_use]
    pub fn turn(&self, municipality: IstatCode, answers: bool) -> bool {
        let desk = self.desks.iter().find(|desk| desk.municipality == municipality);
        if let Some(desk) = desk {
            desk.is_silenced.store(!answers, Ordering::Relaxed);
        }
        desk.is_some()
    }
}

async fn work(desks: &[Arc<OfficeDesk>], mut pulse: Pulse, speed: &watch::Receiver<f64>) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut last = ticks.tick().await;
    loop {
        let now = ticks.tick().await;
        pulse.advance(now.duration_since(last), *speed.borrow());
        last = now;
        for desk in desks {
            desk.tick(pulse);
        }
    }
}

impl OfficeDesk {
    /// The sample's time has come so far.
    fn tick(&self, pulse: Pulse) -> Vec<OfficeEffect> {
        self.pulse.send_replace(pulse);
        self.handle(OfficeEvent::Tick)
    }

    fn handle(&self, event: OfficeEvent) -> Vec<OfficeEffect> {
        let now = Moment { sample: self.pulse.borrow().sample, at: time::now() };
        self.office().handle(event, now)
    }

    /// A panic under the lock would have ended the process: what is poisoned is still whole.
    fn office(&self) -> MutexGuard<'_, Office> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The fault of a platform now, or of the whole office.
    fn fault(&self, theme: Option<Theme>) -> Option<Fault> {
        if self.is_silenced.load(Ordering::Relaxed) {
            return Some(Fault::Down);
        }
        let wall = self.pulse.borrow().wall;
        let of = |theme| fault_at(self.seed, self.municipality, theme, wall);
        if self.has_faults { of(None).or_else(|| theme.and_then(|theme| of(Some(theme)))) } else { None }
    }
}

#[cfg(test)]
mod tests;
