//! How the matrix is drawn.

mod groups;
mod map;
mod node;
mod side;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::domain::{NodeId, Theme as Area};

use self::groups::Shown;
use super::{Colouring, Sort, Total, Town};
use crate::app::{Model, Screen};
use crate::i18n::Messages;
use crate::ui::format::{cut, left, number, right, width};
use crate::ui::{Pen, VAST, WIDE, from_row, split_right, window};
pub(crate) use node::{cell, cell_style, health, node_health};
pub(crate) use side::seen;

/// Draws the matrix and, where there is room, what is selected beside it.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    if body.width < WIDE {
        let detail = if body.height >= 14 { 2 } else { 1 };
        let matrix = Rect { height: body.height.saturating_sub(detail), ..body };
        let cursor = matrix_in(model, pen, matrix);
        side::short(model, pen, from_row(body, body.height - detail));
        return cursor;
    }
    let (left, right) = split_right(body, if body.width >= VAST { 64 } else { 42 });
    let cursor = matrix_in(model, pen, left);
    side::draw(model, pen, right);
    cursor
}

/// The columns that fit a width.
#[derive(Clone, Copy, Debug)]
struct Columns {
    name: usize,
    population: bool,
    sums: bool,
    cell: usize,
}

impl Columns {
    fn fitting(width: u16) -> Self {
        let width = usize::from(width);
        let cell = if width >= 92 { (width.saturating_sub(57) / 7).min(9) } else { 4 };
        let (population, sums) = (width >= 68, width >= 52);
        let others = 3 + cell * 7 + if population { 10 } else { 0 } + if sums { 14 } else { 0 };
        Self { name: width.saturating_sub(others).clamp(4, 30), population, sums, cell }
    }
}

fn matrix_in(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let columns = Columns::fitting(area.width);
    let rows = model.federation.rows().len();
    let filter = model.place.federation.filter.value();
    let total = model.federation.towns().len();
    let title = if filter.is_empty() {
        format!("{} · {}", words.screen(Screen::Federation), sentence(model, pen))
    } else {
        format!("/{filter} · {rows} {} {total}", words.common.of)
    };
    let order = order(model, pen);
    pen.rule(area, 0, &cut(&title, usize::from(area.width).saturating_sub(width(&order) + 9)), &order);
    pen.line(area, 1, heading(model, columns, pen));
    let has_legend = area.height >= 16;
    let foot = if has_legend { 2 } else { 1 };
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2 + foot), ..area };
    let cursor = list_in(model, pen, list, columns);
    let after = usize::from(area.height - foot);
    pen.line(area, after, sums(model, pen, columns));
    if has_legend {
        pen.line(area, after + 1, legend(pen, usize::from(area.width)));
    }
    cursor
}

/// The order of the rows and of their groups.
fn order(model: &Model, pen: &Pen<'_>) -> String {
    let place = &model.place.federation;
    let parts = [pen.words().grouping(place.grouping), pen.words().sort(place.sort)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// How the federation is, in one sentence, and where to look first.
fn sentence(model: &Model, pen: &Pen<'_>) -> String {
    let words = pen.words();
    if let Some(hundredths) = model.connection.preparing() {
        return (words.link.sample_at)(hundredths);
    }
    let total = model.federation.grand_total();
    let towns = || model.federation.towns().iter();
    let worst = towns().max_by_key(|town| (town.trouble, town.late, town.open));
    let latest = towns().max_by_key(|town| (town.late, town.open));
    match (worst, latest) {
        (Some(town), _) if total.down > 0 => (words.federation.down)(total.down, town.name.as_str()),
        (_, Some(town)) if total.late > 0 => (words.federation.late)(total.late, town.name.as_str()),
        _ if total.degraded > 0 => (words.federation.slow)(total.degraded),
        _ => words.federation.well.to_owned(),
    }
}

fn list_in(model: &Model, pen: &mut Pen<'_>, list: Rect, columns: Columns) -> Option<Position> {
    let height = usize::from(list.height);
    let rows = model.federation.rows();
    let Some(at) = model.place.federation.town.row(rows.clone()) else {
        pen.line(list, 1, Line::styled(format!("  {}", pen.words().common.nothing_fits), pen.theme.dim));
        return None;
    };
    let lines = groups::lines(model);
    let at_line = lines.iter().position(|line| *line == Shown::Town(at)).unwrap_or(at);
    let first = window(at_line, lines.len(), height);
    for (line, shown) in lines.iter().skip(first).take(height).enumerate() {
        match *shown {
            Shown::Group(group) => pen.line(list, line, groups::heading(model, pen, group)),
            Shown::Town(place) => {
                let Some(town) = model.federation.row(place) else { continue };
                let is_here = place == at && !model.place.federation.heading;
                let spans = row(model, pen, town, is_here, columns);
                pen.line(list, line, Line::from(spans));
                pen.list_row(list, line, place.cast_signed() - at.cast_signed());
            }
        }
    }
    let column = 3
        + columns.name
        + if columns.population { 10 } else { 0 }
        + model.place.federation.theme.map_or(0, |theme| theme.index() * columns.cell);
    let column = if model.place.federation.theme.is_some() { column } else { 2 };
    let x = list.x.checked_add(u16::try_from(column).ok()?)?;
    let row = list.y.checked_add(u16::try_from(at_line.checked_sub(first)?).ok()?)?;
    let y = if model.place.federation.heading { list.y.saturating_sub(1) } else { row };
    (x < list.right() && y < list.bottom()).then_some(Position { x, y })
}

fn heading(model: &Model, columns: Columns, pen: &Pen<'_>) -> Line<'static> {
    let (words, theme) = (pen.words(), pen.theme);
    let place = &model.place.federation;
    let mark = if place.heading { "▸ " } else { "  " };
    let mut lead = format!("{mark}{} ", left(words.common.municipality, columns.name));
    if columns.population {
        lead += &right(words.common.inhabitants, 9);
        lead.push(' ');
    }
    let mut spans = vec![Span::styled(lead, theme.accent)];
    for area in Area::ALL {
        let is_here = place.heading && place.theme == Some(*area);
        let style = if is_here { theme.accent.patch(theme.selected) } else { theme.accent };
        spans.push(Span::styled(words.theme_short(*area), style));
        spans.push(Span::raw(" ".repeat(columns.cell.saturating_sub(3))));
    }
    if columns.sums {
        let sums = right(words.federation.open_short, 7) + &right(words.federation.late_short, 6);
        spans.push(Span::styled(sums, theme.accent));
    }
    Line::from(spans)
}

fn row(model: &Model, pen: &Pen<'_>, town: &Town, is_here: bool, columns: Columns) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let place = &model.place.federation;
    let is_whole = is_here && place.theme.is_none();
    let name_style = match (is_whole, is_here) {
        (true, _) => theme.selected,
        (false, true) => theme.strong,
        (false, false) => theme.text,
    };
    let mut spans = vec![
        Span::styled(if is_here { "▸ " } else { "  " }, theme.accent),
        Span::styled(left(town.name.as_str(), columns.name), name_style),
        Span::raw(" "),
    ];
    if columns.population {
        let population = number(u64::from(town.population), pen.language);
        spans.push(Span::styled(format!("{} ", right(&population, 9)), theme.dim));
    }
    for area in Area::ALL {
        let is_selected = is_here && place.theme == Some(*area);
        spans.extend(cell_spans(model, pen, NodeId::new(town.code, *area), is_selected, columns.cell));
    }
    if columns.sums {
        spans.push(Span::styled(count(town.open, 7, pen), theme.text));
        let style = if town.late > 0 { theme.bad } else { theme.dim };
        spans.push(Span::styled(count(town.late, 6, pen), style));
    }
    spans
}

fn cell_spans(model: &Model, pen: &Pen<'_>, id: NodeId, is_selected: bool, columns: usize) -> Vec<Span<'static>> {
    let Some(node) = model.federation.node(id) else { return vec![Span::raw(" ".repeat(columns))] };
    let style = cell_style(node, pen.theme);
    let style = if is_selected { style.patch(pen.theme.selected) } else { style };
    let mark = Span::styled(cell(node, pen.words()), style);
    let rest = if columns >= 6 && node.open_cases > 0 {
        format!(" {}", left(&node.open_cases.to_string(), columns - 3))
    } else {
        " ".repeat(columns - 2)
    };
    let rest_style = if node.overdue_cases > 0 { pen.theme.bad } else { pen.theme.dim };
    vec![mark, Span::styled(rest, rest_style)]
}

fn count(count: u32, columns: usize, pen: &Pen<'_>) -> String {
    let text = if count == 0 { "·".to_owned() } else { number(u64::from(count), pen.language) };
    right(&text, columns)
}

/// The nodes that serve citizens on each platform, and the sums of all.
fn sums(model: &Model, pen: &Pen<'_>, columns: Columns) -> Line<'static> {
    let theme = pen.theme;
    let lead = columns.name + if columns.population { 10 } else { 0 };
    let mut spans = vec![Span::styled(format!("  {} ", left(pen.words().federation.live_nodes, lead)), theme.accent)];
    for area in Area::ALL {
        let total = model.federation.total(*area);
        spans.push(Span::styled(left(&total.live.to_string(), columns.cell), worst(total, pen)));
    }
    if columns.sums {
        let total = model.federation.grand_total();
        spans.push(Span::styled(count(total.open, 7, pen), theme.strong));
        spans.push(Span::styled(count(total.late, 6, pen), if total.late > 0 { theme.bad } else { theme.dim }));
    }
    Line::from(spans)
}

const fn worst(total: Total, pen: &Pen<'_>) -> Style {
    match (total.down, total.degraded) {
        (0, 0) => pen.theme.good,
        (0, _) => pen.theme.warn,
        _ => pen.theme.bad,
    }
}

/// Columns from which the legend of the glyphs is whole, and from which it has room between its words.
const TIGHT_LEGEND: usize = 91;
const WIDE_LEGEND: usize = 112;

fn legend(pen: &Pen<'_>, columns: usize) -> Line<'static> {
    let (words, theme) = (pen.words(), pen.theme);
    let is_tight = (TIGHT_LEGEND..WIDE_LEGEND).contains(&columns);
    let gap = if is_tight { " " } else { "  " };
    let mut spans = vec![
        Span::styled(format!("  ● {}", words.federation.health_up), theme.good),
        Span::styled(format!("{gap}▲ {}", words.federation.health_degraded), theme.warn),
        Span::styled(format!("{gap}✖ {}", words.header.nodes_down), theme.bad),
    ];
    if columns >= TIGHT_LEGEND {
        spans.push(Span::styled(format!("{gap}○ {}", words.federation.hosted), theme.good));
    }
    spans.push(Span::styled(format!("{gap}│{gap}"), theme.dim));
    let letters = shared::domain::Adhesion::ALL
        .iter()
        .skip(usize::from(columns < WIDE_LEGEND))
        .map(|adhesion| format!("{} {}", words.adhesion_letter(*adhesion), words.adhesion(*adhesion)));
    spans.push(Span::styled(
        letters.collect::<Vec<_>>().join(if columns < WIDE_LEGEND { " " } else { "  " }),
        theme.dim,
    ));
    Line::from(spans)
}

impl Messages {
    /// What the map shows.
    #[must_use]
    pub const fn colouring(&self, colouring: Colouring) -> &'static str {
        match colouring {
            Colouring::Health => self.map.health,
            Colouring::Late => self.map.late,
            Colouring::Load => self.map.load,
            Colouring::Adhesion => self.map.adhesion,
            Colouring::Level => self.map.level,
        }
    }

    /// What its marks mean.
    #[must_use]
    pub const fn colouring_legend(&self, colouring: Colouring) -> &'static str {
        match colouring {
            Colouring::Health => self.map.health_legend,
            Colouring::Late => self.map.late_legend,
            Colouring::Load => self.map.load_legend,
            Colouring::Adhesion => self.map.adhesion_legend,
            Colouring::Level => self.map.level_legend,
        }
    }

    /// The name of an order of the municipalities.
    #[must_use]
    pub const fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Name => self.federation.sort_name,
            Sort::Trouble => self.federation.sort_trouble,
            Sort::Late => self.federation.sort_late,
            Sort::Open => self.federation.sort_open,
            Sort::Population => self.federation.sort_population,
        }
    }
}
