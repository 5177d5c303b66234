use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

use super::number::within;
use super::words::{all_digits, fold, number_word};
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Decimal};

/// How far from today a day or year may lie, in years: the oldest person, the longest concession.
const YEARS_BACK: i16 = 150;
const YEARS_AHEAD: i16 = 99;
/// A year of two digits lies at most so many years ahead.
const SHORT_YEAR_AHEAD: i16 = 20;

/// A day.
pub(in crate::form) fn day(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    read_day(asked, asked.words(input)?).map(Answer::Date)
}

/// A day and a time.
pub(in crate::form) fn moment(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let text = asked.words(input)?.trim().to_lowercase();
    if let Ok(exact) = text.to_uppercase().parse::<DateTime>()
        && text.contains(':')
    {
        return near(asked, exact.date()).map(|_| Answer::DateTime(exact));
    }
    let (day_words, time) = split_time(&text).ok_or_else(|| asked.format())?;
    Ok(Answer::DateTime(read_day(asked, day_words)?.to_datetime(time)))
}

/// A year of four digits, or "quest'anno".
pub(in crate::form) fn year(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = fold(asked.words(input)?);
    let this_year = asked.today.year();
    let year = match words.as_str() {
        "quest anno" | "questo anno" | "this year" => this_year,
        "l anno scorso" | "anno scorso" | "last year" => this_year.saturating_sub(1),
        digits if digits.len() == 4 && all_digits(digits) => digits.parse().map_err(|_source| asked.format())?,
        _ => return Err(asked.format()),
    };
    near_year(asked, year)?;
    within(asked, Decimal::whole(i64::from(year)))?;
    Ok(Answer::Year(year))
}

fn near(asked: &Asked<'_>, day: Date) -> Result<Date, FieldError> {
    near_year(asked, day.year()).map(|()| day)
}

fn near_year(asked: &Asked<'_>, year: i16) -> Result<(), FieldError> {
    let this_year = asked.today.year();
    let (min, max) = (this_year.saturating_sub(YEARS_BACK), this_year.saturating_add(YEARS_AHEAD));
    if (min..=max).contains(&year) { Ok(()) } else { Err(FieldError::FarAway { min, max }) }
}

fn read_day(asked: &Asked<'_>, text: &str) -> Result<Date, FieldError> {
    let words = fold(text);
    let words: Vec<&str> = words.split(' ').filter(|word| !is_filler(word)).collect();
    if let Some(day) = relative(&words, asked.today) {
        return near(asked, day);
    }
    let (year, month, day) = written(&words).ok_or_else(|| asked.format())?;
    let year = full_year(asked, year).ok_or_else(|| asked.format())?;
    near_year(asked, year)?;
    Date::new(year, month, day).map_err(|_source| FieldError::NoSuchDay)
}

/// Words that add nothing: "il giorno", "of", "the".
fn is_filler(word: &str) -> bool {
    matches!(word, "" | "il" | "lo" | "l" | "del" | "di" | "giorno" | "the" | "of" | "on" | "dal" | "nel" | "a")
}

/// Today, tomorrow, in three days, next Monday.
fn relative(words: &[&str], today: Date) -> Option<Date> {
    let plus = |days: i64| today.checked_add(days.days()).ok();
    match words {
        ["oggi" | "today" | "adesso" | "ora"] => plus(0),
        ["domani" | "tomorrow"] => plus(1),
        ["dopodomani"] | ["dopo", "domani"] => plus(2),
        ["ieri" | "yesterday"] => plus(-1),
        ["altro", "ieri"] | ["altroieri"] => plus(-2),
        ["tra" | "fra" | "in", number, unit] => {
            let number = number_word(number).or_else(|| number.parse().ok()).filter(|n| (0..=3_660).contains(n))?;
            match *unit {
                "giorni" | "giorno" | "days" | "day" => plus(number),
                "settimane" | "settimana" | "weeks" | "week" => plus(number * 7),
                _ => None,
            }
        }
        [name] | [name, "prossimo" | "prossima"] | ["next" | "prossimo", name] => {
            weekday(name).and_then(|weekday| today.nth_weekday(1, weekday).ok())
        }
        _ => None,
    }
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "lunedi" | "monday" => Weekday::Monday,
        "martedi" | "tuesday" => Weekday::Tuesday,
        "mercoledi" | "wednesday" => Weekday::Wednesday,
        "giovedi" | "thursday" => Weekday::Thursday,
        "venerdi" | "friday" => Weekday::Friday,
        "sabato" | "saturday" => Weekday::Saturday,
        "domenica" | "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

/// Year (as written), month and day of a written date, day before month as in Italy.
fn written<'w>(words: &[&'w str]) -> Option<(&'w str, i8, i8)> {
    match *words {
        [weekday_name, ref rest @ ..] if weekday(weekday_name).is_some() && !rest.is_empty() => written(rest),
        [year, month, day] if year.len() == 4 && all_digits(year) => Some((year, month_of(month)?, day_of(day)?)),
        [month, day, year] if !all_digits(month) && month_name(month).is_some() => {
            Some((year, month_of(month)?, day_of(day)?))
        }
        [day, month, year] => Some((year, month_of(month)?, day_of(day)?)),
        [digits] if digits.len() == 8 && all_digits(digits) => {
            Some((digits.get(4..8)?, digits.get(2..4)?.parse().ok()?, digits.get(0..2)?.parse().ok()?))
        }
        _ => None,
    }
}

fn day_of(word: &str) -> Option<i8> {
    if matches!(word, "primo" | "first") {
        return Some(1);
    }
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let ending = word.strip_prefix(digits).unwrap_or_default();
    let is_ordinal = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "o");
    digits.parse().ok().filter(|_| is_ordinal && digits.len() <= 2 && all_digits(digits))
}

fn month_of(word: &str) -> Option<i8> {
    if word.len() <= 2 && all_digits(word) { word.parse().ok() } else { month_name(word) }
}

/// A month by name or by at least its first three letters, Italian or English.
fn month_name(word: &str) -> Option<i8> {
    const MONTHS: [(&str, &str); 12] = [
        ("gennaio", "january"),
        ("febbraio", "february"),
        ("marzo", "march"),
        ("aprile", "april"),
        ("maggio", "may"),
        ("giugno", "june"),
        ("luglio", "july"),
        ("agosto", "august"),
        ("settembre", "september"),
        ("ottobre", "october"),
        ("novembre", "november"),
        ("dicembre", "december"),
    ];
    let position =
        MONTHS.iter().position(|(it, en)| word.len() >= 3 && (it.starts_with(word) || en.starts_with(word)))?;
    i8::try_from(position + 1).ok()
}

/// A year of two digits is the nearest that is meant: a birth lies in the past, anything else at most a few years
/// ahead.
fn full_year(asked: &Asked<'_>, year: &str) -> Option<i16> {
    let number: i16 = year.parse().ok().filter(|_| all_digits(year))?;
    match year.len() {
        4 => Some(number),
        2 => {
            let ahead = if asked.field.id == "birth_date" { 0 } else { SHORT_YEAR_AHEAD };
            let this_century = asked.today.year() - asked.today.year() % 100 + number;
            let is_meant = this_century <= asked.today.year() + ahead;
            Some(if is_meant { this_century } else { this_century - 100 })
        }
        _ => None,
    }
}

/// Cuts the time off the end: "domani alle 9", "31/1/26 ore 9.30", "1 marzo 2026, 18:00".
fn split_time(text: &str) -> Option<(&str, Time)> {
    for marker in [" alle ore ", " alle ", " ore ", " at ", " h ", ", "] {
        if let Some((day, time)) = text.rsplit_once(marker)
            && let Some(time) = time_of(time)
        {
            return Some((day, time));
        }
    }
    let (day, time) = text.rsplit_once(|c: char| c.is_whitespace())?;
    Some((day, time_of(time)?))
}

fn time_of(text: &str) -> Option<Time> {
    if matches!(text.trim(), "mezzogiorno" | "noon") {
        return Some(Time::constant(12, 0, 0, 0));
    }
    let (hour, minute) = text.trim().split_once([':', '.', ',', 'h']).unwrap_or((text.trim(), "0"));
    let two_digits = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2 && all_digits(part));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(two_digits(hour)?, two_digits(minute)?, 0, 0).ok()
}
