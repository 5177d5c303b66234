//! Consultations in the ledger: once a person, and nothing that says who chose what.

use jiff::SignedDuration;
use shared::catalogue::Catalogue;
use shared::consultation::{ConsultationError, ConsultationSheet, ConsultationState};
use shared::id::ApplicantId;
use shared::ledger::{Command, Key, Ledger, LedgerError, Refusal, Reply};
use shared::log::Happening;
use sqlx::{AssertSqlSafe, Row};

use super::{Store, at, open};

fn sheet() -> ConsultationSheet {
    let catalogue = Catalogue::embedded().unwrap();
    let found = catalogue.consultations().iter().find(|sheet| sheet.slug.as_str() == "orari-degli-sportelli");
    found.unwrap().clone()
}

fn opening() -> Command {
    let key = Key::new("console", "open", b"{}");
    Command::OpenConsultation { sheet: Box::new(sheet()), key, clerk: "Rosa".into(), at: at() }
}

fn closing(name: &str) -> Command {
    let key = Some(Key::new("console", name, b"{}"));
    Command::CloseConsultation { consultation: sheet().slug, key, clerk: Some("Rosa".into()), at: at() }
}

fn answer(person: u128, attempt: &str, choices: [u8; 2]) -> Command {
    let (consultation, applicant) = (sheet().slug, ApplicantId::from_seed(person));
    let (attempt, choices) = (format!("bot/{attempt}"), choices.to_vec());
    Command::AnswerConsultation { consultation, applicant, attempt, choices, at: at() }
}

fn answered(reply: Result<Reply, LedgerError>) -> u32 {
    match reply.unwrap() {
        Reply::Consultation(item) => item.answers,
        other => panic!("{other:?}"),
    }
}

fn refusal(reply: Result<Reply, LedgerError>) -> Refusal {
    match reply {
        Err(LedgerError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

pub(super) async fn a_person_answers_a_consultation_once_whatever_is_sent_again(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    assert_eq!(refusal(ledger.write(answer(1, "a", [0, 0])).await), Refusal::Unknown("consultation"));
    ledger.write(opening()).await.unwrap();
    ledger.write(opening()).await.unwrap();
    assert_eq!(answered(ledger.write(answer(1, "a", [0, 0])).await), 1);
    assert_eq!(answered(ledger.write(answer(1, "a", [0, 0])).await), 1, "the same request is the same answer");
    let again = refusal(ledger.write(answer(1, "b", [1, 1])).await);
    assert_eq!(again, ConsultationError::AnsweredAlready.into());
    let odd = refusal(ledger.write(answer(2, "c", [9, 0])).await);
    assert_eq!(odd, ConsultationError::OddChoices.into());
    let slug = sheet().slug;
    assert!(ledger.has_answered(&slug, ApplicantId::from_seed(1)).await.unwrap());
    assert!(!ledger.has_answered(&slug, ApplicantId::from_seed(2)).await.unwrap());
}

pub(super) async fn at_once_or_one_by_one_votes_are_counted_and_told_only_at_the_close(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ledger.write(opening()).await.unwrap();
    let both = (0..40_u128).flat_map(|person| {
        let name = person.to_string();
        let choices = [u8::try_from(person % 5).unwrap(), u8::from(person < 10)];
        // Each person sends twice at the same moment: the same batch has both.
        [ledger.write(answer(person, &name, choices)), ledger.write(answer(person, &format!("{name} again"), [4, 2]))]
    });
    let replies = futures_util::future::join_all(both.collect::<Vec<_>>()).await;
    assert_eq!(replies.iter().filter(|reply| reply.is_ok()).count(), 40);
    let open = ledger.consultation(&sheet().slug).await.unwrap().unwrap();
    assert_eq!((open.answers, open.results), (40, None));
    ledger.write(closing("close")).await.unwrap();
    ledger.write(closing("close")).await.unwrap();
    let closed = ledger.consultation(&sheet().slug).await.unwrap().unwrap();
    assert_eq!(closed.state, ConsultationState::Closed);
    for question in 0..2 {
        assert_eq!(closed.results.as_ref().unwrap().of_question(question).iter().sum::<u32>(), 40);
    }
    assert_eq!(refusal(ledger.write(answer(99, "late", [0, 0])).await), ConsultationError::NotOpen.into());
    assert_eq!(refusal(ledger.write(closing("other")).await), ConsultationError::NotOpen.into());
}

pub(super) async fn of_fewer_than_five_answers_nothing_is_told_and_nothing_is_left(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ledger.write(opening()).await.unwrap();
    for person in 1..=4 {
        ledger.write(answer(person, &person.to_string(), [1, 1])).await.unwrap();
    }
    ledger.write(closing("close")).await.unwrap();
    let closed = ledger.consultation(&sheet().slug).await.unwrap().unwrap();
    assert_eq!((closed.answers, closed.results), (4, None));
    assert_eq!(rows(&ledger, "consultation_vote").await, 0);
    ledger.write(Command::ForgetParticipants { before: at() }).await.unwrap();
    assert_eq!(rows(&ledger, "consultation_person").await, 4, "an answer may still come again");
    let later = at().checked_add(SignedDuration::from_hours(73)).unwrap();
    ledger.write(Command::ForgetParticipants { before: later }).await.unwrap();
    assert_eq!(rows(&ledger, "consultation_person").await, 0);
}

pub(super) async fn no_row_and_no_event_joins_a_person_to_a_choice(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    ledger.write(opening()).await.unwrap();
    let before = *ledger.head().borrow();
    ledger.write(answer(7, "a", [3, 2])).await.unwrap();
    let told = ledger.events_after(before, 10).await.unwrap();
    assert_eq!(told.len(), 1);
    let Happening::ConsultationAnswered { answers, .. } = &told[0].happening else { panic!("{told:?}") };
    assert_eq!(*answers, 1);
    let body = serde_json::to_string(&told[0]).unwrap();
    let person = ApplicantId::from_seed(7).to_string();
    assert!(!body.contains(&person) && !body.contains("choice"), "{body}");
    for table in ["consultation_person", "consultation", "idempotency"] {
        let found = sqlx::query(AssertSqlSafe(format!("SELECT * FROM {table}")))
            .fetch_all(ledger.database().reading())
            .await
            .unwrap();
        for row in found {
            let texts = (0..row.len()).filter_map(|column| row.try_get::<String, _>(column).ok());
            assert!(texts.into_iter().all(|text| !text.contains(&person)), "{table} names the person");
        }
    }
    assert_eq!(rows(&ledger, "idempotency").await, 1, "only the opening: a fingerprint of an answer could be guessed");
}

async fn rows(ledger: &Ledger, table: &str) -> i64 {
    let query = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    sqlx::query(query).fetch_one(ledger.database().reading()).await.unwrap().try_get(0).unwrap()
}
