use super::text::address_words;
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Place};

/// A position sent from a phone, typed coordinates, or an address in words.
pub(in crate::form) fn location(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    if let Input::Position { lat, lon } = input {
        return point(*lat, *lon).map(Answer::Place).ok_or_else(|| asked.format());
    }
    let words = asked.words(input)?;
    let place = match coordinates(words) {
        Some(point) => point,
        None => Place::Address(address_words(asked, words)?),
    };
    Ok(Answer::Place(place))
}

/// Degrees to six decimals: a tenth of a metre.
fn point(lat: f64, lon: f64) -> Option<Place> {
    let is_on_earth = lat.abs() <= 90.0 && lon.abs() <= 180.0;
    let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
    is_on_earth.then(|| Place::Point { lat: rounded(lat), lon: rounded(lon) })
}

/// `38.1157, 13.3615`.
fn coordinates(words: &str) -> Option<Place> {
    let (lat, lon) = words.trim().split_once([',', ' '])?;
    let degrees = |text: &str| text.trim().parse::<f64>().ok().filter(|_| text.contains('.'));
    point(degrees(lat)?, degrees(lon)?)
}
