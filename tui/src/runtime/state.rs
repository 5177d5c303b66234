//! The state file: how the console was left, for the next start.

use std::fs;

use shared::home::Home;

use crate::app::Model;
use crate::config::Memory;

/// The file in the data folder.
const FILE: &str = "console-state.json";

/// How the console was left last; without a readable file, as if it had never run.
#[must_use]
pub fn recall(home: &Home) -> Memory {
    fs::read_to_string(home.path(FILE)).map(|text| Memory::read(&text)).unwrap_or_default()
}

/// Keeps how the console is left. Written beside and renamed; what fails is logged, since nothing of worth is lost.
pub(super) fn keep(home: &Home, model: &Model) {
    let (path, beside) = (home.path(FILE), home.path("console-state.json.new"));
    let written = serde_json::to_string_pretty(&Memory::of(model))
        .map_err(std::io::Error::from)
        .and_then(|text| fs::write(&beside, text))
        .and_then(|()| fs::rename(&beside, &path));
    if let Err(error) = written {
        tracing::warn!(%error, "how the console was left could not be kept");
    }
}
