//! Who a person is need not be asked twice: what was answered in a request that was sent is proposed in the next one.
//!
//! Whoever asks for the same again after a year is proposed every answer of then that may still be right.
//!
//! It is never filled in silently: the question is asked, the former answer stands beside it, and a "yes" gives it again
//! to the present field, which reads it by its own rules.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shared::form::{Answer, Context, Field, FieldKind, FieldPath, Form, Input, PrivacyClass, Section, accept, shown};

use super::Rich;
use super::draft::Draft;
use super::filling;
use super::stage::Stage;
use super::tap::Tap;
use super::turn::{Page, Turn};
use crate::texts::Key;

/// The fields of the forms' shared block on the applicant that are worth knowing, by their names. What depends on the
/// single request, such as for whom it is made, is not among them.
pub(super) const FIELDS: &[&str] = &[
    "given_name",
    "family_name",
    "tax_code",
    "birth_date",
    "birth_place",
    "sex",
    "citizenship",
    "residence",
    "domicile",
    "postal_contact",
    "phone",
    "email",
    "digital_domicile",
];

/// What is known of the applicant.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Known(BTreeMap<String, KnownAnswer>);

/// A former answer, and the field it was given to: another form may ask for the same in another kind, and the citizen
/// may want to read what is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct KnownAnswer {
    pub(super) field: Field,
    pub(super) answer: Answer,
}

impl Known {
    /// Nobody is known yet.
    pub(super) const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Whether nothing is known.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that is known.
    pub(super) fn iter(&self) -> impl Iterator<Item = &KnownAnswer> {
        self.0.values()
    }

    /// Learns from a request that was sent.
    pub(super) fn learn(&mut self, draft: &Draft) {
        for section in draft.form.sections.iter().filter(|section| is_of_applicant(section)) {
            for field in section.fields.iter().filter(|field| is_worth_knowing(field)) {
                if let Some(answer) = draft.answers.given(&FieldPath::new(&section.id, &field.id)) {
                    let known = KnownAnswer { field: field.clone(), answer: answer.clone() };
                    self.0.insert(field.id.clone(), known);
                }
            }
        }
    }

    fn get(&self, form: &Form, path: &FieldPath, field: &Field) -> Option<&Answer> {
        let is_of_applicant = form.section(&path.section).is_some_and(is_of_applicant);
        let known = self.0.get(&field.id).filter(|_| is_of_applicant && is_worth_knowing(field))?;
        (known.field.kind == field.kind).then_some(&known.answer)
    }
}

/// A section that has all fields of the shared block is that of the applicant, whatever its name.
fn is_of_applicant(section: &Section) -> bool {
    section.repeat.is_none() && FIELDS.iter().all(|id| section.field(id).is_some())
}

/// A form may give a field of the block another kind or class: free texts and files are never remembered.
fn is_worth_knowing(field: &Field) -> bool {
    let is_about_person =
        matches!(field.class, PrivacyClass::Personal | PrivacyClass::Identity | PrivacyClass::Contact);
    let is_free = field.kind == FieldKind::LongText || field.kind.takes_files();
    FIELDS.contains(&field.id.as_str()) && is_about_person && !is_free
}

/// What is proposed for the present question: not yet answered, known, and still an answer by the field's rules.
fn proposed(turn: &Turn<'_>) -> Option<Answer> {
    let draft = turn.session.draft.as_ref().filter(|_| turn.session.stage == Stage::Asking)?;
    let (path, field) = draft.field()?;
    if draft.answers.get(path).is_some() {
        return None;
    }
    let known = draft.former.given(path).or_else(|| turn.session.known.get(&draft.form, path, field))?;
    accept(field, &Input::from(known), turn.today(), &Context::of(&draft.answers, path)).ok()
}

/// The words and the button of the proposal, if there is one.
pub(super) fn propose(turn: &Turn<'_>, field: &Field) -> Option<(Rich, (String, Tap))> {
    let answer = shown(field, &proposed(turn)?, &turn.context.texts.manner(turn.language()));
    let text = turn.text(Key::KnownAnswer, &[("answer", answer.into())]);
    Some((text, turn.button(Key::ButtonSameAnswer, Tap::SameAnswer)))
}

/// Whether a former answer stands beside the present question, so that "yes" and "no" speak of it.
pub(super) fn is_proposing(turn: &Turn<'_>) -> bool {
    proposed(turn).is_some()
}

/// Takes the former answer for the present question.
pub(super) fn take(turn: &mut Turn<'_>) {
    match proposed(turn) {
        Some(answer) => filling::answer(turn, &Input::from(&answer)),
        None => turn.show(),
    }
}

/// The button that forgets, where there is something to forget.
pub(super) fn forget_button(turn: &Turn<'_>, page: Page) -> Page {
    let forget = (!turn.session.known.is_empty()).then(|| turn.button(Key::ButtonForgetAnswers, Tap::Forget));
    page.row(forget)
}

pub(super) fn forget(turn: &mut Turn<'_>) {
    turn.session.known = Known::new();
    turn.say(Key::Forgotten, &[]);
}
