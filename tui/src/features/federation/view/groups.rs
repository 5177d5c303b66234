use ratatui::text::Line;

use crate::app::Model;
use crate::features::federation::{Group, Grouping, Trouble};
use crate::ui::Pen;
use crate::ui::format::number;

/// A line of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The heading of a group.
    Group(Group),
    /// The municipality of this row.
    Town(usize),
}

/// The lines of the matrix: its rows, each group under its heading.
pub(super) fn lines(model: &Model) -> Vec<Shown> {
    let grouping = model.place.federation.grouping;
    let rows = model.federation.rows().len();
    if grouping == Grouping::None {
        return (0..rows).map(Shown::Town).collect();
    }
    let mut lines = Vec::with_capacity(rows + 4);
    let mut last = None;
    for row in 0..rows {
        let group = model.federation.row(row).and_then(|town| grouping.of(town));
        if let Some(group) = group.filter(|_| group != last) {
            lines.push(Shown::Group(group));
        }
        last = group;
        lines.push(Shown::Town(row));
    }
    lines
}

/// The name of a group and how it is.
pub(super) fn heading(model: &Model, pen: &Pen<'_>, group: Group) -> Line<'static> {
    let words = pen.words();
    let grouping = model.place.federation.grouping;
    let towns = || (0..model.federation.rows().len()).filter_map(|row| model.federation.row(row));
    let of_it = || towns().filter(|town| grouping.of(town) == Some(group));
    let sum = |count: u64, word: &str| (count > 0).then(|| format!("{} {word}", number(count, pen.language)));
    let down = of_it().filter(|town| town.trouble == Trouble::Down).count();
    let parts = [
        Some(words.group(group).to_owned()),
        sum(of_it().count() as u64, words.common.municipalities),
        sum(down as u64, words.header.nodes_down),
        sum(of_it().map(|town| u64::from(town.open)).sum(), words.header.cases_open),
        sum(of_it().map(|town| u64::from(town.late)).sum(), words.header.cases_late),
    ];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Line::styled(format!("─ {text}"), pen.theme.accent)
}
