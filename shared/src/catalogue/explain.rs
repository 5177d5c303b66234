//! What serde and the TOML parser say to programmers, said to a clerk.

use super::Mistake;

/// The mistake behind an error of deserialising.
pub(super) fn explain(error: &toml::de::Error) -> Mistake {
    let message = error.message();
    let key = key_path(error);
    if let Some(rest) = message.strip_prefix("unknown field ") {
        let (name, known) = quoted(rest);
        return Mistake::UnknownKey { suggestion: closest(&name, known), key: joined(&key, &name) };
    }
    if let Some(rest) = message.strip_prefix("missing field ") {
        return Mistake::MissingKey { key: joined(&key, &quoted(rest).0) };
    }
    if let Some(rest) = message.strip_prefix("unknown variant ") {
        let (value, known) = quoted(rest);
        return Mistake::UnknownValue { suggestion: closest(&value, known), key, value };
    }
    if let Some((_, rest)) = message.split_once("not a known ").filter(|(before, _)| before.is_empty()) {
        return Mistake::UnknownValue { value: quoted(rest).0, key, suggestion: None };
    }
    Mistake::WrongKind { key, detail: message.to_owned() }
}

/// The closest of the known words, near enough to be what was meant.
pub(super) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let reach = word.chars().count() / 3 + 1;
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// The dotted key the error is about: its display ends with "in `timing.term_days`".
fn key_path(error: &toml::de::Error) -> String {
    let text = error.to_string();
    let path = text.trim_end().rsplit_once("\nin `").map(|(_, path)| path.trim_end_matches('`').to_owned());
    path.unwrap_or_default()
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The first word in back-quotes, and those after it.
fn quoted(text: &str) -> (String, impl Iterator<Item = &str>) {
    let mut words = text.split('`').skip(1).step_by(2);
    (words.next().unwrap_or_default().to_owned(), words)
}
