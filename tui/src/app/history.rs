use std::collections::VecDeque;

use jiff::Timestamp;

/// How many events came in each of the last sixty seconds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    counts: VecDeque<u64>,
    second: i64,
}

/// Seconds kept.
const SECONDS: usize = 60;

impl Pulse {
    /// Lets time pass: seconds in which nothing came count as 0.
    pub fn tick(&mut self, now: Timestamp) {
        let second = now.as_second();
        if self.counts.is_empty() || second < self.second {
            self.counts.push_back(0);
            self.second = second;
        }
        let passed = usize::try_from(second.saturating_sub(self.second)).unwrap_or(SECONDS).min(SECONDS);
        self.counts.extend(std::iter::repeat_n(0, passed));
        self.second = second;
        while self.counts.len() > SECONDS {
            self.counts.pop_front();
        }
    }

    /// Counts an event in the present second.
    pub fn beat(&mut self) {
        match self.counts.back_mut() {
            Some(count) => *count += 1,
            None => self.counts.push_back(1),
        }
    }

    /// Whether nothing came in any of them, so that time alone does not move their line.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.counts.len() >= SECONDS && self.counts.iter().all(|count| *count == 0)
    }

    /// Events a second, oldest first.
    #[must_use]
    pub fn counts(&self) -> impl ExactSizeIterator<Item = u64> + '_ {
        self.counts.iter().copied()
    }

    /// Events a second over the last ten whole seconds, in tenths.
    #[must_use]
    pub fn tenths_per_second(&self) -> u64 {
        self.counts.iter().rev().skip(1).take(10).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silent_seconds_count_as_nothing_and_old_ones_are_forgotten() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let mut pulse = Pulse::default();
        pulse.tick(at(100));
        pulse.beat();
        pulse.beat();
        pulse.tick(at(103));
        assert_eq!(pulse.counts().collect::<Vec<_>>(), [2, 0, 0, 0]);
        assert_eq!(pulse.tenths_per_second(), 2);
        pulse.tick(at(1_000));
        assert_eq!(pulse.counts().sum::<u64>(), 0);
    }
}
