//! How the model is drawn. Everything here only reads; the same model at the same size is always the same screen.

mod ascii;
mod colours;
mod counters;
mod drawn;
pub mod format;
mod layers;
mod pen;
mod rows;
mod shell;
pub mod spark;
mod start;
mod tabs;
mod theme;

pub use drawn::Drawn;
pub(crate) use layers::field;
pub use pen::{Ink, Pen};
pub(crate) use rows::Row;
pub use theme::{Theme, ThemeName};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Model, Screen};
use crate::features::{alerts, bot, cases, deadlines, desk, federation, indicators, log, profile};

/// The smallest terminal in which anything useful can be shown.
pub const SMALLEST: (u16, u16) = (40, 12);
/// Below this width names in lists are cut, and the chosen one is told whole beneath them.
pub const NARROW: u16 = 60;
/// From this width a pane at the side tells about what is selected.
pub const WIDE: u16 = 110;
/// From this width there is room for a map of the territory.
pub const MAP: u16 = 120;
/// From this width there is room for numbers in every cell and a journal.
pub const VAST: u16 = 160;

/// Draws the model on an empty buffer.
pub fn view(model: &Model, buffer: &mut Buffer) -> Drawn {
    let model = model.shown();
    let theme = Theme::of(model.settings.theme);
    let area = buffer.area;
    buffer.set_style(area, theme.ground);
    let mut pen = Pen::new(buffer, theme, model.settings.language);
    let cursor = draw(model, &mut pen, area);
    let mut drawn = pen.drawn;
    drawn.cursor = cursor;
    if model.settings.ascii {
        ascii::flatten(buffer);
    }
    if !model.settings.true_colour {
        colours::reduce(buffer);
    }
    drawn
}

/// The screen of the model at its size, without any terminal.
#[must_use]
pub fn print(model: &Model) -> (Buffer, Drawn) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.0, model.size.1));
    let drawn = view(model, &mut buffer);
    (buffer, drawn)
}

/// The lines of a drawn screen, without the blanks at their ends.
#[must_use]
pub fn lines(buffer: &Buffer) -> Vec<String> {
    let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
    let line = |row: &[ratatui::buffer::Cell]| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>();
    rows.map(|row| line(row).trim_end().to_owned()).collect()
}

fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        pen.paragraph(area, &(model.words().header.too_small)(SMALLEST.0, SMALLEST.1), pen.theme.strong);
        return None;
    }
    let rooms = shell::rooms(area);
    shell::header(model, pen, rooms.header);
    let below = if model.federation.is_known() {
        screen(model, pen, rooms.body)
    } else {
        start::draw(model, pen, rooms.body);
        None
    };
    shell::footer(model, pen, rooms.footer);
    layers::draw(model, pen, area, rooms.footer).or(below)
}

fn screen(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    match model.place.screen {
        Screen::Federation => federation::view::draw(model, pen, body),
        Screen::Profile => profile::view::draw(model, pen, body),
        Screen::Cases => cases::view::draw(model, pen, body),
        Screen::Deadlines => deadlines::view::draw(model, pen, body),
        Screen::Alerts => alerts::view::draw(model, pen, body),
        Screen::Desk => desk::view::draw(model, pen, body),
        Screen::Bot => bot::view::draw(model, pen, body),
        Screen::Indicators => indicators::view::draw(model, pen, body),
        Screen::Log => log::view::draw(model, pen, body),
    }
}

/// The first row of a window of `height` rows that keeps the cursor in sight, in the middle where there is room.
#[must_use]
pub fn window(cursor: usize, rows: usize, height: usize) -> usize {
    cursor.saturating_sub(height / 2).min(rows.saturating_sub(height))
}

/// Splits an area at a width from its right, leaving a column free between.
#[must_use]
pub fn split_right(area: Rect, right: u16) -> (Rect, Rect) {
    let right = right.min(area.width);
    let left = Rect { width: area.width.saturating_sub(right.saturating_add(3)), ..area };
    (left, Rect { x: area.right().saturating_sub(right), width: right, ..area })
}

/// Splits an area into a list and what is selected in it: beside it on a wide screen, in so many columns; else below it in
/// so many rows, where the area has at least as many as asked for.
#[must_use]
pub fn split_selected(area: Rect, columns: u16, (rows, least): (u16, u16)) -> (Rect, Option<Rect>) {
    if area.width >= WIDE {
        let (list, beside) = split_right(area, columns);
        return (list, Some(beside));
    }
    if area.height < least {
        return (area, None);
    }
    let list = area.height - rows;
    (Rect { height: list, ..area }, Some(from_row(area, list)))
}

/// Splits an area into a list and the rows beneath it that tell the chosen item whole, where the list would only cut it.
#[must_use]
pub fn split_told(area: Rect, rows: u16) -> (Rect, Option<Rect>) {
    if area.width >= NARROW || area.height < rows + 5 {
        return (area, None);
    }
    let list = area.height - rows;
    (Rect { height: list, ..area }, Some(from_row(area, list)))
}

/// Columns of a name beside figures that take so many, at most so many.
#[must_use]
pub fn name_columns(columns: usize, figures: usize, most: usize) -> usize {
    columns.saturating_sub(figures).clamp(8, most)
}

/// The lower part of an area, from a row on.
#[must_use]
pub fn from_row(area: Rect, row: u16) -> Rect {
    let row = row.min(area.height);
    Rect { y: area.y.saturating_add(row), height: area.height - row, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_keeps_the_cursor_in_sight_and_never_leaves_the_list() {
        for rows in 0..40_usize {
            for height in 1..20 {
                for cursor in 0..rows {
                    let first = window(cursor, rows, height);
                    assert!(first <= cursor && cursor < first + height, "{cursor} of {rows} in {height}");
                    assert!(first == 0 || first + height <= rows);
                }
            }
        }
    }
}
