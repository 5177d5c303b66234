use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use shared::log::{Entry, Happening};

use super::super::Member;
use super::nodes::SLOW;
use crate::app::Model;
use crate::features::tallies::Scope;
use crate::ui::format::{clock, cut, number};
use crate::ui::{Pen, from_row, spark};

/// What has happened to it: its answers and its health while the console looked, and its latest events.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect, member: Member) {
    let below = match member {
        Member::Node(_) => health(model, pen, area, member),
        Member::Town(_) | Member::Platform(_) => 0,
    };
    journal(model, pen, from_row(area, below), member.scope());
}

/// The node's answers as a history, and each change of its health; how many rows that took.
fn health(model: &Model, pen: &mut Pen<'_>, area: Rect, member: Member) -> u16 {
    let Member::Node(node) = member else { return 0 };
    let (words, theme) = (pen.words(), pen.theme);
    pen.rule(area, 0, words.profile.history_word, "");
    let history = model.federation.history();
    let columns = usize::from(area.width).saturating_sub(2);
    let bars = spark::with_gaps(history.looks(node), SLOW, columns);
    pen.line(area, 1, Line::styled(format!(" {bars}"), theme.info));
    let latencies: Vec<u64> = history.looks(node).flatten().collect();
    let text = match (latencies.iter().min(), latencies.iter().max()) {
        (Some(least), Some(most)) => (words.profile.latency_range)(
            &number(*least, pen.language),
            &number(*most, pen.language),
            history.looks(node).len(),
        ),
        _ => words.profile.no_looks.to_owned(),
    };
    pen.line(area, 2, Line::styled(format!(" {text}"), theme.dim));
    let changes: Vec<_> = history.changes(node).rev().take(5).copied().collect();
    for (row, change) in changes.iter().enumerate() {
        let (glyph, word, style) = crate::features::federation::view::health(change.to, words, theme);
        let at = Span::styled(format!(" {} ", clock(change.at)), theme.dim);
        pen.line(area, 3 + row, Line::from(vec![at, Span::styled(format!("{glyph} {word}"), style)]));
    }
    u16::try_from(4 + changes.len()).unwrap_or(4)
}

fn journal(model: &Model, pen: &mut Pen<'_>, area: Rect, scope: Scope) {
    if area.height < 3 {
        return;
    }
    let (words, theme) = (pen.words(), pen.theme);
    pen.rule(area, 0, words.federation.journal, "");
    let of_it = model.journal.iter().rev().filter(|entry| concerns(entry, scope));
    let mut row = 1;
    for entry in of_it.take(usize::from(area.height - 1)) {
        let (text, style) = crate::features::journal_line(model, pen.ink(), entry);
        let text = cut(&text, usize::from(area.width).saturating_sub(8));
        let at = Span::styled(format!(" {} ", clock(entry.at)), theme.dim);
        pen.line(area, row, Line::from(vec![at, Span::styled(text, style)]));
        row += 1;
    }
    if row == 1 {
        pen.line(area, 1, Line::styled(format!(" {}", words.profile.nothing_happened), theme.dim));
    }
}

/// Whether an event is about this part of the federation.
fn concerns(entry: &Entry, scope: Scope) -> bool {
    let node = match &entry.happening {
        Happening::Case { case, .. } => case.node(),
        Happening::Health { node, .. } | Happening::Adhesion { node, .. } => *node,
        Happening::Alert { alert } => match alert.subject {
            shared::alert::Subject::Node(node) => node,
            _ => return false,
        },
        _ => return false,
    };
    scope.municipality.is_none_or(|code| code == node.municipality) && scope.theme.is_none_or(|one| one == node.theme)
}
