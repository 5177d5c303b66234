//! The command line: `bot` serves Telegram, `bot chat` holds the conversation in the terminal.

use std::io::{BufRead, IsTerminal, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use shared::client::Secret;
use shared::domain::Language;
use shared::home::HomeArgs;

use crate::shell::BULK_PER_SECOND;
use crate::telegram::{Settings, Webhook, serve};
use crate::terminal::{ChatArgs, chat};

/// The citizens' door to the federation
#[derive(Debug, Parser)]
#[command(name = "bot", version)]
pub struct Args {
    #[command(flatten)]
    home: HomeArgs,
    /// Address of another Bot API server than Telegram's own
    #[arg(long, env = "TELOXIDE_API_URL", value_name = "URL")]
    api_url: Option<String>,
    /// Public address to which Telegram is to bring updates; without it they are asked for
    #[arg(long, env = "PATTO_WEBHOOK", value_name = "URL", value_parser = https_address)]
    webhook: Option<String>,
    /// Where this program listens for what comes to the public address
    #[arg(long, env = "PATTO_WEBHOOK_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8443")]
    webhook_listen: SocketAddr,
    /// Show figures for Prometheus at this address of this machine, under /metrics
    #[arg(long, env = "PATTO_BOT_METRICS", value_name = "ADDRESS", value_parser = loopback_address)]
    metrics: Option<SocketAddr>,
    /// Messages to many a second, at most; Telegram bears more only from bots that pay for it
    #[arg(long, env = "PATTO_BULK_RATE", value_name = "N", default_value_t = BULK_PER_SECOND)]
    bulk_rate: u32,
    #[command(subcommand)]
    command: Option<Command>,
}

/// Figures are for this machine: whoever shows them to others puts their own door before them.
fn loopback_address(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|error| format!("{error}"))?;
    if address.ip().is_loopback() { Ok(address) } else { Err("the address must be on the loopback".to_owned()) }
}

/// Telegram brings updates to nothing less.
fn https_address(text: &str) -> Result<String, &'static str> {
    let host = text.strip_prefix("https://").unwrap_or_default();
    if host.is_empty() { Err("the address must begin with https://") } else { Ok(text.to_owned()) }
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Be a citizen in this terminal: the very same conversation as in Telegram
    Chat(ChatArgs),
}

/// The exit code when there is nothing to serve: a usage error, as for a wrong argument.
const NOTHING_TO_SERVE: u8 = 2;

/// Runs the program.
pub fn run() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let Args { home, api_url, webhook, webhook_listen, metrics, bulk_rate, command } = Args::parse();
    home.set_clock();
    if let Some(Command::Chat(options)) = command {
        return in_terminal(&home, &options);
    }
    match token() {
        Ok(Some(token)) => {
            let webhook = webhook.map(|url| Webhook { url, listen: webhook_listen });
            in_telegram(Settings { home, token, api_url, metrics, bulk_per_second: bulk_rate, webhook })
        }
        Ok(None) => without_token(&home),
        Err(complaint) => Ok(complain(&complaint, NOTHING_TO_SERVE)),
    }
}

/// The bot's token, from the environment or from the file it names: an argument would show it to everybody on the
/// machine.
fn token() -> Result<Option<Secret>, String> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    if let Some(token) = variable("TELOXIDE_TOKEN") {
        return Ok(Some(Secret::new(token.trim())));
    }
    let Some(path) = variable("TELOXIDE_TOKEN_FILE").map(PathBuf::from) else { return Ok(None) };
    match std::fs::read_to_string(&path) {
        Ok(text) if !text.trim().is_empty() => Ok(Some(Secret::new(text.trim()))),
        Ok(_) => Err(format!("`{}` of TELOXIDE_TOKEN_FILE is empty", path.display())),
        Err(error) => Err(format!("cannot read `{}` of TELOXIDE_TOKEN_FILE: {error}", path.display())),
    }
}

fn in_telegram(settings: Settings) -> color_eyre::Result<ExitCode> {
    shared::telemetry::to_stderr(false);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    Ok(match runtime.block_on(serve(settings)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string(), 1),
    })
}

fn in_terminal(home: &HomeArgs, options: &ChatArgs) -> color_eyre::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(chat(home, options));
    // A read of standard input cannot be interrupted: it is left behind.
    runtime.shutdown_background();
    Ok(match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string(), 1),
    })
}

/// Says what is missing, and offers the terminal to a person who sits at one.
fn without_token(home: &HomeArgs) -> color_eyre::Result<ExitCode> {
    let language = language_of_environment();
    let is_person = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if !is_person {
        return Ok(complain(explanation(language), NOTHING_TO_SERVE));
    }
    if asks(explanation(language), offer(language))? {
        return in_terminal(home, &ChatArgs { new: false, name: "chat".to_owned() });
    }
    Ok(ExitCode::from(NOTHING_TO_SERVE))
}

fn language_of_environment() -> Language {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok());
    tag.as_deref().and_then(Language::of_tag).unwrap_or(Language::IT)
}

/// What stands here is read by whoever runs the program, not by citizens: Italian or English.
fn explanation(language: Language) -> &'static str {
    match language {
        Language::EN => {
            "To serve Telegram a bot's token is needed (get one from @BotFather):\n  \
             TELOXIDE_TOKEN=... bot\nor TELOXIDE_TOKEN_FILE with the name of a file that holds it.\n\
             To try the same conversation in this terminal: bot chat"
        }
        _ => {
            "Per rispondere su Telegram serve il token di un bot (si ottiene da @BotFather):\n  \
             TELOXIDE_TOKEN=... bot\noppure TELOXIDE_TOKEN_FILE con il nome di un file che lo contiene.\n\
             Per provare la stessa conversazione in questo terminale: bot chat"
        }
    }
}

fn offer(language: Language) -> &'static str {
    match language {
        Language::EN => "Try it now? [Y/n] ",
        _ => "Vuoi provarla adesso? [S/n] ",
    }
}

/// Whether a person says yes; silence is a yes, the end of the input a no.
fn asks(explanation: &str, offer: &str) -> std::io::Result<bool> {
    let mut screen = std::io::stderr();
    write!(screen, "{explanation}\n\n{offer}")?;
    screen.flush()?;
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer)?;
    let answer = answer.trim().to_lowercase();
    Ok(read > 0 && (answer.is_empty() || ["s", "si", "sì", "y", "yes"].contains(&answer.as_str())))
}

#[expect(clippy::print_stderr, reason = "the program's own last word")]
fn complain(message: &str, code: u8) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(code)
}
