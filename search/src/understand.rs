//! What a citizen's sentence says before anything is looked up: the language, the place, a protocol number, and the
//! words that are left for the search.

mod abbreviation;
mod language;
mod protocol;

use serde::{Deserialize, Serialize};

use crate::analysis::{Word, is_stop, words};
use crate::limits::{QUERY_CHARS, QUERY_WORDS};
use crate::place::{self, Found, Gazetteer};

pub use protocol::protocol_in;

/// What was understood of a query.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// The municipality the text names, as ISTAT code.
    pub municipality: Option<u32>,
    /// The words that named a municipality, as typed.
    pub place: String,
    /// The language, as two-letter code: the caller's, else a guess; none when the text is too short to tell.
    pub language: Option<String>,
    /// A protocol number in its written form: `A546-2026-0000042`.
    pub protocol: Option<String>,
    /// Words that no sheet holds and the words searched instead: say "ho cercato ...".
    pub corrected: Vec<Correction>,
    /// The informative words that were searched, folded, in the order of the text.
    pub words: Vec<String>,
}

/// A word taken for a typing error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The word as typed.
    pub typed: String,
    /// The nearest word of the catalogue.
    pub used: String,
}

/// A word left for the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) typed: String,
    pub(crate) folded: String,
    /// The last word of a text still being typed.
    pub(crate) unfinished: bool,
}

/// A text read: what it names, and the words that are left.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reading {
    pub(crate) understood: Understood,
    pub(crate) said: Vec<Said>,
}

/// Reads a text. `is_known` tells the words of the catalogue and of everyday Italian, which are no misspelled towns.
pub(crate) fn read(
    text: &str,
    language: Option<&str>,
    as_you_type: bool,
    gazetteer: &Gazetteer,
    is_known: &dyn Fn(&str) -> bool,
) -> Reading {
    let text: String = text.chars().take(QUERY_CHARS).collect();
    let (protocol, text) = protocol::take(&text);
    let plain = words(&text);
    let unfinished = plain.last().is_some_and(|word| as_you_type && word.range.end == text.len());
    let expanded = abbreviation::expand(&plain);
    let language = language.map(str::to_owned).or_else(|| language::guess(&text, &expanded));
    let found = gazetteer.find(&text, &expanded, is_known);
    let last = expanded.len().saturating_sub(1);
    let at_home = found.iter().any(|place| place.home);
    let said = expanded
        .iter()
        .enumerate()
        .filter(|(at, _)| !found.iter().any(|place| place.words.contains(at)))
        .filter(|(_, word)| !(at_home && place::says_dwelling(&word.folded)))
        .map(|(at, word)| said(&text, word, unfinished && at == last))
        .filter(|said| is_informative(said, language.as_deref()))
        .take(QUERY_WORDS)
        .collect::<Vec<_>>();
    let understood = Understood {
        municipality: place::home(&found).map(|found| found.istat),
        place: place_as_typed(&text, &expanded, &found),
        language,
        protocol,
        corrected: Vec::new(),
        words: said.iter().map(|said| said.folded.clone()).collect(),
    };
    Reading { understood, said }
}

fn said(text: &str, word: &Word, unfinished: bool) -> Said {
    let typed = text.get(word.range.clone()).unwrap_or(&word.folded).to_owned();
    Said { typed, folded: word.folded.clone(), unfinished }
}

/// Single letters say nothing, unless digits. An unfinished stop word of three letters may become something else.
fn is_informative(said: &Said, language: Option<&str>) -> bool {
    let letters = said.folded.chars().count();
    let empty = is_stop(&said.folded) || language::is_function_word(&said.folded, language);
    let long_enough = letters > 1 || said.folded.chars().all(char::is_numeric);
    long_enough && (!empty || (said.unfinished && letters >= 3))
}

fn place_as_typed(text: &str, words: &[Word], found: &[Found]) -> String {
    let Some(range) = place::home(found).map(|found| found.words.clone()) else { return String::new() };
    let ends = words.get(range).and_then(|named| Some(named.first()?.range.start..named.last()?.range.end));
    ends.and_then(|range| text.get(range)).unwrap_or_default().to_owned()
}
