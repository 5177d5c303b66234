use std::collections::{BTreeMap, VecDeque};

use jiff::Timestamp;
use shared::api::NodeView;
use shared::domain::{Health, NodeId};

/// Looks at a node that are kept.
const LOOKS: usize = 120;
/// Changes of a node's health that are kept.
const CHANGES: usize = 20;

/// What was seen of the nodes while the console looked on; it is bounded, and what was not seen is a gap.
#[derive(Clone, Debug, Default)]
pub struct History {
    nodes: BTreeMap<NodeId, Seen>,
}

#[derive(Clone, Debug, Default)]
struct Seen {
    last: Option<Timestamp>,
    looks: VecDeque<Option<u32>>,
    changes: VecDeque<Change>,
}

/// A node was found in another health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// What it is since.
    pub to: Health,
}

impl History {
    /// Takes in a look at a node; the same look told again counts once.
    pub(super) fn look(&mut self, node: &NodeView) {
        let Some(seen) = node.seen else { return };
        let kept = self.nodes.entry(node.node).or_default();
        if kept.last.is_none_or(|last| seen > last) {
            kept.last = Some(seen);
            push(&mut kept.looks, node.latency_ms.filter(|_| node.health != Health::Down), LOOKS);
        }
    }

    /// Takes in a change of health.
    pub(super) fn change(&mut self, node: NodeId, to: Health, at: Timestamp) {
        push(&mut self.nodes.entry(node).or_default().changes, Change { at, to }, CHANGES);
    }

    /// How long each answer took in milliseconds, oldest first; none where none came.
    #[must_use]
    pub fn looks(&self, node: NodeId) -> impl ExactSizeIterator<Item = Option<u64>> + '_ {
        const NONE: &VecDeque<Option<u32>> = &VecDeque::new();
        self.nodes.get(&node).map_or(NONE, |seen| &seen.looks).iter().map(|look| look.map(u64::from))
    }

    /// The changes of a node's health, oldest first.
    #[must_use]
    pub fn changes(&self, node: NodeId) -> impl DoubleEndedIterator<Item = &Change> {
        self.nodes.get(&node).into_iter().flat_map(|seen| &seen.changes)
    }
}

fn push<T>(kept: &mut VecDeque<T>, item: T, most: usize) {
    while kept.len() >= most {
        kept.pop_front();
    }
    kept.push_back(item);
}
