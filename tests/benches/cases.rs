//! Case search at the size of a metropolis in ten years: `cargo bench --bench cases -- [HOW MANY]`, five million unless told.
//! SQLite's full text with B-trees does the same searches over the same cases, in the same run.

#[path = "cases/invent.rs"]
mod invent;
#[path = "cases/sqlite.rs"]
mod sqlite;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use color_eyre::eyre::Result;
use search::{CaseIndex, CaseQuery, CaseSort};
use shared::time::monotonic;

use tests::measure::{Sample, heading, line};

const CASES: u32 = 5_000_000;
/// Cases in one batch of a rebuild, as the hub's follower reads them from the log.
const BATCH: u32 = 10_000;
const QUERIES: u32 = 400;
/// State changes a second, and for how many seconds.
const CHANGES: u32 = 1_000;
const SECONDS: u32 = 20;
/// Batches a second by which the follower takes changes in.
const BATCHES: u32 = 4;

fn main() -> Result<()> {
    let cases = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(CASES);
    heading();
    let folder = tempfile::tempdir()?;
    let (index, _) = CaseIndex::open(folder.path())?;
    let began = monotonic();
    for first in (0..cases).step_by(BATCH as usize) {
        let last = cases.min(first + BATCH);
        index.apply(&invent::documents(first..last), i64::from(last))?;
    }
    let took = began.elapsed();
    line(
        "cases: rebuild",
        &format!("{cases} cases in {:.1} s, {:.0} /s", took.as_secs_f64(), f64::from(cases) / took.as_secs_f64()),
    );
    line("cases: size on disk", &format!("{} MiB", size_of_folder(folder.path()) >> 20));
    searches("at rest", &index)?;
    following(&index, cases)?;
    line("cases: memory of this process", &resident());
    drop(index);
    let began = monotonic();
    let (_, cursor) = CaseIndex::open(folder.path())?;
    line("cases: opened again", &format!("{:.2} s, at event {cursor}", began.elapsed().as_secs_f64()));
    sqlite::searches(cases)
}

/// The searches of operators, each kind by itself.
fn searches(when: &str, index: &CaseIndex) -> Result<()> {
    for (name, query) in invent::KINDS {
        let mut sample = Sample::default();
        for number in 0..QUERIES {
            let query = CaseQuery { limit: 50, ..query(number) };
            let began = monotonic();
            index.search(&query)?;
            sample.add(began.elapsed());
        }
        sample.tell(&format!("cases, {when}: {name}"));
    }
    Ok(())
}

/// Changes come in at a steady pace while searches go on; each is found when its batch returns.
fn following(index: &CaseIndex, cases: u32) -> Result<()> {
    let is_over = AtomicBool::new(false);
    let (mut until_found, mut meanwhile) = (Sample::default(), Sample::default());
    std::thread::scope(|scope| -> Result<()> {
        let searching = scope.spawn(|| -> Result<Sample> {
            let mut sample = Sample::default();
            for number in (0..).take_while(|_| !is_over.load(Ordering::Relaxed)) {
                let (_, query) = invent::pick(&invent::KINDS, number);
                let query = CaseQuery { limit: 50, ..query(number) };
                let began = monotonic();
                index.search(&query)?;
                sample.add(began.elapsed());
            }
            Ok(sample)
        });
        let pause = Duration::from_secs(1) / BATCHES;
        let mut due = monotonic();
        for batch in 0..SECONDS * BATCHES {
            std::thread::sleep(due.saturating_duration_since(monotonic()));
            let (first, last) = (batch * CHANGES / BATCHES, (batch + 1) * CHANGES / BATCHES);
            index.apply(&invent::changed(first..last, cases), i64::from(cases + last))?;
            // The first change of a batch waited for the others.
            until_found.add(pause + monotonic().saturating_duration_since(due));
            due += pause;
        }
        is_over.store(true, Ordering::Relaxed);
        meanwhile = searching.join().map_err(|_panicked| color_eyre::eyre::eyre!("the searcher panicked"))??;
        Ok(())
    })?;
    until_found.tell(&format!("cases: a change until found, {CHANGES} changes a second"));
    meanwhile.tell("cases: any search meanwhile");
    let sort = CaseSort::Updated;
    let total = index.search(&CaseQuery { sort, limit: 1, ..CaseQuery::default() })?.total;
    line("cases: found after all changes", &total.to_string());
    Ok(())
}

fn size_of_folder(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| {
            if entry.path().is_dir() {
                size_of_folder(&entry.path())
            } else {
                entry.metadata().map_or(0, |meta| meta.len())
            }
        })
        .sum()
}

fn resident() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of =
        |name: &str| status.lines().find_map(|line| line.strip_prefix(name)).map_or("unknown", str::trim).to_owned();
    format!("{}, of which anonymous {}", of("VmRSS:"), of("RssAnon:"))
}
