use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use crate::store::Chat;

/// Updates a person may send at once, and in each [`WINDOW`] from then on: faster than anybody writes.
const BURST: f64 = 60.0;
const WINDOW: SignedDuration = SignedDuration::from_secs(30);
/// Buckets kept before the full ones are thrown away.
const BUCKETS: usize = 10_000;

/// Whether an update is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// It is.
    Yes,
    /// No, and the person is told so, once until they pause.
    NoTellThem,
    /// No, and they know.
    No,
}

/// How much each person sent of late. Counted before any work is done.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: HashMap<Chat, Bucket>,
}

#[derive(Debug)]
struct Bucket {
    left: f64,
    at: Timestamp,
    was_told: bool,
}

impl Limits {
    /// Counts an update.
    pub fn count(&mut self, chat: Chat, now: Timestamp) -> Allowed {
        if self.buckets.len() >= BUCKETS {
            self.buckets.retain(|_, bucket| bucket.filled(now) < BURST);
        }
        let bucket = self.buckets.entry(chat).or_insert(Bucket { left: BURST, at: now, was_told: false });
        bucket.left = bucket.filled(now);
        bucket.at = now;
        if bucket.left >= 1.0 {
            bucket.left -= 1.0;
            bucket.was_told &= bucket.left < BURST / 2.0;
            return Allowed::Yes;
        }
        if std::mem::replace(&mut bucket.was_told, true) { Allowed::No } else { Allowed::NoTellThem }
    }
}

impl Bucket {
    fn filled(&self, now: Timestamp) -> f64 {
        let elapsed = now.duration_since(self.at).as_secs_f64().max(0.0);
        (self.left + elapsed * BURST / WINDOW.as_secs_f64()).min(BURST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_flood_is_cut_with_one_polite_word_and_pauses_mend_it() {
        let mut limits = Limits::default();
        let mut count = |times: usize, second: i64| -> Vec<Allowed> {
            (0..times).map(|_| limits.count(Chat(1), at(second))).collect()
        };
        assert_eq!(count(60, 0), [Allowed::Yes; 60]);
        assert_eq!(count(3, 0), [Allowed::NoTellThem, Allowed::No, Allowed::No]);
        assert_eq!(count(3, 1), [Allowed::Yes, Allowed::Yes, Allowed::No], "still the same flood");
        assert_eq!(count(61, 60).last(), Some(&Allowed::NoTellThem), "another flood, another word");
    }

    #[test]
    fn one_persons_flood_is_nobody_elses() {
        let mut limits = Limits::default();
        for _ in 0..300 {
            limits.count(Chat(1), at(0));
        }
        assert_eq!(limits.count(Chat(2), at(0)), Allowed::Yes);
    }
}
