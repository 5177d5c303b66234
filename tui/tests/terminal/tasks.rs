//! The six tasks of the README, done with the keys it names, on a living federation.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use tests::terminal::{Size, Terminal};

use super::stage::{PATIENCE, console, folder, open};

async fn press(terminal: &mut Terminal, keys: &str, sees: &str) -> String {
    terminal.press(keys).unwrap();
    terminal.sees(sees, PATIENCE).await.unwrap()
}

#[tokio::test]
async fn the_first_four_minutes_of_a_new_operator() {
    let data = folder();
    let mut terminal = open(&console(data.path()), Size { columns: 120, rows: 40 });
    terminal.sees("in diretta", PATIENCE).await.unwrap();
    terminal.sees("Bagheria", PATIENCE).await.unwrap();
    // Why is Cefalù red? Its page names each platform, how it answers and what has happened.
    terminal.press(":comune cefalu").unwrap();
    terminal.sees("comune Cefalù", PATIENCE).await.unwrap();
    press(&mut terminal, "\r", "Federazione › Cefalù").await;
    // Who is overdue in Monreale?
    terminal.press(":scadenze\r").unwrap();
    terminal.sees("per giorno di scadenza", PATIENCE).await.unwrap();
    // A table for the committee, from the same hub, while the console runs.
    let once = tokio::process::Command::new(env!("CARGO_BIN_EXE_console"))
        .args(["once", "indicatori", "--format", "csv", "--lang", "it", "--config", "/dev/null", "--data"])
        .arg(data.path())
        .output()
        .await
        .unwrap();
    assert!(once.status.code().is_some_and(|code| code <= 1), "{once:?}");
    assert!(String::from_utf8_lossy(&once.stdout).starts_with("id,name,baseline,target,value,unit\nIR01,"));
    // How was it last night? The past is watched on every screen, and R goes back to live.
    press(&mut terminal, "1", "per nome").await;
    press(&mut terminal, "R", "R in diretta").await;
    press(&mut terminal, "R", "● in diretta").await;
    terminal.press("q").unwrap();
    terminal.ends(PATIENCE).await.unwrap();
}
