//! A console in a terminal, on a data folder of its own, and the hub it brings along.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::path::Path;
use std::time::Duration;

use shared::client::HubClient;
use shared::home::{Home, TokenOf};
use tempfile::TempDir;
use tests::process::Program;
use tests::terminal::{Size, Terminal};

/// How long anything may take on a busy machine.
pub(super) const PATIENCE: Duration = Duration::from_mins(5);

/// A data folder that goes with its test.
pub(super) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The console on a data folder; no configuration of whoever runs the tests reaches it.
pub(super) fn console(data: &Path) -> Program {
    Program::new("console", env!("CARGO_BIN_EXE_console").into())
        .with(["--config", "/dev/null", "--lang", "it", "--operator", "Agata", "--data"])
        .with([data])
        .with_variable("NO_COLOR", "1")
}

/// Opens it in a terminal.
pub(super) fn open(program: &Program, size: Size) -> Terminal {
    Terminal::start(program, size).unwrap()
}

/// The console on a federation that is ready: its hub answers and the sample's history is written.
pub(super) async fn living(data: &Path) -> Terminal {
    let terminal = open(&console(data), Size { columns: 160, rows: 70 });
    terminal.sees("in diretta", PATIENCE).await.unwrap();
    terminal.sees("Bagheria", PATIENCE).await.unwrap();
    terminal
}

/// Presses keys and waits for what they lead to.
pub(super) async fn press(terminal: &mut Terminal, keys: &str, sees: &str) -> String {
    terminal.press(keys).unwrap();
    terminal.sees(sees, PATIENCE).await.unwrap()
}

/// The hub of a data folder, as somebody else on it.
pub(super) fn hub(data: &Path, of: TokenOf) -> HubClient {
    let home = Home::at(data).unwrap();
    HubClient::new(&home.hub_address().unwrap(), home.token(of).unwrap()).unwrap()
}
