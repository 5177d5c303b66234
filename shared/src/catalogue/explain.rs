//! What serde and the TOML parser say to programmers, said to a clerk.

use super::Mistake;

/// The mistake behind a text that is no TOML.
pub(super) fn explain_syntax(error: &toml::de::Error) -> Mistake {
    let message = error.message();
    let known = [
        ("duplicate key", "questa chiave c'è già più sopra: tieni una riga sola"),
        ("string", "controlla le virgolette: una all'inizio e una alla fine del testo"),
        ("unclosed array", "manca la parentesi `]` che chiude l'elenco"),
        ("missing comma", "manca la virgola fra due voci, o la parentesi `]` che chiude l'elenco"),
        ("inline table", "controlla le parentesi graffe `{` e `}`"),
        ("key with no value", "dopo la chiave servono il segno `=` e il valore"),
        ("missing value", "dopo il segno `=` serve il valore"),
        ("invalid key", "la chiave è di lettere minuscole, senza spazi"),
    ];
    let told = known.into_iter().find(|(part, _)| message.contains(part)).map(|(_, advice)| advice.to_owned());
    Mistake::Syntax { detail: told.unwrap_or_else(|| message.to_owned()) }
}

/// The mistake behind values that do not fit their type.
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
        return Mistake::UnknownValue { advice: choice(&value, &known.collect::<Vec<_>>()), key, value };
    }
    if let Some(rest) = message.strip_prefix("not a known ") {
        let (what, _) = rest.split_once(':').unwrap_or((rest, ""));
        return Mistake::UnknownValue { value: quoted(rest).0, key, advice: rule_of(what).to_owned() };
    }
    Mistake::WrongKind { key, detail: kinds(message) }
}

/// The closest of the known words, near enough to be what was meant.
pub(super) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let reach = (word.chars().count() / 4).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// What could be meant; else all that is allowed.
fn choice(value: &str, known: &[&str]) -> String {
    match closest(value, known.iter().copied()) {
        Some(suggestion) => format!("forse volevi scrivere `{suggestion}`?"),
        None => format!("scegli fra {}", known.join(", ")),
    }
}

/// How a word is written that follows a rule instead of a list; the names are those of [`crate::domain::UnknownWord`].
fn rule_of(what: &str) -> &'static str {
    match what {
        "language" => "il codice di una lingua ha due lettere minuscole (it, en, fr)",
        "slug" => "usa solo lettere minuscole senza accento, cifre e trattini",
        "month" => "i mesi vanno da 1 a 12",
        "interactivity level" => "i livelli vanno da 0 a 5",
        "amount of euro and cents" => "scrivi gli euro con al massimo due decimali dopo il punto (16.79)",
        _ => "controlla come si scrive in README.md",
    }
}

/// "invalid type: integer `3`, expected a string" in plain words.
fn kinds(message: &str) -> String {
    let Some((found, wanted)) = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))
        .and_then(|rest| rest.split_once(", expected "))
    else {
        return message.to_owned();
    };
    format!("c'è {}, serve {}", kind(found), kind(wanted))
}

fn kind(word: &str) -> String {
    let known = [
        ("boolean", "vero o falso"),
        ("a boolean", "true o false"),
        ("string", "un testo"),
        ("a string", "un testo fra virgolette"),
        ("integer", "un numero"),
        ("floating point", "un numero con la virgola"),
        ("sequence", "un elenco"),
        ("a sequence", "un elenco fra parentesi quadre"),
        ("map", "una tabella"),
        ("struct", "una tabella"),
        ("u8", "un numero intero"),
        ("u16", "un numero intero"),
        ("u32", "un numero intero"),
        ("u64", "un numero intero"),
        ("f64", "un numero"),
    ];
    let found = known.into_iter().find(|(beginning, _)| word.starts_with(beginning));
    found.map_or_else(|| word.to_owned(), |(_, plain)| plain.to_owned())
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
