//! How the deadlines are drawn.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::update::selected;
use super::{Bucket, Office, Parts, buckets};
use crate::app::{Model, Screen};
use crate::features::cases::Due;
use crate::features::tallies::Scope;
use crate::ui::format::{left, number, right, wrap};
use crate::ui::{NARROW, Pen, from_row, split_selected, split_told, window};

/// How the table is laid out: columns of a name and of a number, and the horizons for which there is room.
#[derive(Clone, Debug)]
struct Columns {
    name: usize,
    number: usize,
    horizons: Range<usize>,
}

/// Horizons shown in a narrow terminal, so that a name is still read: the chosen one is among them.
const FEW: usize = 3;

impl Columns {
    fn fitting(width: u16, longest: usize, chosen: usize) -> Self {
        let all = Due::HORIZONS.len();
        let (number, horizons) = if width >= NARROW {
            (8, 0..all)
        } else {
            let first = chosen.saturating_sub(FEW - 1).min(all - FEW);
            (6, first..first + FEW)
        };
        let name = usize::from(width).saturating_sub(4 + number * horizons.len()).clamp(6, longest);
        Self { name, number, horizons }
    }
}

/// Draws the table of horizons and, beside or below, who may be asked for what is late.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let (list, beside) = split_selected(body, (body.width / 3).min(60), (5, 18));
    let cursor = table(model, pen, list);
    if let Some(area) = beside {
        whom_to_ask(model, pen, area);
    }
    cursor
}

fn table(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    // The name of an office is longer than that of a Comune.
    let (by_office, longest) = match model.place.deadlines.parts {
        Parts::Offices => (words.deadlines.by_office, 72),
        Parts::Towns | Parts::OfficesOf(_) => ("", 44),
    };
    pen.rule(area, 0, &format!("{}{by_office}", words.screen(Screen::Deadlines)), words.deadlines.note);
    let columns = Columns::fitting(area.width, longest, model.place.deadlines.column);
    pen.line(area, 1, heading(model, pen, &columns));
    let buckets = buckets(model);
    let (list, told) = split_told(from_row(area, 2), 1);
    let height = usize::from(list.height);
    let at = model.place.deadlines.row.min(buckets.len().checked_sub(1)?);
    let first = window(at, buckets.len(), height);
    for (line, bucket) in buckets.iter().enumerate().skip(first).take(height) {
        pen.line(list, line - first, Line::from(row(model, pen, bucket, line == at, &columns)));
    }
    if model.place.deadlines.parts.offices().is_some_and(|scope| model.tallies.offices_of(scope).is_none()) {
        pen.line(list, buckets.len() - first, Line::styled(format!("   {}", model.awaited()), pen.theme.dim));
    }
    if let (Some(told), Some(bucket)) = (told, buckets.get(at)) {
        let name = title(model, pen, bucket);
        pen.line(told, 0, Line::styled(format!(" {}", name.trim_start()), pen.theme.strong));
    }
    let shown = model.place.deadlines.column.saturating_sub(columns.horizons.start);
    let at_column = 3 + columns.name + (shown + 1) * columns.number - 1;
    let x = list.x.checked_add(u16::try_from(at_column).ok()?)?;
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (x < list.right() && y < list.bottom()).then_some(Position { x, y })
}

fn heading(model: &Model, pen: &Pen<'_>, columns: &Columns) -> Line<'static> {
    let theme = pen.theme;
    let is_first = columns.horizons.start == 0;
    let before = if is_first { "" } else { "←" };
    let mut spans = vec![Span::styled(format!("   {}", right(before, columns.name)), theme.accent)];
    for (place, due) in Due::HORIZONS.into_iter().enumerate().filter(|(place, _)| columns.horizons.contains(place)) {
        let style = if place == model.place.deadlines.column { theme.strong } else { theme.accent };
        spans.push(Span::styled(right(&pen.words().due_short(due), columns.number), style));
    }
    if columns.horizons.end < Due::HORIZONS.len() {
        spans.push(Span::styled("→", theme.accent));
    }
    Line::from(spans)
}

fn row(model: &Model, pen: &Pen<'_>, bucket: &Bucket, is_here: bool, columns: &Columns) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let is_whole = bucket.scope == Scope::default();
    let style = if is_whole || is_here { theme.strong } else { theme.text };
    let mark = if is_here { " ▸ " } else { "   " };
    let mut spans =
        vec![Span::styled(mark, theme.accent), Span::styled(left(&title(model, pen, bucket), columns.name), style)];
    for (place, count) in bucket.counts.into_iter().enumerate().filter(|(place, _)| columns.horizons.contains(place)) {
        let is_selected = is_here && place == model.place.deadlines.column;
        let style = if is_selected { theme.selected } else { urgency(pen, place, count) };
        let text = match count {
            None => "…".to_owned(),
            Some(0) => "·".to_owned(),
            Some(count) => number(count, pen.language),
        };
        spans.push(Span::raw(" "));
        spans.push(Span::styled(right(&text, columns.number - 1), style));
    }
    spans
}

fn urgency(pen: &Pen<'_>, place: usize, count: Option<u64>) -> Style {
    match (place, count) {
        (_, None | Some(0)) => pen.theme.dim,
        (0, _) => pen.theme.bad,
        (1, _) => pen.theme.warn,
        _ => pen.theme.text,
    }
}

fn title(model: &Model, pen: &Pen<'_>, bucket: &Bucket) -> String {
    let Scope { municipality, theme } = bucket.scope;
    if let Some(office) = &bucket.office {
        let name = match office {
            Office::Named(name) => name.as_str(),
            Office::Nobody => pen.words().cases.no_office,
        };
        let office = format!("{} {name}", theme.map_or("", |theme| pen.words().theme_short(theme)));
        return match (model.place.deadlines.parts, municipality) {
            (Parts::Offices, Some(code)) => format!("{} · {office}", model.federation.name(code)),
            _ => format!("  {office}"),
        };
    }
    match (municipality, theme) {
        (Some(code), _) => model.federation.name(code),
        (None, Some(theme)) => format!("· {}", pen.words().theme(theme)),
        (None, None) => pen.words().deadlines.whole_federation.to_owned(),
    }
}

/// The law's way out of a silence: who decides in place of an office that is late, and where to write.
fn whom_to_ask(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let (words, theme) = (pen.words(), pen.theme);
    let Some(bucket) = selected(model) else { return };
    let name = title(model, pen, &bucket);
    pen.rule(area, 0, words.deadlines.substitute_title, name.trim_start_matches("· ").trim_start());
    let town = bucket.scope.municipality.and_then(|code| model.federation.town(code));
    let columns = usize::from(area.width).saturating_sub(2);
    let mut lines: Vec<Line<'static>> = Vec::new();
    if let Some(town) = town {
        let pec = town.pec.as_ref().map_or_else(|| words.profile.pec_unknown.to_owned(), |pec| format!("PEC {pec}"));
        lines.push(Line::styled(format!(" {pec}"), theme.strong));
    }
    let text = if town.is_some() { words.deadlines.substitute_of_town } else { words.deadlines.substitute_choose };
    lines.extend(wrap(text, columns).into_iter().map(|line| Line::styled(format!(" {line}"), theme.text)));
    if area.height > 8 {
        lines.push(Line::default());
        let law = wrap(words.deadlines.substitute_law, columns);
        lines.extend(law.into_iter().map(|line| Line::styled(format!(" {line}"), theme.dim)));
    }
    pen.lines(area, 1, lines);
}
