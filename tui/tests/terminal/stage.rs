//! A console in a terminal, on a data folder of its own.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;
use tests::process::Program;
use tests::terminal::{Size, Terminal};

/// How long anything may take on a busy machine.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// A data folder that goes with its test.
pub(super) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The console on a data folder; no configuration of whoever runs the tests reaches it.
pub(super) fn console(data: &Path) -> Program {
    Program::new("console", env!("CARGO_BIN_EXE_console").into())
        .with(["--config", "/dev/null", "--lang", "it", "--data"])
        .with([data])
        .with_variable("NO_COLOR", "1")
}

/// Opens it in a terminal.
pub(super) fn open(program: &Program, size: Size) -> Terminal {
    Terminal::start(program, size).unwrap()
}
