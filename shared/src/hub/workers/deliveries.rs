use std::time::Duration;

use futures_util::StreamExt;

use super::Offices;
use super::offices::Roster;
use crate::case::{ActKind, CaseEvent};
use crate::federation::protocol::Submission;
use crate::federation::{BreakerEffect, BreakerEvent, Connector, DeliveryEvent, Outcome};
use crate::hub::app::App;
use crate::ledger::{Command, Deliverable, LedgerError};
use crate::log::Happening;
use crate::store::StoreError;
use crate::time::now;

/// Deliveries under way at once.
const AT_ONCE: usize = 16;
const CHUNK: i64 = 128;
/// When nothing happened: deliveries become due by time, too.
const FLOOR: Duration = Duration::from_millis(500);

/// Tells the back offices what citizens and the clock did. A delivery is a row before it is a request, in the transaction
/// of its cause; here it is made, and what came of it is kept.
pub(crate) async fn deliver(app: App, offices: Offices) -> Result<(), LedgerError> {
    let mut head = app.ledger.head();
    loop {
        head.mark_unchanged();
        let due = app.ledger.due_deliveries(now(), CHUNK).await?;
        if due.is_empty() {
            tokio::select! {
                changed = head.changed() => if changed.is_err() { return Ok(()) },
                () = tokio::time::sleep(FLOOR) => {}
            }
            continue;
        }
        let roster = offices.roster(&app.ledger).await?;
        let work = due.into_iter().map(|row| make(&app, &offices, &roster, row));
        let mut made = futures_util::stream::iter(work).buffer_unordered(AT_ONCE);
        while let Some(result) = made.next().await {
            result?;
        }
    }
}

async fn make(app: &App, offices: &Offices, roster: &Roster, row: Deliverable) -> Result<(), LedgerError> {
    let Deliverable { id, node, mut delivery, .. } = row.clone();
    let spared = match offices.tell(node, BreakerEvent::Ask, now()) {
        Some(BreakerEffect::Wait { until }) => Some(until),
        _ => None,
    };
    let event = match (spared, roster.connectors.get(&node.municipality)) {
        (Some(until), _) => DeliveryEvent::Spared { until },
        (None, None) => DeliveryEvent::Spared { until: in_a_while() },
        (None, Some(connector)) => {
            delivery.handle(DeliveryEvent::Lease, now());
            app.ledger.write(Command::MoveDelivery { id, node, delivery: delivery.clone(), at: now() }).await?;
            let outcome = send(app, connector, &row, delivery.wants_whole()).await?;
            let heard = if outcome.is_answer() {
                BreakerEvent::Worked
            } else {
                BreakerEvent::Failed { chance: rand::random() }
            };
            offices.tell(node, heard, now());
            metrics::counter!("patto_deliveries_total", "answered" => outcome.is_answer().to_string()).increment(1);
            DeliveryEvent::Answered { outcome, chance: rand::random() }
        }
    };
    delivery.handle(event, now());
    app.ledger.write(Command::MoveDelivery { id, node, delivery, at: now() }).await?;
    Ok(())
}

/// The municipality has no address yet.
fn in_a_while() -> jiff::Timestamp {
    now().checked_add(jiff::SignedDuration::from_secs(5)).unwrap_or(jiff::Timestamp::MAX)
}

async fn send(app: &App, connector: &Connector, row: &Deliverable, whole: bool) -> Result<Outcome<()>, StoreError> {
    let Some(event) = event_of(app, row).await? else {
        let gone = crate::api::Problem::new(404, "not-found", "Not Found", "the event is not in the log");
        return Ok(Outcome::Refused(gone));
    };
    if event.act.kind() != ActKind::Register && !whole {
        return Ok(connector.act(row.node.theme, row.case, &event).await.map(drop));
    }
    let Some(submission) = submission(app, row).await? else {
        let words = "what was asked is no longer kept";
        return Ok(Outcome::Refused(crate::api::Problem::new(410, "erased", "Gone", words)));
    };
    Ok(connector.submit(&submission).await.map(drop))
}

async fn event_of(app: &App, row: &Deliverable) -> Result<Option<CaseEvent>, StoreError> {
    let entry = app.ledger.event(row.id).await?;
    Ok(entry.and_then(|entry| match entry.happening {
        Happening::Case { event, .. } => Some(event),
        _ => None,
    }))
}

/// The case as a whole, as it stands now.
async fn submission(app: &App, row: &Deliverable) -> Result<Option<Submission>, StoreError> {
    let (Some(case), Some(request)) = (app.ledger.case(row.case).await?, app.ledger.request(row.case).await?) else {
        return Ok(None);
    };
    let timeline = app.ledger.timeline(row.case).await?;
    Ok(Some(Submission {
        due: case.due,
        opening: case.opening,
        form_version: request.form_version,
        answers: request.answers,
        declarations: request.declarations,
        timeline,
    }))
}
