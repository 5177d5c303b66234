//! A bot under load, in figures: a hundred thousand announcements while citizens ask, and a citizen who floods.
//! `cargo bench --bench bulk`. Nothing here passes or fails.

#[path = "bulk/drive.rs"]
mod drive;

use std::time::Duration;

use color_eyre::eyre::Result;

const ANNOUNCEMENTS: i64 = 100_000;
/// Above what Telegram lets a bot send, paid or not, so that the run ends.
const PER_SECOND: u32 = 2_000;
const LONGEST: Duration = Duration::from_mins(30);
const QUESTIONS: usize = 20;

#[expect(clippy::print_stdout, reason = "figures are what this program is for")]
fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        println!("nothing else: {}", drive::flood(0, QUESTIONS).await?);
        println!("flood of 300: {}", drive::flood(300, QUESTIONS).await?);
        println!("{ANNOUNCEMENTS} announcements: {}", drive::bulk(ANNOUNCEMENTS, PER_SECOND, LONGEST).await?);
        Ok(())
    })
}
