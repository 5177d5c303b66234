use rstest::rstest;

use super::*;
use crate::form::{Blocks, FormFile};

/// A small sound form; each case replaces one line of it.
const SOUND: &str = r#"
id = "sample"
version = 1
title = { it = "Prova", en = "Sample" }

[[section]]
id = "who"
title = { it = "Chi", en = "Who" }

[[section.field]]
id = "kind"
kind = "choice"
label = { it = "Chi sei?", en = "Who are you?" }
options = [{ id = "person", it = "Persona", en = "Person" }, { id = "firm", it = "Impresa", en = "Firm" }]

[[section.field]]
id = "vat"
kind = "vat"
label = { it = "Partita IVA", en = "VAT number" }
when = { field = "kind", eq = "firm" }

[[section]]
id = "time"
title = { it = "Quando", en = "When" }

[[section.field]]
id = "from"
kind = "date"
label = { it = "Inizio", en = "Start" }

[[section.field]]
id = "to"
kind = "date"
label = { it = "Fine", en = "End" }
required = true

[[rule]]
id = "period"
must = { field = "time.to", gt = { field = "time.from" } }
message = { it = "La fine viene dopo.", en = "The end comes after." }
"#;

fn findings(replace: &str, with: &str) -> Vec<String> {
    assert!(replace.is_empty() || SOUND.contains(replace), "the sample has no `{replace}`");
    let text = SOUND.replacen(replace, with, usize::from(!replace.is_empty()));
    let form = FormFile::parse(&text).unwrap().resolve(&Blocks::default()).unwrap();
    check(&form).iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_form_has_no_findings() {
    assert_eq!(findings("", ""), Vec::<String>::new());
}

#[rstest]
#[case::unknown_option(
    r#"eq = "firm""#,
    r#"eq = "company""#,
    "who.vat: its condition on `who.kind` names the option `company`, which is not one of: person, firm"
)]
#[case::unknown_field(
    r#"{ field = "kind", eq"#,
    r#"{ field = "sort", eq"#,
    "who.vat: its condition looks at `who.sort`, which is no field of this form"
)]
#[case::later_field(
    r#"{ field = "kind", eq = "firm" }"#,
    r#"{ field = "time.from", gt = "today" }"#,
    "who.vat: its condition looks at `time.from`, which is asked only later: move one of them"
)]
#[case::itself(
    r#"{ field = "kind", eq = "firm" }"#,
    r#"{ field = "vat", answered = true }"#,
    "who.vat: its condition looks at `who.vat`, which is asked only later: move one of them"
)]
#[case::never_true(
    r#"{ field = "kind", eq = "firm" }"#,
    r#"{ all = [{ field = "kind", eq = "firm" }, { field = "kind", eq = "person" }] }"#,
    "who.vat: no answers lead to this field: its condition, or that of its section, never holds"
)]
#[case::kind_of_value(
    r#"eq = "firm""#,
    "eq = true",
    "who.vat: its condition on `who.kind` compares with true or false, but it is a choice field"
)]
#[case::order(
    r#"gt = { field = "time.from" }"#,
    "gt = 5",
    "rule period: its condition on `time.to` compares a date with a number"
)]
#[case::never_satisfied(
    r#"must = { field = "time.to", gt = { field = "time.from" } }"#,
    r#"must = { all = [{ field = "time.to", gt = "today" }, { field = "time.to", lt = "today" }] }"#,
    "rule period: no answers satisfy this rule: nobody could ever send the form"
)]
#[case::optional_in_rule(
    "required = true",
    "required = false",
    "rule period: it stops people who are not asked all its fields, or leave one out (time.from given, time.to missing): add an alternative for them"
)]
#[case::unasked_in_rule(
    "required = true",
    r#"when = { field = "who.kind", eq = "firm" }"#,
    "rule period: it stops people who are not asked all its fields, or leave one out (time.from given, time.to missing): add an alternative for them"
)]
#[case::english(r#", en = "End""#, "", "time.to: label.en is missing")]
#[case::twice(r#"id = "to""#, r#"id = "from""#, "time: the field `from` is there twice: give one of them another id")]
#[case::limits(
    r#"kind = "vat""#,
    "kind = \"integer\"\nmin = 3\nmax = 2",
    "who.vat: min is 3 and max is 2: no answer fits"
)]
#[case::no_limits(
    r#"kind = "vat""#,
    "kind = \"vat\"\nmin = 3",
    "who.vat: min and max mean nothing for a vat field: use a rule, or leave them out"
)]
#[case::one_option(
    r#", { id = "firm", it = "Impresa", en = "Firm" }"#,
    "",
    "who.kind: a choice needs at least two options"
)]
#[case::bad_id(
    r#"id = "to""#,
    r#"id = "To""#,
    "time: `To` is no id: use lower case letters, digits and `_`, a letter first"
)]
fn each_mistake_is_named_in_plain_words(#[case] replace: &str, #[case] with: &str, #[case] finding: &str) {
    let found = findings(replace, with);
    assert!(found.iter().any(|one| one == finding), "{found:#?}");
}

#[test]
fn an_option_fits_a_button() {
    let long = "P".repeat(61);
    let found = findings(r#"it = "Persona""#, &format!("it = \"{long}\""));
    assert_eq!(found, ["who.kind: option person.it has 61 characters, at most 60 fit"]);
}
