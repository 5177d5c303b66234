use super::plain_language::faults_of_form;
use crate::catalogue::files::Files;
use crate::catalogue::load::{Loaded, LoadedForm, line_of_place, place_of};
use crate::catalogue::{Finding, Mistake, Severity};
use crate::form;

/// Every form is sound, as [`form::check`] proves; its places become lines of the form's file.
pub(super) fn sound(loaded: &Loaded<'_>, findings: &mut Vec<Finding>) {
    for LoadedForm { document, form } in loaded.forms.values() {
        for form::Finding { place, severity, message } in form::check(form) {
            let line = line_of_place(document, &place);
            let severity = match severity {
                form::Severity::Warning => Severity::Warning,
                form::Severity::Error => Severity::Error,
            };
            findings.push(Finding::new(document.file, line, Mistake::UnsoundForm { place, message, severity }));
        }
    }
}

/// Every form speaks plainly; what stands in a block is told once, where it stands.
pub(super) fn plain(loaded: &Loaded<'_>, files: &Files, findings: &mut Vec<Finding>) {
    let mut found: Vec<Finding> = Vec::new();
    for LoadedForm { document, form } in loaded.forms.values() {
        for (text, mistake) in faults_of_form(form) {
            let (file, line) = place_of(files, &text).unwrap_or((document.file, None));
            let finding = Finding::new(file, line, mistake);
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    }
    findings.append(&mut found);
}
