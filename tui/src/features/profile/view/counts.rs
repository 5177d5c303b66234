use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::api::ServiceItem;
use shared::case::CaseState;

use super::super::Member;
use crate::app::{Lead, Model};
use crate::features::cases::Due;
use crate::ui::format::{left, number, right};
use crate::ui::{Ink, Row, spark};

/// Columns of a name before its number.
const NAME: usize = 24;

fn heading(text: &str, ink: Ink) -> [Row; 2] {
    [Row::blank(), Row::text(Line::styled(format!(" {text}"), ink.theme.accent))]
}

/// A name, its count and a bar of its share.
fn line(ink: Ink, name: &str, (count, whole): (u64, u64), style: Style, columns: usize) -> Line<'static> {
    let theme = ink.theme;
    let room = columns.saturating_sub(NAME + 14).min(40);
    let style = if count > 0 { style } else { theme.dim };
    Line::from(vec![
        Span::styled(format!("   {} ", left(name, NAME)), style),
        Span::styled(right(&number(count, ink.language), 7), style),
        Span::styled(format!("  {}", spark::bar(count, whole, room)), style),
    ])
}

/// What falls due, by horizon.
pub(super) fn deadlines(model: &Model, ink: Ink, member: Member, columns: usize) -> Vec<Row> {
    let scope = member.scope();
    let count = |due: Due| model.tallies.of(scope, due).map(|counts| counts.total);
    let whole = Due::HORIZONS.into_iter().filter_map(count).max().unwrap_or(0);
    let mut rows: Vec<Row> = heading(ink.words().profile.deadlines_word, ink).into();
    for due in Due::HORIZONS {
        let style = if due == Due::Late { ink.theme.bad } else { ink.theme.text };
        let name = ink.words().due_horizon(due);
        rows.push(match count(due) {
            Some(count) => Row::to(line(ink, &name, (count, whole), style, columns), Lead::Cases(scope.filter(due))),
            None => Row::text(Line::styled(format!("   {} {}", left(&name, NAME), model.awaited()), ink.theme.dim)),
        });
    }
    rows
}

/// The open cases by state; states nobody is in are left out.
pub(super) fn states(model: &Model, ink: Ink, member: Member, columns: usize) -> Vec<Row> {
    let scope = member.scope();
    let mut rows: Vec<Row> = heading(ink.words().profile.by_state, ink).into();
    let Some(counts) = model.tallies.of(scope, Due::Any) else {
        rows.push(Row::text(Line::styled(format!("   {}", model.awaited()), ink.theme.dim)));
        return rows;
    };
    let all = ink.words().profile.all_open;
    rows.push(Row::to(
        line(ink, all, (counts.total, counts.total), ink.theme.strong, columns),
        Lead::Cases(scope.filter(Due::Any)),
    ));
    for state in CaseState::ALL.iter().copied() {
        let count = counts.states.get(&state).copied().unwrap_or(0);
        if count > 0 {
            let name = ink.words().case_state(state);
            let text = line(ink, name, (count, counts.total), ink.theme.text, columns);
            rows.push(Row::to(text, Lead::Cases(scope.in_state(state))));
        }
    }
    rows
}

/// The services of a node with the level each reaches; a sheet is one key away.
pub(super) fn services(model: &Model, ink: Ink, member: Member, columns: usize) -> Vec<Row> {
    let Member::Node(node) = member else { return Vec::new() };
    let words = ink.words();
    let items = model.shelf.items.as_deref().filter(|_| model.shelf.scope == Some(member.scope()));
    let Some(items) = items else {
        let mut rows: Vec<Row> = heading(words.profile.services_word, ink).into();
        rows.push(Row::text(Line::styled(format!("   {}", model.awaited()), ink.theme.dim)));
        return rows;
    };
    let startable = items.iter().filter(|item| item.can_start).count();
    let mut rows: Vec<Row> = heading(&(words.profile.services_of)(items.len(), startable), ink).into();
    let lead = |item: &ServiceItem| Lead::Sheet(item.slug.clone(), Some(node.municipality));
    rows.extend(items.iter().map(|item| Row::to(service(ink, item, columns), lead(item))));
    rows
}

fn service(ink: Ink, item: &ServiceItem, columns: usize) -> Line<'static> {
    let (mark, style) = if item.can_start { ("▸", ink.theme.good) } else { ("·", ink.theme.dim) };
    let title = shared::text::SafeText::new(&item.title).to_string();
    Line::from(vec![
        Span::styled(format!("   {mark} "), style),
        Span::styled(left(&title, columns.saturating_sub(22)), ink.theme.text),
        Span::styled(right(&(ink.words().common.level)(item.level.level()), 12), ink.theme.dim),
    ])
}
