//! The proof of a catalogue: what a folder must hold before it is published, and what would make it better.
//!
//! [`load`](super::load) finds what cannot be read or refers to nothing; the rules here look at each sheet for what it
//! says and how. A rule is a function in a file of its own, named in [`RULES`].

mod consultations;
mod evidence;
mod forms;
mod languages;
mod lists;
mod plain_language;
mod procedure;
mod report;
mod texts;
mod unique;

use std::path::Path;

pub use plain_language::plain_language_faults;
pub use report::{Counts, Report};

use super::document::Document;
use super::files::Files;
use super::load::{Loaded, load};
use super::{Finding, Mistake, Register, Sheet};

/// Checks the catalogue of a folder; never fails, since what cannot be read is a finding.
#[must_use]
pub fn check(folder: &Path) -> Report {
    check_files(&Files::read(folder))
}

/// Checks the catalogue that is compiled in.
#[must_use]
pub fn check_embedded() -> Report {
    check_files(&Files::embedded())
}

/// A look at one sheet, as the rules have it.
struct Look<'a> {
    document: &'a Document<'a>,
    sheet: &'a Sheet,
    is_variant: bool,
    findings: &'a mut Vec<Finding>,
}

impl Look<'_> {
    /// Notes a mistake at a key. In a variant only what the variant itself says counts: the rest is the sheet's.
    fn note(&mut self, path: &[&str], mistake: Mistake) {
        if !self.is_variant || self.document.has(path) {
            self.findings.push(self.document.finding(path, mistake));
        }
    }
}

/// The rules that look at one sheet alone.
const RULES: &[fn(&mut Look<'_>)] = &[
    languages::in_both_languages,
    languages::not_too_long,
    languages::not_empty,
    languages::one_translation_each,
    lists::enough_phrasings,
    lists::enough_keywords,
    lists::topics_of_the_model,
    procedure::silence_only_of_a_decision,
    procedure::whole_term,
    procedure::reason_of_inactivity,
    procedure::form_only_where_it_is_sent,
    procedure::channel_for_its_level,
    procedure::return_only_of_a_case,
    evidence::sources,
    evidence::source_of_the_term,
    evidence::source_of_the_return,
    evidence::date_of_the_facts,
    evidence::variant_has_its_own,
    evidence::amount_that_holds_everywhere,
    plain_language::plain_texts,
    plain_language::acronyms_explained,
];

pub(crate) fn check_files(files: &Files) -> Report {
    let mut loaded = load(files);
    let mut findings = std::mem::take(&mut loaded.findings);
    let services = loaded.sheets.values().map(|loaded| (&loaded.document, &loaded.sheet, false));
    let variants = loaded.variants.iter().map(|loaded| (&loaded.document, &loaded.sheet, true));
    for (document, sheet, is_variant) in services.chain(variants) {
        let mut look = Look { document, sheet, is_variant, findings: &mut findings };
        for rule in RULES {
            rule(&mut look);
        }
    }
    forms::sound(&loaded, &mut findings);
    forms::plain(&loaded, files, &mut findings);
    consultations::plain(&loaded, &mut findings);
    unique::titles(&loaded, &mut findings);
    unique::phrasings(&loaded, &mut findings);
    findings.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    Report { counts: counts(&loaded), findings }
}

fn counts(loaded: &Loaded<'_>) -> Counts {
    Counts {
        municipalities: loaded.register.as_ref().map_or(0, |register: &Register| register.all().len()),
        services: loaded.sheets.len(),
        variants: loaded.variants.len(),
        forms: loaded.forms.len(),
    }
}
