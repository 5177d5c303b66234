//! Texts as tantivy takes them in: already split by our own analysis, so that no tokenizer is registered anywhere.

use tantivy::tokenizer::{PreTokenizedString, Token};

/// The words as one field value. Positions count up; offsets are not kept, as nothing reads them.
pub(crate) fn field_value(words: impl IntoIterator<Item = String>) -> PreTokenizedString {
    let token = |(position, text)| Token { position, text, ..Token::default() };
    PreTokenizedString { text: String::new(), tokens: words.into_iter().enumerate().map(token).collect() }
}
