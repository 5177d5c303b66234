//! One suite for the ledger, run on both engines.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test's helpers fail as its tests do"
)]

#[path = "ledger/consultations.rs"]
mod consultations;
#[path = "ledger/reports.rs"]
mod reports;

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use shared::alert::{AlertKind, AlertMove, AlertState, NodeWatch};
use shared::api::{Consent, ConversationRequest, NewCase, TeachRequest};
use shared::case::{Act, Actor, Case, CaseEvent, CaseState, Opening};
use shared::catalogue::{Authentication, Procedure, Term, TermUnit};
use shared::conversation::{ConversationMove, Speaker};
use shared::domain::{Adhesion, Health, Language, NodeId, Theme, Tongue};
use shared::federation::{Delivery, DeliveryEvent, DeliveryState};
use shared::form::{Answers, Attachment};
use shared::id::{ApplicantId, AttachmentId, CaseId, ConversationId, EventId, ProtocolNumber, Seq};
use shared::ledger::{Command, Key, Ledger, LedgerError, MIGRATIONS, OpenCase, Refusal, Reply, Tally, statements};
use shared::lexicon::TaughtWords;
use shared::log::Happening;
use shared::retention::{CONVERSATION, ended_before};
use shared::store::{Database, Migrations, StoreUrl};
use shared::supervisor::Supervisor;
use tests::postgres::Postgres;

use consultations::{
    a_person_answers_a_consultation_once_whatever_is_sent_again,
    at_once_or_one_by_one_votes_are_counted_and_told_only_at_the_close, no_row_and_no_event_joins_a_person_to_a_choice,
    of_fewer_than_five_answers_nothing_is_told_and_nothing_is_left,
};
use reports::open_reports_of_others_are_found_by_their_place;

/// A store of its own for one test.
struct Store {
    url: StoreUrl,
    _dir: Option<tempfile::TempDir>,
}

fn on_sqlite(_name: &str) -> Store {
    let dir = tempfile::tempdir().unwrap();
    Store { url: StoreUrl::file(&dir.path().join("hub.db")), _dir: Some(dir) }
}

/// One server for all tests of this process, one database for each.
fn on_postgres(name: &str) -> Store {
    static SERVER: LazyLock<Postgres> = LazyLock::new(|| Postgres::start().unwrap());
    let address = SERVER.database(name).unwrap();
    Store { url: StoreUrl::parse(&address).unwrap(), _dir: None }
}

macro_rules! ledger_suite {
    ($($law:ident)+) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $law() { super::$law(super::on_sqlite(stringify!($law))).await; })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $law() { super::$law(super::on_postgres(stringify!($law))).await; })+
        }
    };
}

ledger_suite! {
    what_was_said_to_the_help_desk_is_forgotten_after_its_lifetime
    asking_twice_opens_one_case_and_the_register_has_no_gap
    a_key_used_for_something_else_is_refused
    state_log_and_replay_agree
    many_at_once_get_numbers_without_gap_and_reopening_finds_them
    every_statement_is_understood_by_the_engine
    a_connected_office_is_told_in_order_and_what_it_refuses_is_an_alert
    an_office_cannot_touch_the_cases_of_another
    one_alert_stands_for_one_cause
    a_question_has_no_text_anywhere_until_five_people_asked_it
    questions_nobody_asks_any_more_are_erased
    teaching_twice_is_teaching_once_and_answers_the_question
    a_store_made_by_the_first_version_opens
    a_person_answers_a_consultation_once_whatever_is_sent_again
    at_once_or_one_by_one_votes_are_counted_and_told_only_at_the_close
    of_fewer_than_five_answers_nothing_is_told_and_nothing_is_left
    no_row_and_no_event_joins_a_person_to_a_choice
    open_reports_of_others_are_found_by_their_place
}

async fn open(store: &Store) -> (Supervisor, Ledger) {
    let (ledger, writer) = Ledger::open(&store.url).await.unwrap();
    let mut supervisor = Supervisor::new();
    supervisor.run("writer", writer);
    (supervisor, ledger)
}

fn at() -> Timestamp {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

fn node() -> NodeId {
    NodeId::new("082006".parse().unwrap(), Theme::Taxes)
}

fn request() -> NewCase {
    NewCase {
        service: "tari-attivazione".parse().unwrap(),
        municipality: node().municipality,
        applicant: ApplicantId::from_seed(7),
        language: Language::IT,
        form_version: 1,
        answers: Answers::default(),
        declarations: vec![],
        consent: Consent { version: "1".into(), language: Language::IT, at: at() },
        identity: Authentication::Spid2,
        follows: None,
    }
}

fn order(name: &str, content: &[u8]) -> Command {
    let opening = Opening {
        id: CaseId::fresh(),
        protocol: ProtocolNumber::new("A000", 2026, 1),
        service: request().service,
        municipality: node().municipality,
        theme: node().theme,
        applicant: request().applicant,
        language: Language::IT,
        procedure: Procedure::Application,
        term: Term { days: 30, unit: TermUnit::Calendar },
        silence: None,
        follows: None,
    };
    let key = Key::new("bot", name, content);
    Command::OpenCase(Box::new(OpenCase {
        key,
        opening,
        belfiore: "A546".into(),
        request: request(),
        spot: None,
        at: at(),
    }))
}

async fn opened(ledger: &Ledger, name: &str) -> Case {
    let Reply::Case(case) = ledger.write(order(name, b"the same")).await.unwrap() else { panic!("no case") };
    *case
}

fn by_office(act: Act) -> CaseEvent {
    CaseEvent { id: EventId::fresh(), at: at(), actor: Actor::Office, act }
}

fn take_charge() -> Act {
    Act::TakeCharge { office: "Tributi".into(), officer: None }
}

async fn asking_twice_opens_one_case_and_the_register_has_no_gap(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    let first = opened(&ledger, "a").await;
    let again = opened(&ledger, "a").await;
    let second = opened(&ledger, "b").await;
    assert_eq!(first, again);
    assert_eq!(first.opening.protocol.as_str(), "A546-2026-0000001");
    assert_eq!(second.opening.protocol.as_str(), "A546-2026-0000002");
    assert_eq!(*ledger.head().borrow(), Seq(2));
    assert_eq!(ledger.request(first.opening.id).await.unwrap(), Some(request()));
}

async fn a_key_used_for_something_else_is_refused(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    opened(&ledger, "a").await;
    let error = ledger.write(order("a", b"something else")).await.unwrap_err();
    assert!(matches!(error, LedgerError::Refused(Refusal::KeyReused)), "{error}");
    assert_eq!(ledger.tally().await.unwrap().opened, 1);
}

async fn state_log_and_replay_agree(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    let case = opened(&ledger, "a").await;
    let act = Command::Act { case: case.opening.id, event: Box::new(by_office(take_charge())), key: None };
    ledger.write(act.clone()).await.unwrap();
    ledger.write(act).await.unwrap();

    let stored = ledger.case(case.opening.id).await.unwrap().unwrap();
    let timeline = ledger.timeline(case.opening.id).await.unwrap();
    assert_eq!((stored.state, stored.revision, timeline.len()), (CaseState::Review, 2, 2));
    assert_eq!(Case::replay(case.opening.clone(), &timeline).unwrap(), stored);
    let numbers: Vec<i64> = ledger.events_after(Seq(0), 10).await.unwrap().iter().map(|entry| entry.seq.0).collect();
    assert_eq!(numbers, [1, 2]);
}

async fn many_at_once_get_numbers_without_gap_and_reopening_finds_them(store: Store) {
    let (tasks, ledger) = open(&store).await;
    let names: Vec<String> = (0..200).map(|n| n.to_string()).collect();
    futures_util::future::join_all(names.iter().map(|name| opened(&ledger, name))).await;
    let entries = ledger.events_after(Seq(0), 1_000).await.unwrap();
    assert!(entries.iter().zip(1..).all(|(entry, number)| entry.seq == Seq(number)), "no gap");
    assert_eq!(entries.len(), 200);
    drop(tasks);
    ledger.close().await;

    let (_tasks, reopened) = open(&store).await;
    assert_eq!((*reopened.head().borrow(), reopened.log_id()), (Seq(200), ledger.log_id()));
    assert_eq!(reopened.tally().await.unwrap(), Tally { opened: 200, closed: 0, closed_in_time: 0 });
}

async fn every_statement_is_understood_by_the_engine(store: Store) {
    use sqlx::Executor;
    let (_tasks, ledger) = open(&store).await;
    for text in statements() {
        let safe = sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(text.clone()));
        let mut connection = ledger.database().reading().acquire().await.unwrap();
        let prepared = connection.prepare(safe).await.map(drop);
        assert!(prepared.is_ok(), "{text}: {prepared:?}");
    }
}

async fn a_connected_office_is_told_in_order_and_what_it_refuses_is_an_alert(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    let join = Command::SetAdhesion { node: node(), adhesion: Adhesion::Live, hosted: false, at: at() };
    ledger.write(join).await.unwrap();
    let case = opened(&ledger, "a").await;
    let withdraw = CaseEvent { actor: Actor::Citizen, ..by_office(Act::Withdraw { reasons: None }) };
    let act = Command::Act { case: case.opening.id, event: Box::new(withdraw), key: None };
    ledger.write(act).await.unwrap();

    let due = ledger.due_deliveries(at(), 10).await.unwrap();
    assert_eq!(due.len(), 1, "the second waits for the first");
    let first = due.into_iter().next().unwrap();
    let refused = Delivery {
        state: DeliveryState::Refused { problem: shared::api::Problem::new(422, "odd", "Odd", "") },
        ..first.delivery
    };
    ledger.write(Command::MoveDelivery { id: first.id, node: node(), delivery: refused, at: at() }).await.unwrap();
    assert!(ledger.due_deliveries(at(), 10).await.unwrap().is_empty(), "nothing passes what was refused");
    let alerts = ledger.alerts(None, 10).await.unwrap();
    assert_eq!(alerts.iter().map(|alert| alert.kind).collect::<Vec<_>>(), [AlertKind::DeliveryStuck]);

    let why = DeliveryEvent::Retry;
    ledger.write(Command::RetryDeliveries { node: node(), why, at: at() }).await.unwrap();
    assert_eq!(ledger.due_deliveries(at(), 10).await.unwrap().len(), 1);
    assert!(ledger.alerts(None, 10).await.unwrap().is_empty());
}

async fn an_office_cannot_touch_the_cases_of_another(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    let case = opened(&ledger, "a").await;
    let change = || (case.opening.id, by_office(take_charge()));
    let other = "082053".parse().unwrap();
    let steal = Command::TakeChanges { municipality: other, changes: vec![change()], cursor: "1".into() };
    ledger.write(steal).await.unwrap();
    assert_eq!(ledger.case(case.opening.id).await.unwrap().unwrap().state, CaseState::Registered);

    let (id, event) = change();
    let own = |changes| Command::TakeChanges { municipality: node().municipality, changes, cursor: "1".into() };
    ledger.write(own(vec![(id, event.clone()), (id, event.clone())])).await.unwrap();
    ledger.write(own(vec![(id, event)])).await.unwrap();
    assert_eq!(ledger.case(id).await.unwrap().unwrap().revision, 2, "taken in once");
}

async fn one_alert_stands_for_one_cause(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    let down = NodeWatch { health: Health::Down, misses: 3, hits: 0 };
    let look = |watch, alert| Command::Looked { node: node(), watch, latency_ms: None, at: at(), alert };
    for _ in 0..3 {
        ledger.write(look(down, Some(AlertKind::NodeDown))).await.unwrap();
    }
    let alerts = ledger.alerts(None, 10).await.unwrap();
    assert_eq!(alerts.len(), 1);
    let step = AlertMove::Acknowledge { who: "Rosalia".into(), note: "chiamo".into() };
    ledger.write(Command::MoveAlert { id: alerts[0].id, step, at: at() }).await.unwrap();

    let up = NodeWatch { health: Health::Up, misses: 0, hits: 2 };
    ledger.write(look(up, None)).await.unwrap();
    assert!(ledger.alerts(None, 10).await.unwrap().is_empty(), "resolved by itself");
    let resolved = ledger.alerts(Some(AlertState::Resolved), 10).await.unwrap();
    assert_eq!(resolved[0].acknowledged.as_ref().unwrap().who.as_str(), "Rosalia");
    assert_eq!(ledger.node(node()).await.unwrap().watch.health, Health::Up);
}

const QUESTION: &str = "abbeverata cavalli";

fn after(days: i64) -> Timestamp {
    at().checked_add(SignedDuration::from_hours(24 * days)).unwrap()
}

/// A conversation with a photo, last touched on the day it began.
async fn talk(ledger: &Ledger, words: &str) -> ConversationId {
    let file = Attachment { id: AttachmentId::fresh(), name: words.into(), mime: "image/jpeg".into(), size: 1 };
    ledger.write(Command::KeepFile { file: file.clone(), content: "x".into(), at: at() }).await.unwrap();
    let request = ConversationRequest {
        applicant: ApplicantId::from_seed(1),
        language: Language::IT,
        municipality: None,
        case: None,
        topic: words.into(),
    };
    let open = Command::OpenConversation { key: Key::new("c", words, b""), request, at: at() };
    let Reply::Conversation(conversation) = ledger.write(open).await.unwrap() else { panic!("no conversation") };
    let step = ConversationMove::Say { from: Speaker::Citizen, text: words.into(), files: vec![file] };
    let say = Command::MoveConversation { id: conversation.id, key: Key::new("s", words, b""), step, at: at() };
    ledger.write(say).await.unwrap();
    conversation.id
}

async fn what_was_said_to_the_help_desk_is_forgotten_after_its_lifetime(store: Store) {
    let (_supervisor, ledger) = open(&store).await;
    let id = talk(&ledger, "Ermenegilda").await;
    let forget = async |now| {
        let before = ended_before(now, CONVERSATION);
        ledger.write(Command::ForgetConversations { before, most: 10, at: now }).await.unwrap();
    };
    let told = async || serde_json::to_string(&ledger.events_after(Seq(0), 100).await.unwrap()).unwrap();
    forget(after(29)).await;
    assert!(ledger.conversation(id).await.unwrap().is_some() && told().await.contains("Ermenegilda"));
    let numbers =
        async || ledger.events_after(Seq(0), 100).await.unwrap().iter().map(|entry| entry.seq.0).collect::<Vec<_>>();
    let before = numbers().await;
    forget(after(31)).await;
    assert!(ledger.conversation(id).await.unwrap().is_none());
    assert!(!told().await.contains("Ermenegilda"), "the log has its words still: {}", told().await);
    assert!(numbers().await.starts_with(&before), "the numbers stay");
    assert!(ledger.alerts(None, 10).await.unwrap().is_empty(), "nobody waits any more");
}

/// A question of as many people, each asking it once.
async fn ask(ledger: &Ledger, people: usize) {
    for _ in 0..people {
        ask_as(ledger, Some(ApplicantId::fresh())).await;
    }
}

async fn ask_as(ledger: &Ledger, asker: Option<ApplicantId>) {
    let words = QUESTION.parse().unwrap();
    ledger.write(Command::NoteUnanswered { words, tongue: Tongue::It, asker, at: at() }).await.unwrap();
}

async fn teach(ledger: &Ledger, key: &str) -> TaughtWords {
    let service = "abbattimento-alberi".parse().unwrap();
    let request =
        TeachRequest { service, words: QUESTION.parse().unwrap(), tongue: Tongue::It, clerk: "Rosalia".into() };
    let key = Key::new("console", key, b"the same");
    let reply = ledger.write(Command::Teach { key, request, at: at() }).await.unwrap();
    let Reply::Words(words) = reply else { panic!("no words") };
    *words
}

async fn withdraw(ledger: &Ledger, words: &TaughtWords, key: &str) -> TaughtWords {
    let key = Key::new("console", key, b"the same");
    let command = Command::WithdrawWords { id: words.id, key, clerk: "Agata".into(), at: at() };
    let Reply::Words(words) = ledger.write(command).await.unwrap() else { panic!("no words") };
    *words
}

/// Everything a store holds of a question, as text.
async fn questions_as_stored(ledger: &Ledger) -> Vec<(i64, Option<String>, Option<String>)> {
    use sqlx::Row;
    let rows = sqlx::query("SELECT hash, asked, words, tongue FROM unanswered").fetch_all(ledger.database().reading());
    let row = |row: &sqlx::any::AnyRow| {
        assert!(!row.get::<String, _>(0).contains("cavalli"));
        (row.get(1), row.get(2), row.get(3))
    };
    rows.await.unwrap().iter().map(row).collect()
}

async fn a_question_has_no_text_anywhere_until_five_people_asked_it(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ask(&ledger, 3).await;
    let insistent = Some(ApplicantId::fresh());
    for asker in [insistent, insistent, insistent] {
        ask_as(&ledger, asker).await;
    }
    assert_eq!(questions_as_stored(&ledger).await, [(6, None, None)]);
    assert_eq!((ledger.unanswered(10).await.unwrap(), *ledger.head().borrow()), (vec![], Seq(0)), "nor in the log");

    ask(&ledger, 2).await;
    assert_eq!(questions_as_stored(&ledger).await, [(8, Some(QUESTION.into()), Some("it".into()))]);
    let listed = ledger.unanswered(10).await.unwrap();
    assert_eq!(
        (listed[0].words.as_str(), listed[0].asked, listed[0].last),
        (QUESTION, 8, "2026-11-22".parse().unwrap())
    );
    let log = ledger.events_after(Seq(0), 10).await.unwrap();
    let [entry] = log.as_slice() else { panic!("one event: {log:?}") };
    assert!(matches!(&entry.happening, Happening::Unanswered { question } if question.asked == 7), "{entry:?}");
}

async fn questions_nobody_asks_any_more_are_erased(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ask(&ledger, 1).await;
    let forget = |before: &str, most| Command::ForgetUnanswered { before: before.parse().unwrap(), most };
    ledger.write(forget("2026-11-22", 10)).await.unwrap();
    assert_eq!(questions_as_stored(&ledger).await.len(), 1);
    ledger.write(forget("2026-11-23", 10)).await.unwrap();
    assert_eq!(questions_as_stored(&ledger).await, []);

    ask(&ledger, 1).await;
    ledger.write(forget("2026-11-22", 0)).await.unwrap();
    assert_eq!(questions_as_stored(&ledger).await, [], "too many");
    ask(&ledger, 5).await;
    ledger.write(forget("2026-11-22", 0)).await.unwrap();
    assert_eq!(questions_as_stored(&ledger).await.len(), 1, "one that can be read stays");
}

async fn teaching_twice_is_teaching_once_and_answers_the_question(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ask(&ledger, 5).await;
    let words = teach(&ledger, "a").await;
    assert_eq!(teach(&ledger, "a").await, words, "the same key");
    assert_eq!(teach(&ledger, "b").await, words, "the same words");
    assert_eq!(ledger.taught().await.unwrap(), [words.clone()].as_slice());
    assert_eq!(ledger.unanswered(10).await.unwrap(), [], "it has an answer now");
    assert_eq!(questions_as_stored(&ledger).await, [(0, None, None)]);

    let withdrawn = withdraw(&ledger, &words, "c").await;
    assert_eq!(withdrawn.withdrawn.as_ref().unwrap().clerk.as_str(), "Agata");
    assert_eq!(withdraw(&ledger, &words, "d").await, withdrawn);
    assert_eq!(ledger.taught().await.unwrap(), []);
    let kinds: Vec<_> =
        ledger.events_after(Seq(0), 10).await.unwrap().iter().map(|entry| entry.happening.kind()).collect();
    assert_eq!(kinds, ["unanswered", "lexicon", "lexicon"]);
    assert_ne!(teach(&ledger, "e").await.id, words.id, "withdrawn words can be taught again");
}

async fn a_store_made_by_the_first_version_opens(store: Store) {
    let first = Migrations { sqlite: &MIGRATIONS.sqlite[..1], postgres: &MIGRATIONS.postgres[..1] };
    let old = Database::open(&store.url, &first).await.unwrap();
    let case = "INSERT INTO case_state (id, protocol, node, state, applicant, open, overdue, due, wait_ends, updated, body) \
                VALUES ($1, $1, '', '', '', 0, 0, 0, 0, 0, '{\"opening\":{\"service\":\"tari-attivazione\"}}')";
    for id in ["a", "b"] {
        sqlx::query(case).bind(id).execute(old.reading()).await.unwrap();
    }
    let in_charge =
        case.replace("'', '', '', 0", "'082006/taxes', '', '', 1").replace("{\"op", "{\"office\":\"Tributi\",\"op");
    let in_charge = sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(in_charge));
    sqlx::query(in_charge).bind("c").execute(old.reading()).await.unwrap();
    old.close().await;

    let (_tasks, ledger) = open(&store).await;
    opened(&ledger, "a").await;
    assert_eq!(ledger.chosen().await.unwrap(), [("tari-attivazione".parse().unwrap(), 4)], "counted before and after");
    let due = ledger.due_by_office(None, jiff::civil::date(1970, 1, 1)).await.unwrap();
    assert_eq!(
        due.iter().map(|load| (load.office.clone(), load.cases)).collect::<Vec<_>>(),
        [(Some("Tributi".into()), 1)]
    );
    ask(&ledger, 5).await;
    assert_eq!(ledger.unanswered(10).await.unwrap().len(), 1);
}
