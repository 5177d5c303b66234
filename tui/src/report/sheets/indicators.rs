use shared::api::{IndicatorView, Indicators};
use shared::domain::Theme;

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};

/// The programme's indicators, the platforms, and the sums of all cases.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let indicators = model.figures.view.as_ref().map(|view| indicators(model, view));
    let sums = model.figures.view.as_ref().map(|view| sums(model, view));
    let consultations = super::consultations::sheets(model);
    indicators.into_iter().chain([platforms(model)]).chain(sums).chain(consultations).collect()
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
            column("unit", words.tables.unit_word),
        ],
        rows: view.items.iter().map(row).collect(),
    }
}

/// How each platform stands.
fn platforms(model: &Model) -> Sheet {
    let words = model.words();
    let row = |theme: &Theme| {
        let total = model.federation.total(*theme);
        let counts = [total.live, total.down, total.degraded, total.open, total.late];
        let name = Cell::Word(theme.as_str(), words.theme(*theme));
        std::iter::once(name).chain(counts.map(|count| Cell::Count(count.into()))).collect()
    };
    Sheet {
        name: "platforms",
        title: words.common.platform.to_owned(),
        columns: vec![
            column("theme", words.common.platform),
            column("live", words.header.nodes_live),
            column("down", words.header.nodes_down),
            column("degraded", words.header.nodes_degraded),
            column("open_cases", words.header.cases_open),
            column("overdue_cases", words.header.cases_late),
        ],
        rows: Theme::ALL.iter().map(row).collect(),
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
