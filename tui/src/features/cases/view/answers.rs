use std::collections::BTreeMap;

use ratatui::text::{Line, Span};
use shared::api::CaseView;
use shared::form::{Answer, Attachment, FieldPath, Form, Place, PrivacyClass};
use shared::text::SafeText;

use crate::app::Model;
use crate::ui::Ink;
use crate::ui::format::{day, euro, left, number, wrap};

/// Columns of a field's name.
const NAME: usize = 24;

/// What the citizen answered, by privacy class. What tells of a person stays covered until it is asked for: the console
/// stands open on a desk all day.
pub(super) fn lines(model: &Model, ink: Ink, view: &CaseView, columns: usize) -> Vec<Line<'static>> {
    let (words, theme) = (ink.words(), ink.theme);
    let Some(answers) = &view.answers else { return Vec::new() };
    let form = model.cases.form.as_ref().filter(|(slug, _)| *slug == view.case.opening.service).map(|(_, form)| form);
    let mut classes: BTreeMap<PrivacyClass, Vec<(&FieldPath, &Answer)>> = BTreeMap::new();
    for (path, answer) in answers.iter().filter(|(_, answer)| answer.is_given()) {
        let class = form.and_then(|form| form.field_at(path)).map_or(PrivacyClass::Personal, |field| field.class);
        classes.entry(class).or_default().push((path, answer));
    }
    let mut lines = vec![Line::styled(format!(" {}", words.cases.answers_word), theme.accent)];
    for (class, given) in classes {
        let is_covered = class != PrivacyClass::Plain && !model.place.cases.reveals;
        let count = if is_covered { (words.cases.covered)(given.len()) } else { given.len().to_string() };
        let mark = if class == PrivacyClass::Special { "▲ " } else { "" };
        lines.push(Line::styled(format!("  {mark}{} · {count}", words.privacy_class(class)), theme.dim));
        if !is_covered {
            lines.extend(given.into_iter().flat_map(|(path, answer)| field(ink, form, path, answer, columns)));
        }
    }
    lines.push(Line::default());
    lines
}

fn field(ink: Ink, form: Option<&Form>, path: &FieldPath, answer: &Answer, columns: usize) -> Vec<Line<'static>> {
    let known = form.and_then(|form| form.field_at(path));
    let label = known.map_or_else(|| path.to_string(), |field| field.label.get(ink.language.into()).to_owned());
    let item = path.item.map(|item| format!("{item}. ")).unwrap_or_default();
    let label = SafeText::new(&format!("{item}{label}")).to_string();
    let choice = |id: &String| {
        let option = known.and_then(|field| field.option(id));
        option.map_or_else(|| id.clone(), |option| option.label.get(ink.language.into()).to_owned())
    };
    let text = SafeText::lines(&said(ink, answer, &choice)).to_string();
    let mut wrapped = wrap(&text, columns.saturating_sub(NAME + 6)).into_iter();
    let first = wrapped.next().unwrap_or_default();
    let head = Line::from(vec![
        Span::styled(format!("    {} ", left(&label, NAME)), ink.theme.dim),
        Span::styled(first, ink.theme.text),
    ]);
    let rest = wrapped.map(|line| Line::styled(format!("{}{line}", " ".repeat(NAME + 5)), ink.theme.text));
    std::iter::once(head).chain(rest).collect()
}

fn said(ink: Ink, answer: &Answer, choice: &dyn Fn(&String) -> String) -> String {
    let words = ink.words();
    match answer {
        Answer::Skipped => String::new(),
        Answer::Text(text) => text.to_string(),
        Answer::Integer(value) => value.to_string(),
        Answer::Decimal(value) => value.to_string(),
        Answer::Money(cents) => euro(cents.unsigned_abs(), ink.language),
        Answer::Date(date) => day(*date),
        Answer::DateTime(at) => at.strftime("%d/%m/%Y %H:%M").to_string(),
        Answer::Year(year) => year.to_string(),
        Answer::Bool(true) => words.cases.yes_word.to_owned(),
        Answer::Bool(false) => words.cases.no_word.to_owned(),
        Answer::Choice(id) => choice(id),
        Answer::Choices(ids) => ids.iter().map(choice).collect::<Vec<_>>().join(", "),
        Answer::Place(Place::Point { lat, lon }) => format!("{lat:.5}, {lon:.5}"),
        Answer::Place(Place::Address(address)) => address.to_string(),
        Answer::Cadastre(unit) => unit.to_string(),
        Answer::Files(files) => files.iter().map(|file| file_line(ink, file)).collect::<Vec<_>>().join(", "),
    }
}

fn file_line(ink: Ink, file: &Attachment) -> String {
    format!("{} ({}, {} kB)", file.name, SafeText::new(&file.mime), number(file.size.div_ceil(1_000), ink.language))
}
