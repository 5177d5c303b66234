use jiff::Timestamp;
use sqlx::Row;

use super::tables::subject_text;
use super::{Batch, parse, sql};
use crate::alert::{Alert, AlertKind, AlertMove, AlertState, Subject};
use crate::id::{AlertId, EventId};
use crate::ledger::command::{Refusal, Reply};
use crate::log::Happening;
use crate::store::StoreError;

impl Batch<'_> {
    /// One alert a cause: while one stands, nothing new is raised.
    pub(super) async fn raise(&mut self, kind: AlertKind, subject: Subject, at: Timestamp) -> Result<(), StoreError> {
        if self.standing(kind, subject).await?.is_some() {
            return Ok(());
        }
        let alert = Alert::raise(AlertId::fresh(), kind, subject, at);
        self.standing.insert((subject, kind), Some(alert.id));
        self.keep_alert(alert)
    }

    pub(super) async fn settle(&mut self, kind: AlertKind, subject: Subject, at: Timestamp) -> Result<(), StoreError> {
        let Some(alert) = self.standing(kind, subject).await? else { return Ok(()) };
        if let Ok(resolved) = alert.apply(&AlertMove::Resolve, at) {
            self.standing.insert((subject, kind), None);
            self.keep_alert(resolved)?;
        }
        Ok(())
    }

    pub(super) async fn move_alert(
        &mut self,
        id: AlertId,
        step: &AlertMove,
        at: Timestamp,
    ) -> Result<Result<Reply, Refusal>, StoreError> {
        let Some(alert) = self.alert(id).await? else { return Ok(Err(Refusal::Unknown("alert"))) };
        let moved = match alert.apply(step, at) {
            Ok(moved) => moved,
            Err(error) => return Ok(Err(error.into())),
        };
        if moved.state == AlertState::Resolved {
            self.standing.insert((moved.subject, moved.kind), None);
        }
        self.keep_alert(moved.clone())?;
        Ok(Ok(Reply::Alert(moved)))
    }

    fn keep_alert(&mut self, alert: Alert) -> Result<(), StoreError> {
        self.log(EventId::fresh(), alert.updated, &Happening::Alert { alert: alert.clone() })?;
        self.alerts.change(alert.id, alert);
        Ok(())
    }

    async fn alert(&mut self, id: AlertId) -> Result<Option<Alert>, StoreError> {
        if let Some(alert) = self.alerts.get(&id) {
            return Ok(Some(alert.clone()));
        }
        let row = sqlx::query(sql::ALERT).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        row.map(|row| parse("alert", row.try_get(0)?)).transpose()
    }

    /// The alert that stands for a cause.
    async fn standing(&mut self, kind: AlertKind, subject: Subject) -> Result<Option<Alert>, StoreError> {
        if let Some(known) = self.standing.get(&(subject, kind)) {
            return match *known {
                Some(id) => self.alert(id).await,
                None => Ok(None),
            };
        }
        let query = sqlx::query(sql::ALERT_OF_SUBJECT).bind(subject_text(subject)).bind(kind.as_str());
        let row = query.fetch_optional(&mut *self.connection).await?;
        let alert: Option<Alert> = row.map(|row| parse("alert", row.try_get(0)?)).transpose()?;
        self.standing.insert((subject, kind), alert.as_ref().map(|alert| alert.id));
        if let Some(alert) = &alert {
            self.alerts.remember(alert.id, alert.clone());
        }
        Ok(alert)
    }
}
