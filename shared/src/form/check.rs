//! The proof of a form before it is published, in words a municipality's clerk understands.

mod conditions;
mod reach;
mod texts;

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::path::is_id;
use super::{Field, Form, Section};

/// Something wrong, or doubtful, with a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The place: `section.field`, `section`, `rule ID`, `declaration ID`, or the form itself.
    pub place: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub message: String,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// To look at; the form works.
    Warning,
    /// The form must not be published.
    Error,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Proves a form: every field can be reached and left, every name exists, every text is there and fits.
#[must_use]
pub fn check(form: &Form) -> Vec<Finding> {
    let mut findings = Findings::default();
    ids(form, &mut findings);
    texts::check(form, &mut findings);
    for (section, field) in fields(form) {
        limits(section, field, &mut findings);
    }
    conditions::check(form, &mut findings);
    // Reach is only worth asking once every name is right.
    if findings.0.iter().all(|finding| finding.severity < Severity::Error) {
        reach::check(form, &mut findings);
    }
    findings.0
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn error(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.0.push(Finding { place: place.into(), severity: Severity::Error, message: message.into() });
    }

    fn warning(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.0.push(Finding { place: place.into(), severity: Severity::Warning, message: message.into() });
    }
}

fn fields(form: &Form) -> impl Iterator<Item = (&Section, &Field)> {
    form.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)))
}

fn place_of(section: &Section, field: &Field) -> String {
    format!("{}.{}", section.id, field.id)
}

fn ids(form: &Form, findings: &mut Findings) {
    if form.sections.is_empty() {
        findings.error(&form.id, "the form has no section");
    }
    unique(form.sections.iter().map(|section| section.id.as_str()), "", "section", findings);
    unique(form.rules.iter().map(|rule| rule.id.as_str()), "", "rule", findings);
    unique(form.declarations.iter().map(|one| one.id.as_str()), "", "declaration", findings);
    for section in &form.sections {
        if section.fields.is_empty() {
            findings.error(&section.id, "the section has no field and uses no block");
        }
        unique(section.fields.iter().map(|field| field.id.as_str()), &section.id, "field", findings);
        for field in &section.fields {
            let place = place_of(section, field);
            unique(field.options.iter().map(|option| option.id.as_str()), &place, "option", findings);
        }
    }
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>, place: &str, what: &str, findings: &mut Findings) {
    let mut seen = Vec::new();
    for id in ids {
        let place = if place.is_empty() { format!("{what} {id}") } else { place.to_owned() };
        if !is_id(id) {
            findings.error(&place, format!("`{id}` is no id: use lower case letters, digits and `_`, a letter first"));
        }
        if seen.contains(&id) {
            findings.error(&place, format!("the {what} `{id}` is there twice: give one of them another id"));
        }
        seen.push(id);
    }
}

fn limits(section: &Section, field: &Field, findings: &mut Findings) {
    let place = place_of(section, field);
    if let (Some(min), Some(max)) = (field.min, field.max)
        && min > max
    {
        findings.error(&place, format!("min is {min} and max is {max}: no answer fits"));
    }
    if !field.kind.has_limits() && (field.min.is_some() || field.max.is_some()) {
        findings.warning(
            &place,
            format!("min and max mean nothing for a {} field: use a rule, or leave them out", field.kind),
        );
        return;
    }
    let counts = !field.kind.is_number();
    for (name, limit) in [("min", field.min), ("max", field.max)] {
        let is_count = limit.is_none_or(|limit| limit.as_whole().is_some_and(|whole| (0..=100_000).contains(&whole)));
        if counts && !is_count {
            findings.error(&place, format!("{name} counts characters, files or choices here: write a whole number"));
        }
    }
    match (field.kind.has_options(), field.options.len()) {
        (true, 0 | 1) => findings.error(&place, "a choice needs at least two options"),
        (false, 1..) => findings.error(&place, format!("a {} field takes no options", field.kind)),
        _ => {}
    }
    let too_many = field.kind.has_options()
        && field.min.is_some_and(|min| {
            min.as_whole().and_then(|min| usize::try_from(min).ok()).is_some_and(|min| min > field.options.len())
        });
    if too_many {
        findings.error(&place, "min asks for more choices than there are options");
    }
}

#[cfg(test)]
mod tests;
