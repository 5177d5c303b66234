//! How the indicators are drawn.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use shared::api::IndicatorView;
use shared::domain::Theme as Area;
use shared::text::SafeText;

use crate::app::{Model, Screen};
use crate::ui::Pen;
use crate::ui::format::{clock, decimal, left, number, right, wrap};

/// Draws the indicators, the platforms and the cases, one below the other; it scrolls.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let words = pen.words();
    let at = model.figures.view.as_ref().map(|view| (words.measured_at)(&clock(view.at))).unwrap_or_default();
    pen.rule(body, 0, words.screen(Screen::Indicators), &at);
    let inner = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    let columns = usize::from(inner.width);
    let mut lines = indicators(model, pen, columns);
    lines.extend(platforms(model, pen, columns));
    lines.extend(cases(model, pen));
    let height = usize::from(inner.height);
    let first = model.place.indicators.min(lines.len().saturating_sub(height));
    pen.lines(inner, 0, lines.into_iter().skip(first).take(height));
    None
}

fn indicators(model: &Model, pen: &Pen<'_>, columns: usize) -> Vec<Line<'static>> {
    let Some(view) = &model.figures.view else {
        return vec![Line::styled(format!(" {}", model.awaited()), pen.theme.dim)];
    };
    view.items.iter().flat_map(|item| indicator(item, pen, columns)).collect()
}

fn indicator(item: &IndicatorView, pen: &Pen<'_>, columns: usize) -> Vec<Line<'static>> {
    let words = pen.words();
    let theme = pen.theme;
    let unit = if item.unit == "percent" { " %" } else { "" };
    let show = |value: f64| format!("{}{unit}", decimal(value, pen.language));
    let name = SafeText::new(item.name.get(pen.language.into())).to_string();
    let mut name_lines = wrap(&name, columns.saturating_sub(8).min(110)).into_iter();
    let first = name_lines.next().unwrap_or_default();
    let id = SafeText::new(&item.id).to_string();
    let mut lines = vec![Line::from(vec![
        Span::styled(format!(" {} ", left(&id, 5)), theme.accent),
        Span::styled(first, theme.strong),
    ])];
    lines.extend(name_lines.take(1).map(|line| Line::styled(format!("       {line}"), theme.strong)));
    let reached = item.value.is_some_and(|value| value >= item.target);
    let style = if reached { theme.good } else { theme.info };
    let full = if item.unit == "percent" { 100.0 } else { item.target.max(item.value.unwrap_or(0.0)).max(1.0) };
    let baseline = item.baseline.map_or_else(|| words.not_known.to_owned(), show);
    let bounds = format!("{} {baseline}  ·  {} {}", words.baseline, words.target, show(item.target));
    match item.value {
        Some(value) => {
            let bar = bar(value / full, item.target / full, columns.saturating_sub(24).clamp(8, 60));
            lines.push(Line::from(vec![
                Span::styled(format!("       {bar} "), style),
                Span::styled(show(value), if reached { theme.good } else { theme.strong }),
            ]));
        }
        None => lines.push(Line::styled(format!("       {}", words.not_measured), theme.dim)),
    }
    lines.push(Line::styled(format!("       {bounds}"), theme.dim));
    lines
}

/// A bar with a mark where the target is.
fn bar(share: f64, target: f64, columns: usize) -> String {
    let upto = |share: f64| {
        let place = (0..=columns).rev().find(|column| {
            let column = f64::from(u32::try_from(*column).unwrap_or(u32::MAX));
            let columns = f64::from(u32::try_from(columns).unwrap_or(1));
            column / columns <= share + f64::EPSILON
        });
        place.unwrap_or(0)
    };
    let (filled, mark) = (upto(share), upto(target).min(columns.saturating_sub(1)));
    let cell = |column: usize| match column {
        column if column == mark => '│',
        column if column < filled => '█',
        _ => '░',
    };
    (0..columns).map(cell).collect()
}

fn platforms(model: &Model, pen: &Pen<'_>, columns: usize) -> Vec<Line<'static>> {
    let words = pen.words();
    let theme = pen.theme;
    let heading = format!(
        " {} {} {} {} {}",
        left(words.platform, 28),
        right(words.live_nodes, 12),
        right(words.nodes_down, 8),
        right(words.open_short, 8),
        right(words.late_short, 8)
    );
    let all = model.federation.towns().len();
    let mut lines = vec![Line::default(), Line::styled(heading, theme.accent)];
    for area in Area::ALL {
        let total = model.federation.total(*area);
        let live = format!("{}/{all}", total.live);
        let style = |count: u32| if count > 0 { theme.bad } else { theme.dim };
        let mut spans = vec![
            Span::styled(format!(" {} ", left(words.theme(*area), 28)), theme.text),
            Span::styled(format!("{} ", right(&live, 12)), theme.text),
            Span::styled(format!("{} ", right(&total.down.to_string(), 8)), style(total.down)),
            Span::styled(format!("{} ", right(&number(u64::from(total.open), pen.language), 8)), theme.text),
            Span::styled(format!("{}  ", right(&number(u64::from(total.late), pen.language), 8)), style(total.late)),
        ];
        if columns >= 100 {
            let share = f64::from(total.live) / f64::from(u32::try_from(all.max(1)).unwrap_or(1));
            spans.push(Span::styled(bar(share, 2.0, 30), theme.info));
        }
        lines.push(Line::from(spans));
    }
    lines
}

fn cases(model: &Model, pen: &Pen<'_>) -> Vec<Line<'static>> {
    let words = pen.words();
    let theme = pen.theme;
    let Some(view) = &model.figures.view else { return Vec::new() };
    let show = |count: u64| number(count, pen.language);
    let in_time = (view.cases_closed > 0).then(|| {
        let tenths = u128::from(view.closed_in_time) * 1_000 / u128::from(view.cases_closed);
        format!(" ({} %)", crate::ui::format::tenths(u64::try_from(tenths).unwrap_or(1_000), pen.language))
    });
    let rating = view
        .mean_rating
        .map_or_else(|| words.not_known.to_owned(), |mean| format!("{}/5", decimal(mean, pen.language)));
    let text = format!(
        " {} {}  ·  {} {}  ·  {} {}{}  ·  {} {rating}",
        words.cases_opened,
        show(view.cases_opened),
        words.cases_closed,
        show(view.cases_closed),
        words.closed_in_time,
        show(view.closed_in_time),
        in_time.unwrap_or_default(),
        words.rating,
    );
    vec![Line::default(), Line::styled(text, theme.text)]
}
