use jiff::Timestamp;
use sqlx::Row;

use super::tables::{delivery_due, delivery_state};
use super::{Batch, sql};
use crate::alert::{AlertKind, Subject};
use crate::domain::{NodeId, UnknownWord};
use crate::federation::{Delivery, DeliveryEvent, DeliveryState};
use crate::id::{CaseId, EventId, Seq};
use crate::ledger::command::{Refusal, Reply};
use crate::ledger::read::Deliverable;
use crate::store::StoreError;

type Answer = Result<Result<Reply, Refusal>, StoreError>;

/// Deliveries of one node that are moved at once.
const MOST_AT_ONCE: i64 = 10_000;

impl Batch<'_> {
    /// What nobody will try again by itself is an alert.
    pub(super) async fn move_delivery(
        &mut self,
        id: EventId,
        node: NodeId,
        delivery: &Delivery,
        at: Timestamp,
    ) -> Answer {
        self.keep_delivery(id, delivery).await?;
        if matches!(delivery.state, DeliveryState::Refused { .. } | DeliveryState::Parked { .. }) {
            self.raise(AlertKind::DeliveryStuck, Subject::Node(node), at).await?;
        }
        Ok(Ok(Reply::Done))
    }

    pub(super) async fn retry_deliveries(&mut self, node: NodeId, why: &DeliveryEvent, at: Timestamp) -> Answer {
        let query = sqlx::query(sql::DELIVERIES_OF_NODE).bind(node.to_string()).bind(MOST_AT_ONCE);
        let rows = query.fetch_all(&mut *self.connection).await?;
        for row in &rows {
            let Deliverable { id, mut delivery, .. } = Deliverable::read(row)?;
            delivery.handle(why.clone(), at);
            self.keep_delivery(id, &delivery).await?;
        }
        if *why == DeliveryEvent::Retry {
            self.settle(AlertKind::DeliveryStuck, Subject::Node(node), at).await?;
        }
        Ok(Ok(Reply::Done))
    }

    /// The delivery of the registration becomes due again, as one of the whole case.
    pub(super) async fn tell_whole(&mut self, cases: &[CaseId], at: Timestamp) -> Answer {
        for id in cases {
            let Some(case) = self.case(*id).await? else { continue };
            if !self.is_connected(case.node()).await? {
                continue;
            }
            let query = sqlx::query(sql::FIRST_EVENT_OF).bind(id.to_string());
            let Some(row) = query.fetch_optional(&mut *self.connection).await? else { continue };
            let (event, place): (String, i64) = (row.try_get(0)?, row.try_get(1)?);
            let event = event.parse().map_err(|error: UnknownWord| StoreError::damaged("event id", error))?;
            let whole = Delivery { state: DeliveryState::Due { at, whole: true }, ..Delivery::new(at) };
            self.tables.add_delivery(event, case.node(), *id, Seq(place), &whole)?;
        }
        Ok(Ok(Reply::Done))
    }

    async fn keep_delivery(&mut self, id: EventId, delivery: &Delivery) -> Result<(), StoreError> {
        let body = serde_json::to_string(delivery).map_err(|error| StoreError::damaged("delivery", error))?;
        let query = sqlx::query(sql::MOVE_DELIVERY).bind(id.to_string()).bind(delivery_state(delivery));
        query.bind(delivery_due(delivery)).bind(body).execute(&mut *self.connection).await?;
        Ok(())
    }
}
