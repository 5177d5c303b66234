use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::format::{number, sparkline, tenths};
use super::pen::{Pen, span};
use super::spark::bar;
use super::{VAST, WIDE};
use crate::app::Model;

/// Bars of the events' history, on a screen and on a vast one.
const BARS: usize = 10;
const MOST_BARS: usize = 40;
/// Columns from which slow nodes are told, and from which cases are.
const FOR_SLOW: u16 = 90;
const FOR_CASES: u16 = 76;

/// What stands between two parts.
const GAP: &str = "  ";

/// A part of the line, with the gap after it: it is shown whole or not at all.
type Part = Vec<Span<'static>>;

/// How the federation is, in one line of so much room on a screen of so many columns.
pub(super) fn line(model: &Model, pen: &Pen<'_>, columns: u16, room: usize) -> Line<'static> {
    if !model.federation.is_known() {
        return Line::from(span(format!(" {}", pen.words().header.tagline), pen.theme.dim));
    }
    // Numbers grow: the part that comes last here gives way first. The blanks after the last one may be cut.
    let mut left = room + GAP.len() - 1;
    let preparing = model.connection.preparing().map(|hundredths| preparing(pen, hundredths, &mut left));
    let nodes = fitting(nodes(model, pen), true, &mut left);
    let cases = preparing.unwrap_or_else(|| counted_cases(model, pen, columns, &mut left));
    let slow = fitting(slow(model, pen), columns >= FOR_SLOW, &mut left);
    let mut pace = fitting(pace(model, pen, BARS), columns >= WIDE, &mut left);
    let new = fitting(new(model, pen), columns >= VAST, &mut left);
    if columns >= VAST && !pace.is_empty() {
        pace = self::pace(model, pen, (BARS + left).min(MOST_BARS));
    }
    let parts = [vec![Span::raw(" ")], nodes, slow, cases, new, pace];
    Line::from(parts.concat())
}

/// The cases, or of them the late ones where there is no room for more.
fn counted_cases(model: &Model, pen: &Pen<'_>, columns: u16, left: &mut usize) -> Part {
    let all = fitting(cases(model, pen), columns >= FOR_CASES, left);
    if all.is_empty() { fitting(late(model, pen), columns >= FOR_CASES, left) } else { all }
}

/// While the sample's past is written there is nothing to count yet: how far it is, in as many words as fit.
fn preparing(pen: &Pen<'_>, hundredths: u8, left: &mut usize) -> Part {
    let words = pen.words();
    let done = bar(hundredths.into(), 100, BARS);
    let rest = "·".repeat(BARS.saturating_sub(done.chars().count()));
    let (whole, short) = ((words.link.sample_at)(hundredths), (words.link.sample_short)(hundredths));
    let tellings = [format!("{done}{rest} {whole}"), format!("{done}{rest} {short}"), short];
    let parts = tellings.into_iter().map(|told| vec![span(format!("│ {told}{GAP}"), pen.theme.info)]);
    parts.map(|part| fitting(part, true, left)).find(|part| !part.is_empty()).unwrap_or_default()
}

/// A part, if it is wanted and there is room for it, which it then takes.
fn fitting(part: Part, is_wanted: bool, left: &mut usize) -> Part {
    let width = part.iter().map(Span::width).sum();
    match left.checked_sub(width).filter(|_| is_wanted) {
        Some(rest) => {
            *left = rest;
            part
        }
        None => Part::new(),
    }
}

fn counted(pen: &Pen<'_>, count: u64, name: &str, style: Style) -> Span<'static> {
    span(format!("{} {name}{GAP}", number(count, pen.language)), style)
}

/// What should be none is alarming when it is not.
fn alarming(pen: &Pen<'_>, count: u32, name: &str, style: Style) -> Span<'static> {
    counted(pen, count.into(), name, if count > 0 { style } else { pen.theme.dim })
}

fn nodes(model: &Model, pen: &Pen<'_>) -> Part {
    let (total, words) = (model.federation.grand_total(), pen.words());
    vec![
        counted(pen, total.live.into(), words.header.nodes_live, pen.theme.good),
        alarming(pen, total.down, words.header.nodes_down, pen.theme.bad),
    ]
}

fn slow(model: &Model, pen: &Pen<'_>) -> Part {
    vec![alarming(pen, model.federation.grand_total().degraded, pen.words().header.nodes_degraded, pen.theme.warn)]
}

fn cases(model: &Model, pen: &Pen<'_>) -> Part {
    let (total, words) = (model.federation.grand_total(), pen.words());
    vec![
        span("│ ", pen.theme.dim),
        counted(pen, total.open.into(), words.header.cases_open, pen.theme.text),
        alarming(pen, total.late, words.header.cases_late, pen.theme.bad),
    ]
}

fn late(model: &Model, pen: &Pen<'_>) -> Part {
    let late = model.federation.grand_total().late;
    vec![span("│ ", pen.theme.dim), alarming(pen, late, pen.words().header.cases_late, pen.theme.bad)]
}

fn new(model: &Model, pen: &Pen<'_>) -> Part {
    vec![counted(pen, model.registered, pen.words().header.cases_new, pen.theme.dim)]
}

fn pace(model: &Model, pen: &Pen<'_>, bars: usize) -> Part {
    let rate = tenths(model.pulse.tenths_per_second(), pen.language);
    vec![
        span("│ ", pen.theme.dim),
        span(sparkline(model.pulse.counts(), bars), pen.theme.info),
        span(format!(" {rate} {}{GAP}", pen.words().header.events_per_second), pen.theme.dim),
    ]
}
