//! What was told of a problem, in its place in a form.

use jiff::civil::Date;
use shared::form::{Answers, Context, Field, FieldKind, FieldPath, Form, Input, Step, Walk, accept, put};

use super::{Reporting, Spot};

/// Place, words and photos go to the first field that takes them; what need not be answered is passed over, and stays open
/// to correction before sending.
pub(super) fn answers(form: &Form, report: &Reporting, today: Date) -> Answers {
    let mut answers = Answers::default();
    let mut told = Told::of(report);
    let mut at = 0;
    while let Some(step) = Walk::new(form, &answers, today).steps().get(at).cloned() {
        at += 1;
        let Step::Field(path) = step else { continue };
        let Some(field) = form.field_at(&path) else { continue };
        let input = told.take(field.kind).or_else(|| (!field.required).then_some(Input::Skip));
        if let Some(input) = input {
            fill(form, &mut answers, &path, field, &input, today);
        }
    }
    answers
}

/// What the field does not take is left for the citizen to answer.
fn fill(form: &Form, answers: &mut Answers, path: &FieldPath, field: &Field, input: &Input, today: Date) {
    if let Ok(answer) = accept(field, input, today, &Context::of(answers, path)) {
        put(form, answers, path.clone(), answer, today);
    }
}

/// What was told and stands nowhere yet.
struct Told {
    place: Option<Input>,
    words: Option<Input>,
    photos: Option<Input>,
}

impl Told {
    fn of(report: &Reporting) -> Self {
        let place = report.place.as_ref().map(|spot| match spot {
            Spot::Position { lat, lon } => Input::Position { lat: *lat, lon: *lon },
            Spot::Address(address) => Input::text(address),
        });
        let photos = (!report.photos.is_empty()).then(|| Input::Files(report.photos.clone()));
        Self { place, words: Some(Input::text(&report.words)), photos }
    }

    const fn take(&mut self, kind: FieldKind) -> Option<Input> {
        match kind {
            FieldKind::Location => self.place.take(),
            FieldKind::LongText => self.words.take(),
            FieldKind::Photo => self.photos.take(),
            _ => None,
        }
    }
}
