//! The operations console: `console --help` tells what it can do.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use tui::cli::Cli;
use tui::run;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The state could not be read, or the console broke.
const BROKEN: u8 = 2;

/// One thread draws and listens: handing each second's work to another would wake both. A hub inside has its own threads.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match Box::pin(run::run(Cli::parse())).await {
        Ok(code) => code,
        Err(error) if run::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let told = writeln!(std::io::stderr(), "console: {error:#}");
            if told.is_err() { ExitCode::FAILURE } else { ExitCode::from(BROKEN) }
        }
    }
}
