use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// Exponential back-off with full jitter: each wait is anything from nothing to the doubled limit, so that senders that
/// failed together do not come back together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backoff {
    /// The limit of the first wait.
    pub first: Duration,
    /// The limit that no wait exceeds.
    pub longest: Duration,
}

impl Backoff {
    /// For deliveries: quick at first, then every few minutes.
    pub const DELIVERY: Self = Self { first: Duration::from_secs(1), longest: Duration::from_mins(5) };
    /// For a breaker that has opened.
    pub const BREAKER: Self = Self { first: Duration::from_secs(5), longest: Duration::from_mins(2) };

    /// The largest wait before the n-th repeat, n from 1.
    #[must_use]
    pub fn limit(self, repeat: u32) -> Duration {
        let doublings = repeat.saturating_sub(1).min(31);
        self.first.saturating_mul(1_u32 << doublings).min(self.longest)
    }

    /// The wait before the n-th repeat, n from 1; `chance` from 0 to 1 is handed in. Never shorter than a tenth of the
    /// limit, so that no chance makes a hammer.
    #[must_use]
    pub fn wait(self, repeat: u32, chance: f64) -> Duration {
        let share = if chance.is_nan() { 1.0 } else { chance.clamp(0.1, 1.0) };
        self.limit(repeat).mul_f64(share)
    }
}

/// An instant some time after another; the end of time when it is further than that.
pub(super) fn later(now: Timestamp, wait: Duration) -> Timestamp {
    SignedDuration::try_from(wait).ok().and_then(|wait| now.checked_add(wait).ok()).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_limit_doubles_until_the_longest() {
        let limits: Vec<u64> = (1..=10).map(|repeat| Backoff::DELIVERY.limit(repeat).as_secs()).collect();
        assert_eq!(limits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    }

    proptest! {
        #[test]
        fn a_wait_stays_within_its_limits(repeat in any::<u32>(), chance in any::<f64>()) {
            let wait = Backoff::BREAKER.wait(repeat, chance);
            prop_assert!(wait >= Backoff::BREAKER.limit(repeat).mul_f64(0.099));
            prop_assert!(wait <= Backoff::BREAKER.longest);
        }

        #[test]
        fn a_later_repeat_never_has_a_smaller_limit(repeat in 0_u32..200) {
            prop_assert!(Backoff::DELIVERY.limit(repeat) <= Backoff::DELIVERY.limit(repeat + 1));
        }
    }
}
