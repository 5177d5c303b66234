//! What each screen says, as tables.

mod alerts;
mod cases;
mod desk;
mod federation;
mod indicators;

pub use federation::nodes;

use super::sheet::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::ui;

/// Makes the tables of a screen.
type Tables = fn(&Model) -> Vec<Sheet>;

/// The screens with tables of their own.
const TABLES: [(Screen, Tables); 5] = [
    (Screen::Federation, federation::sheets),
    (Screen::Cases, cases::sheets),
    (Screen::Alerts, alerts::sheets),
    (Screen::Desk, desk::sheets),
    (Screen::Indicators, indicators::sheets),
];

/// The tables of the screen one is on; a screen without a table of its own gives its lines.
#[must_use]
pub fn sheets(model: &Model) -> Vec<Sheet> {
    let screen = model.place.screen;
    let own = TABLES.iter().find(|(of, _)| *of == screen);
    own.map_or_else(|| vec![lines(model, screen)], |(_, tables)| tables(model))
}

/// A screen as it is drawn, line by line.
fn lines(model: &Model, screen: Screen) -> Sheet {
    let words = model.words();
    let drawn = ui::lines(&ui::print(model).0);
    // Above the body stand the tabs and the counters, below it the keys.
    let body = drawn.iter().take(drawn.len().saturating_sub(1)).skip(2);
    let rows = body.filter(|line| !line.trim().is_empty());
    Sheet {
        name: "lines",
        title: words.screen(screen).to_owned(),
        columns: vec![column("line", words.screen(screen))],
        rows: rows.map(|line| vec![Cell::text(line)]).collect(),
    }
}
