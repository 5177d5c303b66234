//! Protocol numbers: `A546-2026-0000042` is number 42 of the series `A546-2026-` with seven digits.

use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::cells::number_of_last;
use crate::analysis::words;

/// Digits of a running number that fits its place in a row. A longer one, or none, makes a series of its own.
const DIGITS: usize = 9;

#[derive(Default)]
pub(super) struct Protocols {
    series: Vec<Series>,
    numbers: HashMap<String, [u32; DIGITS + 1]>,
}

pub(super) struct Series {
    /// What stands before the running number, as it came.
    head: String,
    /// Words of it; of a series without running numbers all, with the last also without its leading zeros.
    words: Vec<String>,
    /// Digits of the running number; 0 for none.
    width: usize,
    pub(super) cases: BTreeSet<(u32, u32)>,
}

/// Part of a protocol number that is looked for: which cases have a word that begins so.
pub(super) struct Part {
    series: Vec<Fit>,
}

enum Fit {
    All,
    Ranges(Vec<RangeInclusive<u32>>),
}

impl Protocols {
    /// Series and running number of a protocol.
    pub(super) fn read(&mut self, protocol: &str) -> (u32, u32) {
        let head = protocol.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let digits = protocol.get(head.len()..).unwrap_or_default();
        let stands_alone = head.bytes().last().is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
        match digits.parse() {
            Ok(number) if stands_alone && digits.len() <= DIGITS => (self.series_of(head, digits.len()), number),
            _ => (self.series_of(protocol, 0), 0),
        }
    }

    fn series_of(&mut self, head: &str, width: usize) -> u32 {
        if !self.numbers.contains_key(head) {
            self.numbers.insert(head.to_owned(), [u32::MAX; DIGITS + 1]);
        }
        let Some(number) = self.numbers.get_mut(head).and_then(|widths| widths.get_mut(width)) else { return 0 };
        if *number == u32::MAX {
            let mut found: Vec<String> = words(head).into_iter().map(|word| word.folded).collect();
            if width == 0 {
                found.extend(found.last().map(|last| last.trim_start_matches('0').to_owned()));
            }
            found.retain(|word| !word.is_empty());
            self.series.push(Series { head: head.to_owned(), words: found, width, cases: BTreeSet::new() });
            *number = number_of_last(self.series.len());
        }
        *number
    }

    /// The protocol again.
    pub(super) fn text(&self, series: u32, number: u32) -> String {
        let Some(series) = self.series.get(series as usize) else { return String::new() };
        match series.width {
            0 => series.head.clone(),
            width => format!("{}{number:0width$}", series.head),
        }
    }

    pub(super) fn cases(&mut self, series: u32) -> Option<&mut BTreeSet<(u32, u32)>> {
        self.series.get_mut(series as usize).map(|series| &mut series.cases)
    }

    pub(super) fn part(&self, beginning: &str) -> Part {
        let ranges: Vec<_> = (0..=DIGITS).map(|width| ranges(beginning, width)).collect();
        let fit = |series: &Series| {
            let is_all = series.words.iter().any(|word| word.starts_with(beginning));
            let ranges = || ranges.get(series.width).cloned().unwrap_or_default();
            if is_all { Fit::All } else { Fit::Ranges(ranges()) }
        };
        Part { series: self.series.iter().map(fit).collect() }
    }

    /// The cases that have the part.
    pub(super) fn having<'a>(&'a self, part: &'a Part) -> impl Iterator<Item = u32> + 'a {
        self.series
            .iter()
            .zip(&part.series)
            .flat_map(|(series, fit)| {
                let all = matches!(fit, Fit::All).then_some(0..=u32::MAX);
                let some: &[_] = if let Fit::Ranges(ranges) = fit { ranges } else { &[] };
                let wanted = all.into_iter().chain(some.iter().cloned());
                wanted.flat_map(|range| series.cases.range((*range.start(), 0)..=(*range.end(), u32::MAX)))
            })
            .map(|&(_, slot)| slot)
    }

    /// True when every case has the part.
    pub(super) fn is_in_all(&self, part: &Part) -> bool {
        self.series.iter().zip(&part.series).all(|(series, fit)| series.cases.is_empty() || matches!(fit, Fit::All))
    }
}

impl Part {
    pub(super) fn fits(&self, series: u32, number: u32) -> bool {
        match self.series.get(series as usize) {
            Some(Fit::All) => true,
            Some(Fit::Ranges(ranges)) => ranges.iter().any(|range| range.contains(&number)),
            None => false,
        }
    }
}

/// The numbers of so many digits that begin so, with their leading zeros or without; ranges that do not overlap.
fn ranges(beginning: &str, width: usize) -> Vec<RangeInclusive<u32>> {
    let is_number = (1..=width).contains(&beginning.len()) && beginning.bytes().all(|byte| byte.is_ascii_digit());
    let Some(value) = beginning.parse::<u32>().ok().filter(|_| is_number) else { return Vec::new() };
    let more = width - beginning.len();
    let tens = (0..=more).filter_map(|power| 10_u32.checked_pow(u32::try_from(power).ok()?));
    // Without leading zeros a number has as many digits as it has, with them as many as its series.
    let powers: Vec<u32> = if beginning.starts_with('0') { tens.skip(more).collect() } else { tens.collect() };
    powers.into_iter().map(|power| value * power..=(value + 1) * power - 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_the_numbers_that_begin_so() {
        for width in 1..=4_usize {
            for number in 0..10_u32.pow(u32::try_from(width).expect("small")) {
                let padded = format!("{number:0width$}");
                let short = padded.trim_start_matches('0');
                for beginning in ["0", "00", "000", "1", "10", "9", "42", "0042", "123", "99999"] {
                    let begins = padded.starts_with(beginning) || short.starts_with(beginning);
                    let found = ranges(beginning, width).iter().filter(|range| range.contains(&number)).count();
                    assert_eq!(found, usize::from(begins), "{padded} {beginning}");
                }
            }
        }
    }

    #[test]
    fn a_protocol_is_read_and_written_again() {
        let mut protocols = Protocols::default();
        for protocol in ["A546-2026-0000042", "42", "", "x42", "A546/1234567890", "è9", "7-", "-007"] {
            let (series, number) = protocols.read(protocol);
            assert_eq!(protocols.text(series, number), protocol);
        }
    }
}
