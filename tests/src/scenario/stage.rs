//! The stage of a scenario: a data folder, the processes on it, the citizens in front of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use shared::conversation::OpeningHours;
use shared::time::{day_in_palermo, instant_in_palermo, now};
use tempfile::TempDir;

use super::hub::{Hub, HubError};
use super::model::{Binary, Federation, Scenario};
use crate::binaries::{self, BinaryError};
use crate::process::{Process, ProcessError, Program, Signal};
use crate::telegram::{FakeTelegram, Options, Person, PersonError};
use crate::terminal::{Terminal, TerminalError};
use crate::wait::until;

/// The number of the group that a scenario may use.
const GROUP: u32 = 77;
/// A process has this long to be ready: the first start loads the catalogue in an unoptimised build.
const START: Duration = Duration::from_mins(3);
/// A process has this long to end when asked gently; shutdown is bounded at ten seconds.
const STOP: Duration = Duration::from_secs(15);

/// By which processes are told how far their clocks are to be from the machine's.
pub(super) const SHIFT: &str = "PATTO_CLOCK_SHIFT";

/// The next morning on which the help desk answers, half an hour after it opens: no journey depends on the day on which
/// it is played.
fn a_morning() -> Result<Timestamp, StageError> {
    let hours: OpeningHours = toml::from_str(include_str!("../../../shared/data/help-desk.toml"))
        .map_err(|error| StageError::Check(error.to_string()))?;
    let tonight = day_in_palermo(now()).at(23, 59, 0, 0);
    let opens = hours.opens(instant_in_palermo(tonight)).ok_or(StageError::Missing("day on which the desk opens"))?;
    opens.checked_add(SignedDuration::from_mins(30)).map_err(|error| StageError::Check(error.to_string()))
}

/// Which binaries play. One that is absent is not started: the runner's own test brings its bot along.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    /// The hub.
    pub hub: Option<PathBuf>,
    /// The bot.
    pub bot: Option<PathBuf>,
    /// The console.
    pub console: Option<PathBuf>,
}

impl Cast {
    /// The project's own binaries, built first.
    pub fn of_the_project() -> Result<Self, BinaryError> {
        let path = |name| binaries::path(name).map(Some);
        Ok(Self { hub: path("hub")?, bot: path("bot")?, console: path("console")? })
    }
}

/// Why a step could not be played.
#[derive(Debug, thiserror::Error)]
pub(super) enum StageError {
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Process(#[from] ProcessError),
    #[error(transparent)]
    Person(#[from] PersonError),
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    #[error("{0}")]
    Hub(String),
    #[error("there is no {0} on this stage")]
    Missing(&'static str),
    #[error("{0}")]
    Check(String),
}

impl From<HubError> for StageError {
    fn from(error: HubError) -> Self {
        Self::Hub(error.to_string())
    }
}

/// All that is there while a scenario plays.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) cast: Cast,
    pub(super) telegram: FakeTelegram,
    pub(super) folder: TempDir,
    pub(super) console: Option<Terminal>,
    federation: Federation,
    /// How far the clocks of all processes are from the machine's.
    shift: SignedDuration,
    hub: Option<Process>,
    bot: Option<Process>,
    /// Where the hub listens: a hub that starts again must be found where it was.
    hub_address: String,
    people: BTreeMap<String, i64>,
    /// What processes wrote that are gone.
    past_logs: Vec<String>,
}

impl Stage {
    /// Starts all that plays.
    pub(super) async fn open(cast: Cast, scenario: &Scenario, telegram: FakeTelegram) -> Result<Self, StageError> {
        let beginning = scenario.clock.map_or_else(a_morning, Ok)?;
        let folder = tempfile::Builder::new().prefix("patto-").tempdir()?;
        let mut stage = Self {
            cast,
            telegram,
            folder,
            console: None,
            federation: scenario.federation,
            shift: beginning.duration_since(now()),
            hub: None,
            bot: None,
            hub_address: "127.0.0.1:0".to_owned(),
            people: BTreeMap::new(),
            past_logs: Vec::new(),
        };
        stage.start(Binary::Hub).await?;
        stage.start(Binary::Bot).await?;
        Ok(stage)
    }

    /// A fake Telegram as scenarios want it: people wait longer for processes than for a library.
    pub(super) async fn telegram() -> std::io::Result<FakeTelegram> {
        FakeTelegram::start(Options { patience: Duration::from_mins(1), ..Options::default() }).await
    }

    /// Starts a process anew, killing it first where it still runs.
    pub(super) async fn restart(&mut self, binary: Binary) -> Result<(), StageError> {
        self.kill9(binary).await;
        self.start(binary).await
    }

    /// Kills a process at once.
    pub(super) async fn kill9(&mut self, binary: Binary) {
        if let Some(process) = self.slot(binary).take() {
            self.past_logs.push(process.log());
            process.kill9().await;
        }
    }

    /// Stops a process gently; it must end well.
    pub(super) async fn stop(&mut self, binary: Binary) -> Result<(), StageError> {
        let Some(process) = self.slot(binary).take() else { return Ok(()) };
        let (status, log, _) = process.stop(Signal::Terminate, STOP).await?;
        self.past_logs.push(log.clone());
        if status.success() {
            return Ok(());
        }
        Err(StageError::Check(format!("{binary:?} ended with {status} when stopped gently; its log was:\n{log}")))
    }

    /// So many days go by while nothing runs; then all starts again.
    pub(super) async fn days_pass(&mut self, days: i64) -> Result<(), StageError> {
        self.stop(Binary::Bot).await?;
        self.stop(Binary::Hub).await?;
        self.shift = self.shift.saturating_add(SignedDuration::from_hours(days.saturating_mul(24)));
        self.start(Binary::Hub).await?;
        self.start(Binary::Bot).await
    }

    /// The hub, if it plays and runs.
    pub(super) async fn hub(&self) -> Result<Hub, StageError> {
        Hub::find(self.folder.path()).await.ok_or(StageError::Missing("answering hub"))
    }

    /// The person of a name; the first act opens the chat.
    pub(super) fn person(&mut self, name: &str) -> Person {
        let next = 1000 + i64::try_from(self.people.len()).unwrap_or(0);
        let id = *self.people.entry(name.to_owned()).or_insert(next);
        self.telegram.person(id)
    }

    /// All who have done something so far.
    pub(super) fn everyone(&self) -> Vec<Person> {
        self.people.values().map(|id| self.telegram.person(*id)).collect()
    }

    /// The group of this scenario.
    pub(super) fn group(&self) -> Person {
        self.telegram.group(GROUP)
    }

    /// How far the clocks of all processes are from the machine's.
    pub(super) fn shift(&self) -> String {
        format!("{:#}", self.shift)
    }

    /// All that the processes wrote so far.
    pub(super) fn logs(&self) -> String {
        let running = self.hub.iter().chain(&self.bot).map(Process::log);
        self.past_logs.iter().cloned().chain(running).collect::<Vec<_>>().join("\n")
    }

    async fn start(&mut self, binary: Binary) -> Result<(), StageError> {
        match binary {
            Binary::Hub => self.start_hub().await,
            Binary::Bot => self.start_bot(),
        }
    }

    async fn start_hub(&mut self) -> Result<(), StageError> {
        let Some(path) = self.cast.hub.clone() else { return Ok(()) };
        let data = self.folder.path().to_owned();
        if let Err(error) = std::fs::remove_file(data.join("hub.url"))
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(error.into());
        }
        let Federation { seed, speed } = self.federation;
        let program = Program::new("hub", path)
            .with(["serve", "--listen", &self.hub_address, "--sample"])
            .with(["--seed", &seed.to_string(), "--speed", &speed.to_string(), "--data"])
            .with([&data])
            .with_variable(SHIFT, self.shift());
        let mut process = program.start()?;
        let ready = until(START, async || match Hub::find(&data).await {
            Some(hub) => Some(Ok(hub)),
            None => process.has_ended().then_some(Err(())),
        });
        let Some(Ok(hub)) = ready.await else {
            return Err(StageError::Hub(format!("the hub is not ready; its log was:\n{}", process.log())));
        };
        hub.url.trim_start_matches("http://").trim_end_matches('/').clone_into(&mut self.hub_address);
        self.hub = Some(process);
        Ok(())
    }

    fn start_bot(&mut self) -> Result<(), StageError> {
        let Some(path) = self.cast.bot.clone() else { return Ok(()) };
        let program = Program::new("bot", path)
            .with(["--data"])
            .with([self.folder.path()])
            .with(["--api-url", &self.telegram.url()])
            .with_variable("TELOXIDE_TOKEN", self.telegram.token())
            .with_variable(SHIFT, self.shift());
        self.bot = Some(program.start()?);
        Ok(())
    }

    fn slot(&mut self, binary: Binary) -> &mut Option<Process> {
        match binary {
            Binary::Hub => &mut self.hub,
            Binary::Bot => &mut self.bot,
        }
    }
}
