//! Plays a scenario step by step.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use shared::time::monotonic;

use super::model::{Act, Manner, Scenario, Step, Words};
use super::stage::{Cast, Stage, StageError};
use super::{check, console, desk, office, picture};
use crate::telegram::{Attachment, FakeTelegram, Person};
use crate::wait::until;

/// How long something may take to be seen when a step does not say: long, for many scenarios share few processors.
const PATIENCE: Duration = Duration::from_mins(1);
/// The bot's last answers have this long to arrive when the story is over.
const AFTERMATH: Duration = Duration::from_secs(5);
/// A megabyte as Telegram counts.
const MEGABYTE: usize = 1024 * 1024;
/// Lines of log shown with a failure.
const LOG_LINES: usize = 60;

/// Where a scenario failed, and why; with the end of the processes' logs.
#[derive(Debug)]
pub struct Failure {
    scenario: String,
    place: String,
    reason: String,
    logs: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scenario, place, reason, logs } = self;
        write!(f, "{scenario}: {place}: {reason}\n--- end of the logs ---\n{logs}")
    }
}

impl std::error::Error for Failure {}

/// Plays a scenario with a cast. What is brought along plays beside it from the moment Telegram is there, until the end.
/// Gives what each step took: of a step that waits to see something, from the end of the step before.
pub async fn play<F: Future<Output = ()>>(
    scenario: &Scenario,
    cast: Cast,
    brought_along: impl FnOnce(&FakeTelegram) -> F,
) -> Result<Vec<Duration>, Failure> {
    let failed = |place: &str, reason: String, logs: String| Failure {
        scenario: scenario.test_case.clone(),
        place: place.to_owned(),
        reason,
        logs,
    };
    let before = |error: StageError| failed("before the first step", error.to_string(), String::new());
    let telegram = Stage::telegram().await.map_err(|error| before(error.into()))?;
    let companion = brought_along(&telegram);
    let story = async {
        let mut stage = Stage::open(cast, scenario, telegram).await.map_err(before)?;
        let mut took = Vec::new();
        for step in &scenario.steps {
            let began = monotonic();
            let played = perform(&mut stage, step).await;
            played.map_err(|error| failed(&step.place, error.to_string(), tail(&stage.logs())))?;
            took.push(began.elapsed());
        }
        epilogue(&stage).await.map_err(|reason| failed("at the end", reason, tail(&stage.logs())))?;
        Ok(took)
    };
    tokio::select! {
        outcome = story => outcome,
        never = async { companion.await; std::future::pending().await } => never,
    }
}

async fn perform(stage: &mut Stage, step: &Step) -> Result<(), StageError> {
    let patience = step.manner.within.map_or(PATIENCE, Duration::from_secs);
    match &step.act {
        Act::Kill9(binary) => stage.kill9(*binary).await,
        Act::Stop(binary) => stage.stop(*binary).await?,
        Act::Restart(binary) => stage.restart(*binary).await?,
        Act::DaysPass(days) => stage.days_pass(*days).await?,
        Act::Crash { binary, after_ms } => {
            tokio::time::sleep(Duration::from_millis(*after_ms)).await;
            stage.restart(*binary).await?;
        }
        Act::RegisterIsWhole(municipality) => check::register_is_whole(&stage.hub().await?, municipality).await?,
        Act::StopMunicipality(code) => drop(stage.hub().await?.set_office(code, false).await?),
        Act::Heal(code) => drop(stage.hub().await?.set_office(code, true).await?),
        Act::OpensConsultation(slug) => drop(stage.hub().await?.move_consultation(slug, "open").await?),
        Act::ClosesConsultation(slug) => drop(stage.hub().await?.move_consultation(slug, "close").await?),
        Act::TelegramFault(fault) => stage.telegram.schedule(fault.clone()),
        Act::ConsoleShows(words) => {
            open_console(stage).await?;
            let terminal = stage.console.as_ref().ok_or(StageError::Missing("console"))?;
            console::shows(terminal, words, patience).await?;
        }
        Act::ConsoleKeys(keys) => {
            open_console(stage).await?;
            stage.console.as_mut().ok_or(StageError::Missing("console"))?.press(keys)?;
        }
        Act::LogsLack(words) => {
            lack(&stage.logs(), words, "the logs")?;
            lack(&stage.hub().await?.figures().await?, words, "the hub's figures")?;
        }
        Act::Office(acts) => {
            let person = stage.person(&step.manner.person);
            let hub = stage.hub().await?;
            for (name, given) in acts {
                let case = check::last_case(&hub, &person).await?;
                let act = office::with_files(&hub, office::act(name, given.as_ref())).await?;
                hub.act(super::hub::text(&case, "id"), &act).await?;
            }
        }
        Act::Clerk(act) => {
            let person = stage.person(&step.manner.person);
            desk::act(&stage.hub().await?, &person, act).await?;
        }
        Act::TelegramRepeats(times) => (0..*times).for_each(|_| stage.telegram.duplicate_last_update()),
        Act::BotFile { name, contains } => {
            let name = check::with_number(name, &stage.person(&step.manner.person), &stage.everyone());
            file_has(&stage.telegram, &name, contains)?;
        }
        Act::BotCode { name, says } => code_says(&stage.telegram, name, says)?,
        Act::Case(wanted) => {
            let person = stage.person(&step.manner.person);
            check::holds(&stage.hub().await?, &person, wanted, patience).await?;
        }
        citizens => {
            let person = if step.manner.in_group { stage.group() } else { stage.person(&step.manner.person) };
            let person = person.with_patience(patience);
            if let Act::User(words) = citizens {
                let words = check::with_number(words, &person, &stage.everyone());
                (0..step.manner.times).for_each(|_| person.say(&words));
                return Ok(());
            }
            citizen(&person, citizens, &step.manner).await?;
        }
    }
    Ok(())
}

/// What happens in a chat.
async fn citizen(person: &Person, act: &Act, manner: &Manner) -> Result<(), StageError> {
    let file = |name: &str| {
        let sample = Attachment::sample(name).of_size(manner.megabytes * MEGABYTE);
        Attachment { caption: manner.caption.clone(), ..sample }
    };
    match act {
        Act::UserLetters(count) => person.say_letters(*count),
        Act::Tap(label) if manner.stale => person.tap_stale(label).await?,
        Act::Tap(label) => person.tap(label, manner.times).await?,
        Act::Photo(name) => person.send_photo(&file(name)),
        Act::Document(name) => person.send_document(&file(name)),
        Act::Location([latitude, longitude]) => person.send_location(*latitude, *longitude),
        Act::Contact(phone) => person.send_contact(phone),
        Act::Voice(_) => person.send_voice(),
        Act::Edits(text) => person.edit_last(text),
        Act::Sticker(emoji) => person.send_sticker(emoji),
        Act::Forges(data) => person.forge_tap(1, data),
        Act::AsksElsewhere(words) => person.ask_elsewhere(words),
        Act::Album(names) => person.send_album(&names.iter().map(|name| file(name)).collect::<Vec<_>>()),
        Act::Speaks(language) => person.speak(language),
        Act::Blocks(is_blocked) => person.block(*is_blocked),
        Act::BotContains(words) => {
            for text in words.iter() {
                person.sees(text).await?;
            }
        }
        Act::BotOffers(labels) => {
            for label in labels.iter() {
                person.is_offered(label).await?;
            }
        }
        Act::BotNeverSaid(words) => {
            let said = person.entries().into_iter().filter(|entry| entry.kind.is_from_bot());
            let said: Vec<String> = said.map(|entry| entry.text).collect();
            lack(&said.join("\n"), words, "the bot's words")?;
        }
        _ => return Err(StageError::Missing("way to do this in a chat")),
    }
    Ok(())
}

/// A file that is not there yet is not waited for: the bot says that it comes, and a step before has seen it.
fn file_has(telegram: &FakeTelegram, name: &str, words: &Words) -> Result<(), StageError> {
    let file = telegram.last_file(name).ok_or_else(|| StageError::Check(format!("there is no file {name}")))?;
    let text = String::from_utf8_lossy(&file).to_lowercase();
    match words.iter().find(|words| !text.contains(&words.to_lowercase())) {
        Some(missing) => Err(StageError::Check(format!("{name} has no {missing:?} in it, only:\n{text}"))),
        None => Ok(()),
    }
}

fn code_says(telegram: &FakeTelegram, name: &str, says: &str) -> Result<(), StageError> {
    let file = telegram.last_file(name).ok_or_else(|| StageError::Check(format!("there is no picture {name}")))?;
    match picture::read_code(&file) {
        Some(read) if read == says => Ok(()),
        read => Err(StageError::Check(format!("{name} is read as {read:?}, not as {says:?}"))),
    }
}

fn lack(text: &str, words: &Words, what: &str) -> Result<(), StageError> {
    let text = text.to_lowercase();
    match words.iter().find(|words| text.contains(&words.to_lowercase())) {
        Some(found) => Err(StageError::Check(format!("{what} have {found:?} in them"))),
        None => Ok(()),
    }
}

async fn open_console(stage: &mut Stage) -> Result<(), StageError> {
    if stage.console.is_none() {
        let hub = stage.hub().await?;
        stage.console = Some(console::open(&stage.cast, stage.folder.path(), &hub.url, &stage.shift())?);
    }
    Ok(())
}

/// What every journey promises, whatever it is about.
async fn epilogue(stage: &Stage) -> Result<(), String> {
    let violations = stage.telegram.violations();
    if !violations.is_empty() {
        return Err(format!("Telegram would refuse: {violations:#?}"));
    }
    match until(AFTERMATH, async || (stage.telegram.unanswered_taps() == 0).then_some(())).await {
        Some(()) => Ok(()),
        None => Err(format!("{} taps were never answered", stage.telegram.unanswered_taps())),
    }
}

fn tail(logs: &str) -> String {
    let lines: Vec<&str> = logs.lines().collect();
    lines.get(lines.len().saturating_sub(LOG_LINES)..).unwrap_or_default().join("\n")
}
