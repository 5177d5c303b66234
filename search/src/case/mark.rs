//! Where a page of a list ends. A page is found by the place of the case before it, not by counting: the thousandth costs
//! what the first costs, and cases that come or go above it neither repeat nor hide a row.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::CaseSort;
use super::table::Key;

/// The place of a case in a list of one order. Good as long as the index stays open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMark {
    sort: CaseSort,
    key: Key,
}

/// The letter of each order.
const LETTERS: [(CaseSort, char); 3] = [(CaseSort::Due, 'd'), (CaseSort::Updated, 'u'), (CaseSort::Relevance, 'r')];

impl CaseMark {
    pub(super) const fn new(sort: CaseSort, key: Key) -> Self {
        Self { sort, key }
    }

    /// The mark that was written so.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (sort, letter) = LETTERS.into_iter().find(|(_, letter)| text.starts_with(*letter))?;
        let key = Key::from_str_radix(text.strip_prefix(letter)?, 16).ok()?;
        Some(Self { sort, key })
    }

    /// Whether it was given by a list of this order.
    #[must_use]
    pub fn is_of(self, sort: CaseSort) -> bool {
        self.sort == sort
    }

    pub(super) fn key(self, sort: CaseSort) -> Key {
        if self.is_of(sort) { self.key } else { Key::MAX }
    }
}

impl fmt::Display for CaseMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = LETTERS.into_iter().find(|(sort, _)| *sort == self.sort).map_or('u', |(_, letter)| letter);
        write!(f, "{letter}{:x}", self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_and_nothing_else_is() {
        for (sort, _) in LETTERS {
            let mark = CaseMark::new(sort, Key::MAX - 7);
            assert_eq!(CaseMark::read(&mark.to_string()), Some(mark));
        }
        for text in ["", "100", "d", "dxyz", "x12", "d-1", "d123456789012345678901234567890123456789"] {
            assert_eq!(CaseMark::read(text), None, "{text}");
        }
    }
}
