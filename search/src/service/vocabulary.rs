use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::{Spelling, has_digit};
use crate::limits::{CORRECTED_LETTERS, TWO_ERRORS_LETTERS, WORD_CHARS};

/// The words of the sheets as they are written: what an unfinished word may become, and what a misspelled one was meant
/// to be. They are some thousands: comparing a word with all of them, most by a glance at their letters, takes less than
/// making an automaton for it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By alphabet, each with the number of entries that hold it.
    words: Vec<(String, usize)>,
    /// Those that a misspelled word may have been meant to be, by length, then by alphabet.
    meant: Vec<Vec<(Spelling<String>, usize)>>,
}

/// A word like another, and how many errors lie between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Neighbour<'a> {
    pub(super) word: &'a str,
    pub(super) errors: usize,
}

impl Vocabulary {
    /// Learns the words of the entries.
    pub(super) fn of<'a>(entries: impl Iterator<Item = &'a [String]>) -> Self {
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        for entry in entries {
            for word in entry.iter().collect::<FxHashSet<_>>() {
                *counts.entry(word).or_default() += 1;
            }
        }
        let mut words: Vec<_> = counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect();
        words.sort_unstable();
        let mut meant = vec![Vec::new(); WORD_CHARS + 1];
        for (word, count) in words.iter().filter(|(word, _)| !has_digit(word)) {
            let spelling = Spelling::of(word.clone());
            if let Some(as_long) = meant.get_mut(spelling.length()).filter(|_| spelling.length() >= CORRECTED_LETTERS) {
                as_long.push((spelling, *count));
            }
        }
        Self { words, meant }
    }

    /// The words that begin so, the most frequent first, then by alphabet.
    pub(super) fn beginning_with(&self, beginning: &str) -> Vec<&str> {
        let first = self.words.partition_point(|(known, _)| known.as_str() < beginning);
        let after = self.words.get(first..).unwrap_or_default();
        let mut found: Vec<_> = after.iter().take_while(|(known, _)| known.starts_with(beginning)).collect();
        found.sort_by_key(|(_, count)| Reverse(*count));
        found.into_iter().map(|(known, _)| known.as_str()).collect()
    }

    /// The words that this one may be a misspelling of: the nearest first, then the most frequent, then by alphabet.
    pub(super) fn near(&self, word: &str) -> Vec<Neighbour<'_>> {
        let typed = Spelling::of(word);
        let is_long = typed.length() >= TWO_ERRORS_LETTERS;
        let most = if is_long { 2 } else { 1 };
        let lengths = typed.length().saturating_sub(most)..=typed.length() + most;
        let mut near: Vec<(usize, &(Spelling<String>, usize))> = lengths
            .filter_map(|length| self.meant.get(length))
            .flatten()
            // Typing errors seldom touch the first letter, and in a short word another first letter is another word.
            .filter(|(known, _)| is_long || typed.first() == known.first())
            .filter_map(|known| Some((typed.errors(&known.0, most)?, known)))
            .collect();
        near.sort_by_key(|(errors, (known, count))| (*errors, Reverse(*count), known.word()));
        near.into_iter().map(|(errors, (known, _))| Neighbour { word: known.word(), errors }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let entries = ["rifiuti tari rifiuti", "tariffe rifiuti", "residenza tassa a01"];
        let entries = entries.map(|entry| entry.split(' ').map(str::to_owned).collect::<Vec<_>>());
        Vocabulary::of(entries.iter().map(Vec::as_slice))
    }

    #[test]
    fn a_beginning_gives_its_words_the_most_frequent_first() {
        assert_eq!(vocabulary().beginning_with("ta"), ["tari", "tariffe", "tassa"]);
        assert_eq!(vocabulary().beginning_with("r"), ["rifiuti", "residenza"]);
        assert!(vocabulary().beginning_with("z").is_empty());
    }

    #[test]
    fn a_misspelled_word_has_neighbours_within_its_errors() {
        let near =
            |word: &str| vocabulary().near(word).into_iter().map(|near| near.word.to_owned()).collect::<Vec<_>>();
        assert_eq!(near("rifuti"), ["rifiuti"]);
        assert_eq!(near("residnza"), ["residenza"]);
        assert_eq!(near("resdnzaxx"), Vec::<String>::new());
        assert_eq!(near("mari"), Vec::<String>::new(), "another first letter is another word");
    }
}
