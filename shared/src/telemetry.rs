//! Where the log lines of a program go. They hold identifiers, never values of a classed field.

use std::io::IsTerminal;
use std::path::Path;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// What is logged when `PATTO_LOG` says nothing else.
const USUAL: &str = "info,tantivy=warn,sqlx=warn,hyper=warn";

fn filter() -> EnvFilter {
    EnvFilter::try_from_env("PATTO_LOG").unwrap_or_else(|_not_said| EnvFilter::new(USUAL))
}

/// To the standard error stream, as lines for people or as JSON.
pub fn to_stderr(json: bool) {
    let is_terminal = std::io::stderr().is_terminal();
    let registry = tracing_subscriber::registry().with(filter());
    let result = if json {
        registry.with(tracing_subscriber::fmt::layer().json().with_writer(std::io::stderr)).try_init()
    } else {
        registry
            .with(
                tracing_subscriber::fmt::layer().with_ansi(is_terminal).with_target(false).with_writer(std::io::stderr),
            )
            .try_init()
    };
    if result.is_err() {
        tracing::debug!("another log was there first");
    }
}

/// To a file, for programs that own the screen; a file that cannot be opened leaves the program without a log.
pub fn to_file(path: &Path) -> std::io::Result<()> {
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    let lines =
        tracing_subscriber::fmt::layer().with_ansi(false).with_target(false).with_writer(std::sync::Mutex::new(file));
    if tracing_subscriber::registry().with(filter()).with(lines).try_init().is_err() {
        tracing::debug!("another log was there first");
    }
    Ok(())
}
