//! Typing errors: how far a word may be from a known one and still be that.

use rapidfuzz::distance::osa;

/// A known word of fewer letters counts only as it is written: too many others are a letter away from it.
const ONE_ERROR: usize = 5;
/// From so many letters on a known word bears two errors.
const TWO_ERRORS: usize = 10;

/// The typing errors (letters added, lost, changed or swapped) between what was typed and a known word, both folded; none
/// where they are more than the word bears. Figures are never typing errors.
pub(crate) fn slips(typed: &str, known: &str) -> Option<usize> {
    let letters = known.chars().count();
    let most = usize::from(letters >= ONE_ERROR) + usize::from(letters >= TWO_ERRORS);
    if most == 0 {
        return None;
    }
    let is_alike = figures(typed).eq(figures(known));
    let within = osa::Args::default().score_cutoff(most);
    is_alike.then(|| osa::distance_with_args(typed.chars(), known.chars(), &within)).flatten()
}

fn figures(words: &str) -> impl Iterator<Item = char> + '_ {
    words.chars().filter(|c| c.is_numeric())
}

/// The nearest of some known things, by their words: several where they are equally near, none where all are too far.
pub(crate) fn nearly<T>(typed: &str, known: impl IntoIterator<Item = (String, T)>) -> Vec<T> {
    let near = known.into_iter().filter_map(|(words, thing)| Some((slips(typed, &words)?, thing)));
    let near: Vec<(usize, T)> = near.collect();
    let fewest = near.iter().map(|(errors, _)| *errors).min();
    near.into_iter().filter(|(errors, _)| Some(*errors) == fewest).map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("inizzia", "inizia", Some(1))]
    #[case("indiertor", "indietro", None)]
    #[case("operatroe", "operatore", Some(1))]
    #[case("parla co una persna", "parla con una persona", Some(2))]
    #[case("meno", "menu", None)]
    #[case("5 bene", "4 bene", None)]
    #[case("رجووع", "رجوع", None)]
    #[case("مساعدا", "مساعده", Some(1))]
    fn a_long_word_bears_errors_a_short_one_none(
        #[case] typed: &str,
        #[case] known: &str,
        #[case] errors: Option<usize>,
    ) {
        assert_eq!(slips(typed, known), errors);
    }

    #[test]
    fn what_is_equally_near_is_all_told() {
        let known = ["cambia comune", "cambia lingua", "impostazioni"].map(|word| (word.to_owned(), word));
        assert_eq!(nearly("impostazoni", known.clone()), ["impostazioni"]);
        assert_eq!(nearly("cambiare casa", known), Vec::<&str>::new());
        let twins = ["salve", "salva"].map(|word| (word.to_owned(), word));
        assert_eq!(nearly("salv", twins), ["salve", "salva"]);
    }
}
