//! How the alerts are drawn.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::alert::{Alert, AlertKind, AlertState, Severity, Subject};
use shared::log::{Entry, Happening};

use super::update::selected;
use crate::app::{Model, Screen};
use crate::ui::format::{age, clock, cut, left, moment, right, wrap};
use crate::ui::{Pen, Theme, from_row, split_selected, split_told, window};

/// Draws the list and what is selected, beside or below.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let (list, beside) = split_selected(body, 44, (6, 16));
    let cursor = list_in(model, pen, list);
    if let Some(area) = beside {
        detail(model, pen, area);
    }
    cursor
}

/// The glyph and style of an urgency.
pub(crate) const fn severity(severity: Severity, theme: Theme) -> (&'static str, Style) {
    match severity {
        Severity::Critical => ("✖", theme.bad),
        Severity::Warning => ("▲", theme.warn),
        Severity::Notice => ("●", theme.info),
    }
}

fn list_in(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let counts = [AlertState::Open, AlertState::Acknowledged, AlertState::Snoozed]
        .map(|state| format!("{} {}", model.alerts.count(state), words.alert_states(state)));
    pen.rule(area, 0, &format!("{} · {}", words.screen(Screen::Alerts), counts.join(" · ")), "");
    let (list, told) = split_told(from_row(area, 1), 2);
    let shown = model.alerts.shown(model.place.alerts.resolved);
    let Some(at) = model.place.alerts.selected.row(shown.iter().map(|alert| alert.id)) else {
        pen.line(list, 1, Line::styled(format!("  ● {}", words.alerts.none), pen.theme.good));
        return None;
    };
    let height = usize::from(list.height);
    let lines = lines(model, shown);
    let at = lines.iter().position(|line| matches!(line, ListLine::Alert(nth, _) if *nth == at))?;
    let first = window(at, lines.len(), height);
    for (row_at, line) in lines.iter().skip(first).take(height).enumerate() {
        let text = match line {
            ListLine::Kind(kind, count) => {
                Line::styled(format!(" {} · {count}", words.alert_kind(*kind)), pen.theme.accent)
            }
            ListLine::Alert(_, alert) => row(model, pen, alert, usize::from(list.width)),
        };
        pen.line(list, row_at, text);
    }
    if let (Some(told), Some(alert)) = (told, selected(model)) {
        let text = format!("{} · {}", words.alert_kind(alert.kind), subject(model, alert.subject));
        let (lines, style) = (wrap(&text, usize::from(told.width).saturating_sub(2)), pen.theme.strong);
        pen.lines(told, 0, lines.into_iter().map(|line| Line::styled(format!(" {line}"), style)));
    }
    pen.mark(list, at - first, pen.theme.selected);
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}

/// A line of the list: an alert and its place, or the name of the kind of those below.
enum ListLine<'a> {
    Kind(AlertKind, usize),
    Alert(usize, &'a Alert),
}

fn lines<'a>(model: &Model, shown: &'a [Alert]) -> Vec<ListLine<'a>> {
    let mut lines = Vec::new();
    let mut above = None;
    for (nth, alert) in shown.iter().enumerate() {
        let is_active = alert.state != AlertState::Resolved;
        if model.alerts.grouped && is_active && above != Some(alert.kind) {
            let is_of_kind = |one: &&Alert| one.kind == alert.kind && one.state != AlertState::Resolved;
            lines.push(ListLine::Kind(alert.kind, shown.iter().filter(is_of_kind).count()));
            above = Some(alert.kind);
        }
        lines.push(ListLine::Alert(nth, alert));
    }
    lines
}

fn row(model: &Model, pen: &Pen<'_>, alert: &Alert, columns: usize) -> Line<'static> {
    let words = pen.words();
    let theme = pen.theme;
    let is_over = alert.state != AlertState::Open;
    let (glyph, style) = severity(alert.kind.severity(), theme);
    let style = if is_over { theme.dim } else { style };
    let text = if is_over { theme.dim } else { theme.text };
    let age = age(alert.raised, model.now, pen.language);
    let word = if columns >= 60 { left(words.severity(alert.kind.severity()), 9) } else { String::new() };
    let rest = columns.saturating_sub(word.chars().count() + 22);
    let kind = (rest / 2).min(30);
    Line::from(vec![
        Span::styled(format!(" {glyph} {word} "), style),
        Span::styled(left(words.alert_state(alert.state), 10), text),
        Span::styled(format!("{} ", left(words.alert_kind(alert.kind), kind)), text),
        Span::styled(left(&subject(model, alert.subject), rest.saturating_sub(kind + 1)), text),
        Span::styled(right(&age, 7), theme.dim),
    ])
}

/// What an alert points at, in words.
pub(crate) fn subject(model: &Model, subject: Subject) -> String {
    let words = model.words();
    match subject {
        Subject::Node(node) => format!("{} · {}", model.federation.name(node.municipality), words.theme(node.theme)),
        Subject::Case(id) => {
            let known = model.cases.rows.iter().find(|case| case.opening.id == id);
            known.map_or_else(
                || words.alerts.a_case.to_owned(),
                |case| format!("{} · {}", case.opening.protocol, model.federation.name(case.opening.municipality)),
            )
        }
        Subject::Conversation(id) => {
            let known = model.desk.conversation(id);
            known.map_or_else(|| words.alerts.a_conversation.to_owned(), |one| one.topic.to_string())
        }
        Subject::Hub => words.alerts.the_hub.to_owned(),
    }
}

fn detail(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let Some(alert) = selected(model) else { return };
    let words = pen.words();
    let theme = pen.theme;
    let (glyph, style) = severity(alert.kind.severity(), theme);
    pen.rule(area, 0, words.alert_kind(alert.kind), words.alert_state(alert.state));
    let title = format!(" {glyph} {} · {}", words.severity(alert.kind.severity()), subject(model, alert.subject));
    pen.line(area, 1, Line::styled(title, style));
    pen.line(area, 2, Line::styled(format!(" {} {}", words.alerts.raised, moment(alert.raised)), theme.text));
    let mut row = 3;
    if let Some(until) = alert.snoozed_until {
        pen.line(area, row, Line::styled(format!(" {} {}", words.alerts.snoozed_until, moment(until)), theme.text));
        row += 1;
    }
    if let Some(taken) = &alert.acknowledged {
        let text = format!("{} {} · {}: {}", words.alerts.taken_by_word, taken.who, clock(taken.at), taken.note);
        let lines = wrap(&text, usize::from(area.width).saturating_sub(2));
        let count = lines.len();
        pen.lines(area, row, lines.into_iter().map(|line| Line::styled(format!(" {line}"), theme.text)));
        row += count;
    }
    row = story(model, pen, area, row, alert);
    let advice = wrap(words.alert_advice(alert.kind), usize::from(area.width).saturating_sub(2));
    pen.lines(area, row, advice.into_iter().map(|line| Line::styled(format!(" {line}"), theme.dim)));
}

/// What has been done to it and what was said of its subject, the newest first, as far as the log is kept.
fn story(model: &Model, pen: &mut Pen<'_>, area: Rect, row: usize, alert: &Alert) -> usize {
    let room = usize::from(area.height).saturating_sub(row + 6).min(8);
    let concerns = |entry: &&Entry| match (&entry.happening, alert.subject) {
        (Happening::Alert { alert: other }, _) => other.id == alert.id,
        (Happening::Health { node, .. }, Subject::Node(subject)) => *node == subject,
        (Happening::Case { case, .. }, Subject::Case(subject)) => case.opening.id == subject,
        (Happening::Conversation { conversation, .. }, Subject::Conversation(subject)) => conversation.id == subject,
        _ => false,
    };
    let entries: Vec<&Entry> = model.journal.iter().rev().filter(concerns).take(room).collect();
    if entries.is_empty() {
        return row;
    }
    let (words, theme) = (pen.words(), pen.theme);
    pen.line(area, row + 1, Line::styled(format!(" {}", words.alerts.story), theme.accent));
    for (line, entry) in entries.iter().enumerate() {
        let (text, style) = crate::features::journal_line(model, pen.ink(), entry);
        let text = cut(&text, usize::from(area.width).saturating_sub(8));
        let at = Span::styled(format!(" {} ", clock(entry.at)), theme.dim);
        pen.line(area, row + 2 + line, Line::from(vec![at, Span::styled(text, style)]));
    }
    row + 3 + entries.len()
}
