use std::path::Path;
use std::time::Duration;

use tests::binaries;
use tests::process::{Process, Program, Signal};
use tests::telegram::{EntryKind, FakeTelegram, Options, Person};

pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Words of the help page, which needs no hub.
pub(crate) const HELP: &str = "Come funziona";

/// A bot that serves a fake Telegram.
pub(crate) struct Bench {
    pub(crate) telegram: FakeTelegram,
    pub(crate) process: Process,
    pub(crate) data: tempfile::TempDir,
}

/// A hub that is not there.
const NO_HUB: &str = "http://127.0.0.1:9";

impl Bench {
    /// With a hub that is not there.
    pub(crate) async fn start() -> Self {
        Self::start_with(NO_HUB, None, &[]).await
    }

    pub(crate) async fn start_at(hub: &str) -> Self {
        Self::start_with(hub, None, &[]).await
    }

    pub(crate) async fn start_with_token(token: &str) -> Self {
        Self::start_with(NO_HUB, Some(token), &[]).await
    }

    pub(crate) async fn start_with_arguments(arguments: &[&str]) -> Self {
        Self::start_with(NO_HUB, None, arguments).await
    }

    pub(crate) async fn start_at_with_arguments(hub: &str, arguments: &[&str]) -> Self {
        Self::start_with(hub, None, arguments).await
    }

    async fn start_with(hub: &str, token: Option<&str>, arguments: &[&str]) -> Self {
        let telegram = Self::telegram().await;
        let data = tempfile::tempdir().unwrap();
        let program = Self::program(&telegram, data.path(), hub, token).with(arguments);
        let process = program.start().unwrap();
        process.sees_line("serving Telegram", PATIENCE).await.unwrap();
        Self { telegram, process, data }
    }

    pub(crate) async fn telegram() -> FakeTelegram {
        FakeTelegram::start(Options { patience: PATIENCE, ..Options::default() }).await.unwrap()
    }

    /// A bot that is not started yet.
    pub(crate) fn program(telegram: &FakeTelegram, data: &Path, hub: &str, token: Option<&str>) -> Program {
        let token_file = data.join("token-for-the-hub");
        std::fs::write(&token_file, "hub-token").unwrap();
        Program::new("bot", binaries::path("bot").unwrap())
            .with(["--hub", hub, "--api-url", &telegram.url()])
            .with(["--data".into(), data.as_os_str().to_owned()])
            .with(["--token-file".into(), token_file.into_os_string()])
            .with_variable("TELOXIDE_TOKEN", token.unwrap_or_else(|| telegram.token()))
            .with_variable("PATTO_LOG", "debug")
    }

    /// Another process beside the first, on the same store.
    pub(crate) fn second(&self) -> Program {
        Self::program(&self.telegram, self.data.path(), NO_HUB, None)
    }

    pub(crate) async fn killed_and_restarted(self) -> Self {
        let process = self.process.kill9().await.start().unwrap();
        process.sees_line("serving Telegram", PATIENCE).await.unwrap();
        Self { process, ..self }
    }

    pub(crate) async fn stopped_and_restarted(self) -> Self {
        let (_, _, program) = self.process.stop(Signal::Interrupt, PATIENCE).await.unwrap();
        let process = program.start().unwrap();
        process.sees_line("serving Telegram", PATIENCE).await.unwrap();
        Self { process, ..self }
    }

    pub(crate) fn person(&self, number: i64) -> Person {
        let person = self.telegram.person(number);
        person.speak("it");
        person
    }

    /// No request was one that Telegram would refuse.
    pub(crate) fn is_blameless(&self) {
        assert_eq!(self.telegram.violations(), []);
    }
}

/// How often the bot said something in a chat; what it said once and changed counts once.
pub(crate) fn said(person: &Person, words: &str) -> usize {
    let is_it = |kind: EntryKind, text: &str| kind == EntryKind::BotSaid && text.contains(words);
    person.entries().iter().filter(|entry| is_it(entry.kind, &entry.text)).count()
}
