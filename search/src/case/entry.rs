//! What the table and the rows on disk hold of a case.

use super::CaseDocument;
use super::fingerprint::{fingerprint, identifier, uuid_text};

/// Due day of a case without one: it sorts last and no bound reaches it.
pub(super) const NEVER_DUE: i32 = i32::MAX;

/// One case, its texts borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    /// Number of the identifier.
    pub(super) id: u128,
    /// The identifier, when it is no UUID.
    pub(super) name: Option<&'a str>,
    pub(super) applicant: u128,
    pub(super) place: Place<'a>,
    pub(super) protocol: &'a str,
    /// Number of the text in the index of words.
    pub(super) text: u32,
    pub(super) due: i32,
    pub(super) updated: i64,
}

/// What is filtered and counted by: cases that agree in it share a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place<'a> {
    pub(super) municipality: u32,
    pub(super) theme: &'a str,
    pub(super) state: &'a str,
    pub(super) open: bool,
}

impl<'a> Entry<'a> {
    pub(super) fn of(case: &'a CaseDocument, text: u32) -> Self {
        let (id, name) = identifier(&case.id);
        let (municipality, open) = (case.municipality, case.open);
        Self {
            id,
            name,
            applicant: applicant(&case.applicant),
            place: Place { municipality, theme: &case.theme, state: &case.state, open },
            protocol: &case.protocol,
            text,
            due: case.due_day.map_or(NEVER_DUE, |day| bound(day).min(NEVER_DUE - 1)),
            updated: case.updated,
        }
    }

    /// The identifier as it came.
    pub(super) fn id_text(id: u128, name: Option<&str>) -> String {
        name.map_or_else(|| uuid_text(id), str::to_owned)
    }
}

/// Number of an applicant.
pub(super) fn applicant(text: &str) -> u128 {
    fingerprint(text.as_bytes())
}

/// A day as the table keeps it; days beyond five million years are the last there is.
pub(super) fn bound(day: i64) -> i32 {
    let near = day.clamp(i32::MIN.into(), i32::MAX.into());
    i32::try_from(near).unwrap_or(NEVER_DUE)
}
