use std::collections::HashMap;

use tantivy::tokenizer::{RawTokenizer, TextAnalyzer};

use super::has_digit;
use crate::tongue::Tongue;

/// The stemmer of a tongue, reached through tantivy's own filter so that one stemmer is in the binary.
#[derive(Clone)]
pub(crate) struct Stemmer {
    analyzer: Option<TextAnalyzer>,
    /// Stems of the words of the sheets: a question asks for some hundred of them, and each costs a new analyzer.
    known: HashMap<String, String>,
}

impl Stemmer {
    pub(crate) fn of(tongue: Tongue) -> Self {
        let analyzer = |language| {
            let filter = tantivy::tokenizer::Stemmer::new(language);
            TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build()
        };
        Self { analyzer: tongue.stemming().map(analyzer), known: HashMap::new() }
    }

    /// Remembers the stem of a folded word, and gives it.
    pub(crate) fn learn(&mut self, folded: &str) -> String {
        if let Some(stem) = self.known.get(folded) {
            return stem.clone();
        }
        let stem = self.stem(folded);
        self.known.insert(folded.to_owned(), stem.clone());
        stem
    }

    /// The stem of a folded word. Numbers and codes are their own stem.
    pub(crate) fn stem(&self, folded: &str) -> String {
        if let Some(stem) = self.known.get(folded) {
            return stem.clone();
        }
        let Some(analyzer) = self.analyzer.as_ref().filter(|_| !has_digit(folded)) else { return folded.to_owned() };
        let mut analyzer = analyzer.clone();
        let mut stream = analyzer.token_stream(folded);
        if stream.advance() { stream.token().text.clone() } else { folded.to_owned() }
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
        let stem = stemmer.stem("iscrizioni");
        assert_eq!((stemmer.learn("iscrizioni"), stemmer.stem("iscrizioni")), (stem.clone(), stem));
    }

    #[test]
    fn a_code_is_its_own_stem() {
        assert_eq!(Stemmer::of(Tongue::Italian).stem("90011"), "90011");
    }
}
