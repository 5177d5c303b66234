//! The bot's store on a PostgreSQL of its own: the same text, the same laws as in the embedded engine.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod erasing;

use bot::store::{
    Addresses, BotStore, Cause, Change, Chat, Dispatch, Ends, Lane, Received, Sending, TurnRecord, Written, statements,
    statements_of_keys,
};
use shared::domain::Language;
use shared::id::ApplicantId;
use shared::store::StoreUrl;
use shared::supervisor::Supervisor;
use shared::time::now;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, SqlSafeStr};
use tests::postgres::Postgres;

const CHAT: Chat = Chat(7);

fn turn(rev: i64) -> Change {
    Change::Turn(Box::new(TurnRecord {
        chat: CHAT,
        rev,
        session: "{}".into(),
        language: Language::IT,
        at: now(),
        expires: now(),
        cause: Cause::Update(5),
        outgoing: vec![Dispatch { lane: Lane::Reply, body: "\"ciao\"".into() }],
        is_blocked: false,
        questions: Vec::new(),
        timers: Vec::new(),
        follows: Vec::new(),
        wants_yearly: None,
        covers_card: true,
        is_last: false,
    }))
}

#[tokio::test]
async fn a_step_is_written_whole_and_once_on_a_server_too() {
    let server = Postgres::start().unwrap();
    let address = server.database("patto_bot").unwrap();
    let keys = server.database("patto_keys").unwrap();
    let url = |address: &str| StoreUrl::parse(address).unwrap();
    let (store, writer) = BotStore::open(&Addresses { store: url(&address), keys: url(&keys) }).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);

    let mut connection = PgConnection::connect(&address).await.unwrap();
    let mut of_keys = PgConnection::connect(&keys).await.unwrap();
    for (connection, statements) in [(&mut connection, statements()), (&mut of_keys, statements_of_keys())] {
        for statement in statements {
            let prepared = connection.prepare(AssertSqlSafe(statement.clone()).into_sql_str()).await;
            assert!(prepared.is_ok(), "{statement}: {:?}", prepared.err());
        }
    }

    store.write(Change::Meet { chat: CHAT, applicant: ApplicantId::from_seed(1), at: now() }).await.unwrap();
    let update = Received { update: 5, chat: CHAT, raw: "{}".into(), at: now(), is_done: false };
    store.write(Change::Receive(vec![update.clone(), update])).await.unwrap();
    assert!(!store.next_update(CHAT).await.unwrap().unwrap().has_more);
    assert_eq!(store.write(turn(0)).await.unwrap(), Written::Done);
    assert_eq!(store.write(turn(0)).await.unwrap(), Written::Stale);
    assert!(store.next_update(CHAT).await.unwrap().is_none());

    assert_eq!(store.waiting_updates().await.unwrap().length, 0);
    assert_eq!(store.waiting_outgoing().await.unwrap().len(), 1);
    assert_eq!(store.languages().await.unwrap().len(), 1);
    let letter = store.next_outgoing(CHAT, Lane::Reply).await.unwrap().unwrap();
    assert!(!letter.has_more);
    let fate = Sending::Sent { message: Some(9), is_card: true };
    store.write(Change::Sending { id: letter.first.id, chat: CHAT, fate }).await.unwrap();
    assert_eq!(store.card(CHAT).await.unwrap().map(|card| card.message), Some(9));
    store.write(Change::Sweep(Ends::at(now()))).await.unwrap();
    assert!(store.conversation(CHAT).await.unwrap().unwrap().session.is_none());
}
