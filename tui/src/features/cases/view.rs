//! How the cases are drawn.

mod answers;
mod detail;
mod list;

pub(crate) use detail::{detail_lines, due, state_mark};

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use shared::api::CaseSort;

use super::Due;
use super::update::selected;
use crate::app::{Model, Screen};
use crate::ui::format::{coarse_age, cut, number, width};
use crate::ui::{NARROW, Pen, WIDE, from_row, split_right};

/// Draws the list, the open case, or both where there is room.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let is_open = model.place.cases.open.is_some();
    if body.width < WIDE {
        if is_open {
            open_in(model, pen, body);
            return None;
        }
        return list_in(model, pen, body);
    }
    let (left, right) = split_right(body, side_width(body.width));
    let cursor = list_in(model, pen, left);
    if is_open {
        open_in(model, pen, right);
        return None;
    }
    if let Some(case) = selected(model) {
        pen.rule(right, 0, case.opening.protocol.as_str(), pen.words().common.enter_opens);
        let lines = detail::facts(model, pen, case, usize::from(right.width));
        pen.lines(from_row(right, 2), 0, lines);
    }
    cursor
}

/// How wide the open case is beside the list.
pub(super) const fn side_width(columns: u16) -> u16 {
    if columns >= 160 { columns / 2 } else { columns * 2 / 5 }
}

fn list_in(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let cases = &model.cases;
    let total = number(cases.total, pen.language);
    let order = match model.place.cases.sort {
        CaseSort::Due => words.cases.sort_due,
        _ => words.cases.sort_updated,
    };
    let state = match (cases.awaited, cases.at.and_then(|at| coarse_age(at, model.now, pen.language))) {
        _ if model.era.is_some() => words.past.from_log.to_owned(),
        (Some(_), _) => words.link.asking.to_owned(),
        (None, Some(age)) if !model.connection.is_live() => (words.header.data_age)(&age),
        _ => order.to_owned(),
    };
    let title = format!("{} · {total}{}", words.screen(Screen::Cases), filters(model, pen));
    // In a narrow terminal which cases these are goes before their order.
    let aside = if area.width < NARROW { "" } else { state.as_str() };
    let room = usize::from(area.width).saturating_sub(if aside.is_empty() { 4 } else { width(aside) + 9 });
    pen.rule(area, 0, &cut(&title, room), aside);
    list::draw(model, pen, from_row(area, 1))
}

/// The filters in words, so that nobody wonders where the other cases are.
fn filters(model: &Model, pen: &Pen<'_>) -> String {
    let words = pen.words();
    let filter = &model.place.cases.filter;
    let mut parts = vec![words.state_filter(filter.state).to_lowercase()];
    if filter.due != Due::Any {
        parts.push(words.due_horizon(filter.due).to_lowercase());
    }
    parts.extend(filter.municipality.map(|code| model.federation.name(code)));
    parts.extend(filter.theme.map(|theme| words.theme(theme).to_owned()));
    parts.extend(words.office_filter(&filter.office));
    if !model.cases.marked.is_empty() {
        parts.push((words.cases.marked_count)(model.cases.marked.len()));
    }
    let text = filter.text.trim();
    if !text.is_empty() {
        parts.push(format!("«{text}»"));
    }
    format!(" · {}", parts.join(" · "))
}

fn open_in(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let Some(id) = model.place.cases.open else { return };
    let words = pen.words();
    let known = model.cases.view_of(id).map(|view| &view.case);
    let listed = || model.cases.rows.iter().find(|case| case.opening.id == id);
    let Some(case) = known.or_else(listed) else {
        pen.rule(area, 0, words.screen(Screen::Cases), "");
        pen.line(area, 2, Line::styled(format!(" {}", words.link.asking), pen.theme.dim));
        return;
    };
    let state = case.outcome.map_or_else(|| pen.words().case_state(case.state), |outcome| pen.words().outcome(outcome));
    pen.rule(area, 0, case.opening.protocol.as_str(), state);
    let lines = detail_lines(model);
    let inner = from_row(area, 2);
    let height = usize::from(inner.height);
    let first = model.place.cases.scroll.min(lines.len().saturating_sub(height));
    let rest = lines.len().saturating_sub(first + height);
    pen.lines(inner, 0, lines.into_iter().skip(first).take(height));
    if rest > 0 {
        pen.line_right(
            area,
            usize::from(area.height.saturating_sub(1)),
            Line::styled(format!(" ↓ {rest} "), pen.theme.dim),
        );
    }
}
