use shared::consultation::{Consultation, ConsultationState, FEWEST, share};
use shared::domain::Language;
use shared::text::SafeText;
use shared::time::day_in_palermo;

use super::Consulting;
use crate::conversation::tap::{Tap, Wish};
use crate::conversation::turn::{Page, Turn};
use crate::conversation::{Rich, Span};
use crate::texts::{Key, day};

/// The longest bar of a result, in blocks.
const LONGEST_BAR: usize = 10;

pub(in crate::conversation) fn list(turn: &Turn<'_>, items: &[Consultation]) -> Page {
    let mut text = turn.text(if items.is_empty() { Key::ConsultsNone } else { Key::ConsultsTitle }, &[]);
    for item in items {
        let (title, state) = (turn.embedded(item.sheet.title.as_str()), state(turn, item));
        text.push_item(vec![Span::Bold(title), Span::Plain(format!(" · {} · {state}", asker(turn, item)))]);
    }
    let button = |item: &Consultation| (item.sheet.title.to_string(), Tap::Consultation(item.slug().clone()));
    Page::new(text).rows(items.iter().map(button)).row([turn.wish(Key::ButtonHome, Wish::Home)])
}

pub(in crate::conversation) fn page(turn: &Turn<'_>, consulting: &Consulting) -> Page {
    let item = &consulting.view.consultation;
    let page = match &consulting.choices {
        _ if item.state == ConsultationState::Closed => Page::new(results(turn, item)),
        _ if consulting.view.answered == Some(true) => answered(turn, item),
        _ if consulting.is_sending => Page::new(turn.text(Key::ConsultSending, &[])),
        None => introduction(turn, item),
        Some(choices) => match item.sheet.questions.get(choices.len()) {
            Some(_) => question(turn, item, choices.len()),
            None => recap(turn, item, choices),
        },
    };
    page.row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonHome, Wish::Home)])
}

/// Who asks.
fn asker(turn: &Turn<'_>, item: &Consultation) -> String {
    match item.sheet.municipality {
        Some(code) => turn.words_with(Key::ConsultComune, &[("place", turn.place(code).into())]),
        None => turn.words(Key::ConsultCity),
    }
}

fn state(turn: &Turn<'_>, item: &Consultation) -> String {
    match item.state {
        ConsultationState::Closed => turn.words(Key::ConsultClosed),
        _ => turn.words_with(Key::ConsultUntil, &[("day", last_day(item).into())]),
    }
}

fn last_day(item: &Consultation) -> String {
    item.opened.as_ref().map(|opened| day(opened.last_day)).unwrap_or_default()
}

/// Title and asker; where it is read in another language, that it is told as it was written.
fn head(turn: &Turn<'_>, item: &Consultation) -> Rich {
    let title = turn.embedded(item.sheet.title.as_str());
    let args = [("title", title.into()), ("asker", asker(turn, item).into())];
    let head = turn.text(Key::ConsultHead, &args);
    if turn.language() == Language::IT { head } else { head.and(turn.text(Key::ConsultInItalian, &[])) }
}

fn words(turn: &Turn<'_>, text: &SafeText) -> Rich {
    Rich::plain(&turn.embedded(text.as_str()))
}

fn introduction(turn: &Turn<'_>, item: &Consultation) -> Page {
    let facts = [("day", last_day(item).into()), ("count", item.sheet.questions.len().into())];
    let text = head(turn, item).and(words(turn, &item.sheet.words)).and(turn.text(Key::ConsultFacts, &facts));
    Page::new(text).row([turn.button(Key::ButtonConsultBegin, Tap::BeginConsultation)])
}

fn question(turn: &Turn<'_>, item: &Consultation, place: usize) -> Page {
    let args = [("number", (place + 1).into()), ("total", item.sheet.questions.len().into())];
    let Some(question) = item.sheet.questions.get(place) else { return Page::default() };
    let number = u8::try_from(place).unwrap_or(u8::MAX);
    let options = (0..).zip(&question.options).map(|(option, text)| (text.to_string(), Tap::Choose(number, option)));
    Page::new(turn.text(Key::ConsultQuestion, &args).and(words(turn, &question.text))).rows(options)
}

fn recap(turn: &Turn<'_>, item: &Consultation, choices: &[u8]) -> Page {
    let mut text = turn.text(Key::ConsultRecap, &[]);
    for (question, choice) in item.sheet.questions.iter().zip(choices) {
        let chosen = question.options.get(usize::from(*choice)).map(SafeText::as_str).unwrap_or_default();
        let asked = format!("{} ", turn.embedded(question.text.as_str()));
        text.push_item(vec![Span::Plain(asked), Span::Bold(turn.embedded(chosen))]);
    }
    Page::new(text)
        .row([turn.button(Key::ButtonConsultSend, Tap::SendChoices)])
        .row([turn.button(Key::ButtonConsultAgain, Tap::BeginConsultation)])
}

fn answered(turn: &Turn<'_>, item: &Consultation) -> Page {
    let is_awaited = turn.session.awaited.iter().any(|awaited| awaited.slug() == item.slug());
    let button = if is_awaited { Key::ButtonConsultQuiet } else { Key::ButtonConsultTell };
    let text = head(turn, item).and(turn.text(Key::ConsultAnswered, &[("day", last_day(item).into())]));
    Page::new(text).row([turn.button(button, Tap::AwaitResults(item.slug().clone(), !is_awaited))])
}

/// How the answers divide, or that there are too few to tell.
pub(super) fn results(turn: &Turn<'_>, item: &Consultation) -> Rich {
    let closed = item.closed.as_ref().map(|closed| day(day_in_palermo(closed.at))).unwrap_or_default();
    let args = [("day", closed.into()), ("count", item.answers.into())];
    let mut text = head(turn, item).and(turn.text(Key::ConsultResults, &args));
    let Some(results) = &item.results else {
        return text.and(turn.text(Key::ConsultFew, &[("fewest", FEWEST.into())]));
    };
    for (place, question) in item.sheet.questions.iter().enumerate() {
        text.add(words(turn, &question.text));
        for (option, votes) in question.options.iter().zip(results.of_question(place)) {
            let share = share(*votes, item.answers);
            let figures = turn.embedded(&format!("{share}% ({votes})"));
            let told = format!("{}: {figures} ", turn.embedded(option.as_str()));
            text.push_item(vec![Span::Plain(told), Span::Plain(bar(share))]);
        }
    }
    text
}

/// One block for each tenth; nothing is seen where nobody is.
fn bar(share: u32) -> String {
    let blocks = usize::try_from(share).unwrap_or(0).div_ceil(LONGEST_BAR);
    "▮".repeat(blocks.min(LONGEST_BAR))
}
