use super::plain_language_faults;
use crate::catalogue::Finding;
use crate::catalogue::load::Loaded;

/// What people are asked is asked in plain words.
pub(super) fn plain(loaded: &Loaded<'_>, findings: &mut Vec<Finding>) {
    for consultation in &loaded.consultations {
        for (key, text) in consultation.sheet.texts() {
            let key: Vec<&str> = key.iter().map(String::as_str).collect();
            let faults = plain_language_faults(text.as_str()).into_iter();
            findings.extend(faults.map(|mistake| consultation.document.finding(&key, mistake)));
        }
    }
}
