use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;

use super::{Offices, until};
use crate::domain::NodeId;
use crate::federation::{BreakerEffect, BreakerEvent, Connector, DeliveryEvent, LookEffect, LookEvent, Looks};
use crate::hub::app::App;
use crate::ledger::{Command, LedgerError};
use crate::time::{monotonic, now};

/// The roster is read again so often.
const ROSTER_EVERY: Duration = Duration::from_secs(5);

/// Looks at every node that has a back office of its own, with a bound on how many at once, and keeps what it sees.
pub(crate) async fn look_at_nodes(app: App, offices: Offices) -> Result<(), LedgerError> {
    let mut looks = Looks::default();
    let mut roster = offices.roster(&app.ledger).await?;
    let mut under_way = FuturesUnordered::new();
    let mut renew = tokio::time::interval(ROSTER_EVERY);
    loop {
        let due = looks.next_due().map_or(ROSTER_EVERY, until);
        let event = tokio::select! {
            biased;
            Some((node, answer)) = under_way.next(), if !under_way.is_empty() => LookEvent::Seen { node, answer },
            _ = renew.tick() => {
                roster = offices.roster(&app.ledger).await?;
                let known = |(node, _): &&(NodeId, _)| roster.connectors.contains_key(&node.municipality);
                LookEvent::Roster(roster.nodes.iter().filter(known).map(|(node, row)| (*node, row.watch)).collect())
            }
            () = tokio::time::sleep(due) => LookEvent::Tick,
        };
        let millis = match &event {
            LookEvent::Seen { answer, .. } => *answer,
            _ => None,
        };
        for effect in looks.handle(event, now()) {
            match effect {
                LookEffect::Look(node) => {
                    if let Some(connector) = roster.connectors.get(&node.municipality) {
                        under_way.push(look(connector.clone(), node));
                    }
                }
                LookEffect::Judged { node, watch, verdict } => {
                    let alert = verdict.alert;
                    let seen = Command::Looked { node, watch, latency_ms: millis, at: now(), alert };
                    app.ledger.write(seen).await?;
                    if offices_work_again(&offices, node, millis.is_some()) {
                        let why = DeliveryEvent::NodeBack;
                        app.ledger.write(Command::RetryDeliveries { node, why, at: now() }).await?;
                    }
                }
            }
        }
    }
}

/// A look is also the probe of a half-open breaker; true when the node works again after a time in which it did not.
fn offices_work_again(offices: &Offices, node: NodeId, answered: bool) -> bool {
    let event = if answered { BreakerEvent::Worked } else { BreakerEvent::Failed { chance: rand::random() } };
    matches!(offices.tell(node, event, now()), Some(BreakerEffect::Closed))
}

/// How long the node took to say that it is well, in milliseconds.
async fn look(connector: Connector, node: NodeId) -> (NodeId, Option<u32>) {
    let began = monotonic();
    let status = connector.status(node.theme).await.done();
    let took = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
    (node, status.filter(|status| status.status == 200).map(|_| took))
}
