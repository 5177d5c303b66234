//! The committee's report: the indicators as they are, and the cases whose term fell in a month.

use jiff::civil::Date;
use shared::api::CaseQuery;
use shared::client::{ClientError, HubClient};
use shared::domain::Theme;

use super::sheet::{Cell, Sheet, column};
use super::sheets;
use crate::app::Model;

/// How the cases of a platform whose term fell in a month stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// The platform.
    pub theme: Theme,
    /// All whose term fell in the month.
    pub all: u64,
    /// Those that are still open.
    pub open: u64,
}

/// Asks the hub how the cases stand whose term fell in the month of a day.
pub async fn fallen(client: &HubClient, month: Date) -> Result<Vec<Fallen>, ClientError> {
    let mut fallen = Vec::new();
    for theme in Theme::ALL {
        let all = CaseQuery {
            theme: Some(*theme),
            due_from: Some(month.first_of_month()),
            due_by: Some(month.last_of_month()),
            limit: Some(1),
            ..CaseQuery::default()
        };
        let open = CaseQuery { open: Some(true), ..all.clone() };
        let (all, open) = tokio::try_join!(client.cases(&all), client.cases(&open))?;
        fallen.push(Fallen { theme: *theme, all: all.total, open: open.total });
    }
    Ok(fallen)
}

/// The report's tables: the month's cases after the indicators.
#[must_use]
pub fn monthly(model: &Model, fallen: &[Fallen], month: Date) -> Vec<Sheet> {
    let words = model.words();
    let name = month.strftime("%m/%Y").to_string();
    let row = |one: &Fallen| {
        vec![
            Cell::Word(one.theme.as_str(), words.theme(one.theme)),
            Cell::Count(one.all),
            Cell::Count(one.all.saturating_sub(one.open)),
            Cell::Count(one.open),
        ]
    };
    let due = Sheet {
        name: "due_in_month",
        title: (words.report_due)(&name),
        columns: vec![
            column("theme", words.platform),
            column("due", words.report_all),
            column("closed", words.cases_closed),
            column("still_open", words.report_open),
        ],
        rows: fallen.iter().map(row).collect(),
    };
    let mut tables = sheets(model);
    tables.push(due);
    tables
}
