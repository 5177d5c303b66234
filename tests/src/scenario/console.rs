//! The console of a scenario: opened in a terminal when a step first looks at it.

use std::path::Path;

use super::model::Words;
use super::stage::{Cast, SHIFT, StageError};
use crate::process::Program;
use crate::terminal::{Size, Terminal};
use std::time::Duration;

/// Who sits at it.
const OPERATOR: &str = "Agata";

/// Opens the console on a running hub.
pub(super) fn open(cast: &Cast, data: &Path, hub: &str, shift: &str) -> Result<Terminal, StageError> {
    let path = cast.console.clone().ok_or(StageError::Missing("console"))?;
    let program = Program::new("console", path).with(["--operator", OPERATOR, "--hub", hub, "--data"]).with([data]);
    let program = program.with_variable(SHIFT, shift);
    Ok(Terminal::start(&program, Size::USUAL)?)
}

/// Waits for each of the words, on whatever screens they come.
pub(super) async fn shows(terminal: &Terminal, words: &Words, patience: Duration) -> Result<(), StageError> {
    for text in words.iter() {
        terminal.sees(text, patience).await?;
    }
    Ok(())
}
