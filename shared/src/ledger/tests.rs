//! The laws of the ledger on SQLite; the same suite runs on both engines in the tests' room.

use jiff::Timestamp;

use super::*;
use crate::api::{Consent, NewCase};
use crate::case::{Act, Actor, CaseEvent, CaseState, Opening};
use crate::catalogue::{Procedure, Term, TermUnit};
use crate::domain::{IstatCode, Language, Theme};
use crate::id::{ApplicantId, CaseId, ProtocolNumber};

async fn open() -> (tempfile::TempDir, Ledger) {
    let dir = tempfile::tempdir().unwrap();
    let (ledger, writer) = Ledger::open(&StoreUrl::file(&dir.path().join("hub.db"))).await.unwrap();
    let mut supervisor = crate::supervisor::Supervisor::new();
    supervisor.run("writer", writer);
    #[expect(clippy::disallowed_methods, reason = "a test's own supervisor")]
    tokio::spawn(supervisor.wait());
    (dir, ledger)
}

fn at() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn request() -> NewCase {
    NewCase {
        service: "tari-attivazione".parse().unwrap(),
        municipality: "082006".parse().unwrap(),
        applicant: ApplicantId::from_seed(7),
        language: Language::It,
        form_version: 1,
        answers: crate::form::Answers::default(),
        declarations: vec![],
        consent: Consent { version: "1".into(), language: Language::It, at: at() },
        identity: crate::catalogue::Authentication::Spid2,
    }
}

fn order(name: &str) -> Command {
    let opening = Opening {
        id: CaseId::fresh(),
        protocol: ProtocolNumber::new("A546", 2026, 1),
        service: "tari-attivazione".parse().unwrap(),
        municipality: "082006".parse::<IstatCode>().unwrap(),
        theme: Theme::Taxes,
        applicant: ApplicantId::from_seed(7),
        language: Language::It,
        procedure: Procedure::Application,
        term: Term { days: 30, unit: TermUnit::Calendar },
        silence: None,
    };
    Command::OpenCase(Box::new(OpenCase {
        key: Key::new("bot", name, b"the same"),
        opening,
        belfiore: "A546".into(),
        request: request(),
        at: at(),
    }))
}

async fn opened(ledger: &Ledger, name: &str) -> crate::case::Case {
    let Reply::Case(case) = ledger.write(order(name)).await.unwrap() else { panic!("no case") };
    *case
}

#[tokio::test]
async fn asking_twice_opens_one_case_and_the_register_has_no_gap() {
    let (_dir, ledger) = open().await;
    let first = opened(&ledger, "a").await;
    let again = opened(&ledger, "a").await;
    let second = opened(&ledger, "b").await;
    assert_eq!(first, again);
    assert_eq!(first.opening.protocol.as_str(), "A546-2026-0000001");
    assert_eq!(second.opening.protocol.as_str(), "A546-2026-0000002");
    assert_eq!(*ledger.head().borrow(), Seq(2));
}

#[tokio::test]
async fn a_key_used_for_something_else_is_refused() {
    let (_dir, ledger) = open().await;
    opened(&ledger, "a").await;
    let Command::OpenCase(mut other) = order("a") else { panic!("no order") };
    other.key = Key::new("bot", "a", b"something else");
    let error = ledger.write(Command::OpenCase(other)).await.unwrap_err();
    assert!(matches!(error, LedgerError::Refused(Refusal::KeyReused)), "{error}");
}

#[tokio::test]
async fn state_log_and_replay_agree() {
    let (_dir, ledger) = open().await;
    let case = opened(&ledger, "a").await;
    let take = Act::TakeCharge { office: "Tributi".into(), officer: None };
    let event = CaseEvent { id: EventId::fresh(), at: at(), actor: Actor::Office, act: take };
    let act = Command::Act { case: case.opening.id, event: Box::new(event), key: None };
    ledger.write(act.clone()).await.unwrap();
    ledger.write(act).await.unwrap();

    let stored = ledger.case(case.opening.id).await.unwrap().unwrap();
    let timeline = ledger.timeline(case.opening.id).await.unwrap();
    assert_eq!((stored.state, stored.revision, timeline.len()), (CaseState::Review, 2, 2));
    assert_eq!(crate::case::Case::replay(case.opening.clone(), &timeline).unwrap(), stored);
    let numbers: Vec<i64> = ledger.events_after(Seq(0), 10).await.unwrap().iter().map(|entry| entry.seq.0).collect();
    assert_eq!(numbers, [1, 2]);
}

#[tokio::test]
async fn many_at_once_get_numbers_without_gap_and_reopening_finds_them() {
    let (dir, ledger) = open().await;
    let names: Vec<String> = (0..200).map(|n| n.to_string()).collect();
    futures_util::future::join_all(names.iter().map(|name| opened(&ledger, name))).await;
    let entries = ledger.events_after(Seq(0), 1_000).await.unwrap();
    assert!(entries.iter().zip(1..).all(|(entry, number)| entry.seq == Seq(number)), "no gap");
    assert_eq!(entries.len(), 200);

    let (reopened, _writer) = Ledger::open(&StoreUrl::file(&dir.path().join("hub.db"))).await.unwrap();
    assert_eq!((*reopened.head().borrow(), reopened.log_id()), (Seq(200), ledger.log_id()));
    assert_eq!(reopened.tally().await.unwrap(), Tally { opened: 200, closed: 0, closed_in_time: 0 });
}

#[tokio::test]
async fn every_statement_is_understood_by_the_engine() {
    use sqlx::Executor;
    let (_dir, ledger) = open().await;
    for text in statements() {
        let safe = sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(text.clone()));
        let mut connection = ledger.database.reading().acquire().await.unwrap();
        let prepared = connection.prepare(safe).await.map(drop);
        assert!(prepared.is_ok(), "{text}: {prepared:?}");
    }
}
