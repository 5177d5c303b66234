//! How the indicators are drawn.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use shared::api::IndicatorView;
use shared::case::CaseState;
use shared::domain::Theme as Area;
use shared::text::SafeText;

use crate::app::{Lead, Model, Screen};
use crate::features::cases::{CaseFilter, Due, StateFilter};
use crate::features::consultations;
use crate::features::profile::Member;
use crate::ui::format::{clock, decimal, left, number, right, wrap};
use crate::ui::{Ink, Pen, Row, from_row, spark};

/// Draws the indicators, the platforms, the cases and the services, one below the other.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let words = pen.words();
    let at =
        model.figures.view.as_ref().map(|view| (words.indicators.measured_at)(&clock(view.at))).unwrap_or_default();
    match consultations::shown(model) {
        Some(_) => pen.rule(body, 0, words.consultations.page_title, ""),
        None => pen.rule(body, 0, words.screen(Screen::Indicators), &at),
    }
    let rows = rows(model, pen.ink(), usize::from(body.width));
    Row::draw(&rows, model.place.indicators, pen, from_row(body, 1))
}

/// The lines of the page, on a screen of so many columns.
pub(super) fn rows(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    if let Some(item) = consultations::shown(model) {
        return consultations::view::page(model, item, ink, columns);
    }
    let mut rows = indicators(model, ink, columns);
    rows.extend(consultations::view::lines(model, ink, columns));
    rows.extend(platforms(model, ink, columns));
    rows.extend(cases(model, ink));
    rows.extend(levels(model, ink, columns));
    rows
}

fn indicators(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let Some(view) = &model.figures.view else {
        return vec![Row::text(Line::styled(format!(" {}", model.awaited()), ink.theme.dim))];
    };
    view.items.iter().flat_map(|item| indicator(item, ink, columns)).collect()
}

fn indicator(item: &IndicatorView, ink: Ink, columns: usize) -> Vec<Row> {
    let words = ink.words();
    let theme = ink.theme;
    let unit = if item.unit == "percent" { " %" } else { "" };
    let show = |value: f64| format!("{}{unit}", decimal(value, ink.language));
    let name = SafeText::new(item.name.get(ink.language.into())).to_string();
    let mut name_lines = wrap(&name, columns.saturating_sub(8).min(110)).into_iter();
    let first = name_lines.next().unwrap_or_default();
    let id = SafeText::new(&item.id).to_string();
    let name =
        Line::from(vec![Span::styled(format!(" {} ", left(&id, 5)), theme.accent), Span::styled(first, theme.strong)]);
    let mut rows = vec![Row::to(name, Lead::Screen(Screen::Federation))];
    rows.extend(name_lines.take(1).map(|line| Row::text(Line::styled(format!("       {line}"), theme.strong))));
    let reached = item.value.is_some_and(|value| value >= item.target);
    let style = if reached { theme.good } else { theme.info };
    let full = if item.unit == "percent" { 100.0 } else { item.target.max(item.value.unwrap_or(0.0)).max(1.0) };
    let baseline = item.baseline.map_or_else(|| words.common.not_known.to_owned(), show);
    let bounds =
        format!("{} {baseline}  ·  {} {}", words.indicators.baseline, words.indicators.target, show(item.target));
    match item.value {
        Some(value) => {
            let bar = bar(value / full, item.target / full, columns.saturating_sub(24).clamp(8, 60));
            rows.push(Row::text(Line::from(vec![
                Span::styled(format!("       {bar} "), style),
                Span::styled(show(value), if reached { theme.good } else { theme.strong }),
            ])));
        }
        None => rows.push(Row::text(Line::styled(format!("       {}", words.indicators.not_measured), theme.dim))),
    }
    rows.push(Row::text(Line::styled(format!("       {bounds}"), theme.dim)));
    rows
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

fn platforms(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let heading = format!(
        " {} {} {} {} {}",
        left(words.common.platform, 28),
        right(words.federation.live_nodes, 12),
        right(words.header.nodes_down, 8),
        right(words.federation.open_short, 8),
        right(words.federation.late_short, 8)
    );
    let mut rows = vec![Row::blank(), Row::text(Line::styled(heading, theme.accent))];
    let row = |area: &Area| Row::to(platform(model, ink, *area, columns), Lead::Member(Member::Platform(*area)));
    rows.extend(Area::ALL.iter().map(row));
    rows
}

fn platform(model: &Model, ink: Ink, area: Area, columns: usize) -> Line<'static> {
    let (words, theme) = (ink.words(), ink.theme);
    let all = model.federation.towns().len();
    let total = model.federation.total(area);
    let live = format!("{}/{all}", total.live);
    let style = |count: u32| if count > 0 { theme.bad } else { theme.dim };
    let count = |count: u32| right(&number(u64::from(count), ink.language), 8);
    let mut spans = vec![
        Span::styled(format!(" {} ", left(words.theme(area), 28)), theme.text),
        Span::styled(format!("{} ", right(&live, 12)), theme.text),
        Span::styled(format!("{} ", count(total.down)), style(total.down)),
        Span::styled(format!("{} ", count(total.open)), theme.text),
        Span::styled(format!("{}  ", count(total.late)), style(total.late)),
    ];
    if columns >= 100 {
        let share = f64::from(total.live) / f64::from(u32::try_from(all.max(1)).unwrap_or(1));
        spans.push(Span::styled(bar(share, 2.0, 30), theme.info));
    }
    Line::from(spans)
}

/// Columns of a name before its number.
const NAME: usize = 36;

fn cases(model: &Model, ink: Ink) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let Some(view) = &model.figures.view else { return Vec::new() };
    let figure = |name: &str, value: &str| {
        let name = Span::styled(format!(" {} ", left(name, NAME)), theme.text);
        Line::from(vec![name, Span::styled(right(value, 14), theme.strong)])
    };
    let show = |count: u64| number(count, ink.language);
    let in_state = |state: StateFilter| Lead::Cases(CaseFilter { state, ..CaseFilter::default() });
    let in_time = (view.cases_closed > 0).then(|| {
        let tenths = u128::from(view.closed_in_time) * 1_000 / u128::from(view.cases_closed);
        format!("{} %", crate::ui::format::tenths(u64::try_from(tenths).unwrap_or(1_000), ink.language))
    });
    let rating = view.mean_rating.map(|mean| format!("{}/5", decimal(mean, ink.language)));
    let unknown = || words.common.not_known.to_owned();
    let opened = figure(words.indicators.cases_opened, &show(view.cases_opened));
    let closed = figure(words.indicators.cases_closed_word, &show(view.cases_closed));
    let late = figure(words.indicators.cases_late_word, &show(u64::from(model.federation.grand_total().late)));
    vec![
        Row::blank(),
        Row::text(Line::styled(format!(" {}", words.screen(Screen::Cases)), theme.accent)),
        Row::to(opened, in_state(StateFilter::All)),
        Row::to(closed, in_state(StateFilter::One(CaseState::Closed))),
        Row::fact(figure(words.indicators.closed_in_time_word, &in_time.unwrap_or_else(unknown))),
        Row::to(late, Lead::Cases(CaseFilter { due: Due::Late, ..CaseFilter::default() })),
        Row::to(figure(words.cases.rating, &rating.unwrap_or_else(unknown)), Lead::Screen(Screen::Bot)),
    ]
}

/// How many services reach each level of interactivity.
fn levels(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let levels = &model.cases.levels;
    let all: u64 = levels.values().sum();
    let mut rows = vec![Row::blank(), Row::text(Line::styled(format!(" {}", words.indicators.by_level), theme.accent))];
    rows.extend(levels.iter().rev().map(|(level, count)| {
        let name = Span::styled(format!(" {} ", left(&(words.common.level)(*level), NAME)), theme.text);
        let value = Span::styled(right(&number(*count, ink.language), 14), theme.strong);
        let room = columns.saturating_sub(NAME + 20).min(40);
        Row::fact(Line::from(vec![
            name,
            value,
            Span::styled(format!("  {}", spark::bar(*count, all, room)), theme.info),
        ]))
    }));
    rows
}
