use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analysis::{Word, pairs};

/// One line an abbreviation: the short form, then the words it stands for.
static ABBREVIATIONS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    pairs(include_str!("../../data/abbreviations.txt"))
        .map(|(short, long)| (short, long.split_whitespace().collect()))
        .collect()
});

/// Writes out phone abbreviations. The words keep the place of the one they stand for.
pub(super) fn expand(words: &[Word]) -> Vec<Word> {
    words.iter().flat_map(written_out).collect()
}

fn written_out(word: &Word) -> Vec<Word> {
    match ABBREVIATIONS.get(word.folded.as_str()) {
        Some(long) => {
            long.iter().map(|&folded| Word { range: word.range.clone(), folded: folded.to_owned() }).collect()
        }
        None => vec![word.clone()],
    }
}
