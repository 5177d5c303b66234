use shared::case::{Act, Actor, CaseEvent};
use shared::domain::Language;
use shared::form::FieldKind;
use shared::id::{ApplicantId, CaseId, EventId, Seq};

use super::chat::Chat;
use crate::conversation::{Event, OthersReport, Session, Stage};

/// A hole in the road of Bagheria, told up to the review.
fn told() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca a Bagheria", "1", "Segnala il problema", "Ho letto, inizia la richiesta"]);
    while chat.session.stage == Stage::Asking {
        let (_, field) = chat.session.draft.as_ref().unwrap().field().unwrap();
        match field.kind {
            FieldKind::Location => chat.happen(Event::Position { lat: 38.0781, lon: 13.5116 }),
            FieldKind::LongText => drop(chat.say("Le parole di chi segnala.")),
            FieldKind::Bool => drop(chat.say("no")),
            _ if !field.required => drop(chat.tap("Salta")),
            _ => drop(chat.say("1")),
        }
    }
    chat.tap("Dichiaro che è tutto vero");
    chat
}

/// The same, where somebody else has reported a hole near by: is it this one?
pub(super) fn known() -> Chat {
    let mut first = told();
    first.tap("Invia la richiesta");
    let mut view = first.hub.cases.values().next().unwrap().clone();
    (view.case.opening.id, view.case.opening.applicant) = (CaseId::from_seed(99), ApplicantId::from_seed(9));
    let mut chat = told();
    chat.hub.near = Some(view);
    chat.tap("Invia la richiesta");
    chat
}

/// It is: nothing is sent, and it is followed.
pub(super) fn joined() -> Chat {
    let mut chat = known();
    chat.tap("È questa, a 40 metri: la seguo");
    chat
}

/// The office does something to the report of the other, of which whoever follows it is told.
fn office(chat: &mut Chat, number: u32, act: Act) {
    let view = chat.hub.near.as_mut().unwrap();
    let event = CaseEvent { id: EventId::from_seed(u128::from(number)), at: chat.now, actor: Actor::Office, act };
    view.case = view.case.apply(&event).unwrap();
    let is_followed = chat.follows.last().is_some_and(|(_, is_on)| *is_on);
    if let Some(report) = OthersReport::moved(&view.case, &event).filter(|_| is_followed) {
        chat.happen(Event::ReportMoved { seq: Seq(i64::from(number)), report });
    }
}

fn take_charge() -> Act {
    Act::TakeCharge { office: "Ufficio strade".into(), officer: Some("Parole riservate".into()) }
}

#[test]
fn what_is_known_near_by_is_shown_before_anything_is_sent() {
    let chat = known();
    assert!(chat.hub.cases.is_empty());
    assert!(chat.last().contains("Il problema è già noto?"), "{}", chat.last());
    assert!(chat.last().contains("a 40 metri · dal 22/11/2026"), "{}", chat.last());
    assert!(!chat.last().contains("Le parole di chi segnala"), "{}", chat.last());
}

#[test]
fn where_nothing_is_near_it_is_sent_at_once() {
    let mut chat = told();
    chat.tap("Invia la richiesta");
    assert!(chat.has_read("Richiesta inviata!") && !chat.has_read("già noto"), "{}", chat.last());
}

#[test]
fn another_problem_is_sent() {
    let mut chat = known();
    chat.tap("È un'altra: invia la mia");
    assert!(chat.has_read("Richiesta inviata!"), "{}", chat.last());
    assert_eq!(chat.hub.cases.len(), 1);
}

#[test]
fn who_goes_back_and_tells_another_place_is_asked_anew() {
    let mut chat = known();
    chat.tap("Indietro");
    assert_eq!(chat.session.stage, Stage::Reviewing);
    chat.tap("Invia la richiesta");
    assert_eq!(chat.times_read("Il problema è già noto?"), 2);
}

#[test]
fn the_same_problem_is_followed_and_no_second_case_is_sent() {
    let mut chat = joined();
    assert!(chat.has_read("Adesso segui la segnalazione"), "{}", chat.last());
    assert!(chat.hub.cases.is_empty() && chat.session.draft.is_none());
    assert_eq!(chat.hub.near.as_ref().unwrap().case.joined, 1);
    assert_eq!(chat.follows, [(CaseId::from_seed(99), true)]);
    office(&mut chat, 50, take_charge());
    assert!(chat.has_read("Segnalazione di buche e strade dissestate, adesso è"), "{}", chat.last());
    office(&mut chat, 51, Act::Message { text: "Parole riservate".into(), files: Vec::new() });
    office(&mut chat, 52, Act::Deliver { text: "Parole riservate".into(), files: Vec::new() });
    assert_eq!(chat.times_read("La segnalazione che segui"), 2, "each change of state, and nothing else");
    assert!(!chat.has_read("Parole riservate") && chat.has_read("segnalalo di nuovo"));
    assert_eq!(chat.follows.last(), Some(&(CaseId::from_seed(99), false)), "it is over");
}

#[test]
fn who_follows_it_no_more_is_told_nothing() {
    let mut chat = joined();
    chat.tap("Non seguirla più");
    assert_eq!(chat.follows.last(), Some(&(CaseId::from_seed(99), false)));
    chat.say("le mie pratiche");
    assert!(!chat.last().contains("che segui"), "{}", chat.last());
}

#[test]
fn what_is_followed_stands_below_the_own_cases_and_outlives_the_session() {
    let mut chat = joined();
    chat.say("le mie pratiche");
    assert!(chat.last().contains("Segnalazioni di altri che segui"), "{}", chat.last());
    chat.session = Session::new(ApplicantId::from_seed(1), Language::IT);
    office(&mut chat, 50, take_charge());
    assert!(chat.last().contains("buche segnalazione, adesso è"), "{}", chat.last());
    chat.say("le mie pratiche");
    assert!(chat.last().contains("Segnalazioni di altri che segui"), "{}", chat.last());
}

#[test]
fn tapped_twice_it_counts_once() {
    let mut chat = known();
    let same = chat.token("È questa, a 40 metri: la seguo");
    chat.hub.is_slow = true;
    chat.happen(Event::Choice(same.clone()));
    chat.happen(Event::Choice(same));
    chat.deliver();
    assert_eq!(chat.hub.near.as_ref().unwrap().case.joined, 1);
    assert_eq!(chat.times_read("Adesso segui la segnalazione"), 1);
}

#[test]
fn a_report_that_was_closed_meanwhile_is_offered_no_more() {
    let mut chat = known();
    let closed = Act::Deliver { text: "Chiusa.".into(), files: Vec::new() };
    office(&mut chat, 50, take_charge());
    office(&mut chat, 51, closed);
    chat.tap("È questa, a 40 metri: la seguo");
    assert!(chat.last().contains("Nel frattempo quella segnalazione è stata chiusa"), "{}", chat.last());
    assert!(!chat.last().contains("a 40 metri"), "{}", chat.last());
    chat.tap("Invia la richiesta");
    assert!(chat.has_read("Richiesta inviata!") && chat.follows.is_empty(), "{}", chat.last());
}

#[test]
fn a_hub_that_cannot_say_keeps_nobody_from_sending() {
    let mut chat = told();
    chat.hub.is_away = true;
    chat.tap("Invia la richiesta");
    assert!(chat.has_read("Quello che hai inviato è al sicuro"), "{}", chat.last());
    chat.come_to_rest();
    assert!(chat.has_read("Richiesta inviata!"), "{}", chat.last());
}
