//! The only place that reads the clock. Pure code is handed the time in its events.

use std::sync::OnceLock;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// By how much this process's clock differs from the machine's.
static SHIFT: OnceLock<SignedDuration> = OnceLock::new();

/// Lets the clock of this process run so much ahead of the machine's, or behind it: to see on a Sunday what happens on a
/// Monday. All that depends on time follows: days, terms, the hours of the help desk. Only the first call counts.
pub fn shift(by: SignedDuration) {
    if SHIFT.set(by).is_ok() {
        tracing::warn!(%by, "the clock is shifted: this is for training and tests");
    }
}

/// The present instant, cut to whole microseconds, which is what the store keeps.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this module is the clock")]
pub fn now() -> Timestamp {
    let present = Timestamp::now();
    whole_micros(SHIFT.get().and_then(|by| present.checked_add(*by).ok()).unwrap_or(present))
}

/// The monotonic clock, for durations that a change of the wall clock must not touch.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this module is the clock")]
pub fn monotonic() -> std::time::Instant {
    std::time::Instant::now()
}

/// The calendar day in Palermo at an instant: legal terms count days where the office is.
#[must_use]
pub fn day_in_palermo(instant: Timestamp) -> Date {
    instant.to_zoned(palermo()).date()
}

/// The civil date and time in Palermo, for people's eyes.
#[must_use]
pub fn civil_in_palermo(instant: Timestamp) -> jiff::civil::DateTime {
    instant.to_zoned(palermo()).datetime()
}

/// The instant at which clocks in Palermo show a date and time; the later one where they show it twice.
#[must_use]
pub fn instant_in_palermo(civil: jiff::civil::DateTime) -> Timestamp {
    palermo().to_ambiguous_timestamp(civil).later().unwrap_or(Timestamp::MAX)
}

/// Instants are stored as microseconds since 1970, UTC: the widest type both engines share.
#[must_use]
pub fn to_micros(instant: Timestamp) -> i64 {
    instant.as_microsecond()
}

/// The instant of a stored count of microseconds; out of range values are clamped, since only this program writes them.
#[must_use]
pub fn from_micros(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// A day as a number that sorts and fits a column: days since 1970-01-01.
#[must_use]
pub fn day_number(day: Date) -> i64 {
    day.duration_since(jiff::civil::date(1970, 1, 1)).as_hours() / 24
}

/// The day of such a number; out of range values are clamped, since only this program writes them.
#[must_use]
pub fn day_of_number(days: i64) -> Date {
    let since = jiff::civil::date(1970, 1, 1);
    let span = jiff::Span::new().try_days(days);
    span.and_then(|span| since.checked_add(span)).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

fn whole_micros(instant: Timestamp) -> Timestamp {
    from_micros(to_micros(instant))
}

/// Europe/Rome, which Sicily follows; UTC should the bundled table ever lack it.
fn palermo() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_palermo_not_of_greenwich() {
        let late: Timestamp = "2026-07-01T22:30:00Z".parse().unwrap();
        assert_eq!(day_in_palermo(late).to_string(), "2026-07-02");
    }

    #[test]
    fn days_are_numbered_from_1970() {
        assert_eq!(day_number(jiff::civil::date(1970, 1, 1)), 0);
        assert_eq!(day_number(jiff::civil::date(2026, 11, 22)), 20_779);
        assert_eq!(day_number(jiff::civil::date(1969, 12, 31)), -1);
    }

    #[test]
    fn now_survives_the_store() {
        let instant = now();
        assert_eq!(from_micros(to_micros(instant)), instant);
    }
}
