use shared::form::{SummaryLine, summary};

use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Block, Rich, Span};
use crate::texts::{Key, ends_as_question};

/// Answers on one page of the list of corrections.
const PAGE: usize = 8;
/// The label of an answer is cut here on a button.
const LABEL: usize = 50;

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let draft = turn.session.draft.as_ref();
    let title = draft.map_or("", |draft| draft.title.get(turn.language()));
    let place = draft.map_or("", |draft| turn.place(draft.municipality));
    let mut text = turn.text(Key::Review, &[("title", title.into()), ("place", place.into())]);
    let mut section = String::new();
    for line in lines(turn) {
        if line.section != section {
            section.clone_from(&line.section);
            text.add(Rich(vec![Block::Paragraph(vec![Span::Bold(section.clone())])]));
        }
        let shown = if line.shown.is_empty() { turn.words(Key::NotGiven) } else { turn.embedded(&line.shown) };
        text.push_item(vec![Span::Plain(with_colon(&line.label)), Span::Bold(shown)]);
    }
    Page::new(text)
        .row([turn.button(Key::ButtonSend, Tap::Send)])
        .row([turn.button(Key::ButtonEdit, Tap::Edit(0)), turn.wish(Key::ButtonSave, Wish::Save)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonCancel, Wish::Cancel)])
}

fn lines(turn: &Turn<'_>) -> Vec<SummaryLine> {
    let manner = turn.context.texts.manner(turn.language());
    turn.session.draft.as_ref().map_or(Vec::new(), |draft| summary(&draft.form, &draft.answers, &manner))
}

/// A question ends with its own mark.
pub(super) fn with_colon(label: &str) -> String {
    if ends_as_question(label) { format!("{label} ") } else { format!("{label}: ") }
}

/// Which answer is to be corrected?
pub(super) fn list(turn: &Turn<'_>, page: usize) -> Page {
    let lines = lines(turn);
    let pages = lines.len().div_ceil(PAGE).max(1);
    let page = page.min(pages - 1);
    let here = lines.iter().skip(page * PAGE).take(PAGE).map(|line| {
        let shown = if line.shown.is_empty() { "-" } else { &line.shown };
        let label: String = format!("{}{shown}", with_colon(&line.label)).chars().take(LABEL).collect();
        (label, Tap::EditField(line.path.clone()))
    });
    let earlier = (page > 0).then(|| turn.button(Key::ButtonEarlier, Tap::Edit(page.saturating_sub(1))));
    let later = (page + 1 < pages).then(|| turn.button(Key::ButtonLater, Tap::Edit(page + 1)));
    Page::new(turn.text(Key::EditWhich, &[("page", (page + 1).into()), ("pages", pages.into())]))
        .rows(here)
        .row(earlier.into_iter().chain(later))
        .row([turn.button(Key::ButtonGoOn, Tap::ToForm)])
}

pub(super) fn choose(turn: &mut Turn<'_>, page: usize) {
    let has_answers = turn.session.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    match turn.session.stage {
        Stage::Sending => turn.say(Key::SendingWait, &[]),
        Stage::Editing { .. } => turn.turn_to(Stage::Editing { page }),
        _ if has_answers => turn.go(Stage::Editing { page }),
        _ => turn.say(Key::NothingToEdit, &[]),
    }
}
