use std::collections::HashSet;
use std::sync::LazyLock;

use super::stem::Stemmer;

static STOP: LazyLock<HashSet<&'static str>> = LazyLock::new(|| listed(include_str!("../../data/stop.txt")).collect());

static EVERYDAY: LazyLock<HashSet<String>> = LazyLock::new(|| stems(include_str!("../../data/everyday.txt")));
static SOFT: LazyLock<HashSet<String>> = LazyLock::new(|| stems(include_str!("../../data/soft.txt")));
static OUTSIDE: LazyLock<HashSet<String>> = LazyLock::new(|| stems(include_str!("../../data/outside.txt")));

/// True for a folded word that says nothing of the need: articles, prepositions, question words, greetings.
pub(crate) fn is_stop(folded: &str) -> bool {
    STOP.contains(folded)
}

/// True for the stem of a common Italian word: spelled right, so never corrected into another, nor into a town.
pub(crate) fn is_everyday(stem: &str) -> bool {
    EVERYDAY.contains(stem)
}

/// True for the stem of a word that stands in any question to an office, whatever is asked.
pub(crate) fn is_soft(stem: &str) -> bool {
    SOFT.contains(stem)
}

/// True for the stem of a word of matters that no Comune deals with.
pub(crate) fn is_outside(stem: &str) -> bool {
    OUTSIDE.contains(stem)
}

fn stems(file: &'static str) -> HashSet<String> {
    let stemmer = Stemmer::new();
    listed(file).map(|word| stemmer.stem(word)).collect()
}

/// The words of a data file: separated by blanks, `#` starts a remark.
fn listed(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter_map(|line| line.split('#').next()).flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fold;

    #[test]
    fn the_lists_are_written_folded_and_without_repetition() {
        for file in [
            include_str!("../../data/stop.txt"),
            include_str!("../../data/everyday.txt"),
            include_str!("../../data/soft.txt"),
            include_str!("../../data/outside.txt"),
        ] {
            let mut seen = HashSet::new();
            for word in listed(file) {
                assert_eq!(word, fold(word), "{word} is not folded");
                assert!(seen.insert(word), "{word} stands twice");
            }
        }
    }
}
