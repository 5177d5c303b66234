use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

use super::number::within;
use super::speech::{Speech, speech};
use super::words::all_digits;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Decimal};
use crate::text::fold;

/// How far from today a day or year may lie, in years: the oldest person, the longest concession.
const YEARS_BACK: i16 = 150;
const YEARS_AHEAD: i16 = 99;
/// So many days or weeks from now somebody counts; further away people name the day.
const FARTHEST: i64 = 3_660;
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
    let from_this = speech().years.get(&words).and_then(|years| i16::try_from(*years).ok());
    let year = match from_this {
        Some(years) => this_year.saturating_add(years),
        None if words.len() == 4 && all_digits(&words) => words.parse().map_err(|_source| asked.format())?,
        None => return Err(asked.format()),
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
    let speech = speech();
    let words = speech.tidy(text);
    let words = match words.split_once(' ') {
        Some((day, rest)) if speech.day.contains(day) => rest,
        _ => words.as_str(),
    };
    if let Some(day) = relative(speech, words, asked.today) {
        return near(asked, day);
    }
    let words: Vec<&str> = words.split(' ').collect();
    let (year, month, day) = written(speech, &words).ok_or_else(|| asked.format())?;
    let year = full_year(asked, year).ok_or_else(|| asked.format())?;
    near_year(asked, year)?;
    Date::new(year, month, day).map_err(|_source| FieldError::NoSuchDay)
}

/// Today, tomorrow, in three days, two weeks ago, next Monday.
fn relative(speech: &Speech, words: &str, today: Date) -> Option<Date> {
    let plus = |days: i64| today.checked_add(days.days()).ok();
    if let Some(days) = speech.days.get(words) {
        return plus(*days);
    }
    let words: Vec<&str> = words.split(' ').collect();
    match words.as_slice() {
        [name] => next_weekday(speech, name, today),
        [next, name] | [name, next] if speech.next.contains(*next) => next_weekday(speech, name, today),
        words => plus(distance(speech, words)?),
    }
}

fn next_weekday(speech: &Speech, name: &str, today: Date) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(*speech.weekdays.get(name)?).ok()?;
    today.nth_weekday(1, weekday).ok()
}

/// How many days ahead or ago: "in three days", "3 giorni fa". What says so stands first or last, the unit behind the
/// number.
fn distance(speech: &Speech, words: &[&str]) -> Option<i64> {
    let (first, last) = (words.split_first()?, words.split_last()?);
    let found = [first, last].into_iter().find_map(|(word, rest)| {
        let sign = i64::from(speech.ahead.contains(*word)) - i64::from(speech.ago.contains(*word));
        (sign != 0).then_some((sign, rest))
    });
    let (sign, rest) = found?;
    let (unit, number) = rest.split_last()?;
    let days = i64::from(speech.day.contains(*unit)) + 7 * i64::from(speech.week.contains(*unit));
    let number = number.join(" ");
    let number = speech.number(&number).or_else(|| number.parse().ok()).filter(|n| (0..=FARTHEST).contains(n))?;
    (days > 0).then_some(sign * days * number)
}

/// Year (as written), month and day of a written date, day before month as in Italy.
fn written<'w>(speech: &Speech, words: &[&'w str]) -> Option<(&'w str, i8, i8)> {
    let month_of = |word: &str| -> Option<i8> {
        if word.len() <= 2 && all_digits(word) { word.parse().ok() } else { speech.month(word) }
    };
    let day_of = |word: &str| day_of(speech, word);
    match *words {
        [name, ref rest @ ..] if speech.weekdays.contains_key(name) && !rest.is_empty() => written(speech, rest),
        [year, month, day] if year.len() == 4 && all_digits(year) => Some((year, month_of(month)?, day_of(day)?)),
        [month, day, year] if speech.month(month).is_some() => Some((year, month_of(month)?, day_of(day)?)),
        [day, month, year] => Some((year, month_of(month)?, day_of(day)?)),
        [digits] if digits.len() == 8 && all_digits(digits) => {
            Some((digits.get(4..8)?, digits.get(2..4)?.parse().ok()?, digits.get(0..2)?.parse().ok()?))
        }
        _ => None,
    }
}

/// The day of a month: "3", "3rd", "first", "three".
fn day_of(speech: &Speech, word: &str) -> Option<i8> {
    if speech.first.contains(word) {
        return Some(1);
    }
    if let Some(number) = speech.number(word) {
        return i8::try_from(number).ok();
    }
    let end_of_digits = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, mark) = word.split_at(end_of_digits);
    let is_day = digits.len() <= 2 && (mark.is_empty() || speech.day_marks.contains(mark));
    digits.parse().ok().filter(|_| is_day)
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
    let named = speech().at.iter().map(|marker| format!(" {marker} "));
    for marker in named.chain([" h ".to_owned(), ", ".to_owned()]) {
        if let Some((day, time)) = text.rsplit_once(&marker)
            && let Some(time) = time_of(time)
        {
            return Some((day, time));
        }
    }
    let (day, time) = text.rsplit_once(|c: char| c.is_whitespace())?;
    Some((day, time_of(time)?))
}

fn time_of(text: &str) -> Option<Time> {
    let text = text.trim();
    if speech().noon.contains(&fold(text)) {
        return Some(Time::constant(12, 0, 0, 0));
    }
    let bare = speech().hour_marks.iter().find_map(|mark| text.strip_suffix(mark)).unwrap_or(text).trim();
    let (hour, minute) = bare.split_once([':', '.', ',', 'h']).unwrap_or((bare, "0"));
    let two_digits = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2 && all_digits(part));
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(two_digits(hour)?, two_digits(minute)?, 0, 0).ok()
}
