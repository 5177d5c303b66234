//! The bot: `bot chat` holds the conversation in the terminal.

use std::process::ExitCode;

use bot::terminal::{ChatArgs, chat};
use clap::{Parser, Subcommand};
use shared::home::HomeArgs;

/// The citizens' door to the federation
#[derive(Debug, Parser)]
#[command(name = "bot", version)]
struct Args {
    #[command(flatten)]
    home: HomeArgs,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Be a citizen in this terminal: the very same conversation as in Telegram
    Chat(ChatArgs),
}

const WITHOUT_TOKEN: &str =
    "To serve Telegram set TELOXIDE_TOKEN to the token of your bot. To try the conversation here: bot chat";

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    let args = Args::parse();
    let Some(Command::Chat(options)) = args.command else {
        return Ok(complain(WITHOUT_TOKEN));
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(chat(&args.home, &options));
    // A read of standard input cannot be interrupted: it is left behind.
    runtime.shutdown_background();
    Ok(match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complain(&error.to_string()),
    })
}

#[expect(clippy::print_stderr, reason = "the shell's own message")]
fn complain(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
