//! What every engine must do with what a citizen has erased: one suite, run on each of them.

use bot::store::{
    BotStore, Cause, Change, Chat, Dispatch, KnownCase, Lane, News, Question, Received, Sending, TimerRow, TurnRecord,
    Written,
};
use shared::domain::Language;
use shared::id::{ApplicantId, CaseId, EventId, Seq};
use shared::store::StoreUrl;
use shared::supervisor::Supervisor;
use shared::time::now;
use tests::postgres::Postgres;

const CHAT: Chat = Chat(987_654);
const OTHER: Chat = Chat(8);

async fn live(store: &BotStore, chat: Chat, applicant: ApplicantId, first: i64) {
    let received =
        |update| Received { update, chat, raw: "{\"text\":\"Ermenegilda\"}".into(), at: now(), is_done: false };
    let written = async |change| assert_ne!(store.write(change).await.unwrap(), Written::Stale);
    written(Change::Meet { chat, applicant, at: now() }).await;
    written(Change::Receive((first..first + 3).map(received).collect())).await;
    written(Change::Filed { update: first + 1, attachment: "{}".into(), at: now() }).await;
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
    what_is_erased_is_gone(&StoreUrl::file(&dir.path().join("bot.db"))).await;
}

#[tokio::test]
async fn what_is_erased_is_gone_from_a_server() {
    let server = Postgres::start().unwrap();
    what_is_erased_is_gone(&StoreUrl::parse(&server.database("patto_bot").unwrap()).unwrap()).await;
}

/// After the last step nothing of a chat is left but its last message, and after that nothing; others lose nothing.
async fn what_is_erased_is_gone(url: &StoreUrl) {
    let (store, writer) = BotStore::open(url).await.unwrap();
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
    assert!(store.next_update(OTHER).await.unwrap().is_some_and(|head| head.first.2.is_some()));
    assert!(store.next_news(OTHER).await.unwrap().is_some());
    assert!(store.card(OTHER).await.unwrap().is_some());
    assert_eq!(store.chat_of(other).await.unwrap(), Some(OTHER));
}
