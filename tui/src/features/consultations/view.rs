//! How consultations are drawn: a line each, and a page of one.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::consultation::{Consultation, ConsultationState, FEWEST, share};
use shared::time::day_in_palermo;

use crate::app::{Lead, Model};
use crate::ui::format::{day, left, number, right, wrap};
use crate::ui::{Ink, NARROW, Row, spark};

/// Columns of the state, of the number of answers, and of a share.
const STATE: usize = 28;
const COUNT: usize = 9;

/// All, a line each, below their heading.
pub(crate) fn lines(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    if model.consultations.items.is_empty() {
        return Vec::new();
    }
    // In a narrow terminal the title and until when it is open go before how many answered.
    let count = if columns < usize::from(NARROW) { 0 } else { COUNT };
    let title = columns.saturating_sub(STATE + count + 4).clamp(8, 60);
    let heading = format!(
        " {} {} {}",
        left(words.consultations.title, title),
        left(words.consultations.state_word, STATE),
        right(words.consultations.answers_word, count)
    );
    let line = |item: &Consultation| {
        let (state, style) = state(model, ink, item);
        let spans = vec![
            Span::styled(format!(" {} ", left(item.sheet.title.as_str(), title)), theme.text),
            Span::styled(format!("{} ", left(&state, STATE)), style),
            Span::styled(right(&number(item.answers.into(), ink.language), count), theme.strong),
        ];
        Row::to(Line::from(spans), Lead::Consultation(item.slug().clone()))
    };
    let heading = [Row::blank(), Row::text(Line::styled(heading, theme.accent))];
    heading.into_iter().chain(model.consultations.items.iter().map(line)).collect()
}

/// Where one stands, in words: until when, or since when not.
pub(crate) fn state(model: &Model, ink: Ink, item: &Consultation) -> (String, Style) {
    let (words, theme) = (&ink.words().consultations, ink.theme);
    match item.state {
        ConsultationState::Prepared => (words.prepared.to_owned(), theme.info),
        ConsultationState::Open => {
            let left = item.days_left(day_in_palermo(model.now)).unwrap_or(0);
            ((words.open_for)(left), theme.good)
        }
        ConsultationState::Closed => {
            let closed = item.closed.as_ref().map(|closed| day(day_in_palermo(closed.at))).unwrap_or_default();
            ((words.closed_on)(&closed), theme.dim)
        }
    }
}

/// Who asks.
pub(crate) fn asker(model: &Model, ink: Ink, item: &Consultation) -> String {
    let city = || ink.words().consultations.city.to_owned();
    item.sheet.municipality.map_or_else(city, |code| model.federation.name(code))
}

/// The page of one: what is asked of whom, how it goes, and the results once they can be told.
pub(crate) fn page(model: &Model, item: &Consultation, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (&ink.words().consultations, ink.theme);
    let room = columns.saturating_sub(4).min(110);
    let text = |text: &str, style: Style| -> Vec<Row> {
        wrap(text, room).into_iter().map(|line| Row::text(Line::styled(format!(" {line}"), style))).collect()
    };
    let mut rows = text(item.sheet.title.as_str(), theme.strong);
    rows.extend(text(item.sheet.words.as_str(), theme.text));
    rows.push(Row::blank());
    rows.extend(facts(model, item, ink));
    for (place, question) in item.sheet.questions.iter().enumerate() {
        rows.push(Row::blank());
        rows.extend(text(question.text.as_str(), theme.accent));
        let votes = item.results.as_ref().map(|results| results.of_question(place));
        rows.extend(question.options.iter().enumerate().map(|(option, text)| {
            let votes = votes.and_then(|votes| votes.get(option)).copied();
            Row::fact(option_line(text.as_str(), votes, item.answers, ink, columns))
        }));
    }
    rows.push(Row::blank());
    let note = match item.state {
        ConsultationState::Prepared => words.not_asked_yet.to_owned(),
        ConsultationState::Open => words.hidden.to_owned(),
        ConsultationState::Closed if item.results.is_none() => (words.too_few)(FEWEST),
        ConsultationState::Closed => words.nobody_known.to_owned(),
    };
    rows.extend(text(&note, theme.dim));
    rows
}

fn facts(model: &Model, item: &Consultation, ink: Ink) -> Vec<Row> {
    let (words, theme) = (&ink.words().consultations, ink.theme);
    let (state, style) = state(model, ink, item);
    let fact = |name: &str, value: String, style: Style| {
        let name = Span::styled(format!(" {} ", left(name, 18)), theme.dim);
        Row::fact(Line::from(vec![name, Span::styled(value, style)]))
    };
    let mut rows = vec![
        fact(words.asker_word, asker(model, ink, item), theme.text),
        fact(words.state_word, state, style),
        fact(words.answers_word, number(item.answers.into(), ink.language), theme.strong),
    ];
    if let Some(opened) = &item.opened {
        let value = format!("{} · {}", day(day_in_palermo(opened.at)), opened.clerk);
        rows.push(fact(words.opened_word, value, theme.text));
        rows.push(fact(words.last_day_word, day(opened.last_day), theme.text));
    } else {
        rows.push(fact(words.days_word, item.sheet.days.to_string(), theme.text));
    }
    rows
}

/// An option: its name, and once it can be told how many chose it, in figures and as a bar.
fn option_line(text: &str, votes: Option<u32>, answers: u32, ink: Ink, columns: usize) -> Line<'static> {
    let theme = ink.theme;
    let name = columns.saturating_sub(34).clamp(12, 50);
    let mut spans = vec![Span::styled(format!("   {} ", left(text, name)), theme.text)];
    if let Some(votes) = votes {
        let figures = format!(
            "{} {} ",
            right(&number(votes.into(), ink.language), 7),
            right(&format!("{} %", share(votes, answers)), 6)
        );
        spans.push(Span::styled(figures, theme.strong));
        let room = columns.saturating_sub(name + 20).min(40);
        spans.push(Span::styled(spark::bar(votes.into(), answers.into(), room), theme.info));
    }
    Line::from(spans)
}
