//! Numbers, times and widths as people read them.

use crate::i18n::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use shared::time::civil_in_palermo;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Adds to a text; writing to one cannot fail.
pub fn put(text: &mut String, more: std::fmt::Arguments<'_>) {
    let written = std::fmt::Write::write_fmt(text, more);
    debug_assert!(written.is_ok(), "writing to a string does not fail");
}

/// A text cut to a width; what is cut is shown by an ellipsis.
#[must_use]
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    let mut kept = String::new();
    let mut used = 0;
    for cluster in text.graphemes(true) {
        used += width(cluster);
        if used > room {
            break;
        }
        kept.push_str(cluster);
    }
    format!("{}…", kept.trim_end())
}

/// A text of exactly a width, at the left.
#[must_use]
pub fn left(text: &str, columns: usize) -> String {
    let mut text = cut(text, columns);
    let missing = columns.saturating_sub(width(&text));
    text.extend(std::iter::repeat_n(' ', missing));
    text
}

/// A text of exactly a width, at the right.
#[must_use]
pub fn right(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let missing = columns.saturating_sub(width(&text));
    " ".repeat(missing) + &text
}

/// A text wrapped at words; words longer than the width are cut.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let is_full = !line.is_empty() && width(&line) + 1 + width(word) > columns;
            if is_full {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&cut(word, columns));
        }
        lines.push(line);
    }
    lines
}

/// A whole number with its thousands apart: `1.265.921`.
#[must_use]
pub fn number(number: u64, language: Language) -> String {
    let apart = match language {
        Language::It => '.',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 4);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(apart);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with one decimal: `15,5`; a whole one without.
#[must_use]
pub fn decimal(value: f64, language: Language) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match language {
        Language::It => text.replace('.', ","),
        Language::En => text.to_owned(),
    }
}

/// Tenths as a number with one decimal, always shown: `2,1`.
#[must_use]
pub fn tenths(tenths: u64, language: Language) -> String {
    let point = if language == Language::It { ',' } else { '.' };
    format!("{}{point}{}", number(tenths / 10, language), tenths % 10)
}

/// How long: `8 s`, `12 min`, `3 h`, `2 g`. Steps are coarse, so that the screen rests.
#[must_use]
pub fn duration(seconds: i64, language: Language) -> String {
    let seconds = seconds.max(0);
    let day = if language == Language::It { "g" } else { "d" };
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min", seconds / 60),
        3_600..172_800 => format!("{} h", seconds / 3_600),
        _ => format!("{} {day}", seconds / 86_400),
    }
}

/// How long ago, in steps of ten seconds at first: data that is younger is shown as new.
#[must_use]
pub fn coarse_age(since: Timestamp, now: Timestamp, language: Language) -> Option<String> {
    let seconds = now.duration_since(since).as_secs();
    (seconds >= 10).then(|| duration(if seconds < 60 { seconds / 10 * 10 } else { seconds }, language))
}

/// How long ago, for a column: what is younger than ten seconds is of now.
#[must_use]
pub fn age(since: Timestamp, now: Timestamp, language: Language) -> String {
    coarse_age(since, now, language)
        .unwrap_or_else(|| crate::i18n::Messages::of(language).federation.just_now.to_owned())
}

/// Hour and minute in Palermo.
#[must_use]
pub fn clock(instant: Timestamp) -> String {
    civil_in_palermo(instant).strftime("%H:%M").to_string()
}

/// Hour, minute and second in Palermo, or the day where it was another: as wide as each other.
#[must_use]
pub fn clock_or_day(instant: Timestamp, now: Timestamp) -> String {
    let (then, today) = (civil_in_palermo(instant), civil_in_palermo(now).date());
    then.strftime(if then.date() == today { "%H:%M:%S" } else { "%d/%m/%y" }).to_string()
}

/// Day, hour and minute in Palermo.
#[must_use]
pub fn moment(instant: Timestamp) -> String {
    civil_in_palermo(instant).strftime("%d/%m/%Y %H:%M").to_string()
}

/// A day.
#[must_use]
pub fn day(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// Whole days from a day to another; negative when it is past.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).map_or(0, |span| span.get_days()))
}

/// An amount in euro: `12,50 €`.
#[must_use]
pub fn euro(cents: u64, language: Language) -> String {
    let point = if language == Language::It { ',' } else { '.' };
    format!("{}{point}{:02} €", number(cents / 100, language), cents % 100)
}

/// Bars of a history, the newest at the right, eight heights.
#[must_use]
pub fn sparkline(counts: impl ExactSizeIterator<Item = u64>, columns: usize) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let skipped = counts.len().saturating_sub(columns);
    let shown: Vec<u64> = counts.skip(skipped).collect();
    let highest = shown.iter().copied().max().unwrap_or(0).max(7);
    let bar = |count: &u64| {
        let height = usize::try_from(count * 7 / highest).unwrap_or(7);
        BARS.get(height).copied().unwrap_or('█')
    };
    let bars: String = shown.iter().map(bar).collect();
    right(&bars, columns)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0")]
    #[case(999, "999")]
    #[case(1_265_921, "1.265.921")]
    fn thousands_are_kept_apart(#[case] value: u64, #[case] expected: &str) {
        assert_eq!(number(value, Language::It), expected);
    }

    #[rstest]
    #[case(59, "59 s")]
    #[case(60, "1 min")]
    #[case(7_300, "2 h")]
    #[case(260_000, "3 g")]
    fn durations_are_coarse(#[case] seconds: i64, #[case] expected: &str) {
        assert_eq!(duration(seconds, Language::It), expected);
    }

    proptest! {
        #[test]
        fn a_fitted_text_has_exactly_its_width(text in "[a-zà-ù漢 ]{0,30}", columns in 0_usize..40) {
            prop_assert_eq!(width(&left(&text, columns)), columns);
            prop_assert_eq!(width(&right(&text, columns)), columns);
        }

        #[test]
        fn wrapping_never_exceeds_the_width(text in "[a-z漢\n ]{0,200}", columns in 2_usize..40) {
            prop_assert!(wrap(&text, columns).iter().all(|line| width(line) <= columns));
        }
    }
}
