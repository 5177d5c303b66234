//! How the indicators are drawn.

use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use shared::api::{IndicatorView, Indicators};
use shared::case::CaseState;
use shared::domain::Theme as Area;
use shared::text::SafeText;

use super::trend::Trend;
use crate::app::{Lead, Model, Screen};
use crate::features::cases::{CaseFilter, Due, StateFilter};
use crate::features::consultations;
use crate::features::profile::Member;
use crate::ui::format::{clock, decimal, left, number, right, wrap};
use crate::ui::{Ink, NARROW, Pen, Row, from_row, name_columns, spark};

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
    rows.extend(cases(model, ink, columns));
    rows.extend(levels(model, ink, columns));
    rows
}

fn indicators(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let Some(view) = &model.figures.view else {
        return vec![Row::text(Line::styled(format!(" {}", model.awaited()), ink.theme.dim))];
    };
    view.items.iter().flat_map(|item| indicator(view, item, ink, columns)).collect()
}

fn indicator(view: &Indicators, item: &IndicatorView, ink: Ink, columns: usize) -> Vec<Row> {
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
    match item.value {
        Some(value) => {
            let bar = bar(value / full, Some(item.target / full), columns.saturating_sub(24).clamp(8, 60));
            rows.push(Row::text(Line::from(vec![
                Span::styled(format!("       {bar} "), style),
                Span::styled(show(value), if reached { theme.good } else { theme.strong }),
            ])));
        }
        None => rows.push(Row::text(Line::styled(format!("       {}", words.indicators.not_measured), theme.dim))),
    }
    rows.extend(way(view, item, ink, columns).into_iter().map(Row::text));
    rows
}

/// Where an indicator began, where it should arrive, and how it has moved of late.
fn way(view: &Indicators, item: &IndicatorView, ink: Ink, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (ink.words(), ink.theme);
    let (unit, points) = if item.unit == "percent" { (" %", words.indicators.points) } else { ("", "") };
    let show = |value: f64| format!("{}{unit}", decimal(value, ink.language));
    let baseline = item.baseline.map_or_else(|| words.common.not_known.to_owned(), show);
    let (from, to) = (
        format!("{} {baseline}", words.indicators.baseline),
        format!("{} {}", words.indicators.target, show(item.target)),
    );
    if columns < usize::from(NARROW) {
        return [from, to].map(|bound| Line::styled(format!("       {bound}"), theme.dim)).into();
    }
    let bounds = format!("{from}  ·  {to}");
    let mut spans = vec![Span::styled(format!("       {bounds}"), theme.dim)];
    let trend = Trend::of_indicator(view, &item.id);
    if let Some(told) = trend.words(points, ink.language).filter(|_| columns >= ROOM_FOR_TREND) {
        let bars = if columns >= ROOM_FOR_BARS { format!("{} ", trend.bars()) } else { String::new() };
        spans.push(Span::styled("  ·  ", theme.dim));
        spans.push(Span::styled(bars, theme.info));
        spans.push(Span::styled(told, theme.text));
    }
    vec![Line::from(spans)]
}

/// Columns from which an indicator's change is told beside its bounds.
const ROOM_FOR_TREND: usize = 76;
/// Columns from which a bar a week stands before it.
const ROOM_FOR_BARS: usize = 104;
/// Columns from which a platform's share is drawn, and those from which its weeks are too.
const ROOM_FOR_SHARE: usize = 108;
const ROOM_FOR_WEEKS: usize = 138;

/// A bar with a mark where the target is, if there is one.
fn bar(share: f64, target: Option<f64>, columns: usize) -> String {
    let upto = |share: f64| {
        let place = (0..=columns).rev().find(|column| {
            let column = f64::from(u32::try_from(*column).unwrap_or(u32::MAX));
            let columns = f64::from(u32::try_from(columns).unwrap_or(1));
            column / columns <= share + f64::EPSILON
        });
        place.unwrap_or(0)
    };
    let (filled, mark) = (upto(share), target.map(|target| upto(target).min(columns.saturating_sub(1))));
    let cell = |column: usize| match column {
        column if mark == Some(column) => '│',
        column if column < filled => '█',
        _ => '░',
    };
    (0..columns).map(cell).collect()
}

fn platforms(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let heads = [
        (words.federation.live_nodes, 8),
        (words.indicators.target, 10),
        (words.indicators.change_short, 8),
        (words.header.nodes_down, 7),
        (words.federation.open_short, 9),
        (words.federation.late_short, 8),
    ];
    let (name, figures) = platform_columns(columns);
    let heads: String = heads.into_iter().take(figures).map(|(head, columns)| right(head, columns)).collect();
    let heading = format!(" {}{heads}", left(words.common.platform, name));
    let mut rows = vec![Row::blank(), Row::text(Line::styled(heading, theme.accent))];
    let row = |area: &Area| Row::to(platform(model, ink, *area, columns), Lead::Member(Member::Platform(*area)));
    rows.extend(Area::ALL.iter().map(row));
    rows
}

/// Columns of a platform's name.
const PLATFORM: usize = 24;

/// Columns of a platform's name, and how many of its figures there is room for.
fn platform_columns(columns: usize) -> (usize, usize) {
    if columns < usize::from(NARROW) { (name_columns(columns, 20, PLATFORM), 2) } else { (PLATFORM, 6) }
}

fn platform(model: &Model, ink: Ink, area: Area, columns: usize) -> Line<'static> {
    let (words, theme) = (ink.words(), ink.theme);
    let view = model.figures.view.as_ref();
    let all = model.federation.towns().len();
    let total = model.federation.total(area);
    let trend = view.map(|view| Trend::of_platform(view, area));
    let target = view.and_then(|view| view.platforms.iter().find(|platform| platform.theme == area)?.target);
    let change = trend.as_ref().and_then(|trend| trend.short(ink.language)).unwrap_or_default();
    let style = |count: u32| if count > 0 { theme.bad } else { theme.dim };
    let count = |count: u32, columns: usize| right(&number(u64::from(count), ink.language), columns);
    let (name, figures) = platform_columns(columns);
    let mut spans = vec![
        Span::styled(format!(" {}", left(words.theme(area), name)), theme.text),
        Span::styled(right(&format!("{}/{all}", total.live), 8), theme.text),
        Span::styled(right(&target.map_or_else(String::new, |target| target.to_string()), 10), theme.dim),
        Span::styled(right(&change, 8), theme.info),
        Span::styled(count(total.down, 7), style(total.down)),
        Span::styled(count(total.open, 9), theme.text),
        Span::styled(count(total.late, 8), style(total.late)),
    ];
    spans.truncate(figures + 1);
    if columns >= ROOM_FOR_SHARE {
        let share = |count: u32| f64::from(count) / f64::from(u32::try_from(all.max(1)).unwrap_or(1));
        let target = target.map(|target| share(target.into()));
        spans.push(Span::styled(format!("  {}", bar(share(total.live), target, 30)), theme.info));
    }
    if let Some(trend) = trend.filter(|trend| columns >= ROOM_FOR_WEEKS && trend.change().is_some()) {
        spans.push(Span::styled(format!("  {}", trend.bars()), theme.info));
    }
    Line::from(spans)
}

/// Columns of a name before its number.
const NAME: usize = 36;
/// Columns of the number.
const VALUE: usize = 14;

fn cases(model: &Model, ink: Ink, columns: usize) -> Vec<Row> {
    let (words, theme) = (ink.words(), ink.theme);
    let Some(view) = &model.figures.view else { return Vec::new() };
    let room = name_columns(columns, VALUE + 3, NAME);
    let figure = |name: &str, value: &str| {
        let name = Span::styled(format!(" {} ", left(name, room)), theme.text);
        Line::from(vec![name, Span::styled(right(value, VALUE), theme.strong)])
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
        let room = name_columns(columns, VALUE + 3, NAME);
        let name = Span::styled(format!(" {} ", left(&(words.common.level)(*level), room)), theme.text);
        let value = Span::styled(right(&number(*count, ink.language), VALUE), theme.strong);
        let room = columns.saturating_sub(NAME + 20).min(40);
        Row::fact(Line::from(vec![
            name,
            value,
            Span::styled(format!("  {}", spark::bar(*count, all, room)), theme.info),
        ]))
    }));
    rows
}
