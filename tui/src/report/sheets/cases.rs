use shared::api::CaseView;
use shared::case::{Case, CaseEvent};

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};

/// The cases of the list, or the timeline of the one that is open.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    match model.open_case() {
        Some(view) => vec![timeline(model, view)],
        None => vec![listed(model, "cases", &mut model.cases.rows.iter())],
    }
}

/// Cases as a table.
pub(super) fn listed(model: &Model, name: &'static str, cases: &mut dyn Iterator<Item = &Case>) -> Sheet {
    let words = model.words();
    Sheet {
        name,
        title: words.screen(Screen::Cases).to_owned(),
        columns: vec![
            column("protocol", words.cases.column_protocol),
            column("state", words.cases.column_state),
            column("municipality", words.common.municipality),
            column("service", words.cases.column_service),
            column("theme", words.common.theme_word),
            column("opened", words.cases.opened),
            column("due", words.cases.column_due),
            column("overdue", words.header.cases_late),
        ],
        rows: cases.map(|case| row(model, case)).collect(),
    }
}

fn row(model: &Model, case: &Case) -> Vec<Cell> {
    let words = model.words();
    let opening = &case.opening;
    let overdue = if case.overdue { ("yes", words.tables.is_so) } else { ("no", words.tables.is_not) };
    vec![
        Cell::text(&opening.protocol),
        Cell::Word(case.state.as_str(), words.case_state(case.state)),
        Cell::Text(model.federation.name(opening.municipality)),
        Cell::Text(model.cases.title(&opening.service)),
        Cell::Word(opening.theme.as_str(), words.theme(opening.theme)),
        Cell::Moment(case.opened),
        Cell::Day(case.due),
        Cell::Word(overdue.0, overdue.1),
    ]
}

fn timeline(model: &Model, view: &CaseView) -> Sheet {
    let words = model.words();
    let row = |event: &CaseEvent| {
        let kind = event.act.kind();
        vec![Cell::Moment(event.at), Cell::Word(kind.as_str(), words.act(kind))]
    };
    Sheet {
        name: "timeline",
        title: format!("{} · {}", view.case.opening.protocol, view.title),
        columns: vec![column("at", words.tables.when_word), column("act", words.tables.act_word)],
        rows: view.timeline.iter().map(row).collect(),
    }
}
