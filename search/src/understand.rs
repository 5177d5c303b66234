//! What a citizen's sentence says before anything is looked up: the language, the place, a protocol number, what is
//! wanted, and the words that are left for the search.

mod abbreviation;
mod intent;
mod language;
mod protocol;

use serde::{Deserialize, Serialize};

use crate::analysis::{Word, is_dwelling, is_stop, words};
use crate::lexicon::Concept;
use crate::limits::{QUERY_CHARS, QUERY_WORDS};
use crate::place::{self, Found, Gazetteer, Role};
use crate::tongue::Tongue;

pub use intent::Intent;
pub use protocol::protocol_in;

/// What was understood of a query.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Understood {
    /// The municipality the text names, as ISTAT code.
    pub municipality: Option<u32>,
    /// The words that named a municipality, as typed.
    pub place: String,
    /// The language, as two-letter code; none when the text is too short to tell.
    pub language: Option<String>,
    /// What the person wants with it.
    pub intent: Intent,
    /// The theme of the services that fit, when most of them share one.
    pub theme: Option<String>,
    /// The life event of the services that fit, when most of them share one.
    pub life_event: Option<String>,
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

/// What reading needs to know of the tongues.
pub(crate) trait Knowledge {
    /// True for a word spelled right: of the sheets, of the lexicon, of every day.
    fn knows(&self, tongue: Tongue, folded: &str) -> bool;

    /// True for a word that is written in the sheets as it stands, or in the lexicon or of every day in any inflection:
    /// no misspelled place. A word that merely shares a stem may be one ("cefali").
    fn spells(&self, tongue: Tongue, folded: &str) -> bool;

    /// The entries of the lexicon in a text.
    fn concepts(&self, tongue: Tongue, said: &[Word]) -> Vec<Concept>;
}

/// A word left for the search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) typed: String,
    pub(crate) folded: String,
    /// The last word of a text still being typed.
    pub(crate) unfinished: bool,
    /// Italian stems that mean the same, by the lexicon. The words of one entry share them.
    pub(crate) concept: Vec<String>,
}

/// A text read: what it names, and the words that are left.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    pub(crate) understood: Understood,
    /// The tongue to search in.
    pub(crate) tongue: Tongue,
    pub(crate) said: Vec<Said>,
    /// All words but those of places, folded: how it was said.
    pub(crate) heard: Vec<String>,
}

/// Reads a text.
pub(crate) fn read(
    text: &str,
    language: Option<&str>,
    as_you_type: bool,
    gazetteer: &Gazetteer,
    knowledge: &dyn Knowledge,
) -> Reading {
    let text: String = text.chars().take(QUERY_CHARS).collect();
    let (protocol, text) = protocol::take(&text);
    let plain = words(&text);
    let unfinished = plain.last().is_some_and(|word| as_you_type && word.range.end == text.len());
    let finished = plain.get(..plain.len() - usize::from(unfinished)).unwrap_or_default();
    let guess = language::guess(&text, finished, language.and_then(Tongue::of_code), knowledge);
    let tongue = guess.tongue;
    let expanded = if tongue == Tongue::Italian { abbreviation::expand(&plain) } else { plain };
    let found = gazetteer.find(&text, &expanded, &|word| knowledge.spells(tongue, word));
    let concepts = knowledge.concepts(tongue, &expanded);
    let last = expanded.len().saturating_sub(1);
    let at_home = found.iter().any(|place| matches!(place.role, Role::Home | Role::Denied));
    let of_places = |at: usize| found.iter().any(|place| place.words.contains(&at));
    let unplaced = || expanded.iter().enumerate().filter(|(at, _)| !of_places(*at));
    let heard = unplaced().map(|(_, word)| word.folded.clone()).take(QUERY_WORDS).collect();
    let said = unplaced()
        // Words of dwelling only announced the place.
        .filter(|(_, word)| !(at_home && is_dwelling(&word.folded)))
        .map(|(at, word)| said(&text, word, unfinished && at == last, concept_at(&concepts, &expanded, at, tongue)))
        .filter(|said| is_informative(said, tongue))
        .take(QUERY_WORDS)
        .collect::<Vec<_>>();
    let understood = Understood {
        municipality: place::home(&found).map(|found| found.istat),
        place: place_as_typed(&text, &expanded, &found),
        language: guess.is_told.then(|| tongue.to_string()),
        intent: intent::of(&expanded, protocol.is_some(), said.is_empty() && found.is_empty()),
        protocol,
        words: said.iter().map(|said| said.folded.clone()).collect(),
        ..Understood::default()
    };
    Reading { understood, tongue, said, heard }
}

fn said(text: &str, word: &Word, unfinished: bool, concept: &[String]) -> Said {
    let typed = text.get(word.range.clone()).unwrap_or(&word.folded).to_owned();
    Said { typed, folded: word.folded.clone(), unfinished, concept: concept.to_vec() }
}

/// What a word means by the lexicon's entry it is part of. Small words mean nothing by themselves; where an entry has no
/// others its first stands for it.
fn concept_at<'a>(concepts: &'a [Concept], said: &[Word], at: usize, tongue: Tongue) -> &'a [String] {
    let Some(concept) = concepts.iter().find(|concept| concept.words.contains(&at)) else { return &[] };
    let is_small = |word: &Word| is_stop(tongue, &word.folded);
    let all_small = said.get(concept.words.clone()).is_some_and(|words| words.iter().all(is_small));
    let carries = if all_small { concept.words.start == at } else { said.get(at).is_some_and(|word| !is_small(word)) };
    if carries { &concept.stems } else { &[] }
}

/// Single letters say nothing, unless digits or signs that are words. An unfinished stop word of three letters may become
/// something else.
fn is_informative(said: &Said, tongue: Tongue) -> bool {
    let letters = said.folded.chars().count();
    let empty = is_stop(tongue, &said.folded) && said.concept.is_empty();
    let long_enough = letters > 1 || said.folded.chars().all(char::is_numeric) || tongue == Tongue::Chinese;
    long_enough && (!empty || (said.unfinished && letters >= 3))
}

fn place_as_typed(text: &str, words: &[Word], found: &[Found]) -> String {
    let Some(range) = place::home(found).map(|found| found.words.clone()) else { return String::new() };
    let ends = words.get(range).and_then(|named| Some(named.first()?.range.start..named.last()?.range.end));
    ends.and_then(|range| text.get(range)).unwrap_or_default().to_owned()
}
