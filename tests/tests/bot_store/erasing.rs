//! What every engine must do with what a citizen has erased: one suite, run on each of them.

use std::path::Path;

use bot::store::{
    Addresses, BotStore, Cause, Change, Chat, Dispatch, Ends, KnownCase, Lane, News, Question, Received, Sending,
    TimerRow, TurnRecord, Written,
};
use jiff::SignedDuration;
use shared::domain::Language;
use shared::id::{ApplicantId, CaseId, EventId, Seq};
use shared::retention::KEY;
use shared::store::StoreUrl;
use shared::supervisor::Supervisor;
use shared::time::now;
use sqlx::Connection;
use tests::postgres::Postgres;

const CHAT: Chat = Chat(987_654);
const OTHER: Chat = Chat(8);

async fn live(store: &BotStore, chat: Chat, applicant: ApplicantId, first: i64) {
    let received =
        |update| Received { update, chat, raw: "{\"text\":\"Ermenegilda\"}".into(), at: now(), is_done: false };
    let written = async |change| assert_ne!(store.write(change).await.unwrap(), Written::Stale);
    written(Change::Meet { chat, applicant, at: now() }).await;
    written(Change::Receive((first..first + 3).map(received).collect())).await;
    written(Change::Filed { chat, update: first + 1, attachment: "{}".into(), at: now() }).await;
    written(turn(chat, 0, Cause::Update(first), false)).await;
    let letter = store.next_outgoing(chat, Lane::Reply).await.unwrap().unwrap().first;
    let fate = Sending::Sent { message: Some(first), is_card: true };
    written(Change::Sending { id: letter.id, chat, fate }).await;
    written(follow(chat, applicant, first)).await;
}

fn turn(chat: Chat, rev: i64, cause: Cause, is_last: bool) -> Change {
    Change::Turn(Box::new(TurnRecord {
        chat,
        rev,
        session: "{\"name\":\"Ermenegilda\"}".into(),
        language: Language::IT,
        at: now(),
        expires: now(),
        outgoing: vec![Dispatch { lane: Lane::Reply, body: "\"fatto\"".into() }],
        is_blocked: false,
        questions: vec![Question { id: format!("q-{}-{rev}", chat.0), number: 1, request: "{}".into() }],
        timers: vec![TimerRow { body: "\"later\"".into(), due: now() }],
        follows: Vec::new(),
        wants_yearly: None,
        covers_card: false,
        cause,
        is_last,
    }))
}

fn follow(chat: Chat, applicant: ApplicantId, seq: i64) -> Change {
    let seed = u128::try_from(seq).unwrap_or_default();
    let case = KnownCase { id: CaseId::from_seed(seed), event: EventId::from_seed(seed), is_closed: false };
    let event = EventId::from_seed(seed);
    let news = News { chat, applicant, seq: Seq(seq), event, body: "{}".into(), case: Some(case) };
    Change::Follow { seq: Seq(seq), log_id: "l".into(), news: vec![news], at: now() }
}

#[tokio::test]
async fn what_is_erased_is_gone_from_a_file() {
    let dir = tempfile::tempdir().unwrap();
    what_is_erased_is_gone(&Addresses::in_folder(dir.path())).await;
}

#[tokio::test]
async fn what_is_erased_is_gone_from_a_server() {
    let server = Postgres::start().unwrap();
    let database = |name| StoreUrl::parse(&server.database(name).unwrap()).unwrap();
    what_is_erased_is_gone(&Addresses { store: database("patto_bot"), keys: database("patto_keys") }).await;
}

/// Whether a word stands somewhere in the files of a folder whose names begin so.
fn stands(folder: &Path, files: &str, word: &str) -> bool {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let chosen = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(files));
    let has = |bytes: Vec<u8>| bytes.windows(word.len()).any(|at| at == word.as_bytes());
    chosen.map(|entry| std::fs::read(entry.path()).unwrap()).any(has)
}

fn copy(from: &Path, to: &Path, files: &str) {
    for entry in std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        if entry.file_name().to_string_lossy().starts_with(files) {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[tokio::test]
async fn a_copy_from_before_the_erasure_says_nothing_after_it() {
    let (dir, backup) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (store, writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    live(&store, CHAT, ApplicantId::from_seed(1), 10).await;
    live(&store, OTHER, ApplicantId::from_seed(2), 20).await;
    assert!(!stands(dir.path(), "bot", "Ermenegilda"), "no word of a person is read in the files");
    copy(dir.path(), backup.path(), "bot.db");
    assert_eq!(store.write(turn(CHAT, 1, Cause::Update(11), true)).await.unwrap(), Written::Erased);
    copy(dir.path(), backup.path(), "bot-keys.db");

    let (old, _writer) = BotStore::open(&Addresses::in_folder(backup.path())).await.unwrap();
    let erased = old.conversation(CHAT).await.unwrap().unwrap();
    assert_eq!(erased.session, None, "the row is in the copy, its words are not");
    assert_eq!(old.next_update(CHAT).await.unwrap().unwrap().first.raw, "");
    assert_eq!(old.next_news(CHAT).await.unwrap().unwrap().first.1, "");
    assert!(old.questions(CHAT).await.unwrap().iter().all(|question| question.request.is_empty()));
    let other = old.conversation(OTHER).await.unwrap().unwrap();
    assert!(
        other.session.is_some_and(|session| session.contains("Ermenegilda")),
        "others are in the copy as they were"
    );
}

/// A citizen who stays: what they erased since, or what ended, is not read in old copies for longer than a key lives.
#[tokio::test]
async fn a_copy_says_nothing_once_the_keys_were_renewed() {
    let (dir, at_once, later) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (store, writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    live(&store, CHAT, ApplicantId::from_seed(1), 10).await;
    for backup in [&at_once, &later] {
        copy(dir.path(), backup.path(), "bot.db");
    }
    let after = |hours| now().checked_add(KEY).unwrap().checked_add(SignedDuration::from_hours(hours)).unwrap();
    assert!(store.chats_with_old_keys(now()).await.unwrap().is_empty());
    assert_eq!(store.chats_with_old_keys(after(1)).await.unwrap(), [CHAT]);
    store.write(Change::Renew(vec![CHAT])).await.unwrap();
    store.discard_renewed_keys(now()).await.unwrap();
    copy(dir.path(), at_once.path(), "bot-keys.db");
    store.discard_renewed_keys(after(3)).await.unwrap();
    copy(dir.path(), later.path(), "bot-keys.db");

    assert!(reads(at_once.path()).await, "who has just read a sealed text can still open it");
    assert!(!reads(later.path()).await);
    assert!(reads(dir.path()).await, "nothing is lost where they live");
}

/// Whether all that was said in the chat can be read in a folder; that some can and some cannot is a mistake.
async fn reads(folder: &Path) -> bool {
    let (store, _writer) = BotStore::open(&Addresses::in_folder(folder)).await.unwrap();
    let session = store.conversation(CHAT).await.unwrap().unwrap().session.is_some();
    let head = store.next_update(CHAT).await.unwrap().unwrap().first;
    let question = store.questions(CHAT).await.unwrap().iter().all(|question| !question.request.is_empty());
    let news = !store.next_news(CHAT).await.unwrap().unwrap().first.1.is_empty();
    let all = [session, !head.raw.is_empty(), head.filed.is_some(), question, news];
    assert!(all == [true; 5] || all == [false; 5], "{all:?}");
    session
}

#[tokio::test]
async fn the_key_goes_with_the_last_lifetime() {
    let (dir, backup) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (store, writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    store.write(Change::Meet { chat: CHAT, applicant: ApplicantId::from_seed(1), at: now() }).await.unwrap();
    store.write(turn(CHAT, 0, Cause::Answer("q".into()), false)).await.unwrap();
    let letter = store.next_outgoing(CHAT, Lane::Reply).await.unwrap().unwrap().first;
    let fate = Sending::Sent { message: Some(1), is_card: true };
    store.write(Change::Sending { id: letter.id, chat: CHAT, fate }).await.unwrap();
    copy(dir.path(), backup.path(), "bot.db");
    store.write(Change::Sweep(Ends::at(now()))).await.unwrap();
    copy(dir.path(), backup.path(), "bot-keys.db");
    let (old, _writer) = BotStore::open(&Addresses::in_folder(backup.path())).await.unwrap();
    assert_eq!(old.conversation(CHAT).await.unwrap().unwrap().session, None);
}

/// A crash between the mark on the key and the erasure: the erasure did not take place, and nothing is lost.
#[tokio::test]
async fn a_key_marked_in_vain_lives_on() {
    let dir = tempfile::tempdir().unwrap();
    let (store, writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    live(&store, CHAT, ApplicantId::from_seed(1), 10).await;
    let keys = format!("sqlite://{}", dir.path().join("bot-keys.db").display());
    let mut connection = sqlx::AnyConnection::connect(&keys).await.unwrap();
    sqlx::query("UPDATE person_key SET dead = 1").execute(&mut connection).await.unwrap();
    let (again, _writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    assert!(again.conversation(CHAT).await.unwrap().unwrap().session.is_some());
    assert_eq!(again.next_update(CHAT).await.unwrap().unwrap().first.raw, "{\"text\":\"Ermenegilda\"}");
}

/// A store of a version that wrote plain words: after it was opened once no word of it is read in the files any more.
#[tokio::test]
async fn what_was_written_in_plain_words_is_sealed() {
    let dir = tempfile::tempdir().unwrap();
    drop(BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap());
    let file = format!("sqlite://{}", dir.path().join("bot.db").display());
    let mut connection = sqlx::AnyConnection::connect(&file).await.unwrap();
    for statement in [
        "DELETE FROM setting",
        "INSERT INTO applicant (chat, id, born) VALUES (987654, '00000000-0000-7000-8000-000000000001', 0)",
        "INSERT INTO session (chat, rev, body, touched, expires) VALUES (987654, 1, '{\"name\":\"Ermenegilda\"}', 0, 0)",
        "INSERT INTO inbox (update_id, chat, raw, received) VALUES (5, 987654, '{\"text\":\"Ermenegilda\"}', 0)",
    ] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
    assert!(stands(dir.path(), "bot.db", "Ermenegilda"));
    let (store, _writer) = BotStore::open(&Addresses::in_folder(dir.path())).await.unwrap();
    assert!(!stands(dir.path(), "bot", "Ermenegilda"));
    let session = store.conversation(CHAT).await.unwrap().unwrap().session;
    assert_eq!(session.as_deref(), Some("{\"name\":\"Ermenegilda\"}"));
    assert_eq!(store.next_update(CHAT).await.unwrap().unwrap().first.raw, "{\"text\":\"Ermenegilda\"}");
}

/// After the last step nothing of a chat is left but its last message, and after that nothing; others lose nothing.
async fn what_is_erased_is_gone(addresses: &Addresses) {
    let (store, writer) = BotStore::open(addresses).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    let store = &store;
    let (erased, other) = (ApplicantId::from_seed(1), ApplicantId::from_seed(2));
    live(store, CHAT, erased, 10).await;
    live(store, OTHER, other, 20).await;
    assert_eq!(store.write(turn(CHAT, 0, Cause::Update(11), true)).await.unwrap(), Written::Stale);
    let under_way = store.next_outgoing(CHAT, Lane::Reply).await.unwrap();
    assert!(under_way.is_none());
    assert_eq!(store.write(turn(CHAT, 1, Cause::Update(11), true)).await.unwrap(), Written::Erased);

    assert!(store.conversation(CHAT).await.unwrap().is_none());
    assert_eq!(store.chat_of(erased).await.unwrap(), None, "the pseudonym leads nowhere");
    assert!(store.next_update(CHAT).await.unwrap().is_none());
    assert!(store.questions(CHAT).await.unwrap().is_empty());
    assert!(store.next_news(CHAT).await.unwrap().is_none());
    assert_eq!(store.open_cases().await.unwrap().len(), 1);
    assert_eq!(store.chats_with_timers(now()).await.unwrap(), [OTHER]);
    assert!(store.card(CHAT).await.unwrap().is_some(), "the last message takes its place");

    store.write(follow(CHAT, erased, 12)).await.unwrap();
    assert!(store.next_news(CHAT).await.unwrap().is_none(), "what comes later finds nobody");
    let letter = store.next_outgoing(CHAT, Lane::Reply).await.unwrap().unwrap();
    assert!(!letter.has_more);
    let fate = Sending::Sent { message: Some(12), is_card: true };
    let sent = Change::Sending { id: letter.first.id, chat: CHAT, fate };
    assert_eq!(store.write(sent).await.unwrap(), Written::Erased);
    assert_eq!(store.card(CHAT).await.unwrap(), None);

    let again = Received { update: 11, chat: CHAT, raw: "{}".into(), at: now(), is_done: false };
    store.write(Change::Receive(vec![again])).await.unwrap();
    assert!(store.next_update(CHAT).await.unwrap().is_none(), "an update that comes again is recognised");
    assert!(store.next_update(OTHER).await.unwrap().is_some_and(|head| head.first.filed.is_some()));
    assert!(store.next_news(OTHER).await.unwrap().is_some());
    assert!(store.card(OTHER).await.unwrap().is_some());
    assert_eq!(store.chat_of(other).await.unwrap(), Some(OTHER));
}
