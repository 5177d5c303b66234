use shared::alert::Alert;

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::features::alerts::view::subject;

/// The alerts shown.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let words = model.words();
    let shown = model.alerts.shown(model.place.alerts.resolved);
    vec![Sheet {
        name: "alerts",
        title: words.screen(Screen::Alerts).to_owned(),
        columns: vec![
            column("severity", words.tables.severity_word),
            column("kind", words.tables.alert_word),
            column("state", words.cases.column_state),
            column("subject", words.tables.subject_word),
            column("raised", words.alerts.raised),
            column("taken_by", words.alerts.taken_by_word),
            column("note", words.tables.note_word),
        ],
        rows: shown.iter().map(|alert| row(model, alert)).collect(),
    }]
}

fn row(model: &Model, alert: &Alert) -> Vec<Cell> {
    let words = model.words();
    let severity = alert.kind.severity();
    let taken = alert.acknowledged.as_ref();
    vec![
        Cell::Word(severity.as_str(), words.severity(severity)),
        Cell::Word(alert.kind.as_str(), words.alert_kind(alert.kind)),
        Cell::Word(alert.state.as_str(), words.alert_state(alert.state)),
        Cell::Text(subject(model, alert.subject)),
        Cell::Moment(alert.raised),
        Cell::maybe(taken, |taken| Cell::text(&taken.who)),
        Cell::maybe(taken, |taken| Cell::text(&taken.note)),
    ]
}
