use std::cmp::Reverse;

use ratatui::text::{Line, Span};
use shared::api::NodeView;
use shared::domain::{Adhesion, NodeId, Theme as Area};

use super::super::Member;
use crate::app::{Lead, Model};
use crate::features::federation::view::{cell, cell_style};
use crate::features::federation::{Trouble, trouble};
use crate::ui::format::{left, right};
use crate::ui::{Ink, NARROW, Row, name_columns, spark};

/// Columns of the fixed figures of a node.
const FIGURES: usize = 10 + 7 + 6 + 6;
/// The columns of a node's name and of the history of its answers.
#[derive(Clone, Copy, Debug)]
struct Columns {
    name: usize,
    history: usize,
    /// Its cell and its numbers alone: there is no room for its adhesion in words and how fast it answers.
    is_narrow: bool,
}

impl Columns {
    fn fitting(columns: usize) -> Self {
        if columns < usize::from(NARROW) {
            return Self { name: name_columns(columns, 24, 30), history: 0, is_narrow: true };
        }
        let name = columns.saturating_sub(FIGURES + 21).clamp(12, 30);
        let history = columns.saturating_sub(FIGURES + name + 21).min(40);
        Self { name, history: if history >= SHORTEST_HISTORY { history } else { 0 }, is_narrow: false }
    }
}

/// A history of fewer columns tells nothing.
const SHORTEST_HISTORY: usize = 8;

/// The nodes of a Comune by platform, or of a platform with those in trouble first.
pub(super) fn rows(model: &Model, ink: Ink, member: Member, columns: usize) -> Vec<Row> {
    let nodes: Vec<&NodeView> = match member {
        Member::Town(code) => {
            Area::ALL.iter().filter_map(|theme| model.federation.node(NodeId::new(code, *theme))).collect()
        }
        Member::Platform(theme) => of_platform(model, theme),
        Member::Node(_) => return Vec::new(),
    };
    let columns = Columns::fitting(columns);
    let mut rows = vec![Row::blank(), Row::text(heading(ink, member, columns))];
    let row = |node: &NodeView| {
        Row::to(Line::from(spans(model, ink, member, node, columns)), Lead::Member(Member::Node(node.node)))
    };
    rows.extend(nodes.into_iter().map(row));
    rows
}

fn of_platform(model: &Model, theme: Area) -> Vec<&NodeView> {
    let mut nodes: Vec<&NodeView> = model.federation.nodes().filter(|node| node.node.theme == theme).collect();
    let rank = |node: &&NodeView| {
        let is_live = node.adhesion == Adhesion::Live;
        let bad = if is_live { trouble(node.health) } else { Trouble::None };
        let name = model.federation.town(node.node.municipality).map(|town| town.folded.clone());
        (Reverse(bad), Reverse(is_live), Reverse(node.overdue_cases), Reverse(node.adhesion), name)
    };
    nodes.sort_by_cached_key(rank);
    nodes
}

fn heading(ink: Ink, member: Member, columns: Columns) -> Line<'static> {
    let words = ink.words();
    let first = if matches!(member, Member::Town(_)) { words.common.platform } else { words.common.municipality };
    let mut text = format!("    {} ", left(first, columns.name));
    if !columns.is_narrow {
        text += &left(words.profile.adhesion_word, 16);
        text += &right(words.profile.latency_short, 10);
    }
    if columns.history > 0 {
        text.push(' ');
        text += &left(words.profile.history_word, columns.history.saturating_sub(1));
    }
    text += &right(words.federation.open_short, 7);
    text += &right(words.federation.late_short, 6);
    text += &right(words.profile.queue_short, 6);
    Line::styled(text, ink.theme.accent)
}

fn spans(model: &Model, ink: Ink, member: Member, node: &NodeView, columns: Columns) -> Vec<Span<'static>> {
    let (words, theme) = (ink.words(), ink.theme);
    let title = match member {
        Member::Town(_) => words.theme(node.node.theme).to_owned(),
        _ => model.federation.name(node.node.municipality),
    };
    let count =
        |count: u32, columns: usize| right(&if count == 0 { "·".to_owned() } else { count.to_string() }, columns);
    let latency = node.latency_ms.map_or_else(|| "·".to_owned(), |millis| format!("{millis} ms"));
    let alarm = |count: u32| if count > 0 { theme.bad } else { theme.dim };
    let mut spans = vec![
        Span::styled(format!(" {} ", cell(node, words)), cell_style(node, theme)),
        Span::styled(format!("{} ", left(&title, columns.name)), theme.text),
    ];
    if !columns.is_narrow {
        spans.push(Span::styled(left(words.adhesion(node.adhesion), 16), cell_style(node, theme)));
        spans.push(Span::styled(right(&latency, 10), theme.text));
    }
    if columns.history > 0 {
        let looks = model.federation.history().looks(node.node);
        spans.push(Span::styled(format!(" {}", spark::with_gaps(looks, SLOW, columns.history - 1)), theme.info));
    }
    spans.push(Span::styled(count(node.open_cases, 7), theme.text));
    spans.push(Span::styled(count(node.overdue_cases, 6), alarm(node.overdue_cases)));
    spans.push(Span::styled(count(node.waiting_deliveries, 6), alarm(node.waiting_deliveries)));
    spans
}

/// Answers this slow fill the height of a history; an alert is raised from here on.
pub(super) const SLOW: u64 = 1_500;

/// How the node answered so far, where no pane at the side tells it.
pub(super) fn history(model: &Model, ink: Ink, node: NodeId, columns: usize) -> Vec<Row> {
    let looks = model.federation.history().looks(node);
    if looks.len() == 0 {
        return Vec::new();
    }
    let name = format!(" {} ", ink.words().profile.history_word);
    let room = columns.saturating_sub(name.chars().count() + 1).min(looks.len());
    let bars = spark::with_gaps(looks, SLOW, room);
    vec![Row::text(Line::from(vec![Span::styled(name, ink.theme.accent), Span::styled(bars, ink.theme.info)]))]
}
