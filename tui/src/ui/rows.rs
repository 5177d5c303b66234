use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::{Pen, window};
use crate::app::Lead;

/// A line of a page, and where it leads when it is chosen.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    line: Line<'static>,
    /// Whether the cursor stops here.
    is_stop: bool,
    lead: Option<Lead>,
}

impl Row {
    /// A line that leads somewhere.
    pub(crate) fn to(line: Line<'static>, lead: Lead) -> Self {
        Self { line, is_stop: true, lead: Some(lead) }
    }

    /// A figure of which there is no list.
    pub(crate) fn fact(line: Line<'static>) -> Self {
        Self { line, is_stop: true, lead: None }
    }

    /// A heading or a note, which the cursor passes over.
    pub(crate) fn text(line: Line<'static>) -> Self {
        Self { line, is_stop: false, lead: None }
    }

    /// An empty line.
    pub(crate) fn blank() -> Self {
        Self::text(Line::default())
    }

    /// Which stop the cursor is on after moving by some.
    pub(crate) fn step(rows: &[Self], chosen: usize, by: isize) -> usize {
        let last = rows.iter().filter(|row| row.is_stop).count().saturating_sub(1);
        chosen.min(last).saturating_add_signed(by).min(last)
    }

    /// Where the chosen stop leads.
    pub(crate) fn lead_of(rows: Vec<Self>, chosen: usize) -> Option<Lead> {
        let mut stops: Vec<Self> = rows.into_iter().filter(|row| row.is_stop).collect();
        let at = chosen.min(stops.len().checked_sub(1)?);
        stops.swap_remove(at).lead
    }

    /// Draws a page of rows, the chosen one in sight; where it is on the screen.
    pub(crate) fn draw(rows: &[Self], chosen: usize, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
        let mut stops = rows.iter().enumerate().filter(|(_, row)| row.is_stop).map(|(at, _)| at);
        let at = stops.clone().nth(chosen).or_else(|| stops.next_back());
        let height = usize::from(area.height);
        let first = window(at.unwrap_or(0), rows.len(), height);
        for (line, row) in rows.iter().skip(first).take(height).enumerate() {
            pen.line(area, line, row.line.clone());
        }
        let shown = at?.checked_sub(first)?;
        pen.mark(area, shown, pen.theme.selected);
        let y = area.y.checked_add(u16::try_from(shown).ok()?)?;
        (y < area.bottom()).then_some(Position { x: area.x, y })
    }
}
