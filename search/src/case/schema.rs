use tantivy::schema::{FAST, Field, INDEXED, STRING, Schema};
use tantivy::{TantivyDocument, TantivyError};

use super::CaseDocument;
use crate::analysis::{Stemmer, is_stop, words};
use crate::tokens::{field_of_words, field_value};
use crate::tongue::Tongue;

/// Raised with every change of the schema or of the analysis: an index of another version is deleted and made anew.
pub(super) const VERSION: u32 = 1;

pub(super) const ID: &str = "id";
pub(super) const STATE: &str = "state";
pub(super) const THEME: &str = "theme";
pub(super) const DUE: &str = "due";
pub(super) const UPDATED: &str = "updated";

/// Due day of a case without one: it sorts last and no bound reaches it.
pub(super) const NEVER_DUE: i64 = i64::MAX;

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    pub(super) id: Field,
    /// Register, year and number of the protocol, the number also without its leading zeros.
    pub(super) protocol: Field,
    pub(super) service: Field,
    pub(super) theme: Field,
    pub(super) state: Field,
    pub(super) applicant: Field,
    pub(super) municipality: Field,
    pub(super) open: Field,
    /// Stems of the text.
    pub(super) words: Field,
    /// The words unstemmed, for the unfinished last one.
    pub(super) surface: Field,
    pub(super) due: Field,
    pub(super) updated: Field,
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> Result<Self, TantivyError> {
        Ok(Self {
            id: schema.get_field(ID)?,
            protocol: schema.get_field("protocol")?,
            service: schema.get_field("service")?,
            theme: schema.get_field(THEME)?,
            state: schema.get_field(STATE)?,
            applicant: schema.get_field("applicant")?,
            municipality: schema.get_field("municipality")?,
            open: schema.get_field("open")?,
            words: schema.get_field("words")?,
            surface: schema.get_field("surface")?,
            due: schema.get_field(DUE)?,
            updated: schema.get_field(UPDATED)?,
        })
    }

    /// A case as a document of the index.
    pub(super) fn document(&self, case: &CaseDocument, stemmer: &Stemmer) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        for (field, code) in [
            (self.id, &case.id),
            (self.service, &case.service),
            (self.theme, &case.theme),
            (self.state, &case.state),
            (self.applicant, &case.applicant),
        ] {
            document.add_text(field, code);
        }
        document.add_u64(self.municipality, case.municipality.into());
        document.add_bool(self.open, case.open);
        document.add_i64(self.due, case.due_day.unwrap_or(NEVER_DUE));
        document.add_i64(self.updated, case.updated);
        document.add_text(self.protocol, field_value(protocol_words(&case.protocol)));
        let said = words(&case.text).into_iter().map(|word| word.folded).filter(|word| !is_stop(Tongue::Italian, word));
        let said: Vec<String> = said.collect();
        document.add_text(self.words, field_value(said.iter().map(|word| stemmer.stem(word))));
        document.add_text(self.surface, field_value(said));
        document
    }
}

/// The parts of a protocol number by which it is found: `a546`, `2026`, `0000042` and `42`.
fn protocol_words(protocol: &str) -> Vec<String> {
    let mut parts: Vec<String> = words(protocol).into_iter().map(|word| word.folded).collect();
    let short = parts.last().map(|number| number.trim_start_matches('0').to_owned());
    parts.extend(short.filter(|number| !number.is_empty()));
    parts
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    for name in [ID, STATE, THEME] {
        schema.add_text_field(name, STRING | FAST);
    }
    for name in ["service", "applicant"] {
        schema.add_text_field(name, STRING);
    }
    for name in ["protocol", "words", "surface"] {
        schema.add_text_field(name, field_of_words());
    }
    schema.add_u64_field("municipality", INDEXED);
    schema.add_bool_field("open", INDEXED);
    for name in [DUE, UPDATED] {
        schema.add_i64_field(name, FAST);
    }
    schema.build()
}
