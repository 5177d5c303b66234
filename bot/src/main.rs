//! The bot: serves Telegram, or holds the conversation in the terminal.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> color_eyre::Result<ExitCode> {
    bot::cli::run()
}
