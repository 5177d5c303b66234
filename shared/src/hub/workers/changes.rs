use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;

use super::{Offices, until};
use crate::case::CaseEvent;
use crate::domain::IstatCode;
use crate::federation::protocol::Changes;
use crate::federation::{ChangeEffect, ChangeEvent, ChangePolls, Connector, Outcome};
use crate::hub::app::App;
use crate::id::CaseId;
use crate::ledger::{Command, LedgerError};
use crate::time::now;

/// Each municipality is asked so often.
const EVERY: Duration = Duration::from_secs(2);
const ROSTER_EVERY: Duration = Duration::from_secs(5);
/// Changes in one answer at most.
const PAGE: u32 = 200;

/// Asks every back office for what it did, each from its own watermark; the changes of a page and the watermark are one
/// transaction.
pub(crate) async fn ask_for_changes(app: App, offices: Offices) -> Result<(), LedgerError> {
    let mut polls = ChangePolls::every(EVERY);
    let mut roster = offices.roster(&app.ledger).await?;
    let mut under_way = FuturesUnordered::new();
    let mut renew = tokio::time::interval(ROSTER_EVERY);
    loop {
        let due = polls.next_due().map_or(ROSTER_EVERY, until);
        let event = tokio::select! {
            biased;
            Some((municipality, outcome)) = under_way.next(), if !under_way.is_empty() => {
                take(&app, municipality, outcome).await?
            }
            _ = renew.tick() => {
                roster = offices.roster(&app.ledger).await?;
                let place = |cursor: &String| Some(cursor.clone()).filter(|cursor| !cursor.is_empty());
                ChangeEvent::Roster(roster.offices.iter().map(|row| (row.municipality, place(&row.cursor))).collect())
            }
            () = tokio::time::sleep(due) => ChangeEvent::Tick,
        };
        for ChangeEffect::Ask { municipality, after } in polls.handle(event, now()) {
            if let Some(connector) = roster.connectors.get(&municipality) {
                under_way.push(ask(connector.clone(), municipality, after));
            }
        }
    }
}

async fn ask(connector: Connector, municipality: IstatCode, after: Option<String>) -> (IstatCode, Outcome<Changes>) {
    (municipality, connector.changes(after.as_deref(), PAGE).await)
}

async fn take(app: &App, municipality: IstatCode, outcome: Outcome<Changes>) -> Result<ChangeEvent, LedgerError> {
    let after = match &outcome {
        Outcome::Later { after, .. } => *after,
        _ => None,
    };
    let Some(page) = outcome.done() else {
        return Ok(ChangeEvent::Failed { municipality, after, chance: rand::random() });
    };
    let cursor = page.next_cursor;
    let full = page.items.len() >= PAGE as usize;
    let changes: Vec<(CaseId, CaseEvent)> = page.items.into_iter().map(|change| (change.case, change.into())).collect();
    if !changes.is_empty() {
        app.ledger.write(Command::TakeChanges { municipality, changes, cursor: cursor.clone() }).await?;
    }
    Ok(ChangeEvent::Taken { municipality, cursor, full })
}
