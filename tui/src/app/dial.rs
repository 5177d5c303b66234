use std::time::Duration;

use super::Model;

/// What of the clock is on the screen: while it stays the same, the passing of time alone changes nothing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dial {
    /// Hours are told in minutes, ages in steps of ten seconds at the finest.
    step: i64,
    /// The second, while something runs by seconds: a notice, a countdown, a recording, the line of the latest events.
    second: Option<i64>,
}

/// Seconds in a step.
const STEP: i64 = 10;
/// Where events flow they come each second in one breath, and tell the time as they come: a little longer than that, so that
/// the console is not woken twice.
const BREATH: Duration = Duration::from_millis(1_400);

impl Model {
    /// What of the clock is on the screen.
    #[must_use]
    pub fn dial(&self) -> Dial {
        let second = self.now.as_second();
        let runs = self.runs_by_seconds() || !self.pulse.is_quiet();
        Dial { step: second.div_euclid(STEP), second: runs.then_some(second) }
    }

    /// How long the time need not be told, unless something else happens.
    #[must_use]
    pub fn stride(&self) -> Duration {
        if self.runs_by_seconds() {
            Duration::from_secs(1)
        } else if !self.pulse.is_quiet() {
            BREATH
        } else {
            Duration::from_secs((STEP - self.now.as_second().rem_euclid(STEP)).unsigned_abs())
        }
    }

    /// Whether something on the screen is counted in seconds.
    fn runs_by_seconds(&self) -> bool {
        self.notice.is_some() || self.past.is_some() || !self.connection.is_live()
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::app::{LinkNews, Msg, Settings, update};

    fn at(second: i64) -> Msg {
        Msg::Clock(Timestamp::from_second(second).unwrap())
    }

    /// A console that has followed its hub for longer than the line of the latest events.
    fn quiet() -> Model {
        let mut model = Model::new(Settings::default(), Timestamp::UNIX_EPOCH);
        update(&mut model, Msg::Link(LinkNews::Connected));
        update(&mut model, at(0));
        update(&mut model, at(100));
        model
    }

    #[test]
    fn a_quiet_console_is_told_the_time_every_ten_seconds() {
        let mut model = quiet();
        assert_eq!(model.stride(), Duration::from_secs(10));
        let dial = model.dial();
        update(&mut model, at(103));
        assert_eq!((model.dial(), model.stride()), (dial, Duration::from_secs(7)));
        update(&mut model, at(110));
        assert_ne!(model.dial(), dial, "ages have grown");
    }

    #[test]
    fn what_runs_by_seconds_is_seen_to_run_and_to_end() {
        let mut model = quiet();
        model.say("fatto");
        let shown = model.dial();
        update(&mut model, at(101));
        assert_ne!(model.dial(), shown);
        let last = model.dial();
        update(&mut model, at(107));
        assert!(model.notice.is_none());
        assert_ne!(model.dial(), last);
        assert_eq!(model.stride(), Duration::from_secs(3));
    }

    #[test]
    fn a_lost_hub_is_counted_down_by_seconds() {
        let mut model = quiet();
        update(&mut model, Msg::Link(LinkNews::Lost { why: String::new(), retry_in: Duration::from_secs(4) }));
        assert_eq!(model.stride(), Duration::from_secs(1));
    }
}
