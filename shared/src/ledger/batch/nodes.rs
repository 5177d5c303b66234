use jiff::Timestamp;

use super::{Batch, sql};
use crate::alert::{AlertKind, NodeWatch, Subject};
use crate::domain::{Adhesion, NodeId};
use crate::id::EventId;
use crate::ledger::command::{Refusal, Reply};
use crate::ledger::read::NodeRow;
use crate::log::Happening;
use crate::store::StoreError;

type Answer = Result<Result<Reply, Refusal>, StoreError>;

impl Batch<'_> {
    pub(super) async fn set_adhesion(&mut self, id: NodeId, adhesion: Adhesion, hosted: bool, at: Timestamp) -> Answer {
        let before = self.node(id).await?;
        let is_new = before.adhesion != adhesion;
        self.nodes.change(id, NodeRow { adhesion, hosted, ..before });
        if is_new {
            self.log(EventId::fresh(), at, &Happening::Adhesion { node: id, adhesion })?;
        }
        Ok(Ok(Reply::Done))
    }

    /// A look that finds nothing new writes the gauges only: no event, so that the log holds what happened.
    pub(super) async fn looked(
        &mut self,
        id: NodeId,
        watch: NodeWatch,
        latency_ms: Option<u32>,
        at: Timestamp,
        alert: Option<AlertKind>,
    ) -> Answer {
        let before = self.node(id).await?;
        if before.watch.health != watch.health {
            self.log(EventId::fresh(), at, &Happening::Health { node: id, health: watch.health })?;
        }
        for kind in [AlertKind::NodeDown, AlertKind::NodeSlow] {
            if alert == Some(kind) {
                self.raise(kind, Subject::Node(id), at).await?;
            } else {
                self.settle(kind, Subject::Node(id), at).await?;
            }
        }
        self.nodes.change(id, NodeRow { watch, latency_ms, seen: Some(at), ..before });
        Ok(Ok(Reply::Done))
    }

    /// Whether a node's cases are delivered to a system of its own.
    pub(super) async fn is_connected(&mut self, id: NodeId) -> Result<bool, StoreError> {
        let node = self.node(id).await?;
        Ok(node.adhesion == Adhesion::Live && !node.hosted)
    }

    async fn node(&mut self, id: NodeId) -> Result<NodeRow, StoreError> {
        if let Some(row) = self.nodes.get(&id) {
            return Ok(*row);
        }
        let row = sqlx::query(sql::NODE).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        let row = row.as_ref().map(NodeRow::read).transpose()?.map_or_else(NodeRow::default, |(_, row)| row);
        self.nodes.remember(id, row);
        Ok(row)
    }
}
