//! Every stage meets every event and every button: nobody is left without an answer nor without a way out.

use std::collections::BTreeSet;

use shared::api::{CaseQuery, NearQuery, ServiceQuery};
use shared::case::{Act, Actor, CaseEvent};
use shared::conversation::ConversationState;
use shared::form::Attachment;
use shared::id::{AttachmentId, EventId, Seq};

use super::chat::{Chat, bagheria, talk};
use super::kinds::{EVENTS, PURPOSES, STAGES, TAPS, TIMERS, event, purpose, stage, tap, timer};
use super::laws::has_every_way_out;
use super::specimens::SPECIMENS;
use crate::conversation::event::Command;
use crate::conversation::request::{Ask, Purpose};
use crate::conversation::{Event, OthersReport, Request, Tap, Timer, Token, Trouble};

/// The number of a question that no conversation of these comes to by itself.
const ASKED: u64 = 1_000_000;

fn file(name: &str, mime: &str) -> Event {
    let file = Attachment { id: AttachmentId::from_seed(7), name: name.into(), mime: mime.into(), size: 9 };
    Event::File { file, caption: String::new() }
}

/// What a person may do anywhere.
fn deeds() -> Vec<Event> {
    let command = |name: &str| Event::Command(Command { name: name.to_owned(), payload: String::new() });
    vec![
        Event::Opened,
        Event::Text("qualcosa".to_owned()),
        Event::Text("sì".to_owned()),
        Event::Text("no".to_owned()),
        Event::Text("boh".to_owned()),
        Event::Text("grazie".to_owned()),
        Event::Text("7".to_owned()),
        Event::Choice(Token::from_outside("v1:1:77")),
        Event::Choice(Token::from_outside("niente")),
        command("start"),
        command("annulla"),
        command("salva"),
        command("boh"),
        file("buca.jpg", "image/jpeg"),
        file("atto.pdf", "application/pdf"),
        Event::TooLarge,
        Event::Unreadable,
        Event::Position { lat: 38.08, lon: 13.51 },
        Event::Position { lat: 0.0, lon: 0.0 },
    ]
}

/// What else may happen, with what was asked where it is an answer of the hub.
fn happenings(known: &Chat) -> Vec<(Option<Ask>, Event)> {
    let case = known.case().clone();
    let act = Act::Message { text: "Venga domani.".into(), files: Vec::new() };
    let moved = CaseEvent { id: EventId::from_seed(900), at: known.now, actor: Actor::Office, act };
    let conversation = talk(ConversationState::Closed).conversation;
    let timers = [Timer::Retry(1), Timer::DraftSoon(1), Timer::Draft(1), Timer::Results];
    let timers =
        timers.into_iter().chain([Timer::LastDay(case.opening.id), Timer::Yearly(case.opening.id)]).map(Event::Timeout);
    let mut all: Vec<(Option<Ask>, Event)> = timers.map(|one| (None, one)).collect();
    all.push((None, Event::Desk { seq: Seq(9_000), conversation, message: None }));
    all.push((None, Event::ReportMoved { seq: Seq(9_002), report: OthersReport::of(&case) }));
    all.push((None, Event::CaseChanged { seq: Seq(9_001), case: Box::new(case), event: moved }));
    for (purpose, request) in questions(known) {
        let refused = Trouble::Refused(shared::api::Problem::new(409, "not-now", "", ""));
        let answered = known.clone().hub.answer(request.clone(), known.now);
        for reply in [answered, Err(Trouble::Unreachable), Err(refused)] {
            let ask = Ask { number: ASKED, request: request.clone(), purpose, tries: 0 };
            all.push((Some(ask), Event::HubAnswered { number: ASKED, reply }));
        }
    }
    all
}

/// What the hub may be asked for, one question a purpose; the one with the same answer stands for those that would change
/// something.
fn questions(known: &Chat) -> Vec<(Purpose, Request)> {
    let id = known.case().opening.id;
    let words = |q: &str| Request::Search(ServiceQuery { q: Some(q.to_owned()), ..ServiceQuery::default() });
    let theme = Some(shared::domain::Theme::Social);
    let page = ServiceQuery { theme, limit: Some(8), offset: Some(0), ..ServiceQuery::default() };
    let report = known.hub.near.as_ref().unwrap().case.opening.clone();
    let near = NearQuery {
        service: report.service,
        municipality: report.municipality,
        lat: 38.08,
        lon: 13.51,
        applicant: known.session.applicant,
    };
    let sheet = Request::Sheet { service: "buche-segnalazione".parse().unwrap(), municipality: Some(bagheria()) };
    let hours: shared::catalogue::Slug = "orari-degli-sportelli".parse().unwrap();
    let answer = Request::AnswerConsultation { key: "k".to_owned(), consultation: hours.clone(), choices: vec![0, 0] };
    let conversation = talk(ConversationState::Waiting).conversation.id;
    let say = Request::Say { key: "k".to_owned(), conversation, text: "c'è?".into(), files: Vec::new() };
    let mut all = vec![
        (Purpose::Find, words("carta")),
        (Purpose::Aside, words("carta")),
        (Purpose::Report, words("buca")),
        (Purpose::Browse, Request::Search(page)),
        (Purpose::ReadSheet, sheet.clone()),
        (Purpose::ReportTo, sheet),
        (Purpose::Near, Request::Near(near)),
        (Purpose::Join, Request::Join { key: "k".to_owned(), case: report.id }),
        (Purpose::ListCases, Request::Cases(CaseQuery::default())),
        (Purpose::FindCase, Request::Cases(CaseQuery::default())),
        (Purpose::Receipt, Request::Again(id)),
        (Purpose::Again, Request::Again(id)),
        (Purpose::Renew, Request::Again(id)),
        (Purpose::Renewal, Request::Renewal(id)),
        (Purpose::Talk, say),
        (Purpose::ListConsultations, Request::Consultations(shared::api::ConsultationQuery::default())),
        (Purpose::ShowConsultation, Request::Consultation(hours.clone())),
        (Purpose::TellResults, Request::Consultation(hours)),
        (Purpose::AnswerConsultation, answer),
        (Purpose::Export, Request::Holdings),
    ];
    let of_case = [Purpose::Send, Purpose::ShowCase, Purpose::Reply, Purpose::Withdraw, Purpose::Rate];
    all.extend(of_case.map(|purpose| (purpose, Request::Case(id))));
    all
}

fn names(of: &[&'static str]) -> BTreeSet<&'static str> {
    of.iter().copied().collect()
}

/// Whoever does something sees something, is told as soon as the hub has answered, or talks to a person.
fn is_answered(chat: &Chat) -> bool {
    let is_told = !chat.shown.is_empty() || !chat.toasts.is_empty() || !chat.handed.is_empty();
    is_told || !chat.session.waiting().is_empty() || !chat.hub.said.is_empty()
}

#[test]
fn every_stage_meets_every_event_and_keeps_its_ways_out() {
    let known = {
        let mut chat = super::journeys::sent();
        super::consulting::put_to(&mut chat);
        chat.hub.near = super::nearby::known().hub.near;
        chat
    };
    let (mut met, mut purposes, mut timers) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for chat in SPECIMENS.iter() {
        let at = stage(&chat.session.stage);
        for deed in deeds() {
            let mut here = chat.fork();
            met.insert((at, event(&deed)));
            here.happen(deed.clone());
            assert!(is_answered(&here), "silence at {at} after {deed:?}");
            has_every_way_out(&here);
        }
        // What happens by itself happens once to each stage.
        let is_new = !met.contains(&(at, "HubAnswered"));
        for (ask, happening) in happenings(&known).into_iter().filter(|_| is_new) {
            let mut here = chat.fork();
            here.hub.cases.extend(known.hub.cases.clone());
            here.hub.near.clone_from(&known.hub.near);
            here.hub.consultations.extend(known.hub.consultations.clone());
            purposes.extend(ask.as_ref().map(|ask| purpose(&ask.purpose)));
            timers.extend(if let Event::Timeout(one) = &happening { Some(timer(one)) } else { None });
            met.insert((at, event(&happening)));
            here.session.asks.extend(ask);
            here.happen(happening);
            has_every_way_out(&here);
        }
    }
    let table = STAGES.iter().flat_map(|stage| EVENTS.iter().map(|event| (*stage, *event)));
    let unmet: Vec<_> = table.filter(|pair| !met.contains(pair)).collect();
    println!("{} of {} pairs of a stage and an event were met", met.len(), STAGES.len() * EVENTS.len());
    assert!(unmet.is_empty(), "nobody has met {unmet:?}");
    assert_eq!(purposes, names(PURPOSES));
    assert_eq!(timers, names(TIMERS));
}

/// All buttons that still do something, each with its token.
fn buttons(chat: &Chat) -> Vec<(Tap, Token)> {
    let issued = chat.session.issued.iter();
    let of_screen = issued
        .flat_map(|one| one.taps.iter().enumerate().map(|(index, (_, tap))| (tap.clone(), Token::new(one.rev, index))));
    of_screen.collect()
}

/// Taps a button; the chat it leads to.
fn tap_one(chat: &Chat, button: &Tap, token: Token) -> Chat {
    let mut here = chat.look_ahead();
    here.happen(Event::Choice(token));
    assert!(is_answered(&here), "{button:?} is met with silence at {}", stage(&chat.session.stage));
    here
}

/// Every button of the specimens, and of the screens these lead to whatever was not met before.
#[test]
fn every_button_has_an_answer() {
    let (mut tapped, mut next) = (BTreeSet::new(), Vec::new());
    for chat in SPECIMENS.iter() {
        for (button, token) in buttons(chat) {
            next.push(tap_one(chat, &button, token));
            tapped.insert(tap(&button));
        }
    }
    for chat in &next {
        for (button, token) in buttons(chat) {
            if tapped.insert(tap(&button)) {
                tap_one(chat, &button, token);
            }
        }
    }
    let untapped: Vec<_> = names(TAPS).difference(&tapped).copied().collect();
    assert!(untapped.is_empty(), "no screen of these has a button for {untapped:?}");
}
