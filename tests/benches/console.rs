//! What the console costs whoever keeps it open: `cargo bench --bench console`.
//!
//! The program runs in a terminal of 160 x 48 for a minute, attached to a hub whose sample federation runs at full pace, to
//! one where nothing happens, to one that is told a thousand events a second, and to one with a hundred thousand cases. With
//! `PATTO_CASES=5000000` in the environment five million stand behind it too, which takes some twenty minutes to write.
//! Whatever peers are installed run as long. Nothing here passes or fails.

#[path = "console/flood.rs"]
mod flood;
#[path = "console/hubs.rs"]
mod hubs;
#[path = "console/watched.rs"]
mod watched;

use std::path::PathBuf;

use color_eyre::eyre::Result;
use flood::{Flood, PER_SECOND};
use hubs::Stage;
use tests::measure::{heading, line};
use watched::{Watched, watch};

/// Keys timed, one after the other.
const KEYS: usize = 200;
const DOWN_AND_UP: [&[u8]; 2] = [b"j", b"k"];
/// Cases that always stand behind a console, and the variable that names another number.
const MANY: usize = 100_000;
const CASES: &str = "PATTO_CASES";

fn main() -> Result<()> {
    heading();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        living().await?;
        flooded().await?;
        many(MANY).await?;
        if let Some(cases) = std::env::var(CASES).ok().and_then(|cases| cases.parse().ok()) {
            many(cases).await?;
        }
        peers().await
    })
}

/// A federation at full pace, and beside it one where nothing happens.
async fn living() -> Result<()> {
    let (busy, quiet) = (Stage::open(&["--sample", "--speed", "60"]).await?, Stage::open(&[]).await?);
    let mut live = busy.console()?;
    line("console, live: first frame", &format!("{:.0} ms", live.first_frame()?.as_secs_f64() * 1_000.0));
    let idle = quiet.console()?;
    watch(&[("console, live", &live), ("console, idle", &idle)]).await;
    live.answers(&DOWN_AND_UP, KEYS)?.tell("console, live: key to screen");
    Ok(())
}

/// A federation in which more happens than anybody can read.
async fn flooded() -> Result<()> {
    let stage = Stage::open(&[]).await?;
    let mut console = stage.console()?;
    console.first_frame()?;
    let flood = Flood::over(&stage).await?;
    watch(&[("console, flooded", &console)]).await;
    console.answers(&DOWN_AND_UP, KEYS)?.tell("console, flooded: key to screen");
    line("console, flooded: events wanted and sent", &format!("{PER_SECOND} and {:.0} /s", flood.rate()));
    drop(flood);
    // Rewind holds a hundred thousand events at most, of which there were more.
    line("console, flooded: memory", &format!("{} MiB", console.memory()));
    console.press(b"R")?;
    console.sees("■ x1")?;
    line("console, flooded: memory with the last day at hand", &format!("{} MiB", console.memory()));
    Ok(())
}

/// Very many cases, walked and paged through.
async fn many(cases: usize) -> Result<()> {
    let name = format!("console, {cases} cases");
    let stage = Stage::filled(cases).await?;
    let mut console = stage.console()?;
    line(&format!("{name}: first frame"), &format!("{:.0} ms", console.first_frame()?.as_secs_f64() * 1_000.0));
    console.sees("in diretta")?;
    watch(&[(name.as_str(), &console)]).await;
    console.press(b"3")?;
    console.sees("Protocollo")?;
    console.answers(&DOWN_AND_UP, KEYS)?.tell(&format!("{name}: key to screen, in the list"));
    console.answers(&[b"\x1b[6~"], KEYS)?.tell(&format!("{name}: key to screen, page after page"));
    line(&format!("{name}: memory after those pages"), &format!("{} MiB", console.memory()));
    Ok(())
}

/// The same minute for whatever is installed, at one refresh a second.
async fn peers() -> Result<()> {
    let known: [(&str, &[&str]); 5] = [
        ("bottom", &["--rate", "1000"]),
        ("btm", &["--rate", "1000"]),
        ("btop", &[]),
        ("htop", &["-d", "10"]),
        ("tokio-console", &[]),
    ];
    for (name, arguments) in known {
        match installed(name) {
            Some(path) => watch(&[(name, &Watched::start(&path, arguments)?)]).await,
            None => line(name, "not installed"),
        }
    }
    Ok(())
}

fn installed(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}
