use crate::catalogue::load::{Loaded, LoadedForm, line_of_place};
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
