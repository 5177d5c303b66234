use std::fs::OpenOptions;
use std::sync::Mutex;

use shared::home::Home;
use tracing_subscriber::EnvFilter;

/// The screen belongs to the console: what is logged goes to a file in the data folder.
pub(super) fn to_file(home: &Home) -> color_eyre::Result<()> {
    let file = OpenOptions::new().create(true).append(true).open(home.path("console.log"))?;
    let filter = EnvFilter::try_from_env("PATTO_LOG").unwrap_or_else(|_unset| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_writer(Mutex::new(file))
        .with_ansi(false)
        .with_env_filter(filter)
        .try_init()
        .map_err(|error| color_eyre::eyre::eyre!("cannot log: {error}"))
}
