use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::has_digit;
use crate::tongue::Tongue;

/// The stemmer of a tongue.
pub(crate) struct Stemmer {
    algorithm: Option<frostem::Stemmer>,
    /// Stems of the words of the sheets: most words of a question are among them.
    known: FxHashMap<String, String>,
}

impl Stemmer {
    pub(crate) fn of(tongue: Tongue) -> Self {
        Self { algorithm: tongue.stemming().map(frostem::Stemmer::new), known: FxHashMap::default() }
    }

    /// Remembers the stem of a folded word, and gives it.
    pub(crate) fn learn(&mut self, folded: &str) -> String {
        if let Some(stem) = self.known.get(folded) {
            return stem.clone();
        }
        let stem = self.stem(folded).into_owned();
        self.known.insert(folded.to_owned(), stem.clone());
        stem
    }

    /// True for a word learned as it stands.
    pub(crate) fn has_learned(&self, folded: &str) -> bool {
        self.known.contains_key(folded)
    }

    /// The stem of a folded word. Numbers and codes are their own stem.
    pub(crate) fn stem<'a>(&'a self, folded: &'a str) -> Cow<'a, str> {
        if let Some(stem) = self.known.get(folded) {
            return Cow::Borrowed(stem);
        }
        match &self.algorithm {
            Some(algorithm) if !has_digit(folded) => algorithm.stem(folded),
            _ => Cow::Borrowed(folded),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Tongue::Italian, "rifiuti", "rifiuto")]
    #[case(Tongue::Italian, "iscrizioni", "iscrizione")]
    #[case(Tongue::English, "permits", "permit")]
    #[case(Tongue::French, "demandes", "demande")]
    #[case(Tongue::Romanian, "certificate", "certificatul")]
    fn inflections_share_a_stem(#[case] tongue: Tongue, #[case] one: &str, #[case] other: &str) {
        let stemmer = Stemmer::of(tongue);
        assert_eq!(stemmer.stem(one), stemmer.stem(other));
    }

    #[test]
    fn a_word_learned_has_the_same_stem() {
        let mut stemmer = Stemmer::of(Tongue::Italian);
        let stem = stemmer.stem("iscrizioni").into_owned();
        assert_eq!(stemmer.learn("iscrizioni"), stem);
        assert_eq!(stemmer.stem("iscrizioni"), stem);
    }

    #[test]
    fn a_code_is_its_own_stem() {
        assert_eq!(Stemmer::of(Tongue::Italian).stem("90011"), "90011");
    }
}
