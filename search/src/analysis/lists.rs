use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::fold;
use super::stem::Stemmer;
use crate::tongue::Tongue;

/// By tongue, in the order of all.
static STOP: LazyLock<[FxHashSet<String>; Tongue::ALL.len()]> = LazyLock::new(|| Tongue::ALL.map(stop_words));
static EVERYDAY: LazyLock<FxHashSet<String>> = LazyLock::new(|| stems(include_str!("../../data/everyday.txt")));
static SOFT: LazyLock<FxHashSet<String>> = LazyLock::new(|| stems(include_str!("../../data/soft.txt")));
static DWELLING: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(include_str!("../../data/dwelling.txt")));
static BEFORE_PLACES: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(include_str!("../../data/before-places.txt")));

/// True for a folded word that says nothing of the need: articles, prepositions, question words, greetings.
pub(crate) fn is_stop(tongue: Tongue, folded: &str) -> bool {
    STOP.get(tongue as usize).is_some_and(|words| words.contains(folded))
}

/// True for the stem of a common Italian word: spelled right, so never corrected into another, nor into a town.
pub(crate) fn is_everyday(stem: &str) -> bool {
    EVERYDAY.contains(stem)
}

/// True for the stem of a word that stands in any question to an office, whatever is asked.
pub(crate) fn is_soft(stem: &str) -> bool {
    SOFT.contains(stem)
}

/// True for a folded word of dwelling, in any tongue: whoever writes it before a place lives there, or means its Comune.
pub(crate) fn is_dwelling(folded: &str) -> bool {
    DWELLING.contains(folded)
}

/// True for a folded word that stands between a word of dwelling and the place, in any tongue.
pub(crate) fn stands_before_place(folded: &str) -> bool {
    BEFORE_PLACES.contains(folded)
}

/// The lines `left = right` of a data file, the left side once for each spelling between `|`.
pub(crate) fn pairs(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines()
        .filter_map(|line| line.split('#').next()?.split_once('='))
        .flat_map(|(left, right)| left.split('|').map(move |spelling| (spelling.trim(), right.trim())))
}

fn stop_words(tongue: Tongue) -> FxHashSet<String> {
    let files: &[&'static str] = match tongue {
        Tongue::Italian => &[include_str!("../../data/stop/it.txt"), include_str!("../../data/stop/scn.txt")],
        Tongue::English => &[include_str!("../../data/stop/en.txt")],
        Tongue::French => &[include_str!("../../data/stop/fr.txt")],
        Tongue::Spanish => &[include_str!("../../data/stop/es.txt")],
        Tongue::Romanian => &[include_str!("../../data/stop/ro.txt")],
        Tongue::Arabic => &[include_str!("../../data/stop/ar.txt")],
        Tongue::Bengali => &[include_str!("../../data/stop/bn.txt")],
        Tongue::Tamil => &[include_str!("../../data/stop/ta.txt")],
        Tongue::Sinhala => &[include_str!("../../data/stop/si.txt")],
        Tongue::Chinese => &[include_str!("../../data/stop/zh.txt")],
    };
    files.iter().flat_map(|file| listed(file)).flat_map(super::words).map(|word| word.folded).collect()
}

fn stems(file: &'static str) -> FxHashSet<String> {
    let stemmer = Stemmer::of(Tongue::Italian);
    listed(file).map(|word| stemmer.stem(&fold(word)).into_owned()).collect()
}

fn folded(file: &'static str) -> FxHashSet<String> {
    listed(file).map(fold).collect()
}

/// The words of a data file: separated by blanks, `#` starts a remark.
fn listed(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter_map(|line| line.split('#').next()).flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_list_holds_no_word_twice() {
        for file in [include_str!("../../data/everyday.txt"), include_str!("../../data/soft.txt")] {
            let mut seen = HashSet::new();
            for word in listed(file) {
                assert!(seen.insert(fold(word)), "{word} stands twice");
            }
        }
    }

    #[test]
    fn every_tongue_has_its_small_words() {
        for tongue in Tongue::ALL {
            assert!(STOP[tongue as usize].len() > 50, "{tongue}");
            assert_eq!(Tongue::ALL[tongue as usize], tongue, "the lists stand in the order of all");
        }
    }
}
