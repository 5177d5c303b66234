//! A bot under load: how soon citizens are answered while something else goes on.

use std::time::Duration;

use bot::outbox::{Letter, Place};
use bot::store::{Addresses, BotStore, Change, Chat, Dispatch, Lane, OutgoingRow};
use color_eyre::eyre::{Result, ensure};
use futures_util::future::try_join_all;
use shared::supervisor::Supervisor;
use shared::time::{monotonic, now};
use tests::binaries;
use tests::process::{Process, Program};
use tests::telegram::{FakeTelegram, Options, Person};

const PATIENCE: Duration = Duration::from_secs(30);
/// Those who ask meanwhile.
pub(crate) const CITIZENS: usize = 10;
/// Between two questions of a citizen: nobody writes faster for long, and who does is slowed down.
const BREATH: Duration = Duration::from_millis(550);
/// Announcements written in one transaction.
const ROWS: i64 = 1_000;
const FIRST_OF_MANY: i64 = 1_000_000;
/// A page that needs no hub.
const QUESTION: &str = "/aiuto";
const ANSWER: &str = "Come funziona";

/// A bot, its Telegram and its store.
struct Stage {
    telegram: FakeTelegram,
    data: tempfile::TempDir,
}

impl Stage {
    async fn open() -> Result<Self> {
        let telegram = FakeTelegram::start(Options { patience: PATIENCE, ..Options::default() }).await?;
        Ok(Self { telegram, data: tempfile::tempdir()? })
    }

    async fn bot(&self, per_second: u32) -> Result<Process> {
        let process = Program::new("bot", binaries::path("bot")?)
            .with(["--hub", "http://127.0.0.1:9", "--api-url", &self.telegram.url()])
            .with(["--bulk-rate", &per_second.to_string(), "--data"])
            .with([self.data.path()])
            .with_variable("TELOXIDE_TOKEN", self.telegram.token())
            .start()?;
        process.sees_line("serving Telegram", PATIENCE).await?;
        Ok(process)
    }

    fn citizens(&self) -> Vec<Person> {
        (1_i64..).take(CITIZENS).map(|number| self.telegram.person(number)).collect()
    }

    /// Announcements to as many chats, as rows of the bot's store.
    async fn announce(&self, announcements: i64) -> Result<()> {
        let (store, writer) = BotStore::open(&Addresses::in_folder(self.data.path())).await?;
        let mut tasks = Supervisor::new();
        tasks.run("writer", writer);
        let words = "Domani le scuole sono chiuse.".to_owned();
        let letter = Letter::Text { markup: words, buttons: Vec::new(), place: Place::Beside };
        let body = serde_json::to_string(&letter)?;
        for first in (0..announcements).step_by(usize::try_from(ROWS)?) {
            let row = |number: i64| {
                let chat = FIRST_OF_MANY + number;
                drop(self.telegram.person(chat));
                let dispatch = Dispatch { lane: Lane::Bulk, body: body.clone() };
                OutgoingRow { chat: Chat(chat), dedupe: format!("announcement-{number}"), dispatch }
            };
            let rows = (first..announcements.min(first + ROWS)).map(row).collect();
            store.write(Change::Announce { rows, at: now() }).await?;
        }
        Ok(())
    }
}

/// What was measured.
pub(crate) struct Measured {
    /// How long each answer took, the shortest first.
    pub(crate) answers: Vec<Duration>,
    /// Messages to many a second, over the whole.
    pub(crate) bulk_per_second: f64,
}

impl Measured {
    fn new(mut answers: Vec<Duration>, bulk: i64, took: Duration) -> Self {
        answers.sort_unstable();
        let bulk = f64::from(u32::try_from(bulk).unwrap_or(u32::MAX));
        Self { answers, bulk_per_second: bulk / took.as_secs_f64() }
    }

    /// So many of a hundred answers took no longer.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let last = self.answers.len().saturating_sub(1);
        self.answers.get((last * percent).div_ceil(100)).copied().unwrap_or(Duration::MAX)
    }
}

impl std::fmt::Display for Measured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [median, tail] = [50, 99].map(|percent| self.percentile(percent).as_secs_f64() * 1_000.0);
        let (count, rate) = (self.answers.len(), self.bulk_per_second);
        write!(f, "answers p50 {median:.1} ms, p99 {tail:.1} ms, n {count}")?;
        if rate > 0.0 { write!(f, "; {rate:.0} announcements a second") } else { Ok(()) }
    }
}

async fn ask(citizen: &Person) -> Result<Duration> {
    let began = monotonic();
    citizen.say(QUESTION);
    citizen.sees(ANSWER).await?;
    Ok(began.elapsed())
}

/// One chat sends so many messages at once while ten citizens ask.
pub(crate) async fn flood(messages: usize, questions: usize) -> Result<Measured> {
    let stage = Stage::open().await?;
    let _bot = stage.bot(25).await?;
    let (flooding, citizens) = (stage.telegram.person(99), stage.citizens());
    // The first answer of a chat makes its pseudonym and session.
    try_join_all(citizens.iter().map(ask)).await?;
    (0..messages).for_each(|_| flooding.say(QUESTION));
    let answers = try_join_all(citizens.iter().map(|citizen| async move {
        let mut took = Vec::new();
        let mut breaths = tokio::time::interval(BREATH);
        for _ in 0..questions {
            breaths.tick().await;
            took.push(ask(citizen).await?);
        }
        Ok::<_, color_eyre::Report>(took)
    }));
    let answers = answers.await?.concat();
    ensure!(stage.telegram.violations().is_empty(), "{:?}", stage.telegram.violations());
    Ok(Measured::new(answers, 0, Duration::from_secs(1)))
}

/// Ten citizens ask while announcements go out at a pace, until all have gone or the time is up.
pub(crate) async fn bulk(announcements: i64, per_second: u32, longest: Duration) -> Result<Measured> {
    let stage = Stage::open().await?;
    let citizens = stage.citizens();
    stage.announce(announcements).await?;
    let _bot = stage.bot(per_second).await?;
    let began = monotonic();
    let all = u64::try_from(announcements)?;
    let sent = || stage.telegram.messages_from(FIRST_OF_MANY);
    let is_over = || sent() >= all || began.elapsed() > longest;
    let answers = try_join_all(citizens.iter().map(|citizen| async move {
        let mut took = Vec::new();
        let mut breaths = tokio::time::interval(BREATH);
        while !is_over() {
            breaths.tick().await;
            took.push(ask(citizen).await?);
        }
        Ok::<_, color_eyre::Report>(took)
    }));
    let answers = answers.await?.concat();
    let gone = sent();
    ensure!(gone >= all, "only {gone} of {all} announcements went out in {longest:?}");
    ensure!(gone == all, "{gone} announcements were sent for {all}");
    Ok(Measured::new(answers, announcements, began.elapsed()))
}
