use crate::analysis::{Word, distance};
use crate::limits::{PLACE_LETTERS, PLACE_TWO_ERRORS_LETTERS};

use super::common::is_connector;
use super::significant;

/// Letters that must be right at the beginning of a name with two errors.
const RIGHT_BEGINNING: usize = 3;

/// One name of one municipality.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) istat: u32,
    /// Folded words without connectors; never empty.
    words: Vec<String>,
    /// True for the official name.
    pub(super) is_official: bool,
}

impl Name {
    pub(super) fn new(istat: u32, written: &str, is_official: bool) -> Option<Self> {
        let words = significant(written);
        (!words.is_empty()).then_some(Self { istat, words, is_official })
    }

    /// The words of an official name of several. A name of one has no parts, and a hamlet is named whole: "acqua" is no
    /// Acqua dei Corsari.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str).filter(|_| self.is_official && self.words.len() > 1)
    }

    pub(super) fn letter(&self) -> char {
        self.words.first().and_then(|word| word.chars().next()).unwrap_or_default()
    }

    /// Whether the name begins at a word of the query: how many words it takes there and how many errors they hold. Words
    /// spelled right hold none.
    pub(super) fn match_at(
        &self,
        said: &[Word],
        at: usize,
        errors: usize,
        spelled_right: &[bool],
    ) -> Option<(usize, usize)> {
        let mut position = at;
        let mut total = 0;
        for (index, part) in self.words.iter().enumerate() {
            while index > 0 && said.get(position).is_some_and(|word| is_connector(&word.folded)) {
                position += 1;
            }
            let typed = &said.get(position)?.folded;
            let right = spelled_right.get(position) == Some(&true);
            let most = if right { 0 } else { errors - total };
            let begins_alike = index > 0 || part.chars().next() == typed.chars().next();
            total += errors_between(part, typed, most).filter(|errors| *errors == 0 || begins_alike)?;
            position += 1;
        }
        Some((position - at, total))
    }
}

/// "S. Flavia", "sta Flavia".
fn is_short_saint(part: &str, typed: &str) -> bool {
    matches!((part, typed), ("san" | "santo" | "santa", "s") | ("santa", "sta"))
}

/// Errors of a typed word against a part of a name. Short words admit none. What costs most is asked last: a text is
/// compared with the names of half the province.
fn errors_between(part: &str, typed: &str, most: usize) -> Option<usize> {
    if part == typed || is_short_saint(part, typed) {
        return Some(0);
    }
    if most == 0 {
        return None;
    }
    let (letters, typed_letters) = (part.chars().count(), typed.chars().count());
    let admitted = match letters {
        _ if letters < PLACE_LETTERS || typed_letters < PLACE_LETTERS => 0,
        _ if letters < PLACE_TWO_ERRORS_LETTERS => 1,
        _ => 2,
    };
    let admitted = admitted.min(most);
    if admitted == 0 || letters.abs_diff(typed_letters) > admitted {
        return None;
    }
    let errors = distance(part, typed, admitted)?;
    (errors < 2 || begin_alike(part, typed)).then_some(errors)
}

/// Two errors are believed only after a right beginning: "batteria" is no Bagheria.
fn begin_alike(part: &str, typed: &str) -> bool {
    part.chars().take(RIGHT_BEGINNING).eq(typed.chars().take(RIGHT_BEGINNING))
}
