use std::time::Duration;

use crate::alert::AlertMove;
use crate::case::{Actor, CaseEvent};
use crate::consultation::ConsultationState;
use crate::hub::app::App;
use crate::id::EventId;
use crate::ledger::{Command, LedgerError};
use crate::time::{day_in_palermo, now};

/// Terms end at midnight; a minute more hurts nobody.
const EVERY: Duration = Duration::from_mins(1);
/// Cases moved at once.
const CHUNK: i64 = 200;
const MOST_ALERTS: i64 = 1_000;

/// Does what time itself does: unanswered requests end, terms run out, snoozes and consultations are over.
pub(crate) async fn keep_the_law(app: App) -> Result<(), LedgerError> {
    loop {
        end_waits(&app).await?;
        end_snoozes(&app).await?;
        end_consultations(&app).await?;
        tokio::time::sleep(EVERY).await;
    }
}

async fn end_waits(app: &App) -> Result<(), LedgerError> {
    let today = day_in_palermo(now());
    loop {
        let cases = app.ledger.cases_to_tick(today, CHUNK).await?;
        let mut moved = 0;
        for case in cases {
            let Some(act) = case.tick(today) else { continue };
            let event = CaseEvent { id: EventId::fresh(), at: now(), actor: Actor::Clock, act };
            match app.ledger.write(Command::Act { case: case.opening.id, event: Box::new(event), key: None }).await {
                Ok(_) => moved += 1,
                // Somebody else moved the case in between.
                Err(LedgerError::Refused(why)) => {
                    tracing::debug!(case.id = %case.opening.id, %why, "not moved by time");
                }
                Err(error) => return Err(error),
            }
        }
        if moved == 0 {
            return Ok(());
        }
    }
}

async fn end_consultations(app: &App) -> Result<(), LedgerError> {
    let today = day_in_palermo(now());
    for consultation in app.ledger.consultations().await? {
        if consultation.state == ConsultationState::Open && consultation.is_over(today) {
            let slug = consultation.slug().clone();
            let close = Command::CloseConsultation { consultation: slug, key: None, clerk: None, at: now() };
            match app.ledger.write(close).await {
                // Somebody closed it in between.
                Ok(_) | Err(LedgerError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

async fn end_snoozes(app: &App) -> Result<(), LedgerError> {
    let asleep = Some(crate::alert::AlertState::Snoozed);
    for alert in app.ledger.alerts(asleep, MOST_ALERTS).await? {
        if let Some(step @ AlertMove::Reopen) = alert.tick(now()) {
            app.ledger.write(Command::MoveAlert { id: alert.id, step, at: now() }).await?;
        }
    }
    Ok(())
}
