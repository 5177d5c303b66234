use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{count, json, word};
use crate::alert::NodeWatch;
use crate::client::Secret;
use crate::domain::{Adhesion, IstatCode, NodeId, Theme};
use crate::federation::Delivery;
use crate::id::{CaseId, EventId};
use crate::ledger::{Ledger, sql};
use crate::store::StoreError;
use crate::time::{from_micros, to_micros};

/// What is kept of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeRow {
    /// How the municipality takes part.
    pub adhesion: Adhesion,
    /// Whether a person works its cases in the console.
    pub hosted: bool,
    /// What the last looks said.
    pub watch: NodeWatch,
    /// How long the last answer took, in milliseconds.
    pub latency_ms: Option<u32>,
    /// When it was last looked at.
    pub seen: Option<Timestamp>,
}

impl Default for NodeRow {
    fn default() -> Self {
        let watch = NodeWatch::default();
        Self { adhesion: Adhesion::None, hosted: true, watch, latency_ms: None, seen: None }
    }
}

impl NodeRow {
    pub(in crate::ledger) fn read(row: &AnyRow) -> Result<(NodeId, Self), StoreError> {
        let latency: Option<i64> = row.try_get(4)?;
        let node = Self {
            adhesion: word("adhesion", row, 1)?,
            hosted: row.try_get::<i64, _>(2)? != 0,
            watch: json("watch", row, 6)?,
            latency_ms: latency.and_then(|millis| u32::try_from(millis).ok()),
            seen: row.try_get::<Option<i64>, _>(5)?.map(from_micros),
        };
        Ok((word("node", row, 0)?, node))
    }
}

/// Open and late cases of a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NodeCounts {
    /// Open.
    pub open: u32,
    /// Of these, late.
    pub overdue: u32,
}

/// A municipality's back office.
#[derive(Clone, Debug)]
pub struct OfficeRow {
    /// Whose.
    pub municipality: IstatCode,
    /// Its base address.
    pub address: String,
    /// The token it wants.
    pub token: Secret,
    /// How far its list of changes was read.
    pub cursor: String,
}

/// A delivery that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deliverable {
    /// The event it carries, which also names it to the office.
    pub id: EventId,
    /// To which node.
    pub node: NodeId,
    /// Of which case.
    pub case: CaseId,
    /// Where it stands.
    pub delivery: Delivery,
}

impl Deliverable {
    pub(in crate::ledger) fn read(row: &AnyRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: word("delivery", row, 0)?,
            node: word("node", row, 1)?,
            case: word("case", row, 2)?,
            delivery: json("delivery", row, 3)?,
        })
    }
}

impl Ledger {
    /// All nodes that are known.
    pub async fn nodes(&self) -> Result<Vec<(NodeId, NodeRow)>, StoreError> {
        sqlx::query(sql::NODES).fetch_all(self.database.reading()).await?.iter().map(NodeRow::read).collect()
    }

    /// The themes whose platforms a municipality has joined and that serve its citizens.
    pub async fn live_themes(&self, municipality: IstatCode) -> Result<Vec<Theme>, StoreError> {
        // An id is the municipality, a slash, the theme; '0' follows '/'.
        let (from, before) = (format!("{municipality}/"), format!("{municipality}0"));
        let rows = sqlx::query(sql::ADHESIONS).bind(from).bind(before).fetch_all(self.database.reading()).await?;
        let read = |row| Ok((word::<NodeId>("node", row, 0)?, word::<Adhesion>("adhesion", row, 1)?));
        let nodes = rows.iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        Ok(nodes.into_iter().filter(|(_, adhesion)| *adhesion == Adhesion::Live).map(|(node, _)| node.theme).collect())
    }

    /// One node.
    pub async fn node(&self, id: NodeId) -> Result<NodeRow, StoreError> {
        let row = sqlx::query(sql::NODE).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        Ok(row.as_ref().map(NodeRow::read).transpose()?.map(|(_, row)| row).unwrap_or_default())
    }

    /// Open and late cases by node; to start a live count from.
    pub async fn counts_by_node(&self) -> Result<Vec<(NodeId, NodeCounts)>, StoreError> {
        let read = |row: &AnyRow| {
            let narrow = |column| Ok::<_, StoreError>(u32::try_from(count(row, column)?).unwrap_or(u32::MAX));
            Ok((word("node", row, 0)?, NodeCounts { open: narrow(1)?, overdue: narrow(2)? }))
        };
        sqlx::query(sql::COUNTS_BY_NODE).fetch_all(self.database.reading()).await?.iter().map(read).collect()
    }

    /// Deliveries that wait, by node.
    pub async fn waiting_by_node(&self) -> Result<Vec<(NodeId, u32)>, StoreError> {
        let read = |row: &AnyRow| Ok((word("node", row, 0)?, u32::try_from(count(row, 1)?).unwrap_or(u32::MAX)));
        sqlx::query(sql::WAITING_BY_NODE).fetch_all(self.database.reading()).await?.iter().map(read).collect()
    }

    /// The back offices.
    pub async fn offices(&self) -> Result<Vec<OfficeRow>, StoreError> {
        let read = |row: &AnyRow| {
            let number = u32::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0);
            let municipality =
                IstatCode::from_number(number).map_err(|error| StoreError::damaged("municipality", error))?;
            let token: String = row.try_get(2)?;
            Ok(OfficeRow {
                municipality,
                address: row.try_get(1)?,
                token: Secret::new(&token),
                cursor: row.try_get(3)?,
            })
        };
        sqlx::query(sql::OFFICES).fetch_all(self.database.reading()).await?.iter().map(read).collect()
    }

    /// The deliveries that are due, the oldest of each case only: an office learns of things in their order.
    pub async fn due_deliveries(&self, now: Timestamp, limit: i64) -> Result<Vec<Deliverable>, StoreError> {
        let query = sqlx::query(sql::DUE_DELIVERIES).bind(to_micros(now)).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(Deliverable::read).collect()
    }
}
