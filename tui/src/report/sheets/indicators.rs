use shared::api::{IndicatorView, Indicators, Reached};
use shared::domain::Theme;

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::features::indicators::trend::Trend;

/// The programme's indicators, the platforms, how both have moved, and the sums of all cases.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let view = model.figures.view.as_ref();
    let mut sheets: Vec<Sheet> = view.map(|view| indicators(model, view)).into_iter().collect();
    sheets.push(platforms(model));
    sheets.extend(view.map(|view| trend(model, view)));
    sheets.extend(view.map(|view| sums(model, view)));
    sheets.extend(super::consultations::sheets(model));
    sheets
}

fn indicators(model: &Model, view: &Indicators) -> Sheet {
    let words = model.words();
    let row = |item: &IndicatorView| {
        vec![
            Cell::text(&item.id),
            Cell::text(item.name.get(model.settings.language.into())),
            Cell::maybe(item.baseline, Cell::Real),
            Cell::Real(item.target),
            Cell::maybe(item.value, Cell::Real),
            change(&Trend::of_indicator(view, &item.id)),
            Cell::text(&item.unit),
        ]
    };
    Sheet {
        name: "indicators",
        title: words.screen(Screen::Indicators).to_owned(),
        columns: vec![
            column("id", "ID"),
            column("name", words.tables.indicator_word),
            column("baseline", words.indicators.baseline),
            column("target", words.indicators.target),
            column("value", words.tables.value_word),
            column("change", words.indicators.change),
            column("unit", words.tables.unit_word),
        ],
        rows: view.items.iter().map(row).collect(),
    }
}

/// By how much something has moved in the weeks that are told, with one decimal.
fn change(trend: &Trend) -> Cell {
    Cell::maybe(trend.change(), |change| Cell::Real((change * 10.0).round() / 10.0))
}

/// How each platform stands.
fn platforms(model: &Model) -> Sheet {
    let words = model.words();
    let row = |theme: &Theme| {
        let total = model.federation.total(*theme);
        let view = model.figures.view.as_ref();
        let target = view.and_then(|view| view.platforms.iter().find(|platform| platform.theme == *theme)?.target);
        let trend = view.map(|view| Trend::of_platform(view, *theme));
        let name = Cell::Word(theme.as_str(), words.theme(*theme));
        let target = Cell::maybe(target, |target| Cell::Count(target.into()));
        let counts = [total.down, total.degraded, total.open, total.late];
        let mut row = vec![name, Cell::Count(total.live.into()), target, trend.as_ref().map_or(Cell::Nothing, change)];
        row.extend(counts.map(|count| Cell::Count(count.into())));
        row
    };
    Sheet {
        name: "platforms",
        title: words.common.platform.to_owned(),
        columns: vec![
            column("theme", words.common.platform),
            column("live", words.header.nodes_live),
            column("target", words.indicators.target),
            column("change", words.indicators.change),
            column("down", words.header.nodes_down),
            column("degraded", words.header.nodes_degraded),
            column("open_cases", words.header.cases_open),
            column("overdue_cases", words.header.cases_late),
        ],
        rows: Theme::ALL.iter().map(row).collect(),
    }
}

/// A line a week: the indicators that can be measured, then the platforms.
fn trend(model: &Model, view: &Indicators) -> Sheet {
    let words = model.words();
    let measured: Vec<&String> = view.trend.last().into_iter().flat_map(|last| last.indicators.keys()).collect();
    let row = |reached: &Reached| {
        let indicators = measured.iter().map(|id| reached.indicators.get(*id).copied());
        let platforms = Theme::ALL.iter().map(|theme| reached.platforms.get(theme).copied());
        let mut row = vec![Cell::Day(reached.day)];
        row.extend(indicators.map(|figure| Cell::maybe(figure, |figure| Cell::Real((figure * 10.0).round() / 10.0))));
        row.extend(platforms.map(|count| Cell::maybe(count, |count| Cell::Count(count.into()))));
        row
    };
    let mut columns = vec![column("day", words.indicators.day)];
    columns.extend(measured.iter().map(|id| column(*id, *id)));
    columns.extend(Theme::ALL.iter().map(|theme| column(theme.as_str(), words.theme_short(*theme))));
    Sheet {
        name: "trend",
        title: words.indicators.trend.to_owned(),
        columns,
        rows: view.trend.iter().map(row).collect(),
    }
}

fn sums(model: &Model, view: &Indicators) -> Sheet {
    let words = model.words();
    let rows = [
        ("opened", words.indicators.cases_opened, Cell::Count(view.cases_opened)),
        ("closed", words.indicators.cases_closed_word, Cell::Count(view.cases_closed)),
        ("closed_in_time", words.indicators.closed_in_time_word, Cell::Count(view.closed_in_time)),
        ("mean_rating", words.cases.rating, Cell::maybe(view.mean_rating, Cell::Real)),
    ];
    Sheet {
        name: "cases",
        title: words.screen(Screen::Cases).to_owned(),
        columns: vec![column("what", words.screen(Screen::Cases)), column("value", words.tables.value_word)],
        rows: rows.into_iter().map(|(name, title, value)| vec![Cell::Word(name, title), value]).collect(),
    }
}
