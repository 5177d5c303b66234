//! Reports by their place: which of them are told to who stands near it.

use shared::api::NearQuery;
use shared::case::{Act, Actor, Case, CaseEvent};
use shared::catalogue::Procedure;
use shared::domain::Spot;
use shared::id::{ApplicantId, EventId};
use shared::ledger::{Command, Ledger, Reply};

use super::{Store, at, node, open, order, request};

const HERE: Spot = Spot { lat: 38.0781, lon: 13.5116 };

/// So many metres north of here.
fn north(metres: f64) -> Spot {
    Spot { lat: HERE.lat + metres / 111_195.0, ..HERE }
}

async fn reported(ledger: &Ledger, person: u128, spot: Option<Spot>) -> Case {
    let Command::OpenCase(mut report) = order(&format!("report of {person}"), b"") else { panic!("another command") };
    report.opening.applicant = ApplicantId::from_seed(person);
    report.opening.procedure = Procedure::Report;
    report.spot = spot;
    let Reply::Case(case) = ledger.write(Command::OpenCase(report)).await.unwrap() else { panic!("no case") };
    *case
}

/// How far the reports are that are told to a person, to the metre.
async fn near(ledger: &Ledger, person: u128) -> Vec<f64> {
    let query = NearQuery {
        service: request().service,
        municipality: node().municipality,
        lat: HERE.lat,
        lon: HERE.lon,
        applicant: ApplicantId::from_seed(person),
    };
    let found = ledger.reports_near(&query, 100.0).await.unwrap();
    found.iter().map(|(_, metres)| metres.round()).collect()
}

pub(super) async fn open_reports_of_others_are_found_by_their_place(store: Store) {
    let (_tasks, ledger) = open(&store).await;
    reported(&ledger, 1, Some(north(90.0))).await;
    let nearest = reported(&ledger, 2, Some(north(-30.0))).await;
    reported(&ledger, 3, Some(north(101.0))).await;
    reported(&ledger, 4, Some(Spot { lon: HERE.lon + 0.000_8, ..north(90.0) })).await;
    reported(&ledger, 5, None).await;
    assert_eq!(near(&ledger, 9).await, [30.0, 90.0], "in the circle, the nearest first");
    assert_eq!(near(&ledger, 1).await, [30.0], "but not one's own");
    let withdrawn =
        CaseEvent { id: EventId::fresh(), at: at(), actor: Actor::Citizen, act: Act::Withdraw { reasons: None } };
    let withdraw = Command::Act { case: nearest.opening.id, event: Box::new(withdrawn), key: None };
    ledger.write(withdraw).await.unwrap();
    assert_eq!(near(&ledger, 9).await, [90.0], "what is over is told to nobody");
}
