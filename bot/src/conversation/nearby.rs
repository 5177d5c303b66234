//! Before a report is sent: is the problem known already? The open reports of others near its place are shown, each in one
//! line that tells nothing of who sent it, and the citizen says whether it is one of them.

use shared::api::{NEAR_METRES, NearQuery, NearReport};
use shared::form::public_spot;

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Args, Page, Turn};
use super::{Span, case, sending};
use crate::texts::{Key, day};

/// What the hub is asked before the draft is sent; nothing where it has no place that others could have seen, or where the
/// citizen has said that it is another problem.
fn question(turn: &Turn<'_>) -> Option<Request> {
    let draft = turn.session.draft.as_ref().filter(|draft| !draft.is_another)?;
    let spot = public_spot(&draft.form, &draft.answers)?;
    Some(Request::Near(NearQuery {
        service: draft.service.clone(),
        municipality: draft.municipality,
        lat: spot.lat,
        lon: spot.lon,
        applicant: turn.session.applicant,
    }))
}

/// Asks, where there is something to ask; whether the draft has to wait for the answer.
pub(super) fn ask(turn: &mut Turn<'_>) -> bool {
    let question = question(turn);
    let waits = question.is_some();
    if let Some(request) = question {
        turn.ask(Purpose::Near, request);
    }
    waits
}

/// What is near; where nothing is, or the hub does not know, the draft is sent.
pub(super) fn found(turn: &mut Turn<'_>, asked: &Request, reports: Vec<NearReport>) {
    let is_awaited = turn.session.stage == Stage::Reviewing && question(turn).as_ref() == Some(asked);
    match (is_awaited, reports.is_empty()) {
        (false, _) => {}
        (true, true) => send(turn),
        (true, false) => turn.go(Stage::Near { reports }),
    }
}

pub(super) fn page(turn: &Turn<'_>, reports: &[NearReport]) -> Page {
    let title = turn.session.draft.as_ref().map_or("", |draft| draft.title.get(turn.language()));
    let mut text = turn.text(Key::NearAsk, &[("metres", NEAR_METRES.into())]);
    let mut page = Page::default();
    for report in reports {
        let state = case::state_words(turn, report.state, None);
        let args: Args<'_> =
            &[("metres", report.metres.into()), ("day", day(report.since).into()), ("state", state.into())];
        let line = format!(" · {}", turn.words_with(Key::NearLine, args));
        text.push_item(vec![Span::Bold(turn.embedded(title)), Span::Plain(line)]);
        let metres: Args<'_> = &[("metres", report.metres.into())];
        page = page.row([(turn.words_with(Key::ButtonJoin, metres), Tap::Join(report.case))]);
    }
    page.text = text;
    page.row([turn.button(Key::ButtonAnother, Tap::SendAnother)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonBack, Wish::Back)])
}

/// It is another problem: the report is sent.
pub(super) fn send_another(turn: &mut Turn<'_>) {
    if !matches!(turn.session.stage, Stage::Near { .. }) {
        return turn.show();
    }
    turn.back();
    send(turn);
}

fn send(turn: &mut Turn<'_>) {
    if let Some(draft) = &mut turn.session.draft {
        draft.is_another = true;
    }
    sending::send(turn);
}
