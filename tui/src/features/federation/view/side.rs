use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use shared::api::NodeView;
use shared::domain::{Adhesion, NodeId, Theme as Area};

use super::super::Town;
use super::super::update::selected;
use super::node::{cell, cell_style, node_health};
use crate::app::Model;
use crate::ui::format::{clock, coarse_age, cut, left, number, wrap};
use crate::ui::{Ink, Pen, from_row};

/// Two lines about what is selected, for a narrow screen.
pub(super) fn short(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    if let Some(platform) = heading(model) {
        pen.line(area, 0, Line::styled(format!(" {}", pen.words().theme(platform)), pen.theme.strong));
        pen.line(
            area,
            1,
            Line::styled(format!(" {}", platform_numbers(model, pen, platform).join(" · ")), pen.theme.text),
        );
        return;
    }
    let Some(town) = selected(model).and_then(|code| model.federation.town(code)) else { return };
    let theme = pen.theme;
    let words = pen.words();
    let Some(node) = node_of(model, town) else {
        let name = format!(" {} ", town.name);
        let people = format!("· {} {}", number(u64::from(town.population), pen.language), words.common.people);
        pen.line(area, 0, Line::from(vec![Span::styled(name, theme.strong), Span::styled(people, theme.dim)]));
        pen.line(area, 1, Line::styled(format!(" {}", town_numbers(town, pen).join(" · ")), theme.text));
        return;
    };
    let (glyph, word, style) = node_health(node, words, theme);
    let mut first = vec![
        Span::styled(format!(" {} · {} ", town.name, words.theme(node.node.theme)), theme.strong),
        Span::styled(format!("· {} ", words.adhesion(node.adhesion)), cell_style(node, theme)),
    ];
    if node.adhesion == Adhesion::Live {
        first.push(Span::styled(format!(" {glyph} {word}"), style));
        first.push(Span::styled(format!("  {}", seen(model, node, pen.ink())), theme.dim));
    }
    pen.line(area, 0, Line::from(first));
    pen.line(area, 1, Line::styled(format!(" {}", numbers(node, pen).join(" · ")), theme.text));
}

/// What is selected, the seven nodes of its Comune and the latest events, for a wide screen.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    if let Some(platform) = heading(model) {
        pen.rule(area, 0, pen.words().theme(platform), platform.project_code());
        let numbers = platform_numbers(model, pen, platform).into_iter();
        let lines: Vec<Line<'static>> = numbers.map(|text| Line::styled(format!(" {text}"), pen.theme.text)).collect();
        pen.lines(area, 1, lines);
        below(model, pen, from_row(area, 6));
        return;
    }
    let Some(town) = selected(model).and_then(|code| model.federation.town(code)) else { return };
    let theme = pen.theme;
    let words = pen.words();
    pen.rule(area, 0, town.name.as_str(), &town.code.to_string());
    let people = format!("{} {}", number(u64::from(town.population), pen.language), words.common.people);
    pen.line(area, 1, Line::styled(format!(" {people}"), theme.dim));
    let facts = town_numbers(town, pen).into_iter().map(|text| Line::styled(format!(" {text}"), theme.text));
    pen.lines(area, 2, facts);
    for (row, platform) in Area::ALL.iter().enumerate() {
        pen.line(area, 6 + row, platform_line(model, pen, town, *platform));
    }
    let mut next = 14;
    if let Some(node) = node_of(model, town) {
        let (glyph, word, style) = node_health(node, words, theme);
        pen.rule(area, next, words.theme(node.node.theme), words.adhesion(node.adhesion));
        let seen = Span::styled(format!("  {}", seen(model, node, pen.ink())), theme.dim);
        if node.adhesion != Adhesion::None {
            pen.line(area, next + 1, Line::from(vec![Span::styled(format!(" {glyph} {word}"), style), seen]));
        }
        let columns = usize::from(area.width).saturating_sub(2);
        let lines = numbers(node, pen).into_iter().flat_map(|text| wrap(&text, columns));
        pen.lines(area, next + 2, lines.map(|text| Line::styled(format!(" {text}"), theme.text)));
        next += 8;
    }
    below(model, pen, from_row(area, u16::try_from(next).unwrap_or(0)));
}

/// The map where there is room for it, and the latest events in what is left.
fn below(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    if model.size.0 < crate::ui::MAP || area.height < SMALLEST_MAP {
        journal(model, pen, area);
        return;
    }
    let rows = area.height.min(LARGEST_MAP);
    super::map::draw(model, pen, Rect { height: rows, ..area });
    journal(model, pen, from_row(area, rows));
}

/// Rows under which the Comuni of a map fall on each other, and over which it grows no clearer.
const SMALLEST_MAP: u16 = 12;
const LARGEST_MAP: u16 = 28;

/// The platform whose heading is under the cursor.
fn heading(model: &Model) -> Option<Area> {
    model.place.federation.theme.filter(|_| model.place.federation.heading)
}

fn platform_numbers(model: &Model, pen: &Pen<'_>, platform: Area) -> Vec<String> {
    let words = pen.words();
    let total = model.federation.total(platform);
    let health =
        format!("{} {}, {} {}", total.down, words.header.nodes_down, total.degraded, words.header.nodes_degraded);
    let live = format!("{} {}", total.live, words.header.nodes_live);
    vec![live, health, (words.federation.open_and_late)(total.open, total.late), (words.profile.queue)(total.waiting)]
}

fn platform_line(model: &Model, pen: &Pen<'_>, town: &Town, platform: Area) -> Line<'static> {
    let theme = pen.theme;
    let words = pen.words();
    let is_here = model.place.federation.theme == Some(platform);
    let name_style = if is_here { theme.strong } else { theme.text };
    let mut spans = vec![Span::styled(if is_here { "▸" } else { " " }, theme.accent)];
    if let Some(node) = model.federation.node(NodeId::new(town.code, platform)) {
        spans.push(Span::styled(format!("{} ", cell(node, words)), cell_style(node, theme)));
        spans.push(Span::styled(left(words.theme(platform), 25), name_style));
        let open = if node.open_cases > 0 { node.open_cases.to_string() } else { String::new() };
        spans.push(Span::styled(crate::ui::format::right(&open, 5), theme.text));
        if node.overdue_cases > 0 {
            spans.push(Span::styled(format!(" {}", node.overdue_cases), theme.bad));
        }
    }
    Line::from(spans)
}

fn node_of<'a>(model: &'a Model, town: &Town) -> Option<&'a NodeView> {
    model.place.federation.theme.and_then(|theme| model.federation.node(NodeId::new(town.code, theme)))
}

fn numbers(node: &NodeView, pen: &Pen<'_>) -> Vec<String> {
    let words = pen.words();
    if node.adhesion == Adhesion::None {
        return vec![words.header.not_joined.to_owned()];
    }
    let mut numbers = vec![(words.federation.open_and_late)(node.open_cases, node.overdue_cases)];
    numbers.push((words.profile.queue)(node.waiting_deliveries));
    numbers.extend(node.latency_ms.map(|millis| format!("{millis} ms")));
    numbers.push((words.common.level)(node.level.level()));
    if !node.hosted {
        numbers.push(words.federation.connected.to_owned());
    }
    numbers
}

fn town_numbers(town: &Town, pen: &Pen<'_>) -> Vec<String> {
    let words = pen.words();
    vec![
        (words.federation.live_on)(town.live),
        (words.federation.open_and_late)(town.open, town.late),
        (words.profile.queue)(town.waiting),
    ]
}

/// When a node was last looked at.
pub(crate) fn seen(model: &Model, node: &NodeView, ink: Ink) -> String {
    let words = ink.words();
    match node.seen.map(|at| coarse_age(at, model.now, ink.language)) {
        Some(Some(age)) => (words.federation.seen_ago)(&age),
        Some(None) => words.federation.just_seen.to_owned(),
        None if node.hosted => String::new(),
        None => words.federation.never_seen.to_owned(),
    }
}

/// The latest events, the newest first.
fn journal(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    if area.height < 4 {
        return;
    }
    let theme = pen.theme;
    pen.rule(area, 0, pen.words().federation.journal, "");
    let shown = model.journal.iter().rev().take(usize::from(area.height - 1));
    for (row, entry) in shown.enumerate() {
        let (text, urgency) = crate::features::journal_line(model, pen.ink(), entry);
        let text = cut(&text, usize::from(area.width).saturating_sub(7));
        let at = Span::styled(format!(" {} ", clock(entry.at)), theme.dim);
        pen.line(area, row + 1, Line::from(vec![at, Span::styled(text, urgency)]));
    }
}
