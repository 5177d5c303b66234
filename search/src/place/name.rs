use crate::analysis::Spelling;
use crate::limits::{PLACE_LETTERS, PLACE_TWO_ERRORS_LETTERS};

use super::common::{is_ambiguous, is_connector};
use super::significant;

/// Letters that must be right at the beginning of a name with two errors.
const RIGHT_BEGINNING: usize = 3;

/// A word of a query, ready to be compared with names.
#[derive(Debug)]
pub(super) struct Typed<'a> {
    pub(super) spelling: Spelling<&'a str>,
    /// True for a word of the sheets or of every day.
    pub(super) is_known: bool,
    /// True for a word that is never a misspelled place.
    pub(super) is_right: bool,
}

impl<'a> Typed<'a> {
    pub(super) fn of(folded: &'a str, is_known: bool) -> Self {
        Self { spelling: Spelling::of(folded), is_known, is_right: is_known || is_ambiguous(folded) }
    }
}

/// One name of one municipality.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) istat: u32,
    /// Folded words without connectors; never empty.
    words: Vec<Spelling<String>>,
    /// True for the official name.
    pub(super) is_official: bool,
}

impl Name {
    pub(super) fn new(istat: u32, written: &str, is_official: bool) -> Option<Self> {
        let words: Vec<_> = significant(written).into_iter().map(Spelling::of).collect();
        (!words.is_empty()).then_some(Self { istat, words, is_official })
    }

    /// The words of an official name of several. A name of one has no parts, and a hamlet is named whole: "acqua" is no
    /// Acqua dei Corsari.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(Spelling::word).filter(|_| self.is_official && self.words.len() > 1)
    }

    pub(super) fn letter(&self) -> char {
        self.words.first().and_then(Spelling::first).unwrap_or_default()
    }

    /// Whether the name begins at a word of the query: how many words it takes there and how many errors they hold. Words
    /// spelled right hold none.
    pub(super) fn match_at(&self, typed: &[Typed<'_>], at: usize, errors: usize) -> Option<(usize, usize)> {
        let mut position = at;
        let mut total = 0;
        for (index, part) in self.words.iter().enumerate() {
            while index > 0 && typed.get(position).is_some_and(|word| is_connector(word.spelling.word())) {
                position += 1;
            }
            let word = typed.get(position)?;
            let most = if word.is_right { 0 } else { errors - total };
            let begins_alike = index > 0 || part.first() == word.spelling.first();
            total += errors_between(part, &word.spelling, most).filter(|errors| *errors == 0 || begins_alike)?;
            position += 1;
        }
        Some((position - at, total))
    }
}

/// "S. Flavia", "sta Flavia".
fn is_short_saint(part: &str, typed: &str) -> bool {
    matches!((typed, part), ("s", "san" | "santo" | "santa") | ("sta", "santa"))
}

/// Errors of a typed word against a part of a name. Short words admit none.
fn errors_between(part: &Spelling<String>, typed: &Spelling<&str>, most: usize) -> Option<usize> {
    if part.word() == typed.word() || is_short_saint(part.word(), typed.word()) {
        return Some(0);
    }
    let admitted = match part.length() {
        letters if letters < PLACE_LETTERS || typed.length() < PLACE_LETTERS => 0,
        letters if letters < PLACE_TWO_ERRORS_LETTERS => 1,
        _ => 2,
    };
    let admitted = admitted.min(most);
    if admitted == 0 {
        return None;
    }
    let errors = part.errors(typed, admitted)?;
    (errors < 2 || begin_alike(part.word(), typed.word())).then_some(errors)
}

/// Two errors are believed only after a right beginning: "batteria" is no Bagheria.
fn begin_alike(part: &str, typed: &str) -> bool {
    part.chars().take(RIGHT_BEGINNING).eq(typed.chars().take(RIGHT_BEGINNING))
}
