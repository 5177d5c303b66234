use std::collections::HashMap;

use crate::catalogue::load::{Loaded, LoadedSheet};
use crate::catalogue::register::fold;
use crate::catalogue::{Finding, Mistake};

/// Two services of the same title could not be told apart in a list.
pub(super) fn titles(loaded: &Loaded<'_>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<String, &LoadedSheet<'_>> = HashMap::new();
    for here in loaded.sheets.values() {
        let title = &here.sheet.title.it;
        if let Some(other) = first.insert(fold(title), here) {
            let other = other.document.file.to_owned();
            let mistake = Mistake::Twice { what: "il titolo", value: title.clone(), other };
            findings.push(here.document.finding(&["title", "it"], mistake));
        }
    }
}

/// The same words for two services lead to neither.
pub(super) fn phrasings(loaded: &Loaded<'_>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<String, &LoadedSheet<'_>> = HashMap::new();
    for here in loaded.sheets.values() {
        for (place, phrasing) in here.sheet.phrasings.iter().enumerate() {
            let Some(other) = first.insert(fold(phrasing), here) else { continue };
            let mistake = Mistake::SamePhrasing { phrasing: phrasing.clone(), other: other.document.file.to_owned() };
            findings.push(here.document.finding(&["phrasings", &place.to_string()], mistake));
        }
    }
}
