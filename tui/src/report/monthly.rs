//! The committee's report: the indicators as they are, and the cases still open whose term fell in a month.

use jiff::civil::Date;
use shared::api::{CaseCounts, CaseQuery};
use shared::client::{ClientError, HubClient};
use shared::domain::Theme;

use super::sheet::{Cell, Sheet, column};
use super::sheets;
use crate::app::Model;

/// How many cases are still open, though their term fell in the month of a day.
pub async fn fallen(client: &HubClient, month: Date) -> Result<CaseCounts, ClientError> {
    let query = CaseQuery {
        due_from: Some(month.first_of_month()),
        due_by: Some(month.last_of_month()),
        ..CaseQuery::default()
    };
    client.case_counts(&query).await
}

/// The report's tables: the month's cases after the indicators.
#[must_use]
pub fn monthly(model: &Model, fallen: &CaseCounts, month: Date) -> Vec<Sheet> {
    let words = model.words();
    let name = month.strftime("%m/%Y").to_string();
    let row = |theme: &Theme| {
        let open = fallen.themes.get(theme).copied().unwrap_or(0);
        vec![Cell::Word(theme.as_str(), words.theme(*theme)), Cell::Count(open)]
    };
    let due = Sheet {
        name: "due_in_month",
        title: (words.report.due)(&name),
        columns: vec![column("theme", words.common.platform), column("still_open", words.report.open)],
        rows: Theme::ALL.iter().map(row).collect(),
    };
    let mut tables = sheets(model);
    tables.push(due);
    tables
}
