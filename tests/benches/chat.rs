//! Our bot beside two peers, grammY (with its runner) and aiogram, against one local Bot API server in one run:
//! `cargo bench --bench chat`, or `-- quick` for a look in small.
//!
//! - **bare**: a word comes back. The peers keep nothing of it; ours cannot do without.
//! - **echo**: a word comes back once it is durable. Ours: an unknown command through inbox, session and outbox, answered
//!   with the present screen (no hub). Theirs: a row in SQLite, then the answer.
//! - **form**: a name, a date and an address, each checked and durable before the next question; a summary. Only these
//!   three answers are timed. Ours shows each question on a new card and takes the buttons off the former one, which is a
//!   second request; around the three answers stand the sheet, the privacy notice and a case at the hub, told apart.
//!
//! All keep their books in SQLite with a write-ahead log and `synchronous=FULL`. What the peers were handed and have not
//! answered is lost when they die; ours is not.

#[path = "chat/api.rs"]
mod api;
#[path = "chat/body.rs"]
mod body;
#[path = "chat/bots.rs"]
mod bots;
#[path = "chat/ceiling.rs"]
mod ceiling;
#[path = "chat/crowd.rs"]
mod crowd;
#[path = "chat/install.rs"]
mod install;
#[path = "chat/meter.rs"]
mod meter;
#[path = "chat/rounds.rs"]
mod rounds;
#[path = "chat/script.rs"]
mod script;
#[path = "chat/table.rs"]
mod table;
#[path = "chat/world.rs"]
mod world;

use color_eyre::eyre::{Report, Result};

use self::api::Api;
use self::bots::Kind;
use self::install::Peers;
use self::rounds::{Contender, Outcome, Size, measure};
use self::script::Task;
use tests::measure::{heading, line};

const FULL: Size = Size { people: 500, rounds: 3, echoes: (40, 6), forms: (5, 2), paced: 4 };
const QUICK: Size = Size { people: 50, rounds: 1, echoes: (20, 6), forms: (2, 2), paced: 4 };

fn main() -> Result<()> {
    let mut words = std::env::args().skip(1);
    if words.any(|word| word == ceiling::CLIENT) {
        return ceiling::client(words);
    }
    let size = if std::env::args().any(|word| word == "quick") { QUICK } else { FULL };
    let (bot, hub) = (tests::binaries::path("bot")?, tests::binaries::path("hub")?);
    let peers = Peers::beside(&bot)?;
    heading();
    let found = [
        ("grammY", peers.grammy().map(|(script, version)| (Kind::Grammy { script }, version))),
        ("aiogram", peers.aiogram().map(|(modules, version)| (Kind::Aiogram { modules }, version))),
    ];
    let peers: Vec<Contender> = found.into_iter().filter_map(|(name, found)| present(name, found)).collect();
    bots::keep_to_first()?;
    let apart = if bots::can_pin() { "each bot alone on the second core" } else { "all on all cores" };
    line("processes", apart);
    let patto = Contender { name: "Patto", kind: Kind::Patto { bot, hub } };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(figures(&patto, &peers, size))
}

/// A peer that is there; of another it is said that it is not.
fn present(name: &'static str, found: Result<(Kind, String)>) -> Option<Contender> {
    match found {
        Ok((kind, version)) => {
            line(&format!("peer {name}"), &version);
            Some(Contender { name, kind })
        }
        Err(error) => {
            line(&format!("peer {name}"), &format!("left out, it cannot be installed: {error}"));
            None
        }
    }
}

async fn figures(patto: &Contender, peers: &[Contender], size: Size) -> Result<()> {
    let api = Api::start().await?;
    ceiling::tell(&api).await?;
    let echo = told(&api, patto, Task::Echo, size).await?;
    let form = told(&api, patto, Task::Form, size).await?;
    if let Some(form) = &form {
        table::whole("Patto, a request from sheet to protocol number: processor time", form);
    }
    for peer in peers {
        for task in [Task::Bare, Task::Echo, Task::Form] {
            let theirs = told(&api, peer, task, size).await?;
            let ours = if task == Task::Form { &form } else { &echo };
            if let (Some(ours), Some(theirs)) = (ours, &theirs) {
                table::ratios(&format!("Patto beside {}, {}", peer.name, task.name()), ours, theirs);
            }
        }
    }
    Ok(())
}

/// Measures and tells; one that fails is said to have failed, and the others go on.
async fn told(api: &Api, contender: &Contender, task: Task, size: Size) -> Result<Option<Outcome>> {
    let what = format!("{}, {}", contender.name, task.name());
    match measure(api, contender, task, size).await {
        Ok(mut outcome) => {
            table::tell(&what, &mut outcome);
            Ok(Some(outcome))
        }
        Err(error) => {
            line(&what, &format!("failed: {}", causes(&error)));
            Ok(None)
        }
    }
}

fn causes(error: &Report) -> String {
    error.chain().map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
