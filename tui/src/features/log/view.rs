//! How the log is drawn.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::id::Seq;
use shared::log::{Entry, Happening};

use super::update::row;
use super::{Kind, matching};
use crate::app::{Model, Screen};
use crate::ui::format::{clock_or_day, cut, left, moment, number, width, wrap};
use crate::ui::{Pen, WIDE, from_row, split_right};

/// Draws the lines and, where there is room, the event under the cursor beside them.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let entries = matching(model);
    let ids: Vec<Seq> = entries.iter().map(|entry| entry.seq).collect();
    let at = row(model, &ids);
    if body.width < WIDE {
        return list(model, pen, body, &entries, at);
    }
    let (left, right) = split_right(body, (body.width / 3).min(60));
    let cursor = list(model, pen, left, &entries, at);
    if let Some(entry) = at.and_then(|at| entries.get(at)) {
        detail(model, pen, right, entry);
    }
    cursor
}

fn list(model: &Model, pen: &mut Pen<'_>, area: Rect, entries: &[&Entry], at: Option<usize>) -> Option<Position> {
    let (words, theme) = (pen.words(), pen.theme);
    let place = &model.place.log;
    let mut title = vec![words.screen(Screen::Log).to_owned()];
    title.extend(place.kind.map(|kind| words.event_kind(kind).to_lowercase()));
    title.extend(Some(place.filter.value().trim()).filter(|text| !text.is_empty()).map(|text| format!("«{text}»")));
    let total = model.journal.len();
    title.push((words.log.events_of)(&number(entries.len() as u64, pen.language), &number(total as u64, pen.language)));
    let state = if place.selected.is_none() { words.log.following } else { words.log.not_following };
    let room = usize::from(area.width).saturating_sub(width(state) + 9);
    pen.rule(area, 0, &cut(&title.join(" · "), room), state);
    let list = from_row(area, 1);
    let Some(at) = at else {
        pen.line(list, 1, Line::styled(format!("  {}", words.profile.nothing_happened), theme.dim));
        return None;
    };
    let height = usize::from(list.height);
    // The cursor stays near the foot, where the newest arrive, and never leaves the window.
    let first =
        (at + 1).saturating_sub(height.saturating_sub(height.min(4)).max(1)).min(entries.len().saturating_sub(height));
    for (line, entry) in entries.iter().skip(first).take(height).enumerate() {
        pen.line(list, line, Line::from(line_of(model, pen, entry, usize::from(list.width))));
    }
    pen.mark(list, at - first, theme.selected);
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}

fn line_of(model: &Model, pen: &Pen<'_>, entry: &Entry, columns: usize) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let (text, style) = crate::features::journal_line(model, pen.ink(), entry);
    let kind = left(pen.words().event_kind(Kind::of(&entry.happening)), if columns >= 60 { 14 } else { 5 });
    let room = columns.saturating_sub(width(&kind) + 13);
    vec![
        Span::styled(format!(" {} ", clock_or_day(entry.at, model.now)), theme.dim),
        Span::styled(format!("{kind} "), theme.dim),
        Span::styled(cut(&text, room), style),
    ]
}

fn detail(model: &Model, pen: &mut Pen<'_>, area: Rect, entry: &Entry) {
    let (words, theme) = (pen.words(), pen.theme);
    let number = number(entry.seq.0.unsigned_abs(), pen.language);
    pen.rule(area, 0, words.event_kind(Kind::of(&entry.happening)), &format!("n. {number}"));
    let columns = usize::from(area.width).saturating_sub(2);
    let (text, style) = crate::features::journal_line(model, pen.ink(), entry);
    let mut lines: Vec<(String, Style)> = wrap(&text, columns).into_iter().map(|line| (line, style)).collect();
    lines.push((String::new(), theme.text));
    lines.push((moment(entry.at), theme.dim));
    lines.extend(facts(model, entry).into_iter().flat_map(|fact| wrap(&fact, columns)).map(|fact| (fact, theme.text)));
    lines.push((String::new(), theme.text));
    lines.push((words.common.enter_opens.to_owned(), theme.dim));
    pen.lines(area, 2, lines.into_iter().map(|(text, style)| Line::styled(format!(" {text}"), style)));
}

/// What else the event says; nothing of a citizen that its screen would not show.
fn facts(model: &Model, entry: &Entry) -> Vec<String> {
    let words = model.words();
    match &entry.happening {
        Happening::Case { case, .. } => vec![
            format!("{} {}", words.cases.column_protocol, case.opening.protocol),
            format!("{} {}", words.cases.column_state, words.case_state(case.state)),
            format!("{} {}", words.cases.column_due, crate::ui::format::day(case.due)),
        ],
        Happening::Health { node, .. } | Happening::Adhesion { node, .. } => vec![node.to_string()],
        Happening::Alert { alert } => vec![words.alert_advice(alert.kind).to_owned()],
        Happening::Conversation { conversation, message } => {
            let who = conversation.clerk.as_ref().map_or_else(|| words.common.nobody.to_owned(), ToString::to_string);
            let said = message.as_ref().map(|message| format!("«{}»", message.text));
            [Some(who), said].into_iter().flatten().collect()
        }
        Happening::Unanswered { question } => vec![(words.desk.asked_times)(question.asked)],
        Happening::Lexicon { words: taught } => vec![taught.clerk.to_string()],
        Happening::Consultation { consultation } => {
            vec![format!("{} {}", words.consultations.answers_word, consultation.answers)]
        }
        Happening::ConsultationAnswered { answers, .. } => {
            vec![format!("{} {answers}", words.consultations.answers_word)]
        }
        Happening::Catalogue { .. } | Happening::Note { .. } => Vec::new(),
    }
}
