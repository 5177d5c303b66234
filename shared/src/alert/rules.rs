use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::AlertKind;
use crate::domain::Health;

/// A node is called down after this many looks without an answer: one lost packet wakes nobody.
const LOOKS_UNTIL_DOWN: u8 = 3;
/// And up again after this many good ones, so that a flapping node keeps its one alert.
const LOOKS_UNTIL_UP: u8 = 2;
/// Slower than this is degraded, in milliseconds.
const SLOW_MILLIS: u32 = 1_500;

/// What was seen of a node so far: enough to judge the next look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NodeWatch {
    /// What is believed of it.
    pub health: Health,
    /// Looks in a row without an answer.
    pub misses: u8,
    /// Good answers in a row.
    pub hits: u8,
}

impl Default for NodeWatch {
    fn default() -> Self {
        Self { health: Health::Unknown, misses: 0, hits: 0 }
    }
}

/// What follows from a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The alert that should stand for this node now, if any.
    pub alert: Option<AlertKind>,
    /// Whether the health is another than before.
    pub changed: bool,
}

/// Judges a node after a look: `answer` is the time it took in milliseconds, or nothing when none came.
#[must_use]
pub fn after_look(watch: NodeWatch, answer: Option<u32>) -> (NodeWatch, Verdict) {
    let (misses, hits) = match answer {
        None => (watch.misses.saturating_add(1), 0),
        Some(_) => (0, watch.hits.saturating_add(1)),
    };
    let mut next = NodeWatch { health: watch.health, misses, hits };
    let is_slow = answer.is_some_and(|millis| millis > SLOW_MILLIS);
    let is_recovering = watch.health == Health::Down && next.hits < LOOKS_UNTIL_UP;
    next.health = match answer {
        None if next.misses >= LOOKS_UNTIL_DOWN || watch.health == Health::Down => Health::Down,
        None => Health::Degraded,
        Some(_) if is_recovering => Health::Down,
        Some(_) if is_slow => Health::Degraded,
        Some(_) => Health::Up,
    };
    let alert = match next.health {
        Health::Down => Some(AlertKind::NodeDown),
        Health::Degraded if is_slow && watch.health == Health::Degraded => Some(AlertKind::NodeSlow),
        _ => None,
    };
    (next, Verdict { alert, changed: next.health != watch.health })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(answers: &[Option<u32>]) -> Vec<(Health, Option<AlertKind>)> {
        let mut watch = NodeWatch::default();
        answers
            .iter()
            .map(|answer| {
                let (next, verdict) = after_look(watch, *answer);
                watch = next;
                (next.health, verdict.alert)
            })
            .collect()
    }

    #[test]
    fn one_lost_answer_alarms_nobody_three_do() {
        let seen = looks(&[Some(20), None, None, None]);
        assert_eq!(seen.last(), Some(&(Health::Down, Some(AlertKind::NodeDown))));
        assert_eq!(seen.get(2), Some(&(Health::Degraded, None)));
    }

    #[test]
    fn a_node_is_back_after_two_good_answers() {
        let seen = looks(&[None, None, None, Some(20), Some(20)]);
        assert_eq!(seen.get(3), Some(&(Health::Down, Some(AlertKind::NodeDown))));
        assert_eq!(seen.get(4), Some(&(Health::Up, None)));
    }

    #[test]
    fn slow_answers_twice_in_a_row_are_worth_a_notice() {
        assert_eq!(
            looks(&[Some(2_000), Some(2_000), Some(30)]),
            [(Health::Degraded, None), (Health::Degraded, Some(AlertKind::NodeSlow)), (Health::Up, None)]
        );
    }
}
