//! How a page of a Comune, a platform or a node is drawn.

mod check;
mod counts;
mod head;
mod nodes;
mod side;

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::Member;
use crate::app::Model;
use crate::ui::{Ink, NARROW, Pen, Row, WIDE, from_row, split_right};

/// Rows above the lines that can be chosen.
const HEAD: u16 = 3;

/// Draws the page: its name and sums, its lines, and what has happened to it beside them where there is room.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let Some(member) = model.place.profile.member else {
        pen.line(body, 1, Line::styled(format!(" {}", pen.words().link.asking), pen.theme.dim));
        return None;
    };
    let (area, side) = if body.width >= WIDE {
        let (left, right) = split_right(body, (body.width / 3).min(64));
        (left, Some(right))
    } else {
        (body, None)
    };
    head::draw(model, pen, area, member);
    let rows = rows(model, pen.ink(), usize::from(body.width));
    let head = if body.width < NARROW { 1 } else { HEAD };
    let cursor = Row::draw(&rows, model.place.profile.row, pen, from_row(area, head));
    if let Some(side) = side {
        side::draw(model, pen, side, member);
    }
    cursor
}

/// The lines of the page, on a screen of so many columns.
pub(super) fn rows(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let Some(member) = model.place.profile.member else { return Vec::new() };
    let columns = if columns >= usize::from(WIDE) { columns - (columns / 3).min(64) - 3 } else { columns };
    // In a narrow terminal what the head says takes lines of its own, which make room as one goes on.
    let mut rows = if columns < usize::from(NARROW) { head::rows(model, ink, member, columns) } else { Vec::new() };
    if let Member::Node(node) = member {
        rows.extend(head::ladder(model, ink, node));
        rows.extend(check::rows(model, ink, node, columns));
        if model.size.0 < WIDE {
            rows.extend(nodes::history(model, ink, node, columns));
        }
    }
    let nodes = nodes::rows(model, ink, member, columns);
    // Seven nodes come first; those of a platform are many and come last.
    match member {
        Member::Platform(_) => {
            rows.extend(counts::deadlines(model, ink, member, columns));
            rows.extend(counts::states(model, ink, member, columns));
            rows.extend(nodes);
        }
        Member::Town(_) | Member::Node(_) => {
            rows.extend(nodes);
            rows.extend(counts::deadlines(model, ink, member, columns));
            rows.extend(counts::states(model, ink, member, columns));
        }
    }
    rows.extend(counts::services(model, ink, member, columns));
    rows
}
