use jiff::{SignedDuration, Timestamp};

/// The pace of messages to many: evenly spaced, so that replies find the way free.
#[derive(Clone, Debug)]
pub struct Pace {
    per_second: u32,
    interval: SignedDuration,
    next: Timestamp,
    is_paused: bool,
}

/// Whoever wakes a little late makes up for it, or a fast pace would never be reached; a longer pause is not made up for.
const CATCHES_UP: SignedDuration = SignedDuration::from_millis(100);

impl Pace {
    /// So many a second.
    #[must_use]
    pub fn per_second(messages: u32) -> Self {
        let interval = SignedDuration::from_nanos(1_000_000_000 / i64::from(messages.max(1)));
        Self { per_second: messages, interval, next: Timestamp::MIN, is_paused: false }
    }

    /// Whether one may go now.
    #[must_use]
    pub fn allows(&self, now: Timestamp) -> bool {
        !self.is_paused && self.next <= now
    }

    /// One goes now.
    pub fn spend(&mut self, now: Timestamp) {
        let is_behind = now.duration_since(self.next) > CATCHES_UP;
        let place = if is_behind { now } else { self.next };
        self.next = place.checked_add(self.interval).unwrap_or(Timestamp::MAX);
    }

    /// When the next may go; never while it is paused.
    #[must_use]
    pub fn next(&self) -> Option<Timestamp> {
        (!self.is_paused).then_some(self.next)
    }

    /// How many a second.
    #[must_use]
    pub const fn rate(&self) -> u32 {
        self.per_second
    }

    /// Whether it is stopped.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.is_paused
    }

    /// Stops or resumes.
    pub const fn pause(&mut self, is_paused: bool) {
        self.is_paused = is_paused;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_late_waking_is_made_up_for_and_a_pause_is_not() {
        let at = |millis| Timestamp::from_millisecond(millis).unwrap();
        let mut pace = Pace::per_second(100);
        pace.spend(at(0));
        assert_eq!(pace.next(), Some(at(10)));
        pace.spend(at(17));
        assert_eq!(pace.next(), Some(at(20)));
        pace.spend(at(5_000));
        assert_eq!(pace.next(), Some(at(5_010)));
    }
}
