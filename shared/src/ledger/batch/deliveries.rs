use jiff::Timestamp;

use super::{Batch, sql};
use crate::alert::{AlertKind, Subject};
use crate::domain::NodeId;
use crate::id::EventId;
use crate::ledger::command::{Refusal, Reply};
use crate::store::StoreError;
use crate::time::to_micros;

impl Batch<'_> {
    pub(super) async fn move_delivery(
        &mut self,
        id: EventId,
        state: &str,
        due: Timestamp,
        attempt: u32,
        problem: &str,
    ) -> Result<Result<Reply, Refusal>, StoreError> {
        let query = sqlx::query(sql::MOVE_DELIVERY).bind(id.to_string()).bind(state).bind(to_micros(due));
        query.bind(i64::from(attempt)).bind(problem).execute(&mut *self.connection).await?;
        Ok(Ok(Reply::Done))
    }

    /// An operator asks to try again: what was refused too, since the office may have mended it.
    pub(super) async fn retry_deliveries(
        &mut self,
        node: NodeId,
        at: Timestamp,
    ) -> Result<Result<Reply, Refusal>, StoreError> {
        let query = sqlx::query(sql::RETRY_DELIVERIES).bind(node.to_string()).bind(to_micros(at));
        query.execute(&mut *self.connection).await?;
        self.settle(AlertKind::DeliveryStuck, Subject::Node(node), at).await?;
        Ok(Ok(Reply::Done))
    }
}
