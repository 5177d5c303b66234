use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::features::cases::Due;
use crate::features::deadlines::{Bucket, Office, buckets};
use crate::report::sheet::Column;

/// Stable names of [`Due::HORIZONS`].
const NAMES: [&str; 5] = ["late", "today", "within_3_days", "within_7_days", "within_30_days"];

/// What falls due, by part of the federation.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let words = model.words();
    let mut columns = vec![
        column("municipality", words.common.municipality),
        column("theme", words.common.theme_word),
        column("office", words.fields.office),
    ];
    columns.extend(horizons(model));
    vec![Sheet {
        name: "deadlines",
        title: words.screen(Screen::Deadlines).to_owned(),
        columns,
        rows: buckets(model).iter().map(|bucket| row(model, bucket)).collect(),
    }]
}

/// A column for each horizon.
pub(super) fn horizons(model: &Model) -> Vec<Column> {
    let titles = Due::HORIZONS.map(|due| model.words().due_horizon(due));
    NAMES.into_iter().zip(titles).map(|(name, title)| column(name, title)).collect()
}

fn row(model: &Model, bucket: &Bucket) -> Vec<Cell> {
    let words = model.words();
    let mut cells = vec![
        Cell::maybe(bucket.scope.municipality, |code| Cell::Text(model.federation.name(code))),
        Cell::maybe(bucket.scope.theme, |theme| Cell::Word(theme.as_str(), words.theme(theme))),
        Cell::maybe(bucket.office.as_ref(), |office| match office {
            Office::Named(name) => Cell::text(name),
            Office::Nobody => Cell::Word("none", words.cases.no_office),
        }),
    ];
    cells.extend(bucket.counts.map(|count| Cell::maybe(count, Cell::Count)));
    cells
}
