use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use crate::domain::{Adhesion, IstatCode, NodeId};
use crate::federation::{Breaker, BreakerEffect, BreakerEvent, Connector};
use crate::ledger::{Ledger, NodeRow, OfficeRow};
use crate::store::StoreError;

/// The back offices the hub talks to, and its patience with each node.
#[derive(Clone, Debug)]
pub(crate) struct Offices {
    http: reqwest::Client,
    breakers: Arc<Mutex<HashMap<NodeId, Breaker>>>,
}

/// Who is there now: read from the ledger before each round, so that a change is seen without a restart.
pub(crate) struct Roster {
    pub(crate) connectors: BTreeMap<IstatCode, Connector>,
    pub(crate) offices: Vec<OfficeRow>,
    pub(crate) nodes: Vec<(NodeId, NodeRow)>,
}

impl Offices {
    pub(crate) fn new(http: reqwest::Client) -> Self {
        Self { http, breakers: Arc::default() }
    }

    pub(crate) async fn roster(&self, ledger: &Ledger) -> Result<Roster, StoreError> {
        let offices = ledger.offices().await?;
        let connector = |office: &OfficeRow| Connector::new(self.http.clone(), &office.address, office.token.clone());
        let connectors = offices.iter().map(|office| (office.municipality, connector(office))).collect();
        let is_reached = |row: &NodeRow| !row.hosted && matches!(row.adhesion, Adhesion::Live | Adhesion::Connecting);
        let nodes = ledger.nodes().await?.into_iter().filter(|(_, row)| is_reached(row)).collect();
        Ok(Roster { connectors, offices, nodes })
    }

    pub(crate) fn tell(&self, node: NodeId, event: BreakerEvent, now: Timestamp) -> Option<BreakerEffect> {
        let mut breakers = self.breakers.lock().unwrap_or_else(PoisonError::into_inner);
        breakers.entry(node).or_default().handle(event, now)
    }
}
