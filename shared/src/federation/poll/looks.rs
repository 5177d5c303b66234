use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use super::{later, slice};
use crate::alert::{NodeWatch, Verdict, after_look};
use crate::domain::{Health, NodeId};

/// A healthy node is looked at so often.
const PERIOD: Duration = Duration::from_secs(5);
/// One that is not well sooner, so that its end and its return are seen soon; it is one light request.
const WORRIED: Duration = Duration::from_secs(2);
/// At most so many looks at once: a network that is gone fills no socket table.
const MOST_AT_ONCE: usize = 16;

/// The schedule of looks at nodes. The hub puts in the nodes that are live or connecting and have a back office of their
/// own; of the hosted ones there is nothing to look at.
///
/// A look is also the probe of a half-open breaker: what it saw goes to the node's [`Breaker`](super::super::Breaker),
/// and when that closes, to the deliveries that wait ([`DeliveryEvent::NodeBack`](super::super::DeliveryEvent)).
#[derive(Clone, Debug, Default)]
pub struct Looks {
    nodes: BTreeMap<NodeId, Look>,
    under_way: usize,
}

#[derive(Clone, Copy, Debug)]
struct Look {
    watch: NodeWatch,
    due: Timestamp,
    is_under_way: bool,
}

/// What happens to the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookEvent {
    /// These nodes, and no others, are to be looked at; with what is known of them.
    Roster(Vec<(NodeId, NodeWatch)>),
    /// Time went on.
    Tick,
    /// A look is over.
    Seen {
        /// At which node.
        node: NodeId,
        /// The time the answer took in milliseconds; none when no good one came.
        answer: Option<u32>,
    },
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookEffect {
    /// Ask this node how it is.
    Look(NodeId),
    /// What follows from a look: keep the watch; where the verdict says so, log the health and raise or resolve an alert.
    Judged {
        /// Which node.
        node: NodeId,
        /// What is believed of it now.
        watch: NodeWatch,
        /// What follows.
        verdict: Verdict,
    },
}

impl Looks {
    /// What an event leads to.
    pub fn handle(&mut self, event: LookEvent, now: Timestamp) -> Vec<LookEffect> {
        match event {
            LookEvent::Roster(nodes) => {
                self.take_roster(nodes, now);
                Vec::new()
            }
            LookEvent::Tick => self.start(now),
            LookEvent::Seen { node, answer } => {
                let mut effects: Vec<LookEffect> = self.seen(node, answer, now).into_iter().collect();
                effects.extend(self.start(now));
                effects
            }
        }
    }

    /// When the next look is due; none while all places are taken or nothing is to be looked at.
    #[must_use]
    pub fn next_due(&self) -> Option<Timestamp> {
        let waiting = self.nodes.values().filter(|look| !look.is_under_way).map(|look| look.due);
        if self.under_way < MOST_AT_ONCE { waiting.min() } else { None }
    }

    fn take_roster(&mut self, nodes: Vec<(NodeId, NodeWatch)>, now: Timestamp) {
        let count = nodes.len();
        let known = std::mem::take(&mut self.nodes);
        for (place, (node, watch)) in nodes.into_iter().enumerate() {
            let first = Look { watch, due: slice(now, PERIOD, place, count), is_under_way: false };
            self.nodes.insert(node, known.get(&node).copied().unwrap_or(first));
        }
        self.under_way = self.nodes.values().filter(|look| look.is_under_way).count();
    }

    fn start(&mut self, now: Timestamp) -> Vec<LookEffect> {
        let mut due: Vec<(Timestamp, NodeId)> = self
            .nodes
            .iter()
            .filter(|(_, look)| !look.is_under_way && look.due <= now)
            .map(|(node, look)| (look.due, *node))
            .collect();
        due.sort_unstable();
        due.truncate(MOST_AT_ONCE.saturating_sub(self.under_way));
        for (_, node) in &due {
            if let Some(look) = self.nodes.get_mut(node) {
                look.is_under_way = true;
                self.under_way += 1;
            }
        }
        due.into_iter().map(|(_, node)| LookEffect::Look(node)).collect()
    }

    /// A look at a node that left the roster meanwhile judges nothing.
    fn seen(&mut self, node: NodeId, answer: Option<u32>, now: Timestamp) -> Option<LookEffect> {
        let look = self.nodes.get_mut(&node).filter(|look| look.is_under_way)?;
        let (watch, verdict) = after_look(look.watch, answer);
        let period = if watch.health == Health::Up { PERIOD } else { WORRIED };
        *look = Look { watch, due: later(look.due, period).max(later(now, WORRIED)), is_under_way: false };
        self.under_way = self.under_way.saturating_sub(1);
        Some(LookEffect::Judged { node, watch, verdict })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{IstatCode, Theme};

    fn at(millis: u64) -> Timestamp {
        later("2026-11-22T08:00:00Z".parse().unwrap(), Duration::from_millis(millis))
    }

    fn roster(count: u32) -> Vec<(NodeId, NodeWatch)> {
        let node = |n: u32| NodeId::new(IstatCode::from_number(82_001 + n / 7).unwrap(), Theme::ALL[n as usize % 7]);
        (0..count).map(|n| (node(n), NodeWatch::default())).collect()
    }

    fn looks(effects: &[LookEffect]) -> Vec<NodeId> {
        let node = |effect: &LookEffect| match effect {
            LookEffect::Look(node) => Some(*node),
            LookEffect::Judged { .. } => None,
        };
        effects.iter().filter_map(node).collect()
    }

    #[test]
    fn a_hundred_nodes_are_spread_over_the_period_and_each_is_seen_once_in_it() {
        let mut schedule = Looks::default();
        schedule.handle(LookEvent::Roster(roster(100)), at(0));
        let mut per_second = [0_usize; 5];
        for step in 0..100_u64 {
            let mut started = looks(&schedule.handle(LookEvent::Tick, at(step * 50)));
            while let Some(node) = started.pop() {
                per_second[usize::try_from(step / 20).unwrap()] += 1;
                started.extend(looks(&schedule.handle(LookEvent::Seen { node, answer: Some(5) }, at(step * 50))));
            }
        }
        assert_eq!(per_second.iter().sum::<usize>(), 100);
        assert!(per_second.iter().all(|count| (18..=22).contains(count)), "{per_second:?}");
    }

    #[test]
    fn sixteen_hanging_nodes_take_all_places_and_no_more_and_each_answer_frees_one() {
        let mut schedule = Looks::default();
        schedule.handle(LookEvent::Roster(roster(82)), at(0));
        let started = looks(&schedule.handle(LookEvent::Tick, at(10_000)));
        assert_eq!((started.len(), schedule.next_due()), (16, None));
        let effects = schedule.handle(LookEvent::Seen { node: started[0], answer: None }, at(10_000));
        assert_eq!(looks(&effects).len(), 1);
    }

    #[test]
    fn a_node_that_does_not_answer_is_looked_at_sooner_and_judged() {
        let mut schedule = Looks::default();
        let nodes = roster(1);
        schedule.handle(LookEvent::Roster(nodes.clone()), at(0));
        let mut seen = Vec::new();
        for _ in 0..4 {
            let due = schedule.next_due().unwrap();
            assert_eq!(looks(&schedule.handle(LookEvent::Tick, due)).len(), 1);
            let answer = seen.is_empty().then_some(5);
            for effect in schedule.handle(LookEvent::Seen { node: nodes[0].0, answer }, due) {
                if let LookEffect::Judged { watch, .. } = effect {
                    seen.push((due, watch.health));
                }
            }
        }
        let expected = [(0, Health::Up), (5_000, Health::Degraded), (7_000, Health::Degraded), (9_000, Health::Down)];
        assert_eq!(seen, expected.map(|(millis, health)| (at(millis), health)));
    }

    proptest! {
        #[test]
        fn never_more_than_sixteen_and_never_the_same_twice(steps in prop::collection::vec((0_u64..3_000, any::<bool>()), 1..200)) {
            let mut schedule = Looks::default();
            schedule.handle(LookEvent::Roster(roster(60)), at(0));
            let (mut now, mut under_way) = (0, Vec::new());
            for (wait, one_ends) in steps {
                now += wait;
                let event = match under_way.pop() {
                    Some(node) if one_ends => LookEvent::Seen { node, answer: (wait % 3 == 0).then_some(9) },
                    Some(node) => {
                        under_way.push(node);
                        LookEvent::Tick
                    }
                    None => LookEvent::Tick,
                };
                for node in looks(&schedule.handle(event, at(now))) {
                    prop_assert!(!under_way.contains(&node));
                    under_way.push(node);
                }
                prop_assert!(under_way.len() <= MOST_AT_ONCE);
            }
        }
    }
}
