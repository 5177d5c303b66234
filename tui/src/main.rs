//! The operations console: `console --help` tells what it can do.

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use shared::home::Home;
use tui::cli::{Cli, Command, Format};
use tui::{report, runtime};

/// Something wants somebody: see [`report::State::is_well`].
const NOT_WELL: u8 = 1;
/// The state could not be read, or the console broke.
const BROKEN: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let told = writeln!(std::io::stderr(), "console: {error:#}");
            if told.is_err() { ExitCode::FAILURE } else { ExitCode::from(BROKEN) }
        }
    }
}

/// Whoever read the output has seen enough.
fn is_broken_pipe(error: &color_eyre::Report) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

async fn run(cli: Cli) -> color_eyre::Result<ExitCode> {
    let mut out = std::io::stdout();
    if let Some(Command::Keys) = cli.command {
        out.write_all(report::keys(cli.language()).as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
    if !cli.once {
        runtime::run(cli.options()).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let home = Home::find(&cli.home)?;
    let client = runtime::attach(&home, &cli.home).map_err(|why| color_eyre::eyre::eyre!(why))?;
    let state = report::read(&client).await?;
    match cli.format {
        Format::Plain => out.write_all(state.plain(cli.language()).as_bytes())?,
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&state)?)?,
    }
    Ok(if state.is_well() { ExitCode::SUCCESS } else { ExitCode::from(NOT_WELL) })
}
