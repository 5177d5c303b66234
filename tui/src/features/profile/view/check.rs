use ratatui::text::{Line, Span};
use shared::domain::NodeId;
use shared::federation::conformance::{Conformance, Judgement};

use crate::app::Model;
use crate::features::profile::Check;
use crate::ui::format::{day, left, moment, wrap};
use crate::ui::{Ink, Row};

/// Columns of the name of a point.
const NAME: usize = 34;

/// Whether the node keeps the protocol, point by point; nothing while it was not asked.
pub(super) fn rows(model: &Model, ink: Ink, node: NodeId, columns: usize) -> Vec<Row> {
    let words = ink.words();
    match &model.shelf.check {
        Some(Check::Asked(asked)) if *asked == node => {
            let text = format!(" {} · {}", words.profile.check_title, words.link.asking);
            vec![Row::blank(), Row::text(Line::styled(text, ink.theme.accent))]
        }
        Some(Check::Done(view)) if view.node == node => found(ink, view, columns),
        _ => Vec::new(),
    }
}

fn found(ink: Ink, view: &Conformance, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let kept = view.points.iter().filter(|one| one.fault.is_none()).count();
    let sum = (words.profile.points_kept)(kept, view.points.len());
    let title = format!(" {} · {sum} · {}", words.profile.check_title, moment(view.at));
    let mut rows = vec![Row::blank(), Row::text(Line::styled(title, theme.accent))];
    rows.extend(view.points.iter().flat_map(|one| point(ink, one, columns)));
    let token = view.token_since.map(|at| (words.profile.token_since)(&day(shared::time::day_in_palermo(at))));
    rows.extend(token.map(|text| Row::text(Line::styled(format!("   {text}"), theme.dim))));
    rows
}

fn point(ink: Ink, one: &Judgement, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let (glyph, style) = if one.fault.is_none() { ("✔", theme.good) } else { ("✖", theme.bad) };
    let name = words.conformance_point(one.point);
    let mut rows = vec![Row::text(Line::from(vec![
        Span::styled(format!("   {glyph} "), style),
        Span::styled(left(name, NAME.min(columns.saturating_sub(6))), theme.text),
    ]))];
    let fault = one.fault.as_ref().map(|fault| wrap(fault.as_str(), columns.saturating_sub(8)));
    rows.extend(fault.into_iter().flatten().map(|line| Row::text(Line::styled(format!("       {line}"), theme.bad))));
    rows
}
