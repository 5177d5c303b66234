use tantivy::schema::{FAST, Field, Schema};
use tantivy::{TantivyDocument, TantivyError};

use crate::tokens::{field_of_words, field_value};

/// Name of the column that tells which entry a document is.
pub(super) const NUMBER: &str = "number";

/// The fields of the index of one tongue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// Stems of all texts in one field, those of the title twice: BM25 summed over several fields finds less.
    pub(super) words: Field,
    /// Which entry of the corpus it is.
    pub(super) number: Field,
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        Ok(Self { words: schema.get_field("words")?, number: schema.get_field(NUMBER)? })
    }

    /// An entry as a document of the index.
    pub(super) fn document(self, number: usize, stems: &[String]) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        document.add_text(self.words, field_value(stems));
        document.add_u64(self.number, number as u64);
        document
    }
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_text_field("words", field_of_words());
    schema.add_u64_field(NUMBER, FAST);
    schema.build()
}
