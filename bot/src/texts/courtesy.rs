//! What people say around what they mean, to be polite or to begin: "scusa, a che punto ero, per favore".

use serde::Deserialize;
use shared::text::fold;

/// The courtesy of one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CourtesyWords {
    /// What may stand before anything.
    before: Vec<String>,
    /// What may stand after it.
    after: Vec<String>,
}

/// That of all languages, folded, the longest first: "grazie mille" goes before "grazie".
#[derive(Debug, Default)]
pub(super) struct Courtesy {
    before: Vec<String>,
    after: Vec<String>,
}

impl Courtesy {
    pub(super) fn of<'w>(languages: impl Iterator<Item = &'w CourtesyWords>) -> Self {
        let mut all = Self::default();
        for words in languages {
            all.before.extend(words.before.iter().map(|said| format!("{} ", fold(said))));
            all.after.extend(words.after.iter().map(|said| format!(" {}", fold(said))));
        }
        for longest_first in [&mut all.before, &mut all.after] {
            longest_first.sort_by_key(|said| std::cmp::Reverse(said.len()));
        }
        all
    }

    /// Some words as they are, then again and again with less around them.
    pub(super) fn barer<'s>(&self, folded: &'s str) -> impl Iterator<Item = &'s str> {
        std::iter::successors(Some(folded), |words| self.less(words))
    }

    fn less<'s>(&self, words: &'s str) -> Option<&'s str> {
        let before = self.before.iter().find_map(|said| words.strip_prefix(said.as_str()));
        before.or_else(|| self.after.iter().find_map(|said| words.strip_suffix(said.as_str())))
    }

    /// Whether a word is only said around others.
    pub(super) fn has(&self, folded: &str) -> bool {
        self.before.iter().chain(&self.after).flat_map(|said| said.split_whitespace()).any(|word| word == folded)
    }
}
