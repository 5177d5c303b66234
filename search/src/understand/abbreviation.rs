use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analysis::Word;

/// One line an abbreviation: the short form, then the words it stands for.
static ABBREVIATIONS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    include_str!("../../data/abbreviations.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(short, long)| (short.trim(), long.split_whitespace().collect()))
        .collect()
});

/// Writes out phone abbreviations and Sicilian words. The words keep the place of the one they stand for.
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
