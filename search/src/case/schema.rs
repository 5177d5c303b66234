use tantivy::schema::{FAST, Field, INDEXED, Schema};
use tantivy::{TantivyDocument, TantivyError};

use crate::analysis::{Stemmer, is_stop, words};
use crate::tokens::{field_of_words, field_value};
use crate::tongue::Tongue;

/// Raised with every change of the schema, the rows or the analysis: an index of another version is deleted and made anew.
pub(super) const VERSION: u32 = 2;

pub(super) const NUMBER: &str = "number";
pub(super) const FINGERPRINT: [&str; 2] = ["high", "low"];

/// The fields of the index of texts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// The number by which the table names the text.
    pub(super) number: Field,
    /// Both halves of the fingerprint, by which a text is known again.
    fingerprint: [Field; 2],
    /// Stems of the text.
    pub(super) words: Field,
    /// The words unstemmed, for the unfinished last one.
    pub(super) surface: Field,
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        let [high, low] = FINGERPRINT.map(|name| schema.get_field(name));
        Ok(Self {
            number: schema.get_field(NUMBER)?,
            fingerprint: [high?, low?],
            words: schema.get_field("words")?,
            surface: schema.get_field("surface")?,
        })
    }

    /// A text as a document of the index.
    pub(super) fn document(&self, text: &str, fingerprint: u128, number: u32, stemmer: &Stemmer) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_u64(self.number, number.into());
        for (field, half) in self.fingerprint.into_iter().zip(halves(fingerprint)) {
            document.add_u64(field, half);
        }
        let said = words(text).into_iter().map(|word| word.folded).filter(|word| !is_stop(Tongue::Italian, word));
        let said: Vec<String> = said.collect();
        document.add_text(self.words, field_value(said.iter().map(|word| stemmer.stem(word))));
        document.add_text(self.surface, field_value(said));
        document
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a half")]
const fn halves(fingerprint: u128) -> [u64; 2] {
    [(fingerprint >> 64) as u64, fingerprint as u64]
}

pub(super) fn whole([high, low]: [u64; 2]) -> u128 {
    u128::from(high) << 64 | u128::from(low)
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_u64_field(NUMBER, FAST | INDEXED);
    for name in FINGERPRINT {
        schema.add_u64_field(name, FAST);
    }
    for name in ["words", "surface"] {
        schema.add_text_field(name, field_of_words());
    }
    schema.build()
}
