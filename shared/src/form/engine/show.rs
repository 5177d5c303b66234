use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Language;
use crate::form::decimal::grouped;
use crate::form::{Answer, Answers, Cadastre, Field, FieldKind, FieldPath, Form, LandRegister, Place, Section};

/// One line of the review: a question and its answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SummaryLine {
    /// Where the answer is kept; what "edit" leads to.
    pub path: FieldPath,
    /// The title of the section; of a list with the number of the item.
    pub section: String,
    /// The question.
    pub label: String,
    /// The answer as people read it; empty when skipped.
    pub shown: String,
}

/// The path is shown, the answer is not.
impl std::fmt::Debug for SummaryLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{}>", self.path)
    }
}

/// The answers as people read them before sending, in the order of the form. Answers must be pruned.
#[must_use]
pub fn summary(form: &Form, answers: &Answers, language: Language) -> Vec<SummaryLine> {
    let mut lines = Vec::new();
    for section in &form.sections {
        let items = match &section.repeat {
            None => vec![None],
            Some(repeat) => (1..=answers.items(&section.id).count.max(repeat.min)).map(Some).collect(),
        };
        for item in items {
            let fields = section.fields.iter();
            lines.extend(fields.filter_map(|field| line(section, field, item, answers, language)));
        }
    }
    lines
}

fn line(
    section: &Section,
    field: &Field,
    item: Option<u16>,
    answers: &Answers,
    language: Language,
) -> Option<SummaryLine> {
    let path = FieldPath { section: section.id.clone(), item, field: field.id.clone() };
    let answer = answers.get(&path)?;
    let title = section.title.get(language);
    Some(SummaryLine {
        section: item.map_or_else(|| title.to_owned(), |item| format!("{title} {item}")),
        label: field.label.get(language).to_owned(),
        shown: shown(field, answer, language),
        path,
    })
}

/// An answer as people read it: `31/01/2026`, `1.234,50 €`, the words of an option.
#[must_use]
pub fn shown(field: &Field, answer: &Answer, language: Language) -> String {
    match answer {
        Answer::Skipped => String::new(),
        Answer::Text(text) if field.kind == FieldKind::Iban => in_fours(text.as_str()),
        Answer::Text(text) if field.kind == FieldKind::NoticeNumber => in_fours(text.as_str()),
        Answer::Text(text) => text.to_string(),
        Answer::Integer(number) => crate::form::Decimal::whole(*number).italian(),
        Answer::Decimal(number) => number.italian(),
        Answer::Money(cents) => money(*cents),
        Answer::Date(day) => day.strftime("%d/%m/%Y").to_string(),
        Answer::DateTime(at) => at.strftime("%d/%m/%Y %H:%M").to_string(),
        Answer::Year(year) => year.to_string(),
        Answer::Bool(yes) => yes_or_no(*yes, language).to_owned(),
        Answer::Choice(id) => label(field, id, language),
        Answer::Choices(ids) => ids.iter().map(|id| label(field, id, language)).collect::<Vec<_>>().join(", "),
        Answer::Place(Place::Point { lat, lon }) => format!("{lat:.5}, {lon:.5}"),
        Answer::Place(Place::Address(address)) => address.to_string(),
        Answer::Cadastre(unit) => cadastre(unit, language),
        Answer::Files(files) => files.iter().map(|file| file.name.to_string()).collect::<Vec<_>>().join(", "),
    }
}

fn label(field: &Field, id: &str, language: Language) -> String {
    field.option(id).map_or(id, |option| option.label.get(language)).to_owned()
}

fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    format!("{sign}{},{:02} €", grouped(&(cents / 100).to_string()), cents % 100)
}

fn in_fours(code: &str) -> String {
    code.chars().enumerate().fold(String::new(), |mut shown, (index, c)| {
        if index > 0 && index % 4 == 0 {
            shown.push(' ');
        }
        shown.push(c);
        shown
    })
}

const fn yes_or_no(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::It) => "sì",
        (true, Language::En) => "yes",
        (false, Language::It | Language::En) => "no",
    }
}

fn cadastre(unit: &Cadastre, language: Language) -> String {
    let it = language == Language::It;
    let mut parts = vec![match (unit.register, it) {
        (LandRegister::Buildings, true) => "fabbricati".to_owned(),
        (LandRegister::Buildings, false) => "buildings".to_owned(),
        (LandRegister::Land, true) => "terreni".to_owned(),
        (LandRegister::Land, false) => "land".to_owned(),
    }];
    let mut part = |it_word, en_word, value: Option<&String>| {
        parts.extend(value.map(|value| format!("{} {value}", if it { it_word } else { en_word })));
    };
    part("Comune", "municipality", unit.municipality.as_ref());
    part("sezione", "section", unit.section.as_ref());
    part("foglio", "sheet", Some(&unit.sheet));
    part("particella", "parcel", Some(&unit.parcel));
    part("sub", "sub", unit.unit.as_ref());
    parts.join(", ")
}
