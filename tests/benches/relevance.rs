//! How well citizens' questions find their service: `cargo bench --bench relevance -- [FILE.csv ...]`.
//!
//! A file has the columns `query,kind,language,relevant,municipality`; `relevant` lists slugs joined by `|`, and is empty for
//! what no service answers. Without files the project's own are scored: weights are tuned on `tune` and judged on `held`;
//! `guest` is by another hand, who saw neither the sheets nor these. Peers answer the same questions over the same sheets and
//! phrasings, in the same run; those that must be installed first answer by `benches/relevance/peers.py`. All questions are
//! asked in turn, and that several times: the first answers give the quality, all give the times.

#[path = "relevance/engine.rs"]
mod engine;
#[path = "relevance/fts5.rs"]
mod fts5;
#[path = "relevance/patto.rs"]
mod patto;
#[path = "relevance/plain.rs"]
mod plain;
#[path = "relevance/question.rs"]
mod question;
#[path = "relevance/score.rs"]
mod score;

use std::path::{Path, PathBuf};

use color_eyre::eyre::Result;
use shared::catalogue::Catalogue;

use self::engine::{Engine, Script, Text};
use self::fts5::Fts5;
use self::patto::Patto;
use self::plain::Plain;

/// The hub's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each question is asked.
const ROUNDS: usize = 10;

fn main() -> Result<()> {
    tests::measure::heading();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let corpus = shared::hub::corpus(&Catalogue::embedded()?, &[]);
    let texts = Text::of(&corpus);
    let engines: Vec<Box<dyn Engine>> = vec![
        Box::new(Patto::of(corpus)?),
        Box::new(runtime.block_on(Fts5::of(&texts, runtime.handle().clone()))?),
        Box::new(Plain::of(&texts)?),
        Box::new(Script::of("xapian", &texts)?),
        Box::new(Script::of("postgresql", &texts)?),
    ];
    for file in files() {
        let questions = question::read(&file)?;
        score::heading(&file, questions.len());
        let asked = vec![questions.clone(); ROUNDS].concat();
        for engine in &engines {
            match engine.answer_all(&asked) {
                Ok(answers) => score::tell(engine.name(), &questions, &answers),
                Err(error) => score::absent(engine.name(), &error),
            }
        }
    }
    Ok(())
}

/// The files named on the command line, else the project's own. Cargo adds options of its own.
fn files() -> Vec<PathBuf> {
    let named: Vec<PathBuf> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).map(Into::into).collect();
    if !named.is_empty() {
        return named;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("relevance");
    ["tune.csv", "held.csv", "guest.csv"].map(|name| folder.join(name)).into()
}
