use std::collections::BTreeMap;

use shared::domain::{Health, NodeId};
use shared::id::Seq;
use shared::log::{Entry, Happening};

use super::update::weight;
use crate::app::Model;

/// The nodes as they were before some events. Counts are counted back; a health or an adhesion that neither the hub's
/// first word nor an earlier event tells is not known. Latency and queues are not in the log: they are not shown.
pub(crate) fn undo(scene: &mut Model, recorded: &[Entry]) {
    let mut counted: BTreeMap<NodeId, (i64, i64)> = BTreeMap::new();
    let mut first_health: BTreeMap<NodeId, Seq> = BTreeMap::new();
    let mut first_adhesion: BTreeMap<NodeId, Seq> = BTreeMap::new();
    for entry in recorded {
        match &entry.happening {
            Happening::Case { case, event } => {
                let weight = weight(case, event);
                let sum = counted.entry(case.node()).or_default();
                *sum = (sum.0 + weight.open, sum.1 + weight.late);
            }
            Happening::Health { node, .. } => {
                first_health.entry(*node).or_insert(entry.seq);
            }
            Happening::Adhesion { node, .. } => {
                first_adhesion.entry(*node).or_insert(entry.seq);
            }
            _ => {}
        }
    }
    let federation = &mut scene.federation;
    federation.forget_history();
    federation.hold(true);
    let nodes: Vec<NodeId> = federation.nodes().map(|node| node.node).collect();
    for id in nodes {
        let health = first_health.get(&id).map(|seq| federation.opening_of(id, *seq).map(|(health, _)| health));
        let adhesion = first_adhesion.get(&id).and_then(|seq| federation.opening_of(id, *seq)).map(|(_, one)| one);
        let (open, late) = counted.get(&id).copied().unwrap_or_default();
        federation.change(id, |node| {
            node.open_cases = less(node.open_cases, open);
            node.overdue_cases = less(node.overdue_cases, late);
            node.health = health.map_or(node.health, |known| known.unwrap_or(Health::Unknown));
            node.adhesion = adhesion.unwrap_or(node.adhesion);
            (node.latency_ms, node.seen, node.waiting_deliveries) = (None, None, 0);
        });
    }
    federation.seq = recorded.iter().map(|entry| entry.seq).min().map_or(Seq(0), |first| Seq(first.0 - 1));
    federation.at = None;
    federation.hold(false);
    super::arrange(scene);
}

fn less(count: u32, by: i64) -> u32 {
    u32::try_from(i64::from(count).saturating_sub(by).max(0)).unwrap_or(u32::MAX)
}
