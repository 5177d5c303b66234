use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use shared::case::Case;

use super::detail::{due, state_mark};
use crate::app::Model;
use crate::ui::format::left;
use crate::ui::{Pen, from_row, split_told, window};

/// The widths of the columns that fit.
#[derive(Clone, Copy, Debug)]
struct Columns {
    state: usize,
    protocol: usize,
    municipality: usize,
    service: usize,
    due: usize,
}

impl Columns {
    fn fitting(width: u16) -> Self {
        let width = usize::from(width);
        let protocol = if width >= 78 { 17 } else { 0 };
        let state = if width >= 90 {
            20
        } else if width >= 56 {
            15
        } else {
            1
        };
        let due = 13;
        let rest = width.saturating_sub(state + protocol + due + 6);
        let municipality = (rest * 2 / 5).min(24);
        Self { state, protocol, municipality, service: rest.saturating_sub(municipality), due }
    }
}

/// The rows around the cursor; only these are built.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let columns = Columns::fitting(area.width);
    let words = pen.words();
    pen.line(area, 0, heading(columns, pen));
    let (list, told) = split_told(from_row(area, 1), 1);
    let rows = &model.cases.rows;
    let Some(at) = model.place.cases.selected.row(model.cases.ids()) else {
        let text = if model.cases.awaited.is_some() { words.link.asking } else { words.cases.none_fit };
        pen.line(list, 1, Line::styled(format!("  {text}"), pen.theme.dim));
        return None;
    };
    let height = usize::from(list.height);
    let first = window(at, rows.len(), height);
    for (line, case) in rows.iter().skip(first).take(height).enumerate() {
        pen.line(list, line, Line::from(row(model, pen, case, columns)));
    }
    if let (Some(told), Some(case)) = (told, rows.get(at)) {
        let (_, state, style) = state_mark(case, pen);
        let title = model.cases.title(&case.opening.service);
        pen.line(told, 0, Line::styled(format!(" {state} · {title}"), style));
    }
    pen.mark(list, at - first, pen.theme.selected);
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}

fn heading(columns: Columns, pen: &Pen<'_>) -> Line<'static> {
    let words = pen.words();
    let state = if columns.state == 1 { "" } else { words.cases.column_state };
    let mut parts = vec![format!(" {}", left(state, columns.state))];
    if columns.protocol > 0 {
        parts.push(left(words.cases.column_protocol, columns.protocol));
    }
    parts.push(left(words.common.municipality, columns.municipality));
    parts.push(left(words.cases.column_service, columns.service));
    parts.push(left(words.cases.column_due, columns.due));
    Line::styled(parts.join(" "), pen.theme.accent)
}

fn row(model: &Model, pen: &Pen<'_>, case: &Case, columns: Columns) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let (glyph, word, style) = state_mark(case, pen);
    // One column is for the glyph alone.
    let state = if columns.state == 1 { glyph.to_owned() } else { format!("{glyph} {word}") };
    let is_marked = model.cases.marked.contains(&case.opening.id);
    let mut spans = vec![
        Span::styled(if is_marked { "+" } else { " " }, theme.accent),
        Span::styled(format!("{} ", left(&state, columns.state)), style),
    ];
    if columns.protocol > 0 {
        spans.push(Span::styled(format!("{} ", left(case.opening.protocol.as_str(), columns.protocol)), theme.dim));
    }
    let town = model.federation.name(case.opening.municipality);
    spans.push(Span::styled(format!("{} ", left(&town, columns.municipality)), theme.text));
    let title = model.cases.title(&case.opening.service);
    spans.push(Span::styled(format!("{} ", left(&title, columns.service)), theme.text));
    let (text, style) = due(model, pen, case);
    spans.push(Span::styled(left(&text, columns.due), style));
    spans
}
