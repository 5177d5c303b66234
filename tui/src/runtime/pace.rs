use std::time::{Duration, Instant};

use crate::app::Msg;

/// The shortest time between two frames for the person at the keyboard.
const PROMPT: Duration = Duration::from_millis(8);
/// The same for what only happens: the first change after a quiet while is shown at once, of many in a row each second's
/// together. A screen that flickers with every event of a federation cannot be read. A little less than a second, which is
/// how far apart the hub tells what happens: what it tells is then drawn as it comes.
const CALM: Duration = Duration::from_millis(950);
/// An answer of the hub that comes this long after a person did something is what they wait for; later ones were asked for
/// by the console itself, to stay fresh.
const WAITS: Duration = Duration::from_secs(5);

/// Why the screen changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// A person did something, or what they did is done.
    Person,
    /// The hub answered.
    Answer,
    /// Something happened, or time passed.
    Happening,
}

impl Cause {
    pub(super) const fn of(msg: &Msg) -> Self {
        match msg {
            Msg::Entry(_) | Msg::Clock(_) => Self::Happening,
            Msg::Answer(_) | Msg::Failed(..) => Self::Answer,
            _ => Self::Person,
        }
    }
}

/// When the screen is to be drawn anew.
#[derive(Debug)]
pub(super) struct Pace {
    drawn: Option<Instant>,
    due: Option<Instant>,
    /// When a person last did something.
    touched: Instant,
}

impl Pace {
    /// Of a console that a person has just started.
    pub(super) const fn new(now: Instant) -> Self {
        Self { drawn: None, due: None, touched: now }
    }

    /// Something to be seen changed.
    pub(super) fn changed(&mut self, by: Cause, now: Instant) {
        let distance = match by {
            Cause::Person => {
                self.touched = now;
                PROMPT
            }
            Cause::Answer if now.duration_since(self.touched) < WAITS => PROMPT,
            Cause::Answer | Cause::Happening => CALM,
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    const EVENT: Cause = Cause::Happening;
    const KEY: Cause = Cause::Person;

    fn ms(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    /// A screen drawn at the instant given.
    fn drawn() -> (Pace, Instant) {
        let now = shared::time::monotonic();
        let mut pace = Pace::new(now);
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
        pace.changed(EVENT, later);
        assert_eq!(pace.wait(later), Some(ms(0)));
        pace.drew(true, later);
        pace.changed(EVENT, later + ms(10));
        pace.changed(EVENT, later + ms(900));
        assert_eq!(pace.wait(later + ms(900)), Some(ms(50)));
    }

    #[test]
    fn a_key_is_answered_at_once_whatever_else_happens() {
        let (mut pace, now) = drawn();
        pace.changed(EVENT, now + ms(20));
        pace.changed(KEY, now + ms(30));
        assert_eq!(pace.wait(now + ms(30)), Some(ms(0)));
        pace.changed(EVENT, now + ms(31));
        assert_eq!(pace.wait(now + ms(31)), Some(ms(0)), "an event does not put it off");
    }

    #[test]
    fn held_keys_are_drawn_at_most_a_hundred_times_a_second() {
        let (mut pace, now) = drawn();
        pace.changed(KEY, now + ms(1));
        assert_eq!(pace.wait(now + ms(1)), Some(ms(7)));
    }

    #[test]
    fn a_frame_that_wrote_nothing_keeps_nobody_waiting() {
        let (mut pace, now) = drawn();
        let later = now + ms(2_000);
        pace.drew(false, later);
        pace.changed(EVENT, later + ms(1));
        assert_eq!(pace.wait(later + ms(1)), Some(ms(0)));
    }

    #[test]
    fn an_answer_is_shown_at_once_only_to_who_waits_for_it() {
        let (mut pace, now) = drawn();
        pace.changed(Cause::Answer, now + ms(200));
        assert_eq!(pace.wait(now + ms(200)), Some(ms(0)), "the first screen is waited for");
        let later = now + ms(60_000);
        pace.drew(true, later);
        pace.changed(Cause::Answer, later + ms(200));
        assert_eq!(pace.wait(later + ms(200)), Some(ms(750)), "nobody has asked for it");
    }
}
