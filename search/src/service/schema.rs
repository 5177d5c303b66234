use tantivy::TantivyError;
use tantivy::schema::{FAST, Field, Schema};

use crate::tokens::field_of_words;

/// Name of the column that tells which entry a document is.
pub(super) const NUMBER: &str = "number";

/// The fields of the index of one tongue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// Stems of all texts in one field, those of the title twice: BM25 summed over several fields finds less.
    pub(super) words: Field,
    /// Stems of what the service is about.
    pub(super) core: Field,
    /// The same words unstemmed: the dictionary for corrections and completions.
    pub(super) surface: Field,
    /// Letter runs inside words.
    pub(super) grams: Field,
    /// Which entry of the corpus it is.
    pub(super) number: Field,
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        Ok(Self {
            words: schema.get_field("words")?,
            core: schema.get_field("core")?,
            surface: schema.get_field("surface")?,
            grams: schema.get_field("grams")?,
            number: schema.get_field(NUMBER)?,
        })
    }
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    for name in ["words", "core", "surface", "grams"] {
        schema.add_text_field(name, field_of_words());
    }
    schema.add_u64_field(NUMBER, FAST);
    schema.build()
}
