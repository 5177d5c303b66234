//! Several processes on one store: one serves, another is there when it is gone.

use bot::store::DATABASE_URL;
use tests::postgres::Postgres;
use tests::process::Program;
use tests::telegram::{EntryKind, FakeTelegram, Fault, Person, Trouble};

use crate::bench::{Bench, PATIENCE};

const CHATS: i64 = 20;
const EACH: usize = 10;
/// Pages that need no hub, each with words that only it has.
const PAGES: [(&str, &str); 2] = [("/aiuto", "Come funziona"), ("/privacy", "Informativa")];

/// Everybody writes; page after page, so that an answer out of order is seen.
fn write(citizens: &[Person], from: usize, to: usize) {
    for (page, _) in PAGES.iter().cycle().take(to).skip(from) {
        for citizen in citizens {
            citizen.say(page);
        }
    }
}

/// Which of the pages the bot showed, in order.
fn shown(citizen: &Person) -> Vec<usize> {
    let entries = citizen.entries();
    let said = entries.iter().filter(|entry| entry.kind == EntryKind::BotSaid);
    let page = |text: &str| PAGES.iter().position(|(_, words)| text.contains(words)).unwrap();
    said.map(|entry| page(&entry.text)).collect()
}

async fn all_are_answered(telegram: &FakeTelegram, citizens: &[Person]) {
    let is_done = telegram.wait_until(PATIENCE, |_| citizens.iter().all(|citizen| shown(citizen).len() >= EACH)).await;
    assert!(is_done, "{:?}", citizens.iter().map(shown).collect::<Vec<_>>());
}

fn expected() -> Vec<usize> {
    (0..EACH).map(|turn| turn % 2).collect()
}

/// Two hundred updates of twenty chats, two processes.
async fn two_processes(telegram: &FakeTelegram, program: Program) {
    let first = program.clone().start().unwrap();
    first.sees_line("serving Telegram", PATIENCE).await.unwrap();
    let second = program.start().unwrap();
    second.sees_line("standing by", PATIENCE).await.unwrap();
    let citizens: Vec<Person> = (0..CHATS).map(|number| telegram.person(100 + number)).collect();

    write(&citizens, 0, EACH);
    all_are_answered(telegram, &citizens).await;
    for citizen in &citizens {
        assert_eq!(shown(citizen), expected(), "{}", citizen.transcript());
    }

    let others: Vec<Person> = (0..CHATS).map(|number| telegram.person(200 + number)).collect();
    write(&others, 0, EACH / 2);
    // What is under way when the first is killed is in nobody's hands but the store's.
    telegram.schedule(Fault::once(Trouble::RequestLost).on("sendMessage").times(20));
    assert!(telegram.wait_until_confirmed(PATIENCE).await);
    first.kill9().await;
    write(&others, EACH / 2, EACH);
    second.sees_line("serving Telegram", PATIENCE).await.unwrap();
    all_are_answered(telegram, &others).await;
    let mut twice = 0;
    for citizen in &others {
        let mut pages = shown(citizen);
        let before = pages.len();
        pages.dedup();
        twice += before - pages.len();
        assert_eq!(pages, expected(), "{}", citizen.transcript());
    }
    assert!(twice <= others.len(), "{twice} answers said twice: more than was under way");
    assert_eq!(telegram.violations(), []);
}

#[tokio::test]
async fn two_processes_on_one_file_answer_each_update_once_and_lose_nothing_over_a_kill() {
    let telegram = Bench::telegram().await;
    let data = tempfile::tempdir().unwrap();
    let program = Bench::program(&telegram, data.path(), "http://127.0.0.1:9", None);
    two_processes(&telegram, program).await;
}

#[tokio::test]
async fn two_processes_on_one_server_answer_each_update_once_and_lose_nothing_over_a_kill() {
    let server = Postgres::start().unwrap();
    let address = server.database("patto_bot").unwrap();
    let telegram = Bench::telegram().await;
    let data = tempfile::tempdir().unwrap();
    let program =
        Bench::program(&telegram, data.path(), "http://127.0.0.1:9", None).with_variable(DATABASE_URL, address);
    two_processes(&telegram, program).await;
}
