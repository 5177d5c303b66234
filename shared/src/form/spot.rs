use super::{Answer, Answers, Form, Place, PrivacyClass};
use crate::domain::Spot;

/// Where the problem is that was told, if it is at a point and in a public place: a form says so by the class of its field,
/// which is then `plain`. An address in words is no point.
#[must_use]
pub fn public_spot(form: &Form, answers: &Answers) -> Option<Spot> {
    answers.iter().find_map(|(path, answer)| match answer {
        Answer::Place(Place::Point { lat, lon }) if form.field_at(path)?.class == PrivacyClass::Plain => {
            Some(Spot { lat: *lat, lon: *lon })
        }
        _ => None,
    })
}
