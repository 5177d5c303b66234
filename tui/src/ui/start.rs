use ratatui::layout::Rect;
use ratatui::text::Line;

use super::format::wrap;
use super::pen::{Pen, span};
use crate::app::{Link, Model};

/// What is shown until the municipalities are known: what has been done, what is under way, or what went wrong.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let columns = area.width.min(64);
    let rows = area.height.min(14);
    let area = area.centered(ratatui::layout::Constraint::Length(columns), ratatui::layout::Constraint::Length(rows));
    let words = pen.words();
    let theme = pen.theme;
    pen.line(area, 0, Line::styled("Patto", theme.strong));
    pen.line(area, 1, Line::styled(words.header.tagline, theme.dim));
    if let Link::Hopeless(why) = &model.connection.link {
        let told = wrap(why.as_str(), usize::from(area.width));
        let rows = told.len();
        pen.line(area, 3, Line::styled(format!("✖ {}", words.link.hopeless), theme.bad));
        pen.lines(area, 5, told.into_iter().map(|line| Line::styled(line, theme.text)));
        pen.line(area, 6 + rows, Line::styled(words.link.how_to_leave, theme.dim));
        return;
    }
    for (row, (text, stage)) in stages(model).into_iter().enumerate() {
        let (mark, style) = match stage {
            Stage::Done => ("✔", theme.good),
            Stage::Now => ("▸", theme.accent),
            Stage::Later => ("·", theme.dim),
        };
        pen.line(area, 3 + row, Line::from(vec![span(format!("{mark} "), style), span(text, style)]));
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Done,
    Now,
    Later,
}

fn stages(model: &Model) -> Vec<(String, Stage)> {
    let words = model.words();
    let now = match &model.connection.link {
        Link::Looking => 0,
        Link::StartingHub(_) => 1,
        Link::Reading | Link::Lost { .. } => 2,
        Link::Live | Link::Hopeless(_) => 3,
    };
    let stage = |place: usize| match place.cmp(&now) {
        std::cmp::Ordering::Less => Stage::Done,
        std::cmp::Ordering::Equal => Stage::Now,
        std::cmp::Ordering::Greater => Stage::Later,
    };
    let starting = match model.connection.link {
        Link::StartingHub(stage) => words.hub_stage(stage),
        _ => words.link.stage_hub,
    };
    let found = model.connection.address.as_ref().map_or_else(
        || starting.to_owned(),
        |address| {
            let text = if model.connection.own { words.link.stage_hub_inside } else { words.link.stage_hub_found };
            format!("{text} {address}")
        },
    );
    let sample = model.connection.preparing().map(words.link.sample_at);
    let lost = match &model.connection.link {
        Link::Lost { why, .. } => why.to_string(),
        _ => words.link.stage_reading.to_owned(),
    };
    let mut stages = vec![(words.link.stage_looking.to_owned(), stage(0)), (found, stage(1)), (lost, stage(2))];
    stages.extend(sample.map(|text| (text, Stage::Now)));
    stages
}
