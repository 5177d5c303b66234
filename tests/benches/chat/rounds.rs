//! One bot, one task: some rounds as fast as it goes, then a while at a steady pace.

use std::time::Duration;

use color_eyre::eyre::{Result, WrapErr};
use shared::time::monotonic;

use super::api::Api;
use super::bots::{Kind, Running};
use super::crowd::{Step, Tempo};
use super::meter::Meter;
use super::script::{PATTO, PEER, Script, Task};
use tests::measure::Sample;

/// How much is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) people: i64,
    pub(crate) rounds: usize,
    /// Echoes a person asks for in a round: of ours, and of a peer.
    pub(crate) echoes: (usize, usize),
    /// Forms a person fills in a round.
    pub(crate) forms: (usize, usize),
    /// Echoes a person asks for at a steady pace.
    pub(crate) paced: usize,
}

/// Updates a second, over all people, at a steady pace.
pub(crate) const PACE: u32 = 100;
/// A bot finishes its books after the last answer: that is counted.
const SETTLE: Duration = Duration::from_millis(300);

/// What came of it.
#[derive(Default)]
pub(crate) struct Outcome {
    /// Updates a second, by round.
    pub(crate) rates: Vec<f64>,
    /// Microseconds of processor time an update, by round.
    pub(crate) cpu: Vec<f64>,
    /// The same over the whole of a request, with the hub's share, and how many updates a request has.
    pub(crate) whole: Vec<(f64, f64)>,
    /// What the server took of it.
    pub(crate) server: Vec<f64>,
    pub(crate) answer: Sample,
    pub(crate) peak: u64,
}

/// Someone to measure.
#[derive(Clone, Debug)]
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

impl Contender {
    const fn is_ours(&self) -> bool {
        matches!(self.kind, Kind::Patto { .. })
    }

    const fn script(&self) -> Script {
        if self.is_ours() { PATTO } else { PEER }
    }

    const fn of(&self, (ours, theirs): (usize, usize)) -> usize {
        if self.is_ours() { ours } else { theirs }
    }
}

/// Starts a contender, measures it and ends it.
pub(crate) async fn measure(api: &Api, contender: &Contender, task: Task, size: Size) -> Result<Outcome> {
    api.forget();
    let running = Running::start(&contender.kind, task, &api.url()).await?;
    let mut round = Round { api, contender, size, chats: 1..1, running: &running, outcome: Outcome::default() };
    let measured = round.all(task).await;
    let outcome = Outcome { peak: running.meter.peak(), ..round.outcome };
    let log = running.end().await;
    measured.wrap_err(log).map(|()| outcome)
}

struct Round<'a> {
    api: &'a Api,
    contender: &'a Contender,
    size: Size,
    chats: std::ops::Range<i64>,
    running: &'a Running,
    outcome: Outcome,
}

/// Time and processor time, from one moment on.
struct Since {
    began: std::time::Instant,
    bot: Duration,
    server: Duration,
}

impl Round<'_> {
    async fn all(&mut self, task: Task) -> Result<()> {
        // The first of all is to warm up.
        for number in 0..=self.size.rounds {
            self.meet().await?;
            match task {
                Task::Form => self.forms().await?,
                Task::Bare | Task::Echo => self.echoes().await?,
            }
            if number == 0 {
                self.outcome = Outcome::default();
            }
        }
        self.meet().await?;
        let script = self.contender.script();
        let echoes = vec![script.echo; self.size.paced];
        let steps = if task == Task::Form { script.answers } else { &echoes[..] };
        if task == Task::Form {
            self.play(script.hello).await?;
            self.play(script.opening).await?;
        }
        let took = self.api.play(self.chats.clone(), steps, Tempo::PerSecond(PACE)).await?;
        for took in took {
            self.outcome.answer.add(took);
        }
        Ok(())
    }

    /// New people: nobody is so patient with one who writes too much.
    async fn meet(&mut self) -> Result<()> {
        self.chats = self.chats.end..self.chats.end + self.size.people;
        tokio::time::sleep(SETTLE).await;
        Ok(())
    }

    async fn play(&self, steps: &[Step]) -> Result<usize> {
        self.api.play(self.chats.clone(), steps, Tempo::AsAnswered).await?;
        Ok(steps.len())
    }

    async fn echoes(&mut self) -> Result<()> {
        let steps = vec![self.contender.script().echo; self.contender.of(self.size.echoes)];
        let since = self.since();
        self.api.play(self.chats.clone(), &steps, Tempo::AllAtOnce).await?;
        let took = since.began.elapsed();
        tokio::time::sleep(SETTLE).await;
        self.note(took, self.spent(&since), steps.len());
        Ok(())
    }

    async fn forms(&mut self) -> Result<()> {
        let script = self.contender.script();
        let (whole, hub) = (self.since(), self.hub());
        let (mut took, mut spent) = (Duration::ZERO, (Duration::ZERO, Duration::ZERO));
        let mut updates = self.play(script.hello).await?;
        let forms = self.contender.of(self.size.forms);
        for _ in 0..forms {
            updates += self.play(script.opening).await?;
            tokio::time::sleep(SETTLE).await;
            let since = self.since();
            updates += self.play(script.answers).await?;
            took += since.began.elapsed();
            tokio::time::sleep(SETTLE).await;
            let (bot, server) = self.spent(&since);
            spent = (spent.0 + bot, spent.1 + server);
            updates += self.play(script.closing).await?;
        }
        tokio::time::sleep(SETTLE * 3).await;
        self.note(took, spent, forms * script.answers.len());
        let of_hub = self.hub().saturating_sub(hub);
        let whole = (self.each(self.spent(&whole).0, updates), self.each(of_hub, updates));
        self.outcome.whole.push(whole);
        Ok(())
    }

    fn hub(&self) -> Duration {
        self.running.hub.map_or(Duration::ZERO, Meter::cpu)
    }

    fn since(&self) -> Since {
        Since { began: monotonic(), bot: self.running.meter.cpu(), server: Meter::own().cpu() }
    }

    /// Processor time of the bot and of the server.
    fn spent(&self, since: &Since) -> (Duration, Duration) {
        let bot = self.running.meter.cpu().saturating_sub(since.bot);
        (bot, Meter::own().cpu().saturating_sub(since.server))
    }

    fn note(&mut self, took: Duration, (bot, server): (Duration, Duration), steps: usize) {
        let updates = self.updates(steps);
        self.outcome.rates.push(updates / took.as_secs_f64());
        self.outcome.cpu.push(self.each(bot, steps));
        self.outcome.server.push(self.each(server, steps));
    }

    /// Microseconds of each update, when everybody made so many steps.
    fn each(&self, spent: Duration, steps: usize) -> f64 {
        spent.as_secs_f64() * 1e6 / self.updates(steps)
    }

    fn updates(&self, steps: usize) -> f64 {
        let people = u32::try_from(self.size.people).unwrap_or(u32::MAX);
        f64::from(people) * f64::from(u32::try_from(steps).unwrap_or(u32::MAX))
    }
}
