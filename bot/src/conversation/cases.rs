use shared::api::CaseQuery;
use shared::case::Case;
use shared::id::ProtocolNumber;

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Span, case, joining, shelf};
use crate::texts::Key;

/// Cases on one screen.
const SHOWN: u32 = 10;

pub(super) fn page(turn: &Turn<'_>, cases: &[Case]) -> Page {
    let case_button =
        |one: &Case| (format!("{} · {}", one.opening.protocol, title(turn, one)), Tap::Case(one.opening.id));
    Page::new(sent(turn, cases).and(joining::list(turn)).and(unsent(turn)))
        .rows(cases.iter().map(case_button))
        .rows(shelf::buttons(turn))
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonHome, Wish::Home)])
}

fn sent(turn: &Turn<'_>, cases: &[Case]) -> Rich {
    if cases.is_empty() {
        let is_begun = shelf::waiting(&turn.session).next().is_some();
        return turn.text(if is_begun { Key::CasesNoneSent } else { Key::CasesNone }, &[]);
    }
    let mut text = turn.text(Key::CasesTitle, &[("count", cases.len().into())]);
    for one in cases {
        let state = case::state(turn, one);
        let title = title(turn, one);
        text.push_item(vec![
            Span::Bold(turn.embedded(&title)),
            Span::Plain(format!(" · {state} · {}", turn.embedded(one.opening.protocol.as_str()))),
        ]);
    }
    text
}

/// What was begun and is not sent is no case yet, but who looks for it looks here.
fn unsent(turn: &Turn<'_>) -> Rich {
    let mut drafts = shelf::waiting(&turn.session).peekable();
    let mut text = if drafts.peek().is_some() { turn.text(Key::CasesUnsent, &[]) } else { Rich::default() };
    for draft in drafts {
        let (title, place) = (draft.title.get(turn.language()), turn.place(draft.municipality));
        text.push_item(vec![
            Span::Bold(turn.embedded(title)),
            Span::Plain(format!(" · {}", turn.words_with(Key::SheetOf, &[("place", place.into())]))),
        ]);
    }
    text
}

/// The title of a case's service as it was told, else the service's plain name.
pub(super) fn title(turn: &Turn<'_>, case: &Case) -> String {
    let known = turn.session.known_case(case.opening.id).map(|known| known.title.clone());
    known.unwrap_or_else(|| joining::plain_title(&case.opening.service))
}

pub(super) fn list(turn: &mut Turn<'_>) {
    let applicant = Some(turn.session.applicant);
    turn.ask(Purpose::ListCases, Request::Cases(CaseQuery { applicant, limit: Some(SHOWN), ..CaseQuery::default() }));
}

/// Looks for the citizen's case of a protocol number; cases of others are never found.
pub(super) fn find(turn: &mut Turn<'_>, protocol: &ProtocolNumber) {
    let applicant = Some(turn.session.applicant);
    let text = Some(protocol.to_string());
    turn.ask(Purpose::FindCase, Request::Cases(CaseQuery { applicant, text, limit: Some(1), ..CaseQuery::default() }));
}

pub(super) fn listed(turn: &mut Turn<'_>, cases: Vec<Case>) {
    if !matches!(turn.session.stage, Stage::Asking | Stage::Reviewing | Stage::Talking) {
        shelf::put_aside(turn);
    }
    let stage = Stage::Cases { cases };
    let replaces = matches!(turn.session.stage, Stage::Cases { .. });
    turn.come_to(stage, replaces);
}

pub(super) fn found(turn: &mut Turn<'_>, cases: &[Case]) {
    match cases.first() {
        Some(one) => case::open(turn, one.opening.id),
        None => turn.say(Key::CaseUnknown, &[]),
    }
}

/// A line of a list without words.
pub(super) fn plain(words: String) -> Rich {
    let mut text = Rich::default();
    text.push_item(vec![Span::Plain(words)]);
    text
}
