use std::time::Duration;

/// The time of the sample: wall time times the speed that is turned at run time.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Pulse {
    /// Time of the sample since it began.
    pub(super) sample: Duration,
    /// Wall time since it began.
    pub(super) wall: Duration,
}

/// Slower is standing still, faster drowns the hub.
const SPEEDS: (f64, f64) = (0.0, 1_000.0);

impl Pulse {
    /// Some wall time went by at a speed.
    pub(super) fn advance(&mut self, by: Duration, speed: f64) {
        let speed = if speed.is_finite() { speed.clamp(SPEEDS.0, SPEEDS.1) } else { 1.0 };
        self.wall = self.wall.saturating_add(by);
        self.sample = self.sample.saturating_add(by.mul_f64(speed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turning_the_speed_changes_what_comes_not_what_was() {
        let mut pulse = Pulse::default();
        pulse.advance(Duration::from_secs(10), 1.0);
        pulse.advance(Duration::from_secs(10), 60.0);
        pulse.advance(Duration::from_secs(10), 0.0);
        pulse.advance(Duration::from_secs(10), f64::NAN);
        assert_eq!((pulse.wall.as_secs(), pulse.sample.as_secs()), (40, 620));
    }
}
