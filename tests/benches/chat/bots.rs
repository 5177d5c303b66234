//! The bots as processes, each on the second core alone where the machine has two: the server and the people keep to the
//! first, and so does Patto's hub.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use color_eyre::eyre::{OptionExt, Result};
use shared::api::AdhesionRequest;
use shared::client::HubClient;
use shared::domain::{Adhesion, NodeId, Theme};
use shared::home::{Home, TokenOf};
use tests::process::{Process, Program};

use super::api::TOKEN;
use super::meter::Meter;
use super::script::Task;

/// A process is ready in this time.
const START: Duration = Duration::from_mins(2);

/// How a bot is started.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Patto { bot: PathBuf, hub: PathBuf },
    Grammy { script: PathBuf },
    Aiogram { modules: PathBuf },
}

/// A bot that runs, with its folder.
pub(crate) struct Running {
    pub(crate) meter: Meter,
    pub(crate) hub: Option<Meter>,
    bot: Process,
    hub_process: Option<Process>,
    _folder: tempfile::TempDir,
}

impl Running {
    /// Starts the bot on an empty folder.
    pub(crate) async fn start(kind: &Kind, task: Task, url: &str) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("patto-chat-").tempdir()?;
        let hub_process = match kind {
            Kind::Patto { hub, .. } if task == Task::Form => Some(start_hub(hub, folder.path()).await?),
            _ => None,
        };
        let (words, variables, ready) = command(kind, folder.path(), url);
        let mut program = Program::new("bot", "/usr/bin/env".into()).with(on_core(1)).with(words);
        for (name, value) in variables {
            program = program.with_variable(name, value);
        }
        let variables = [("TASK", task.name()), ("API_ROOT", url), ("TOKEN", TOKEN), ("TELOXIDE_TOKEN", TOKEN)];
        for (name, value) in variables {
            program = program.with_variable(name, value);
        }
        let bot = program.with_variable("STORE", folder.path().join("peer.db")).start()?;
        bot.sees_line(ready, START).await?;
        let hub = hub_process.as_ref().and_then(Process::id).map(Meter);
        let meter = Meter(bot.id().ok_or_eyre("the bot has ended")?);
        Ok(Self { meter, hub, bot, hub_process, _folder: folder })
    }

    /// Ends it; its last words, for when something went wrong.
    pub(crate) async fn end(self) -> String {
        let log = self.bot.log();
        self.bot.kill9().await;
        if let Some(hub) = self.hub_process {
            hub.kill9().await;
        }
        let lines: Vec<&str> = log.lines().rev().take(5).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }
}

/// Words of a command line, variables, and the line by which it is known that the bot serves.
type Command = (Vec<OsString>, Vec<(&'static str, OsString)>, &'static str);

fn command(kind: &Kind, folder: &Path, url: &str) -> Command {
    match kind {
        Kind::Patto { bot, .. } => {
            (vec![bot.into(), "--data".into(), folder.into(), "--api-url".into(), url.into()], Vec::new(), "serving")
        }
        Kind::Grammy { script } => {
            (vec!["node".into(), script.into()], vec![("NODE_ENV", "production".into())], "serving")
        }
        Kind::Aiogram { modules } => {
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/chat/aiogram_bot.py");
            let variables = vec![("PYTHONPATH", modules.into()), ("PYTHONDONTWRITEBYTECODE", "1".into())];
            (vec!["python3".into(), script.into()], variables, "serving")
        }
    }
}

/// The hub with the catalogue of the repository and one sheet more, whose form has the three fields.
async fn start_hub(hub: &Path, folder: &Path) -> Result<Process> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let catalogue = folder.join("catalogue");
    copy(&package.join("../shared/data"), &catalogue)?;
    std::fs::write(catalogue.join("services/culture/prova-modulo.toml"), include_str!("sheet.toml"))?;
    std::fs::write(catalogue.join("forms/prova-modulo.toml"), include_str!("form.toml"))?;
    let program = Program::new("hub", "/usr/bin/env".into()).with(on_core(0)).with([hub]);
    let program = program.with(["serve", "--listen", "127.0.0.1:0", "--catalogue"]).with([&catalogue]);
    let process = program.with(["--data"]).with([folder]).start()?;
    process.sees_line("the hub listens", START).await?;
    let home = Home::at(folder)?;
    let client = HubClient::new(&home.hub_address()?, home.token(TokenOf::Console)?)?;
    let carini = NodeId::new("082021".parse()?, Theme::Culture);
    client.set_adhesion(carini, &AdhesionRequest { adhesion: Adhesion::Live }).await?;
    Ok(process)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), &to)?;
        }
    }
    Ok(())
}

/// The words that keep a command to a core; none where there are no two.
pub(crate) fn on_core(core: u8) -> Vec<OsString> {
    if can_pin() { ["taskset".into(), "-c".into(), core.to_string().into()].into() } else { Vec::new() }
}

/// Whether processes can be kept apart.
pub(crate) fn can_pin() -> bool {
    let cores = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default().matches("processor\t").count();
    cores > 1 && Path::new("/usr/bin/taskset").exists()
}

/// Keeps this process, and with it the server and the people, to the first core.
pub(crate) fn keep_to_first() -> Result<()> {
    if can_pin() {
        let own = std::process::id().to_string();
        std::process::Command::new("taskset").args(["-acp", "0", &own]).output()?;
    }
    Ok(())
}
