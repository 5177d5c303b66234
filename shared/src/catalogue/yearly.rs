//! A service that comes back: what it grants lasts a year, and then it is asked for anew (AgID level 5: proactive).

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::UnknownWord;

/// Sooner than this it would be about the same year.
const AT_LEAST_MONTHS: i32 = 6;
/// Where no month is given: a month before the year is over.
const USUAL_MONTHS: i32 = 11;
/// The days at the beginning of a month over which the citizens are spread: an office cannot serve all on one morning.
const DAYS: i8 = 10;

/// That a service is asked for again every year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Yearly {
    /// The month in which it is time to ask again; absent: when the year since it was asked for is almost over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The rule or the custom that makes it so.
    pub source: String,
}

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u8", into = "u8")]
#[schemars(with = "u8")]
pub struct Month(i8);

impl TryFrom<u8> for Month {
    type Error = UnknownWord;

    fn try_from(number: u8) -> Result<Self, UnknownWord> {
        let month = i8::try_from(number).ok().filter(|month| (1..=12).contains(month));
        month.map(Self).ok_or_else(|| UnknownWord::new("month", &number.to_string()))
    }
}

impl From<Month> for u8 {
    fn from(month: Month) -> Self {
        month.0.unsigned_abs()
    }
}

impl Yearly {
    /// The day on which whoever asked for it on a day may be asked whether they need it again.
    #[must_use]
    pub fn reminder(&self, asked: Date) -> Date {
        let later = |months: i32| asked.checked_add(months.months()).unwrap_or(Date::MAX);
        let Some(month) = self.month else { return later(USUAL_MONTHS) };
        let day = 1 + (asked.day() - 1) % DAYS;
        let of_year = |ahead: i16| Date::new(asked.year().checked_add(ahead)?, month.0, day).ok();
        let in_good_time = |day: &Date| *day >= later(AT_LEAST_MONTHS);
        (0..=2).filter_map(of_year).find(in_good_time).unwrap_or(Date::MAX)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Some(6), "2026-07-14", "2027-06-04")]
    #[case(Some(6), "2027-05-20", "2028-06-10")]
    #[case(Some(6), "2026-11-30", "2027-06-10")]
    #[case(Some(1), "2026-02-28", "2027-01-08")]
    #[case(Some(1), "2026-08-01", "2028-01-01")]
    #[case(None, "2026-03-31", "2027-02-28")]
    fn it_is_asked_again_about_a_year_later(#[case] month: Option<u8>, #[case] asked: Date, #[case] expected: Date) {
        let month = month.map(|month| Month::try_from(month).unwrap());
        let yearly = Yearly { month, source: "prassi".to_owned() };
        assert_eq!(yearly.reminder(asked), expected);
    }

    #[test]
    fn there_are_twelve_months() {
        assert!(Month::try_from(0).is_err() && Month::try_from(13).is_err());
        assert_eq!(u8::from(Month::try_from(12).unwrap()), 12);
    }
}
