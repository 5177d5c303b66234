use tantivy::TantivyError;
use tantivy::schema::{FAST, Field, STRING, Schema};

use crate::tokens::field_of_words;

/// Raised with every change of the schema or of the analysis: an index of another version is built anew.
pub(super) const VERSION: u32 = 1;

/// Names of the columns the collapse reads.
pub(super) const SERVICE: &str = "service";
pub(super) const MUNICIPALITY: &str = "municipality";
pub(super) const ROW: &str = "row";

/// Municipality of the sheet of all: no Comune has this code.
pub(super) const EVERYWHERE: u64 = 0;

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// Stems of all texts in one field, those of the title twice: BM25 summed over several fields finds less.
    pub(super) words: Field,
    /// Stems of titles and keywords only: what the service is about.
    pub(super) core: Field,
    /// The same words unstemmed: the dictionary for corrections and completions.
    pub(super) surface: Field,
    /// Letter runs inside words.
    pub(super) grams: Field,
    pub(super) theme: Field,
    pub(super) municipality: Field,
    pub(super) service: Field,
    pub(super) row: Field,
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        Ok(Self {
            words: schema.get_field("words")?,
            core: schema.get_field("core")?,
            surface: schema.get_field("surface")?,
            grams: schema.get_field("grams")?,
            theme: schema.get_field("theme")?,
            municipality: schema.get_field(MUNICIPALITY)?,
            service: schema.get_field(SERVICE)?,
            row: schema.get_field(ROW)?,
        })
    }
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    for name in ["words", "core", "surface", "grams"] {
        schema.add_text_field(name, field_of_words());
    }
    schema.add_text_field("theme", STRING);
    for name in [SERVICE, MUNICIPALITY, ROW] {
        schema.add_u64_field(name, FAST);
    }
    schema.build()
}
