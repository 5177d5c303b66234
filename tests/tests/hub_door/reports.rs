//! Reports near by, over the hub's door: what is told of those of others, and what never is.

use shared::api::{ActRequest, AdhesionRequest, NEAR_METRES, NearQuery, NewCase};
use shared::case::{Act, Actor, CaseState};
use shared::catalogue::Catalogue;
use shared::client::{ClientError, HubClient};
use shared::domain::Adhesion;
use shared::form::{Answer, FieldPath, Place};
use shared::home::TokenOf;
use shared::id::ApplicantId;
use shared::time::{day_in_palermo, now};

use super::{Door, identity_card, with_files};

const LAT: f64 = 38.0781;
const LON: f64 = 13.5116;
/// Degrees of latitude in a hundred metres.
const HUNDRED_METRES: f64 = 100.0 / 111_195.0;

/// A hole in the road of Bagheria, so many metres north of a point, reported by a person.
async fn report(client: &HubClient, person: u128, metres: f64) -> shared::case::Case {
    // To a tenth of a metre, as every point that is answered.
    let lat = ((LAT + metres / 100.0 * HUNDRED_METRES) * 1e6).round() / 1e6;
    let case = with_files(client, hole(person, Place::Point { lat, lon: LON })).await;
    client.open_case(&format!("hole-{person}-{metres}"), &case).await.unwrap().case
}

fn hole(person: u128, place: Place) -> NewCase {
    use rand::SeedableRng;
    let catalogue = Catalogue::embedded().unwrap();
    let mut case = identity_card();
    let sheet = catalogue.sheet("buche-segnalazione", case.municipality).unwrap();
    let form = catalogue.form_of(sheet).unwrap();
    let mut rng = rand::rngs::StdRng::seed_from_u64(82);
    let today = day_in_palermo(now());
    case.answers = shared::federation::sample::answers(form, "Bagheria", today, &mut rng).unwrap();
    let where_it_is: FieldPath =
        case.answers.iter().find(|(_, answer)| matches!(answer, Answer::Place(_))).unwrap().0.clone();
    case.answers.insert(where_it_is, Answer::Place(place));
    case.declarations = form.declarations.iter().map(|declaration| declaration.id.clone()).collect();
    NewCase {
        service: sheet.slug.clone(),
        form_version: form.version,
        applicant: ApplicantId::from_seed(person),
        ..case
    }
}

fn near(person: u128) -> NearQuery {
    NearQuery {
        service: "buche-segnalazione".parse().unwrap(),
        municipality: "082006".parse().unwrap(),
        lat: LAT,
        lon: LON,
        applicant: ApplicantId::from_seed(person),
    }
}

async fn door() -> Door {
    let door = Door::open().await;
    let request = AdhesionRequest { adhesion: Adhesion::Live };
    door.client(TokenOf::Console).set_adhesion("082006/public-works".parse().unwrap(), &request).await.unwrap();
    door
}

async fn metres(client: &HubClient, query: &NearQuery) -> Vec<u16> {
    client.nearby_reports(query).await.unwrap().items.iter().map(|report| report.metres).collect()
}

#[tokio::test]
async fn open_reports_of_others_within_the_distance_are_told_the_nearest_first() {
    let door = door().await;
    let bot = door.client(TokenOf::Bot);
    for (person, away) in [(1, 90.0), (2, 30.0), (3, 101.0), (9, 5.0)] {
        report(&bot, person, away).await;
    }
    assert_eq!(NEAR_METRES, 100, "the distances of this test");
    assert_eq!(metres(&bot, &near(9)).await, [30, 90], "their own is not told, nor what is too far");
    let elsewhere = NearQuery { service: "rifiuti-abbandonati-segnalazione".parse().unwrap(), ..near(9) };
    assert_eq!(metres(&bot, &elsewhere).await, Vec::<u16>::new(), "of the same kind only");
}

#[tokio::test]
async fn nothing_but_place_time_and_state_is_told_and_only_to_channels() {
    let door = door().await;
    let bot = door.client(TokenOf::Bot);
    report(&bot, 1, 10.0).await;
    let told = serde_json::to_value(bot.nearby_reports(&near(2)).await.unwrap().items).unwrap();
    let mut keys: Vec<&String> = told[0].as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(keys, ["case", "metres", "since", "state"]);
    let refused = door.client(TokenOf::Console).nearby_reports(&near(2)).await.unwrap_err();
    assert!(matches!(&refused, ClientError::Problem(problem) if problem.is("not-allowed")), "{refused}");
}

#[tokio::test]
async fn who_joins_counts_once_and_a_closed_report_is_told_to_nobody() {
    let door = door().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    let case = report(&bot, 1, 10.0).await.opening.id;
    let join = ActRequest { actor: Actor::Citizen, act: Act::Join };
    for key in ["join-2", "join-2", "join-3"] {
        bot.act(case, key, &join).await.unwrap();
    }
    assert_eq!(console.case(case).await.unwrap().case.joined, 2);
    let withdraw = ActRequest { actor: Actor::Citizen, act: Act::Withdraw { reasons: None } };
    assert_eq!(bot.act(case, "over", &withdraw).await.unwrap().case.state, CaseState::Closed);
    assert_eq!(metres(&bot, &near(2)).await, Vec::<u16>::new());
    assert!(bot.act(case, "join-4", &join).await.is_err(), "it is over");
}

#[tokio::test]
async fn an_application_cannot_be_joined() {
    let door = door().await;
    door.join().await;
    let bot = door.client(TokenOf::Bot);
    let card = with_files(&bot, identity_card()).await;
    let case = bot.open_case("card", &card).await.unwrap().case.opening.id;
    assert!(bot.act(case, "join", &ActRequest { actor: Actor::Citizen, act: Act::Join }).await.is_err());
}
