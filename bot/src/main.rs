//! The bot: serves Telegram, or holds the conversation in the terminal.

use std::process::ExitCode;

fn main() -> color_eyre::Result<ExitCode> {
    bot::cli::run()
}
