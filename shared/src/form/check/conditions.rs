//! Conditions name what exists, look only back, and compare like with like.

use super::{Findings, place_of};
use crate::form::{Bound, Comparison, Condition, Field, FieldKind, FieldRef, Form, Literal, Test};

pub(super) fn check(form: &Form, findings: &mut Findings) {
    let mut asked_before: Vec<FieldRef> = Vec::new();
    for section in &form.sections {
        if let Some(when) = &section.when {
            looks_back(when, &section.id, &asked_before, form, findings);
            names(when, &section.id, form, findings);
        }
        for field in &section.fields {
            let place = place_of(section, field);
            if let Some(when) = &field.when {
                looks_back(when, &place, &asked_before, form, findings);
                names(when, &place, form, findings);
            }
            asked_before.push(FieldRef::new(section.id.clone(), field.id.clone()));
        }
    }
    for rule in &form.rules {
        let place = format!("rule {}", rule.id);
        if rule.must.tests().is_empty() {
            findings.error(&place, "the rule looks at no field");
        }
        names(&rule.must, &place, form, findings);
        one_list(&rule.must, &place, form, findings);
    }
}

/// Whatever looks only at what was asked before can not go in circles.
fn looks_back(when: &Condition, place: &str, asked_before: &[FieldRef], form: &Form, findings: &mut Findings) {
    for name in when.fields() {
        if form.field(name).is_some() && !asked_before.contains(name) {
            findings
                .error(place, format!("its condition looks at `{name}`, which is asked only later: move one of them"));
        }
    }
}

fn names(condition: &Condition, place: &str, form: &Form, findings: &mut Findings) {
    for test in condition.tests() {
        let Some(field) = form.field(&test.field) else {
            findings.error(place, format!("its condition looks at `{}`, which is no field of this form", test.field));
            continue;
        };
        if let Some(fault) = comparison(test, field, form) {
            findings.error(place, format!("its condition on `{}` {fault}", test.field));
        }
    }
}

/// What is wrong with a test of a field, after "its condition on X".
fn comparison(test: &Test, field: &Field, form: &Form) -> Option<String> {
    match &test.is {
        Comparison::Answered(_) => None,
        Comparison::Eq(value) => literal(value, field),
        Comparison::In(values) if values.is_empty() => Some("lists no value".to_owned()),
        Comparison::In(values) => values.iter().find_map(|value| literal(value, field)),
        Comparison::Has(id) => match field.kind {
            FieldKind::Choices => missing_option(field, id),
            kind => Some(format!("says `has`, which is for choices; this is a {kind} field")),
        },
        Comparison::Order(_, bound) => order(bound, field, form),
    }
}

fn literal(value: &Literal, field: &Field) -> Option<String> {
    let kind = field.kind;
    match (value, kind) {
        (Literal::Bool(_), FieldKind::Bool) => None,
        (Literal::Text(id), FieldKind::Choice) => missing_option(field, id),
        (Literal::Text(_), FieldKind::Choices) => Some("must say `has`, since several can be chosen".to_owned()),
        (Literal::Number(_), kind) if kind.is_number() => None,
        (Literal::Text(_), kind) if !kind.is_number() && !kind.is_day() && kind != FieldKind::Bool => None,
        (Literal::Bool(_), kind) => Some(format!("compares with true or false, but it is a {kind} field")),
        (Literal::Number(_), kind) => Some(format!("compares with a number, but it is a {kind} field")),
        (Literal::Text(_), kind) => Some(format!("compares with a text, but it is a {kind} field")),
    }
}

fn missing_option(field: &Field, id: &str) -> Option<String> {
    let known = || field.options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(", ");
    field.option(id).is_none().then(|| format!("names the option `{id}`, which is not one of: {}", known()))
}

fn order(bound: &Bound, field: &Field, form: &Form) -> Option<String> {
    let is_day = match bound {
        Bound::Number(_) => false,
        Bound::Day(_) | Bound::Today { .. } => true,
        Bound::Field(other) => match form.field(other) {
            None => return Some(format!("compares with `{other}`, which is no field of this form")),
            Some(other) if other.kind.is_day() || other.kind.is_number() => other.kind.is_day(),
            Some(other) => return Some(format!("compares with a {} field, which has no order", other.kind)),
        },
    };
    match (field.kind.is_day(), field.kind.is_number(), is_day) {
        (true, _, true) | (_, true, false) => None,
        (true, _, false) => Some("compares a date with a number".to_owned()),
        (_, true, true) => Some("compares a number with a date".to_owned()),
        (false, false, _) => Some(format!("puts a {} field in an order, which it has not", field.kind)),
    }
}

/// A rule is asked of each item of a list, so that it can speak of one list only.
fn one_list(must: &Condition, place: &str, form: &Form, findings: &mut Findings) {
    let mut lists: Vec<&str> = must
        .fields()
        .into_iter()
        .filter_map(|name| form.section(&name.section))
        .filter(|section| section.repeat.is_some())
        .map(|section| section.id.as_str())
        .collect();
    lists.sort_unstable();
    lists.dedup();
    if lists.len() > 1 {
        findings.error(place, format!("it speaks of several lists at once: {}", lists.join(", ")));
    }
}
