use tantivy::schema::{FAST, Field, INDEXED, Schema};
use tantivy::{TantivyDocument, TantivyError};

use super::fingerprint::fingerprint;
use crate::analysis::{Stemmer, is_stop, words};
use crate::tokens::{field_of_words, field_value};
use crate::tongue::Tongue;

/// Raised with every change of the schema, the rows or the analysis: an index of another version is deleted and made anew.
pub(super) const VERSION: u32 = 3;

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
    /// The words of the office's name, and the whole name as one.
    pub(super) office: Field,
}

/// A text as a case has it: its words and its office.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) text: &'a str,
    pub(super) office: &'a str,
}

impl Said<'_> {
    /// Where the text ends and the office begins counts too.
    pub(super) fn fingerprint(self) -> u128 {
        fingerprint(format!("{}\0{}", self.text, self.office).as_bytes())
    }
}

/// The folded words of an office's name.
pub(super) fn office_words(name: &str) -> Vec<String> {
    words(name).into_iter().map(|word| word.folded).collect()
}

/// A whole name as one word, which no word of a name is like; of no office that has a name for no name.
pub(super) fn whole_name(name: &str) -> String {
    format!("={}", office_words(name).join("-"))
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        let [high, low] = FINGERPRINT.map(|name| schema.get_field(name));
        Ok(Self {
            number: schema.get_field(NUMBER)?,
            fingerprint: [high?, low?],
            words: schema.get_field("words")?,
            surface: schema.get_field("surface")?,
            office: schema.get_field("office")?,
        })
    }

    /// A text as a document of the index.
    pub(super) fn document(
        &self,
        said: Said<'_>,
        fingerprint: u128,
        number: u32,
        stemmer: &Stemmer,
    ) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_u64(self.number, number.into());
        for (field, half) in self.fingerprint.into_iter().zip(halves(fingerprint)) {
            document.add_u64(field, half);
        }
        let folded = words(said.text).into_iter().map(|word| word.folded);
        let folded: Vec<String> = folded.filter(|word| !is_stop(Tongue::Italian, word)).collect();
        document.add_text(self.words, field_value(folded.iter().map(|word| stemmer.stem(word))));
        document.add_text(self.surface, field_value(folded));
        let office = office_words(said.office).into_iter().chain([whole_name(said.office)]);
        document.add_text(self.office, field_value(office));
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
    for name in ["words", "surface", "office"] {
        schema.add_text_field(name, field_of_words());
    }
    schema.build()
}
