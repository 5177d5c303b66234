use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Language;
use crate::form::decimal::{NumberMarks, grouped};
use crate::form::{Answer, Answers, Cadastre, Field, FieldKind, FieldPath, Form, LandRegister, Place, Section};

/// How answers are shown in a language: the words and marks that no form holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// The language of the form's own texts.
    pub language: Language,
    /// The marks in numbers.
    pub marks: NumberMarks,
    /// The answer yes.
    pub yes: String,
    /// The answer no.
    pub no: String,
    /// The words of the land register.
    pub cadastre: CadastreWords,
}

/// The words of the land register: which one it is, and what its numbers count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CadastreWords {
    /// The register of buildings.
    pub buildings: String,
    /// The register of land.
    pub land: String,
    /// Comune.
    pub municipality: String,
    /// Sezione.
    pub section: String,
    /// Foglio.
    pub sheet: String,
    /// Particella.
    pub parcel: String,
    /// Subalterno.
    pub unit: String,
}

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
pub fn summary(form: &Form, answers: &Answers, manner: &Manner) -> Vec<SummaryLine> {
    let mut lines = Vec::new();
    for section in &form.sections {
        let items = match &section.repeat {
            None => vec![None],
            Some(repeat) => (1..=answers.items(&section.id).count.max(repeat.min)).map(Some).collect(),
        };
        for item in items {
            let fields = section.fields.iter();
            lines.extend(fields.filter_map(|field| line(section, field, item, answers, manner)));
        }
    }
    lines
}

fn line(
    section: &Section,
    field: &Field,
    item: Option<u16>,
    answers: &Answers,
    manner: &Manner,
) -> Option<SummaryLine> {
    let path = FieldPath { section: section.id.clone(), item, field: field.id.clone() };
    let answer = answers.get(&path)?;
    let title = section.title.get(manner.language);
    Some(SummaryLine {
        section: item.map_or_else(|| title.to_owned(), |item| format!("{title} {item}")),
        label: field.label.get(manner.language).to_owned(),
        shown: shown(field, answer, manner),
        path,
    })
}

/// An answer as people read it: `31/01/2026`, `1.234,50 €`, the words of an option.
#[must_use]
pub fn shown(field: &Field, answer: &Answer, manner: &Manner) -> String {
    match answer {
        Answer::Skipped => String::new(),
        Answer::Text(text) if field.kind == FieldKind::Iban => in_fours(text.as_str()),
        Answer::Text(text) if field.kind == FieldKind::NoticeNumber => in_fours(text.as_str()),
        Answer::Text(text) => text.to_string(),
        Answer::Integer(number) => crate::form::Decimal::whole(*number).shown(manner.marks),
        Answer::Decimal(number) => number.shown(manner.marks),
        Answer::Money(cents) => money(*cents, manner.marks),
        Answer::Date(day) => day.strftime("%d/%m/%Y").to_string(),
        Answer::DateTime(at) => at.strftime("%d/%m/%Y %H:%M").to_string(),
        Answer::Year(year) => year.to_string(),
        Answer::Bool(true) => manner.yes.clone(),
        Answer::Bool(false) => manner.no.clone(),
        Answer::Choice(id) => label(field, id, manner),
        Answer::Choices(ids) => ids.iter().map(|id| label(field, id, manner)).collect::<Vec<_>>().join(", "),
        Answer::Place(Place::Point { lat, lon }) => format!("{lat:.5}, {lon:.5}"),
        Answer::Place(Place::Address(address)) => address.to_string(),
        Answer::Cadastre(unit) => cadastre(unit, manner),
        Answer::Files(files) => files.iter().map(|file| file.name.to_string()).collect::<Vec<_>>().join(", "),
    }
}

fn label(field: &Field, id: &str, manner: &Manner) -> String {
    field.option(id).map_or(id, |option| option.label.get(manner.language)).to_owned()
}

fn money(cents: i64, marks: NumberMarks) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    let whole = grouped(&(cents / 100).to_string(), marks.group);
    format!("{sign}{whole}{}{:02} €", marks.decimal, cents % 100)
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

fn cadastre(unit: &Cadastre, manner: &Manner) -> String {
    let words = &manner.cadastre;
    let register = match unit.register {
        LandRegister::Buildings => &words.buildings,
        LandRegister::Land => &words.land,
    };
    let mut parts = vec![register.clone()];
    let mut part = |word: &str, value: Option<&String>| parts.extend(value.map(|value| format!("{word} {value}")));
    part(&words.municipality, unit.municipality.as_ref());
    part(&words.section, unit.section.as_ref());
    part(&words.sheet, Some(&unit.sheet));
    part(&words.parcel, Some(&unit.parcel));
    part(&words.unit, unit.unit.as_ref());
    parts.join(", ")
}

#[cfg(test)]
impl Manner {
    pub(crate) fn italian() -> Self {
        let word = str::to_owned;
        Self {
            language: Language::IT,
            marks: NumberMarks { decimal: ',', group: '.' },
            yes: word("sì"),
            no: word("no"),
            cadastre: CadastreWords {
                buildings: word("fabbricati"),
                land: word("terreni"),
                municipality: word("Comune"),
                section: word("sezione"),
                sheet: word("foglio"),
                parcel: word("particella"),
                unit: word("sub"),
            },
        }
    }
}
