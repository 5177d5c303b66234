use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use crate::domain::vocabulary;
use crate::time::{civil_in_palermo, instant_in_palermo};

/// How far ahead the next opening is looked for, in days: a desk that stays closed longer promises nothing.
const FARTHEST: i64 = 60;

vocabulary! {
    /// A day of the week.
    WeekDay, "day of the week" {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl WeekDay {
    const fn is(self, day: Weekday) -> bool {
        matches!(
            (self, day),
            (Self::Monday, Weekday::Monday)
                | (Self::Tuesday, Weekday::Tuesday)
                | (Self::Wednesday, Weekday::Wednesday)
                | (Self::Thursday, Weekday::Thursday)
                | (Self::Friday, Weekday::Friday)
                | (Self::Saturday, Weekday::Saturday)
                | (Self::Sunday, Weekday::Sunday)
        )
    }
}

/// When the help desk answers, in Palermo's time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningHours {
    #[serde(default)]
    hours: Vec<Shift>,
    #[serde(default)]
    closed: Vec<Closed>,
}

/// Hours of some days of the week.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shift {
    days: Vec<WeekDay>,
    from: Time,
    to: Time,
}

/// Days on which nobody answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Closed {
    days: Vec<ClosedDay>,
}

/// A day of every year, or one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
enum ClosedDay {
    Yearly { month: i8, day: i8 },
    Once(Date),
}

impl TryFrom<String> for ClosedDay {
    type Error = String;

    fn try_from(written: String) -> Result<Self, String> {
        // 2000 was a leap year: every day of any year stands in it.
        let yearly = || format!("2000-{written}").parse::<Date>();
        let yearly = || yearly().map(|date| Self::Yearly { month: date.month(), day: date.day() });
        let once = written.parse::<Date>().map(Self::Once);
        once.or_else(|_| yearly()).map_err(|_no_date| format!("`{written}` is no day: write 12-25 or 2027-03-29"))
    }
}

impl ClosedDay {
    fn is(self, date: Date) -> bool {
        match self {
            Self::Yearly { month, day } => (month, day) == (date.month(), date.day()),
            Self::Once(closed) => closed == date,
        }
    }
}

impl OpeningHours {
    /// When somebody answers again; none while somebody does, and where no hours are written.
    #[must_use]
    pub fn opens(&self, now: Timestamp) -> Option<Timestamp> {
        let here = civil_in_palermo(now);
        if self.shifts(here.date()).any(|shift| shift.from <= here.time() && here.time() < shift.to) {
            return None;
        }
        let mut days = (0..=FARTHEST).filter_map(|ahead| here.date().checked_add(ahead.days()).ok());
        let beginnings = |date: Date| self.shifts(date).map(move |shift| DateTime::from_parts(date, shift.from));
        let first = |date: Date| beginnings(date).filter(|beginning| *beginning > here).min();
        days.find_map(first).map(instant_in_palermo)
    }

    fn shifts(&self, date: Date) -> impl Iterator<Item = &Shift> {
        let is_closed = self.closed.iter().flat_map(|closed| &closed.days).any(|day| day.is(date));
        let of_day = move |shift: &&Shift| !is_closed && shift.days.iter().any(|day| day.is(date.weekday()));
        self.hours.iter().filter(of_day)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn hours() -> OpeningHours {
        toml::from_str(include_str!("../../data/help-desk.toml")).unwrap()
    }

    /// Times of Palermo.
    #[rstest]
    #[case::open("2026-11-23T09:00:00+01:00", None)]
    #[case::last_minute("2026-11-23T13:29:59+01:00", None)]
    #[case::just_closed("2026-11-23T13:30:00+01:00", Some("2026-11-24T08:30:00+01:00"))]
    #[case::between_shifts("2026-11-24T14:00:00+01:00", Some("2026-11-24T15:00:00+01:00"))]
    #[case::before_dawn("2026-11-24T03:00:00+01:00", Some("2026-11-24T08:30:00+01:00"))]
    #[case::weekend("2026-11-21T10:00:00+01:00", Some("2026-11-23T08:30:00+01:00"))]
    #[case::feast("2026-12-08T10:00:00+01:00", Some("2026-12-09T08:30:00+01:00"))]
    #[case::easter_monday("2027-03-29T10:00:00+02:00", Some("2027-03-30T08:30:00+02:00"))]
    #[case::clocks_change("2026-10-24T10:00:00+02:00", Some("2026-10-26T08:30:00+01:00"))]
    fn the_next_opening_is_told(#[case] now: Timestamp, #[case] opens: Option<&str>) {
        assert_eq!(hours().opens(now), opens.map(|opens| opens.parse().unwrap()));
    }

    #[test]
    fn a_desk_without_hours_promises_nothing() {
        assert_eq!(OpeningHours::default().opens("2026-11-23T09:00:00Z".parse().unwrap()), None);
    }

    #[rstest]
    #[case("closed = [{ days = [\"13-45\"] }]")]
    #[case("hours = [{ days = [\"mondays\"], from = \"08:30\", to = \"13:30\" }]")]
    #[case("hours = [{ days = [\"monday\"], from = \"half past eight\", to = \"13:30\" }]")]
    fn what_is_no_day_or_hour_is_refused(#[case] written: &str) {
        assert!(toml::from_str::<OpeningHours>(written).is_err());
    }
}
