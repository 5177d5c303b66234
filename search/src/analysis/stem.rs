use tantivy::tokenizer::{Language, RawTokenizer, TextAnalyzer};

use super::has_digit;

/// The Italian stemmer, reached through tantivy's own filter so that one stemmer is in the binary.
#[derive(Clone)]
pub(crate) struct Stemmer(TextAnalyzer);

impl Stemmer {
    pub(crate) fn new() -> Self {
        let filter = tantivy::tokenizer::Stemmer::new(Language::Italian);
        Self(TextAnalyzer::builder(RawTokenizer::default()).filter(filter).build())
    }

    /// The stem of a folded word. Numbers and codes are their own stem.
    pub(crate) fn stem(&self, folded: &str) -> String {
        if has_digit(folded) {
            return folded.to_owned();
        }
        let mut analyzer = self.0.clone();
        let mut stream = analyzer.token_stream(folded);
        if stream.advance() { stream.token().text.clone() } else { folded.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("rifiuto", "rifiuti")]
    #[case("residenza", "residenze")]
    #[case("iscrizione", "iscrizioni")]
    fn inflections_share_a_stem(#[case] one: &str, #[case] other: &str) {
        let stemmer = Stemmer::new();
        assert_eq!(stemmer.stem(one), stemmer.stem(other));
    }
}
