//! However the console ends, the terminal is as it was: line editing, the first screen, no mouse.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use rstest::rstest;
use tests::process::Program;
use tests::terminal::{Size, Terminal};

use super::stage::{PATIENCE, console, folder, open};

/// A shell that shows the settings of its terminal before and after the console.
fn in_a_shell(data: &Path) -> Program {
    // No hub is there: the console shows that and waits.
    let inner = console(data).with(["--hub", "http://127.0.0.1:9", "--token-file", "/dev/null"]);
    let script = "echo before $(stty -g); \"$0\" \"$@\"; echo ended $?; echo after $(stty -g); read line";
    let mut arguments: Vec<OsString> = vec!["-c".into(), script.into(), inner.path.into()];
    arguments.extend(inner.arguments);
    Program::new("shell", "/bin/sh".into()).with(arguments)
}

#[tokio::test]
async fn the_terminal_is_given_back_when_the_console_ends_with_an_error() {
    let data = folder();
    // A terminal that tells no size, as a serial line.
    let inner = console(data.path()).with(["--hub", "http://127.0.0.1:9", "--token-file", "/dev/null"]);
    let script = "echo before $(stty -g); stty rows 0 columns 0; \"$0\" \"$@\"; \
                  code=$?; echo after $(stty -g); echo ended $code; read line";
    let mut arguments: Vec<OsString> = vec!["-c".into(), script.into(), inner.path.into()];
    arguments.extend(inner.arguments);
    let terminal = open(&Program::new("shell", "/bin/sh".into()).with(arguments), Size::SMALL);
    is_given_back(&terminal).await;
    let screen = terminal.sees("ended 2", PATIENCE).await.unwrap();
    assert!(screen.contains("console: the terminal does not tell its size"), "{screen}");
}

/// The console's process, known by its data folder.
fn process_of(data: &Path) -> Option<u32> {
    let wanted = data.display().to_string();
    let processes = std::fs::read_dir("/proc").ok()?.flatten();
    let ids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.into_iter().find(|id| {
        let line = std::fs::read(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).into_owned();
        line.contains(&wanted) && !line.starts_with("/bin/sh")
    })
}

fn settings_after(screen: &str, word: &str) -> String {
    let line = screen.lines().find_map(|line| line.strip_prefix(word)).unwrap_or_default();
    line.trim().to_owned()
}

async fn is_given_back(terminal: &Terminal) {
    let screen = terminal.sees("after ", PATIENCE).await.unwrap();
    let (before, after) = (settings_after(&screen, "before"), settings_after(&screen, "after"));
    assert!(!before.is_empty(), "the first screen is shown again:\n{screen}");
    assert_eq!(before, after, "the line is edited as before:\n{screen}");
    assert!(!screen.contains("Patto"), "nothing of the console is left:\n{screen}");
}

#[tokio::test]
async fn the_terminal_is_given_back_when_the_person_leaves() {
    let data = folder();
    let mut terminal = open(&in_a_shell(data.path()), Size::SMALL);
    terminal.sees("Patto", PATIENCE).await.unwrap();
    terminal.press("q").unwrap();
    is_given_back(&terminal).await;
}

#[rstest]
#[case("-TERM")]
#[case("-HUP")]
#[case("-INT")]
#[tokio::test]
async fn the_terminal_is_given_back_at_a_signal(#[case] signal: &str) {
    let data = folder();
    let terminal = open(&in_a_shell(data.path()), Size::SMALL);
    terminal.sees("Patto", PATIENCE).await.unwrap();
    let id = process_of(data.path()).unwrap();
    assert!(Command::new("kill").args([signal, &id.to_string()]).status().unwrap().success());
    is_given_back(&terminal).await;
}
