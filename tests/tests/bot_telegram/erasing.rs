//! A citizen has everything erased: nothing of it is in the files of the bot's store any more.

use std::path::Path;

use bot::store::{Addresses, BotStore, Chat};
use tests::wait;

use crate::bench::{Bench, PATIENCE};
use crate::hub::SmallHub;

const NUMBER: i64 = 987_654_321;
const WORDS: &str = "sono Ermenegilda Zappulla, ZPPRNG80A41G273N, via dei Mandorli 7";
const PIECES: [&str; 5] = ["Ermenegilda", "Zappulla", "ZPPRNG80A41G273N", "Mandorli", "987654321"];

/// Which of the words stand somewhere in the files of a store.
fn found(data: &Path) -> Vec<&'static str> {
    let files = std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap());
    let of_the_store = files.filter(|file| file.file_name().to_string_lossy().starts_with("bot"));
    let bytes: Vec<Vec<u8>> = of_the_store.map(|file| std::fs::read(file.path()).unwrap()).collect();
    let stands = |word: &&str| bytes.iter().any(|file| file.windows(word.len()).any(|at| at == word.as_bytes()));
    PIECES.into_iter().filter(stands).collect()
}

#[tokio::test]
async fn nothing_of_who_has_all_erased_is_in_the_files() {
    let bench = Bench::start().await;
    let citizen = bench.person(NUMBER);
    citizen.say("operatore");
    citizen.sees("Parla con una persona").await.unwrap();
    citizen.say(WORDS);
    citizen.sees("Ho avvisato").await.unwrap();
    assert_eq!(
        found(bench.data.path()),
        ["987654321"],
        "before, the chat's number stands there and no word of the person"
    );
    citizen.say("/cancella");
    citizen.sees("restano al Comune").await.unwrap();
    citizen.tap("Cancella tutto", 2).await.unwrap();
    citizen.sees("Ho cancellato tutto").await.unwrap();
    let is_gone = async || found(bench.data.path()).is_empty().then_some(());
    let gone = wait::until(PATIENCE, is_gone).await;
    assert!(gone.is_some(), "{:?}", found(bench.data.path()));

    citizen.block(true);
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    let (_, _, program) = bench.process.stop(tests::process::Signal::Terminate, PATIENCE).await.unwrap();
    let (store, _writer) = BotStore::open(&Addresses::in_folder(bench.data.path())).await.unwrap();
    assert!(store.conversation(Chat(NUMBER)).await.unwrap().is_none(), "who blocks the bot is not met anew");
    assert_eq!(bench.telegram.violations(), []);
    drop(program);
}

#[tokio::test]
async fn a_citizen_is_handed_all_their_data_and_no_copy_is_kept() {
    let hub = SmallHub::start().await;
    let bench = Bench::start_at(hub.url()).await;
    let citizen = bench.person(7);
    citizen.say("/miei_dati");
    citizen.sees("patto.txt").await.unwrap();
    citizen.sees("patto.json").await.unwrap();
    // Of two messages of a chat the second goes out only when the first is known to be sent.
    citizen.say("/aiuto");
    citizen.sees("Come funziona").await.unwrap();
    let (store, _writer) = BotStore::open(&Addresses::in_folder(bench.data.path())).await.unwrap();
    let is_told = async || store.waiting_outgoing().await.unwrap().is_empty().then_some(());
    assert!(wait::until(PATIENCE, is_told).await.is_some(), "what was sent is kept no longer");
    bench.is_blameless();
}

#[tokio::test]
async fn who_writes_again_is_somebody_new() {
    let hub = SmallHub::start().await;
    let bench = Bench::start_at(hub.url()).await;
    let citizen = bench.person(7);
    citizen.say("/pratiche");
    let first = wait::until(PATIENCE, async || hub.applicants().first().copied()).await.unwrap();
    citizen.say("/cancella");
    citizen.tap("Cancella tutto", 1).await.unwrap();
    citizen.sees("Ho cancellato tutto").await.unwrap();
    hub.clerk_says(first, "parole di prima");
    citizen.say("/pratiche");
    let other = async || hub.applicants().into_iter().find(|applicant| *applicant != first);
    let second = wait::until(PATIENCE, other).await.unwrap();
    hub.clerk_says(second, "parole di dopo");
    citizen.sees("parole di dopo").await.unwrap();
    assert!(!citizen.transcript().contains("parole di prima"), "{}", citizen.transcript());
    bench.is_blameless();
}
