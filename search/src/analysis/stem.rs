use tantivy::tokenizer::{RawTokenizer, TextAnalyzer};

use super::has_digit;
use crate::tongue::Tongue;

/// The stemmer of a tongue, reached through tantivy's own filter so that one stemmer is in the binary.
#[derive(Clone)]
pub(crate) struct Stemmer(Option<TextAnalyzer>);

impl Stemmer {
    pub(crate) fn of(tongue: Tongue) -> Self {
        let analyzer = |language| {
            let filter = tantivy::tokenizer::Stemmer::new(language);
            TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build()
        };
        Self(tongue.stemming().map(analyzer))
    }

    /// The stem of a folded word. Numbers and codes are their own stem.
    pub(crate) fn stem(&self, folded: &str) -> String {
        let Some(analyzer) = self.0.as_ref().filter(|_| !has_digit(folded)) else { return folded.to_owned() };
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
    fn a_code_is_its_own_stem() {
        assert_eq!(Stemmer::of(Tongue::Italian).stem("90011"), "90011");
    }
}
