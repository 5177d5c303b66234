//! Every question can be reached, and no rule stops a person who was not asked.
//!
//! Proved by trying: a form branches on few fields, so that all combinations of what its conditions can tell apart are
//! tried, each on the real walk. Where they are too many, nothing is claimed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Findings, fields, place_of};
use crate::form::condition::{Bound, Comparison, Condition, Literal};
use crate::form::{Answer, Answers, Decimal, Field, FieldKind, FieldRef, Form, Rule, Step, Walk};

/// Combinations tried for one condition.
const MOST: usize = 20_000;

/// Any day will do: conditions speak of days before and after it.
const SOME_DAY: Date = jiff::civil::date(2026, 1, 15);

pub(super) fn check(form: &Form, findings: &mut Findings) {
    for (section, field) in fields(form) {
        let conditions = [section.when.as_ref(), field.when.as_ref()];
        let conditions: Vec<&Condition> = conditions.into_iter().flatten().collect();
        if conditions.is_empty() {
            continue;
        }
        let name = FieldRef::new(section.id.clone(), field.id.clone());
        let asks_it =
            |walk: &Walk| walk.steps().iter().any(|step| matches!(step, Step::Field(path) if path.field_ref() == name));
        if !some_combination(form, &conditions, |walk| asks_it(walk)) {
            let message = "no answers lead to this field: its condition, or that of its section, never holds";
            findings.error(place_of(section, field), message);
        }
    }
    for rule in &form.rules {
        stops_nobody_unasked(form, rule, findings);
    }
}

/// A rule over a field that is left out, or not asked of some, must let those people pass.
///
/// People are told apart by what they chose and by which fields of the rule they answered; of each kind that misses a
/// field the rule compares, at least one must be let through.
fn stops_nobody_unasked(form: &Form, rule: &Rule, findings: &mut Findings) {
    let place = format!("rule {}", rule.id);
    let mut kinds_of_people: BTreeMap<Vec<String>, bool> = BTreeMap::new();
    let mut is_satisfiable = false;
    let is_tried = every_combination(form, &[&rule.must], |walk| {
        let passes = holds(form, &rule.must, walk.kept());
        is_satisfiable |= passes;
        let missing =
            compared_fields(&rule.must).into_iter().any(|name| walk.kept().of_field(name, None).next().is_none());
        if missing {
            *kinds_of_people.entry(person(&rule.must, walk.kept())).or_default() |= passes;
        }
    });
    if is_tried && !is_satisfiable {
        findings.error(&place, "no answers satisfy this rule: nobody could ever send the form");
    } else if let Some((person, _)) = kinds_of_people.iter().find(|(_, passes)| !**passes) {
        let message =
            format!("it stops people who are not asked all its fields, or leave one out ({})", person.join(", "));
        findings.warning(place, format!("{message}: add an alternative for them"));
    }
}

/// The fields whose value the rule looks at; one that is only `answered` may well be missing.
fn compared_fields(must: &Condition) -> Vec<&FieldRef> {
    let compared = must.tests().into_iter().filter(|test| !matches!(test.is, Comparison::Answered(_)));
    let both_sides = compared.flat_map(|test| {
        let other = match &test.is {
            Comparison::Order(_, Bound::Field(field)) => Some(field),
            _ => None,
        };
        std::iter::once(&test.field).chain(other)
    });
    both_sides.collect()
}

/// What tells people apart before a rule: which of its fields they answered, and what they chose.
fn person(must: &Condition, answers: &Answers) -> Vec<String> {
    let names: BTreeSet<&FieldRef> = must.fields().into_iter().collect();
    let described = names.into_iter().map(|name| match answers.of_field(name, None).next() {
        None => format!("{name} missing"),
        Some(Answer::Choice(id)) => format!("{name} is {id}"),
        Some(Answer::Bool(yes)) => format!("{name} is {yes}"),
        Some(_) => format!("{name} given"),
    });
    described.collect()
}

fn holds(form: &Form, must: &Condition, answers: &Answers) -> bool {
    let list = must.fields().into_iter().filter_map(|name| form.section(&name.section)).find(|s| s.repeat.is_some());
    must.holds(answers, list.map(|section| (section.id.as_str(), 1)), SOME_DAY)
}

/// Whether some answers to the fields these conditions depend on lead to a walk that is so; assumed where too many
/// would have to be tried.
fn some_combination(form: &Form, conditions: &[&Condition], is_so: impl Fn(&Walk) -> bool) -> bool {
    let mut found = false;
    let is_tried = every_combination(form, conditions, |walk| found |= is_so(walk));
    found || !is_tried
}

/// Looks at the walk of every combination of telling answers; `false` when they are too many to try.
fn every_combination(form: &Form, conditions: &[&Condition], mut look: impl FnMut(&Walk)) -> bool {
    let names = dependencies(form, conditions);
    let candidates: Vec<(FieldRef, Vec<Option<Answer>>)> =
        names.into_iter().map(|name| (name.clone(), telling_answers(form, &name))).collect();
    let combinations = candidates.iter().try_fold(1_usize, |product, (_, answers)| product.checked_mul(answers.len()));
    let Some(combinations) = combinations.filter(|number| *number <= MOST) else {
        return false;
    };
    for number in 0..combinations {
        look(&Walk::new(form, &combination(form, &candidates, number), SOME_DAY));
    }
    true
}

/// The fields on which these conditions depend, directly or through the conditions of those fields.
fn dependencies(form: &Form, conditions: &[&Condition]) -> BTreeSet<FieldRef> {
    let mut names = BTreeSet::new();
    let mut open: Vec<&Condition> = conditions.to_vec();
    while let Some(condition) = open.pop() {
        for name in condition.fields() {
            if names.insert(name.clone()) {
                let section = form.section(&name.section);
                open.extend(section.and_then(|section| section.when.as_ref()));
                open.extend(form.field(name).and_then(|field| field.when.as_ref()));
            }
        }
    }
    names
}

/// The n-th combination: one candidate of each field, in the first item of lists.
fn combination(form: &Form, candidates: &[(FieldRef, Vec<Option<Answer>>)], number: usize) -> Answers {
    let mut answers = Answers::default();
    let mut rest = number;
    for (name, choices) in candidates {
        let picked = choices.get(rest % choices.len().max(1)).cloned().flatten();
        rest /= choices.len().max(1);
        let is_list = form.section(&name.section).is_some_and(|section| section.repeat.is_some());
        if is_list {
            answers.set_items(&name.section, crate::form::Items { count: 1, closed: true });
        }
        if let Some(answer) = picked {
            answers.insert(name.at(is_list.then_some(1)), answer);
        }
    }
    answers
}

/// The answers that conditions can tell apart, "none" included where the field may be skipped.
fn telling_answers(form: &Form, name: &FieldRef) -> Vec<Option<Answer>> {
    let Some(field) = form.field(name) else { return vec![None] };
    let some: Vec<Answer> = match field.kind {
        FieldKind::Bool => vec![Answer::Bool(true), Answer::Bool(false)],
        FieldKind::Choice => field.options.iter().map(|option| Answer::Choice(option.id.clone())).collect(),
        FieldKind::Choices => several(field),
        kind if kind.is_day() || kind.is_number() => {
            bounds_of(form, name).into_iter().flat_map(|bound| around(field, bound)).collect()
        }
        _ => texts_of(form, name),
    };
    let none = (!field.required || some.is_empty()).then_some(None);
    some.into_iter().map(Some).chain(none).collect()
}

/// Each option alone, and all of them.
fn several(field: &Field) -> Vec<Answer> {
    let ids: Vec<String> = field.options.iter().map(|option| option.id.clone()).collect();
    ids.iter().map(|id| Answer::Choices(vec![id.clone()])).chain([Answer::Choices(ids.clone())]).collect()
}

/// A side of an order, as a day or a number.
#[derive(Clone, Copy)]
enum Side {
    Day(Date),
    Number(Decimal),
}

/// Every condition of the form.
fn all_conditions(form: &Form) -> impl Iterator<Item = &Condition> {
    let asked = form
        .sections
        .iter()
        .flat_map(|section| section.when.iter().chain(section.fields.iter().filter_map(|field| field.when.as_ref())));
    asked.chain(form.rules.iter().map(|rule| &rule.must))
}

/// What the field is compared with anywhere; with another field: some value of its kind.
fn bounds_of(form: &Form, name: &FieldRef) -> Vec<Side> {
    let is_day = form.field(name).is_some_and(|field| field.kind.is_day());
    let mut sides = vec![if is_day { Side::Day(SOME_DAY) } else { Side::Number(Decimal::whole(10)) }];
    for test in all_conditions(form).flat_map(Condition::tests).filter(|test| test.field == *name) {
        match &test.is {
            Comparison::Order(_, Bound::Number(number)) | Comparison::Eq(Literal::Number(number)) => {
                sides.push(Side::Number(*number));
            }
            Comparison::Order(_, Bound::Day(day)) => sides.push(Side::Day(*day)),
            Comparison::Order(_, Bound::Today { plus_days }) => {
                sides.push(Side::Day(SOME_DAY.saturating_add(plus_days.days())));
            }
            _ => {}
        }
    }
    sides
}

/// Just before, at and just after a bound.
fn around(field: &Field, side: Side) -> Vec<Answer> {
    match side {
        Side::Day(day) => [-1, 0, 1]
            .into_iter()
            .map(|days: i32| day.saturating_add(days.days()))
            .map(|day| match field.kind {
                FieldKind::Datetime => Answer::DateTime(day.at(12, 0, 0, 0)),
                _ => Answer::Date(day),
            })
            .collect(),
        Side::Number(number) => {
            let whole = number.as_whole().unwrap_or_default();
            let near = [whole.saturating_sub(1), whole, whole.saturating_add(1)];
            let is_allowed = |n: &i64| {
                let n = Decimal::whole(*n);
                field.min.is_none_or(|min| n >= min) && field.max.is_none_or(|max| n <= max)
            };
            near.into_iter()
                .filter(is_allowed)
                .map(|n| match field.kind {
                    FieldKind::Money => Answer::Money(n.saturating_mul(100)),
                    FieldKind::Year => Answer::Year(i16::try_from(n).unwrap_or(i16::MAX)),
                    FieldKind::Integer => Answer::Integer(n),
                    _ => Answer::Decimal(Decimal::whole(n)),
                })
                .collect()
        }
    }
}

/// The texts a condition names, and one that no condition names.
fn texts_of(form: &Form, name: &FieldRef) -> Vec<Answer> {
    let tests = all_conditions(form).flat_map(Condition::tests).filter(|test| test.field == *name);
    let named = tests.flat_map(|test| match &test.is {
        Comparison::Eq(value) => vec![value],
        Comparison::In(values) => values.iter().collect(),
        _ => Vec::new(),
    });
    let literals = named.filter_map(|value| match value {
        Literal::Text(text) => Some(Answer::Text(text.as_str().into())),
        _ => None,
    });
    literals.chain([Answer::Text("?".into())]).collect()
}
