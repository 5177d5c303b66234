//! Italian and English everywhere, and lengths that fit a screen and a button.

use super::{Findings, fields, place_of};
use crate::domain::{Language, Text};
use crate::form::Form;

/// Characters of a title or question.
const LABEL: usize = 120;
/// Characters of an option, which stands on a button.
const OPTION: usize = 60;
/// Characters of a help text.
const HELP: usize = 300;
/// Characters of a rule's message or a declaration.
const STATEMENT: usize = 600;

pub(super) fn check(form: &Form, findings: &mut Findings) {
    text(&form.id, "title", &form.title, LABEL, findings);
    for section in &form.sections {
        text(&section.id, "title", &section.title, LABEL, findings);
        if let Some(repeat) = &section.repeat {
            text(&section.id, "repeat.item", &repeat.item, OPTION, findings);
            if repeat.min > repeat.max || repeat.max == 0 {
                let message = format!("repeat asks for {} to {} items: no list fits", repeat.min, repeat.max);
                findings.error(&section.id, message);
            }
        }
    }
    for (section, field) in fields(form) {
        let place = place_of(section, field);
        text(&place, "label", &field.label, LABEL, findings);
        if let Some(help) = &field.help {
            text(&place, "help", help, HELP, findings);
        }
        for option in &field.options {
            text(&place, &format!("option {}", option.id), &option.label, OPTION, findings);
        }
    }
    for rule in &form.rules {
        text(&format!("rule {}", rule.id), "message", &rule.message, STATEMENT, findings);
    }
    for declaration in &form.declarations {
        text(&format!("declaration {}", declaration.id), "text", &declaration.text, STATEMENT, findings);
    }
}

fn text(place: &str, what: &str, text: &Text, longest: usize, findings: &mut Findings) {
    for language in [Language::IT, Language::EN] {
        if text.own(language).is_none_or(|words| words.trim().is_empty()) {
            findings.error(place, format!("{what}.{language} is missing"));
        }
    }
    for (language, words) in text.all() {
        let length = words.chars().count();
        if length > longest {
            findings.error(place, format!("{what}.{language} has {length} characters, at most {longest} fit"));
        }
    }
}
