//! Consultations over the hub's door: who may do what, and who is told what.

use shared::api::{AnswerRequest, ConsultationQuery, ConsultationRequest, ConsultationView};
use shared::client::{ClientError, HubClient};
use shared::consultation::ConsultationState;
use shared::home::TokenOf;
use shared::id::ApplicantId;

use super::Door;

const SLUG: &str = "orari-degli-sportelli";

fn clerk() -> ConsultationRequest {
    ConsultationRequest { clerk: "Rosa".into() }
}

async fn answer(client: &HubClient, person: u128) -> Result<ConsultationView, ClientError> {
    let request = AnswerRequest { applicant: ApplicantId::from_seed(person), choices: vec![1, 0] };
    client.answer_consultation(&SLUG.parse().unwrap(), &format!("answer-{person}"), &request).await
}

fn kind(error: ClientError) -> String {
    match error {
        ClientError::Problem(problem) => problem.kind,
        other => other.to_string(),
    }
}

#[tokio::test]
async fn what_is_prepared_is_the_staffs_and_only_they_open_and_close_it() {
    let door = Door::open().await;
    let (console, bot) = (door.client(TokenOf::Console), door.client(TokenOf::Bot));
    let slug = SLUG.parse().unwrap();
    let all = console.consultations(&ConsultationQuery::default()).await.unwrap().items;
    assert!(all.len() >= 2 && all.iter().all(|item| item.state == ConsultationState::Prepared));
    assert!(bot.consultations(&ConsultationQuery::default()).await.unwrap().items.is_empty());
    assert_eq!(kind(bot.consultation(&slug, None).await.unwrap_err()), "/problems/no-such-consultation");
    assert_eq!(kind(bot.open_consultation(&slug, "a", &clerk()).await.unwrap_err()), "/problems/not-allowed");
    console.open_consultation(&slug, "a", &clerk()).await.unwrap();
    console.open_consultation(&slug, "a", &clerk()).await.unwrap();
    assert_eq!(kind(console.open_consultation(&slug, "b", &clerk()).await.unwrap_err()), "/problems/opened-already");
    assert_eq!(kind(answer(&console, 1).await.unwrap_err()), "/problems/not-allowed");
    assert_eq!(kind(bot.close_consultation(&slug, "c", &clerk()).await.unwrap_err()), "/problems/not-allowed");
}

#[tokio::test]
async fn results_are_told_to_nobody_before_the_close_and_to_all_after_it() {
    let door = Door::open().await;
    let (console, bot) = (door.client(TokenOf::Console), door.client(TokenOf::Bot));
    let slug = SLUG.parse().unwrap();
    console.open_consultation(&slug, "a", &clerk()).await.unwrap();
    for person in 0..6 {
        assert_eq!(answer(&bot, person).await.unwrap().answered, Some(true));
    }
    for client in [&console, &bot] {
        let view = client.consultation(&slug, Some(ApplicantId::from_seed(1))).await.unwrap();
        assert_eq!((view.consultation.answers, view.consultation.results), (6, None));
    }
    // Who took part is told to the channel that asks for the person, and to nobody else.
    let asked = |client: HubClient, person| async move {
        let slug = SLUG.parse().unwrap();
        client.consultation(&slug, Some(ApplicantId::from_seed(person))).await.unwrap().answered
    };
    assert_eq!(asked(bot.clone(), 1).await, Some(true));
    assert_eq!(asked(bot.clone(), 99).await, Some(false));
    assert_eq!(asked(console.clone(), 1).await, None);
    console.close_consultation(&slug, "z", &clerk()).await.unwrap();
    let closed = bot.consultation(&slug, Some(ApplicantId::from_seed(1))).await.unwrap();
    assert_eq!(closed.answered, None);
    assert_eq!(closed.consultation.results.unwrap().of_question(0), [0, 6, 0, 0, 0]);
    assert_eq!(kind(answer(&bot, 7).await.unwrap_err()), "/problems/consultation-not-open");
}

#[tokio::test]
async fn a_comunes_people_are_asked_by_their_comune_and_by_the_city() {
    let door = Door::open().await;
    let console = door.client(TokenOf::Console);
    let query = ConsultationQuery { municipality: Some("082006".parse().unwrap()), ..ConsultationQuery::default() };
    let items = console.consultations(&query).await.unwrap().items;
    let askers: Vec<_> = items.iter().map(|item| item.sheet.municipality).collect();
    assert!(askers.contains(&None) && askers.contains(&query.municipality), "{askers:?}");
    assert!(askers.iter().flatten().all(|code| Some(*code) == query.municipality), "{askers:?}");
}
