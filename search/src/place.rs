//! The places a citizen names: found as written, misspelled or by the word that tells a long name from all others.

mod common;
mod name;

use std::ops::Range;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::analysis::{Word, fold, words};
use crate::limits::PART_LETTERS;
use crate::place::common::{
    announces_home, denies, is_ambiguous, is_common_part, is_connector, is_place_preposition, needs_a_quality, sets_out,
};
use crate::place::name::{Name, Typed};

/// A municipality and every name it goes by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// ISTAT code of the municipality: 82053 is Palermo.
    pub istat: u32,
    /// Official name.
    pub name: String,
    /// Local names, hamlets, quarters: whatever a resident may write instead.
    pub aliases: Vec<String>,
}

/// The names of all municipalities, ready to be found in a sentence.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    names: Vec<Name>,
    /// Names by first letter: a misspelling keeps it, so few names are compared.
    by_letter: FxHashMap<char, Vec<usize>>,
    /// Names written in one word, and words that stand in the names of one municipality only.
    alone: FxHashMap<String, u32>,
    /// Common words that begin one municipality's name only; they count after "abito a" and the like.
    cued: FxHashMap<String, u32>,
}

/// How the words before a place speak of it, the weightiest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// They take it back.
    Denied,
    /// They only name it.
    Named,
    /// Somebody sets out from there.
    From,
    /// The citizen lives there.
    Home,
}

impl Role {
    /// Of the place whose words begin at `at`; the place before it ends at `after`.
    fn of(said: &[Word], after: usize, at: usize) -> Self {
        if denies(said, after, at) {
            Self::Denied
        } else if announces_home(said, at) {
            Self::Home
        } else if sets_out(said, at) {
            Self::From
        } else {
            Self::Named
        }
    }
}

/// A place found among the words of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) istat: u32,
    /// The words that named it, by position.
    pub(crate) words: Range<usize>,
    pub(crate) role: Role,
    is_official: bool,
    errors: usize,
}

impl Found {
    /// A place named as it is written, of which nothing else is said.
    const fn new(istat: u32, words: Range<usize>) -> Self {
        Self { istat, words, role: Role::Named, is_official: true, errors: 0 }
    }
}

impl Gazetteer {
    /// Learns the places. A name of two municipalities is found for neither.
    pub fn new(places: impl IntoIterator<Item = Place>) -> Self {
        let mut gazetteer = Self::default();
        let mut parts: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for place in places {
            let official = std::iter::once((&place.name, true));
            for (written, is_official) in official.chain(place.aliases.iter().map(|alias| (alias, false))) {
                let Some(name) = Name::new(place.istat, written, is_official) else { continue };
                for part in name.parts() {
                    parts.entry(part.to_owned()).or_default().push(place.istat);
                }
                let joined = words(written).iter().map(|word| word.folded.as_str()).collect::<String>();
                gazetteer.alone.entry(joined).or_insert(place.istat);
                gazetteer.by_letter.entry(name.letter()).or_default().push(gazetteer.names.len());
                gazetteer.names.push(name);
            }
        }
        for (part, owners) in parts {
            let Some(&istat) = owners.first() else { continue };
            let distinctive = owners.iter().all(|&owner| owner == istat) && part.chars().count() >= 5;
            if distinctive && is_common_part(&part) {
                gazetteer.cued.insert(part, istat);
            } else if distinctive {
                gazetteer.alone.entry(part).or_insert(istat);
            }
        }
        gazetteer
    }

    /// The place a text names, if any: for a text that is a place and little else.
    #[must_use]
    pub fn named(&self, text: &str) -> Option<u32> {
        home(&self.find(text, &words(text), &|_| false)).map(|found| found.istat)
    }

    /// The places named among `said`, left to right. A word that `is_known` is never read as a misspelled place.
    pub(crate) fn find(&self, text: &str, said: &[Word], is_known: &dyn Fn(&str) -> bool) -> Vec<Found> {
        // Asked once a word: it is compared with the names of half the province.
        let typed: Vec<Typed<'_>> = said.iter().map(|word| Typed::of(&word.folded, is_known(&word.folded))).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < said.len() {
            let place = self.exact(text, said, &typed, at).or_else(|| self.misspelled(&typed, at));
            let last = found.last().map_or(0, |last: &Found| last.words.end);
            let role = Role::of(said, last, at);
            at = place.as_ref().map_or(at + 1, |place| place.words.end);
            found.extend(place.map(|place| Found { role, ..place }));
        }
        found
    }

    fn exact(&self, text: &str, said: &[Word], typed: &[Typed<'_>], at: usize) -> Option<Found> {
        let full = self.best(typed, at, 0);
        let word = said.get(at)?;
        let before = said.get(at.wrapping_sub(1)).map(|word| word.folded.as_str());
        if let Some(found) = full {
            // The name of a hamlet may be a word of every day too.
            let is_ambiguous =
                is_ambiguous(&word.folded) || (!found.is_official && typed.get(at).is_some_and(|word| word.is_known));
            let sure = found.words.len() > 1 || !is_ambiguous || stands_as_place(text, said, at, before);
            return sure.then_some(found);
        }
        let single = |istat: &u32| Found::new(*istat, at..at + 1);
        let cued = || self.cued.get(&word.folded).filter(|_| announces_home(said, at));
        let alone = self.alone.get(&word.folded).filter(|_| !is_ambiguous(&word.folded)).or_else(cued).map(single);
        alone.or_else(|| self.split(said, at))
    }

    /// A name of one word that was written in two: "alto fonte".
    fn split(&self, said: &[Word], at: usize) -> Option<Found> {
        let [first, second] = said.get(at..at + 2)? else { return None };
        let is_part = |word: &Word| word.folded.chars().count() >= PART_LETTERS;
        let joined = || [first.folded.as_str(), second.folded.as_str()].concat();
        let istat = (is_part(first) && is_part(second)).then(joined).and_then(|joined| self.alone.get(&joined))?;
        Some(Found::new(*istat, at..at + 2))
    }

    fn misspelled(&self, typed: &[Typed<'_>], at: usize) -> Option<Found> {
        self.best(typed, at, 2).filter(|found| found.errors > 0)
    }

    /// The nearest and longest name that begins at `at`; none when two municipalities are equally near.
    fn best(&self, typed: &[Typed<'_>], at: usize, errors: usize) -> Option<Found> {
        let letter = typed.get(at)?.spelling.first()?;
        let mut best: Option<Found> = None;
        let mut tie = false;
        for name in self.by_letter.get(&letter)?.iter().filter_map(|&index| self.names.get(index)) {
            let Some((length, errors)) = name.match_at(typed, at, errors) else { continue };
            let named = Found::new(name.istat, at..at + length);
            let found = Found { errors, is_official: name.is_official, ..named };
            let rank = |found: &Found| (found.words.len(), usize::MAX - found.errors, found.is_official);
            match &best {
                Some(other) if rank(other) > rank(&found) => {}
                Some(other) if rank(other) == rank(&found) => tie |= other.istat != found.istat,
                _ => (best, tie) = (Some(found), false),
            }
        }
        best.filter(|_| !tie)
    }
}

/// The place that matters when several are named: where the citizen says first to live, else the last they set out from,
/// else the last; one that is taken back only where there is no other.
pub(crate) fn home(found: &[Found]) -> Option<&Found> {
    let weightiest = found.iter().map(|found| found.role).max()?;
    let mut such = found.iter().filter(|found| found.role == weightiest);
    if weightiest == Role::Home { such.next() } else { such.next_back() }
}

/// True when a name that is also a common word is used as a place: after a preposition, as the only proper name, or at
/// either end of the text where people put a bare town ("tari carini"), unless the word before asks for a quality.
fn stands_as_place(text: &str, said: &[Word], at: usize, before: Option<&str>) -> bool {
    let proper = |word: &Word| text.get(word.range.clone()).is_some_and(|typed| typed.starts_with(char::is_uppercase));
    let only_capital = said.iter().enumerate().all(|(other, word)| proper(word) == (other == at));
    let at_an_end = (at == 0 || at + 1 == said.len()) && !before.is_some_and(needs_a_quality);
    at_an_end || before.is_some_and(is_place_preposition) || announces_home(said, at) || (at > 0 && only_capital)
}

/// The folded words of a name without its connectors.
fn significant(written: &str) -> Vec<String> {
    words(written).into_iter().map(|word| fold(&word.folded)).filter(|word| !is_connector(word)).collect()
}
