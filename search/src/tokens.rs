//! Texts as tantivy takes them in: already analysed by this crate and joined by blanks, which tantivy's plainest
//! tokenizer takes apart again. Handing over ready tokens costs more: they pass through JSON.

use tantivy::schema::{IndexRecordOption, TextFieldIndexing, TextOptions};

/// The words as one field value.
pub(crate) fn field_value(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut value = String::new();
    for word in words {
        value.push_str(word.as_ref());
        value.push(' ');
    }
    value
}

/// A field of such values: searched with frequencies, never shown.
pub(crate) fn field_of_words() -> TextOptions {
    let split_at_blanks = TextFieldIndexing::default().set_tokenizer("whitespace");
    TextOptions::default().set_indexing_options(split_at_blanks.set_index_option(IndexRecordOption::WithFreqs))
}
