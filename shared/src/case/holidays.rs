use jiff::civil::{Date, Weekday};

/// National holidays with a fixed date (L. 260/1949 and later changes), as (month, day).
const FIXED: [(i8, i8); 10] = [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];

/// From 2026 Saint Francis is a national holiday again (L. 151/2025).
const SAINT_FRANCIS: (i8, i8) = (10, 4);
const SAINT_FRANCIS_SINCE: i16 = 2026;

/// Whether offices work on that day: Monday to Friday, national holidays left out. The patron saint's day of each Comune
/// is not counted: it would move a citizen's date by where the case lies.
pub(super) fn is_working_day(day: Date) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !is_weekend && !is_holiday(day)
}

fn is_holiday(day: Date) -> bool {
    let month_day = (day.month(), day.day());
    FIXED.contains(&month_day)
        || (month_day == SAINT_FRANCIS && day.year() >= SAINT_FRANCIS_SINCE)
        || easter_monday(day.year()) == Some(day)
}

/// Easter Monday by the anonymous Gregorian algorithm (Butcher 1876).
#[expect(clippy::many_single_char_names, reason = "the algorithm is published with these names")]
fn easter_monday(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    let sunday = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    sunday.tomorrow().ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2024-04-01")]
    #[case("2025-04-21")]
    #[case("2026-04-06")]
    #[case("2027-03-29")]
    #[case("2038-04-26")]
    fn easter_monday_is_no_working_day(#[case] day: Date) {
        assert!(!is_working_day(day));
        assert_eq!(easter_monday(day.year()), Some(day));
    }

    #[rstest]
    #[case("2026-11-23", true)]
    #[case("2026-11-22", false)]
    #[case("2026-12-08", false)]
    #[case("2028-10-04", false)]
    #[case("2023-10-04", true)]
    fn offices_keep_the_national_calendar(#[case] day: Date, #[case] works: bool) {
        assert_eq!(is_working_day(day), works);
    }
}
