//! The programs themselves: how soon the console shows something, and what they weigh after a while.

use std::time::Duration;

use color_eyre::eyre::Result;
use shared::time::monotonic;
use tests::binaries;
use tests::process::Program;
use tests::telegram::{FakeTelegram, Options};
use tests::terminal::{Size, Terminal};

use tests::measure::{Sample, line};

const STARTS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(30);
/// Ten sample minutes, at ten times the usual pace.
const SPEED: &str = "10";
const LIVED: Duration = Duration::from_mins(1);

pub(crate) async fn figures() -> Result<()> {
    first_frames().await?;
    weights().await
}

async fn first_frames() -> Result<()> {
    let (mut first, mut alive) = (Sample::default(), Sample::default());
    for _ in 0..STARTS {
        let dir = tempfile::tempdir()?;
        let data = dir.path().display().to_string();
        let console = Program::new("console", binaries::path("console")?).with(["--data", data.as_str()]);
        let began = monotonic();
        let mut terminal = Terminal::start(&console, Size { columns: 120, rows: 40 })?;
        terminal.sees("Patto", PATIENCE).await?;
        first.add(began.elapsed());
        terminal.sees("Bagheria", PATIENCE).await?;
        alive.add(began.elapsed());
        terminal.press("q")?;
    }
    first.tell("console: start to first frame");
    alive.tell("console: start to the living federation (hub and sample inside)");
    Ok(())
}

async fn weights() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let data = dir.path().display().to_string();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--sample", "--speed", SPEED, "--data", data.as_str()];
    let hub = Program::new("hub", binaries::path("hub")?).with(serve).start()?;
    hub.sees_line("the hub listens", PATIENCE).await?;
    let console = Program::new("console", binaries::path("console")?).with(["--data", data.as_str()]);
    let _terminal = Terminal::start(&console, Size { columns: 120, rows: 40 })?;
    let telegram = FakeTelegram::start(Options::default()).await?;
    let bot = Program::new("bot", binaries::path("bot")?)
        .with(["--data", data.as_str(), "--api-url", telegram.url().as_str()])
        .with_variable("TELOXIDE_TOKEN", telegram.token());
    let _bot = bot.start()?;
    tokio::time::sleep(LIVED).await;
    for (name, words) in [("hub", "hub serve"), ("console", "console --data"), ("bot", "bot --data")] {
        line(&format!("{name}: memory after ten sample minutes"), &resident(words, &data));
    }
    Ok(())
}

/// The memory of the process whose command line has these words and this folder, in MiB.
fn resident(words: &str, data: &str) -> String {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let found = processes.map(|entry| entry.path()).find(|path| {
        let line = std::fs::read(path.join("cmdline")).unwrap_or_default();
        let line = String::from_utf8_lossy(&line).replace('\0', " ");
        line.contains(words) && line.contains(data)
    });
    let status = found.and_then(|path| std::fs::read_to_string(path.join("status")).ok()).unwrap_or_default();
    let kib =
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kib.map_or_else(|| "not found".to_owned(), |kib| format!("{} MiB", kib / 1_024))
}
