use std::time::{Duration, Instant};

use crate::app::Msg;

/// The shortest time between two frames for the person at the keyboard.
const PROMPT: Duration = Duration::from_millis(8);
/// The same for what only happens: the first change after a quiet while is shown at once, of many in a row each second's
/// together. A screen that flickers with every event of a federation cannot be read.
const CALM: Duration = Duration::from_secs(1);

/// When the screen is to be drawn anew.
#[derive(Debug, Default)]
pub(super) struct Pace {
    drawn: Option<Instant>,
    due: Option<Instant>,
}

impl Pace {
    /// A message changed what is to be seen.
    pub(super) fn changed(&mut self, by: &Msg, now: Instant) {
        let distance = if is_awaited(by) { PROMPT } else { CALM };
        let next = self.drawn.map_or(now, |drawn| now.max(drawn + distance));
        self.due = Some(self.due.map_or(next, |due| due.min(next)));
    }

    /// How long until the next frame; none while nothing has changed.
    pub(super) fn wait(&self, now: Instant) -> Option<Duration> {
        self.due.map(|due| due.saturating_duration_since(now))
    }

    /// The screen was drawn; `wrote` is false when it was the same as before.
    pub(super) fn drew(&mut self, wrote: bool, now: Instant) {
        self.due = None;
        if wrote {
            self.drawn = Some(now);
        }
    }
}

/// True for what a person did or waits for.
const fn is_awaited(msg: &Msg) -> bool {
    !matches!(msg, Msg::Clock(_) | Msg::Entry(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Key;

    const EVENT: Msg = Msg::Clock(jiff::Timestamp::UNIX_EPOCH);
    const KEY: Msg = Msg::Key(Key::Enter);

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    /// A screen drawn at the instant given.
    fn drawn() -> (Pace, Instant) {
        let now = shared::time::monotonic();
        let mut pace = Pace::default();
        pace.drew(true, now);
        (pace, now)
    }

    #[test]
    fn nothing_is_drawn_while_nothing_changes() {
        let (pace, now) = drawn();
        assert_eq!(pace.wait(now), None);
    }

    #[test]
    fn the_first_event_after_a_quiet_while_is_shown_at_once_and_those_after_it_together() {
        let (mut pace, now) = drawn();
        let later = now + ms(5_000);
        pace.changed(&EVENT, later);
        assert_eq!(pace.wait(later), Some(ms(0)));
        pace.drew(true, later);
        pace.changed(&EVENT, later + ms(10));
        pace.changed(&EVENT, later + ms(900));
        assert_eq!(pace.wait(later + ms(900)), Some(ms(100)));
    }

    #[test]
    fn a_key_is_answered_at_once_whatever_else_happens() {
        let (mut pace, now) = drawn();
        pace.changed(&EVENT, now + ms(20));
        pace.changed(&KEY, now + ms(30));
        assert_eq!(pace.wait(now + ms(30)), Some(ms(0)));
        pace.changed(&EVENT, now + ms(31));
        assert_eq!(pace.wait(now + ms(31)), Some(ms(0)), "an event does not put it off");
    }

    #[test]
    fn held_keys_are_drawn_at_most_a_hundred_times_a_second() {
        let (mut pace, now) = drawn();
        pace.changed(&KEY, now + ms(1));
        assert_eq!(pace.wait(now + ms(1)), Some(ms(7)));
    }

    #[test]
    fn a_frame_that_wrote_nothing_keeps_nobody_waiting() {
        let (mut pace, now) = drawn();
        let later = now + ms(2_000);
        pace.drew(false, later);
        pace.changed(&EVENT, later + ms(1));
        assert_eq!(pace.wait(later + ms(1)), Some(ms(0)));
    }
}
