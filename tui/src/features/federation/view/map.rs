use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use shared::domain::{Adhesion, Theme as Area};

use super::super::update::selected;
use super::super::{Colouring, Town, Trouble};
use crate::app::Model;
use crate::ui::Pen;

/// The corners of the territory in degrees: Ustica at sea in the north-west, the Madonie in the east.
const WEST: f64 = 12.95;
const EAST: f64 = 14.26;
const SOUTH: f64 = 37.60;
const NORTH: f64 = 38.76;
/// A cell of a terminal is about twice as high as it is wide, and a degree of longitude here is shorter than one of
/// latitude: so many columns to a row keep the shape of the land.
const COLUMNS_TO_A_ROW: f64 = 2.0 * 0.79;

/// The Comuni where they lie, each a mark of what is looked at; the one under the cursor by name.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let (words, theme) = (pen.words(), pen.theme);
    let colouring = model.place.federation.colouring;
    pen.rule(area, 0, words.colouring(colouring), words.map.key);
    let land = fitted(Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area });
    let here = selected(model);
    // The small first: where two fall on one cell the larger stays in sight, and the chosen one always.
    let mut towns: Vec<&Town> = model.federation.towns().iter().collect();
    towns.sort_by_key(|town| (Some(town.code) == here, town.population));
    for town in &towns {
        let Some((column, row)) = place(town, land) else { continue };
        let (mark, style) = mark(model, pen, town, colouring);
        let style = if Some(town.code) == here { style.patch(theme.selected) } else { style };
        let cell = Rect { x: land.x + column, y: land.y + row, width: 1, height: 1 };
        pen.line(cell, 0, Line::styled(mark.to_string(), style));
    }
    if let Some(town) = towns.last().filter(|town| Some(town.code) == here) {
        label(pen, land, town);
    }
    let foot = usize::from(area.height.saturating_sub(1));
    pen.line(area, foot, Line::styled(format!(" {}", words.colouring_legend(colouring)), theme.dim));
}

/// The largest part of an area that has the shape of the land.
fn fitted(area: Rect) -> Rect {
    let rows = f64::from(area.height);
    let wanted = rows * (EAST - WEST) / (NORTH - SOUTH) * COLUMNS_TO_A_ROW;
    let columns = (1..=area.width).rev().find(|columns| f64::from(*columns) <= wanted).unwrap_or(1);
    Rect { x: area.x + (area.width - columns) / 2, width: columns, ..area }
}

/// The cell of a Comune.
fn place(town: &Town, land: Rect) -> Option<(u16, u16)> {
    let along = |share: f64, cells: u16| {
        let last = cells.checked_sub(1)?;
        (0..=last).rev().find(|cell| f64::from(*cell) <= (share * f64::from(last)).round())
    };
    let column = along((town.longitude - WEST) / (EAST - WEST), land.width)?;
    let row = along((NORTH - town.latitude) / (NORTH - SOUTH), land.height)?;
    Some((column, row))
}

fn label(pen: &mut Pen<'_>, land: Rect, town: &Town) {
    let Some((column, row)) = place(town, land) else { return };
    let name = town.name.as_str();
    let width = u16::try_from(crate::ui::format::width(name)).unwrap_or(u16::MAX);
    let is_right = column + 2 + width <= land.width;
    let x = if is_right { land.x + column + 2 } else { (land.x + column).saturating_sub(width + 1).max(land.x) };
    let room = Rect { x, y: land.y + row, width: width.min(land.right().saturating_sub(x)), height: 1 };
    pen.line(room, 0, Line::styled(name.to_owned(), pen.theme.strong.add_modifier(Modifier::UNDERLINED)));
}

/// What stands for a Comune: a glyph that says it without colour.
fn mark(model: &Model, pen: &Pen<'_>, town: &Town, colouring: Colouring) -> (char, Style) {
    let theme = pen.theme;
    let steps = |value: u32, [few, some, many]: [u32; 3]| match value {
        0 => ('·', theme.dim),
        _ if value < few => ('▁', theme.text),
        _ if value < some => ('▃', theme.info),
        _ if value < many => ('▅', theme.warn),
        _ => ('█', theme.bad),
    };
    match colouring {
        Colouring::Health => match (town.live, town.trouble) {
            (0, _) => ('·', theme.dim),
            (_, Trouble::None) => ('●', theme.good),
            (_, Trouble::Degraded) => ('▲', theme.warn),
            (_, Trouble::Down) => ('✖', theme.bad),
        },
        Colouring::Late => steps(town.late, [2, 5, 20]),
        Colouring::Load => steps(town.open, [10, 50, 200]),
        Colouring::Adhesion => digit(town.live, pen),
        Colouring::Level => {
            let level = |area: &Area| {
                let node = model.federation.node(shared::domain::NodeId::new(town.code, *area))?;
                (node.adhesion == Adhesion::Live).then(|| u32::from(node.level.level()))
            };
            digit(Area::ALL.iter().filter_map(level).max().unwrap_or(0), pen)
        }
    }
}

fn digit(value: u32, pen: &Pen<'_>) -> (char, Style) {
    match char::from_digit(value, 10) {
        Some('0') | None => ('·', pen.theme.dim),
        Some(digit) => (digit, if value >= 4 { pen.theme.good } else { pen.theme.info }),
    }
}
