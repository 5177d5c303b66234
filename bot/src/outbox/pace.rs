use jiff::{SignedDuration, Timestamp};

/// The pace of messages to many: evenly spaced, so that replies find the way free.
#[derive(Clone, Debug)]
pub struct Pace {
    per_second: u32,
    interval: SignedDuration,
    next: Timestamp,
    is_paused: bool,
}

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
        self.next = now.max(self.next).checked_add(self.interval).unwrap_or(Timestamp::MAX);
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
