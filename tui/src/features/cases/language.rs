//! The language of the filter: `stato:esame comune:cefalu tema:tributi ufficio:canoni entro:3g tari`. Italian and English words both
//! count, whatever the screen's language; a word that is wrong is told, and the others count all the same.

use std::collections::BTreeSet;

use shared::case::CaseState;
use shared::domain::Theme;
use shared::text::SafeText;

use super::{CaseFilter, Due, OfficeFilter, StateFilter};
use crate::app::{Model, folded, last_word};
use crate::features::federation::Town;
use crate::i18n::Language;

/// What may be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    State,
    Municipality,
    Theme,
    Office,
    Within,
}

/// The keys in Italian and in English.
const KEYS: [(Key, &str, &str); 5] = [
    (Key::State, "stato", "state"),
    (Key::Municipality, "comune", "comune"),
    (Key::Theme, "tema", "theme"),
    (Key::Office, "ufficio", "office"),
    (Key::Within, "entro", "within"),
];

/// The states in one word, in Italian and in English.
const STATES: [(CaseState, &str, &str); 11] = [
    (CaseState::Registered, "inviata", "sent"),
    (CaseState::Review, "esame", "review"),
    (CaseState::Integration, "completare", "integration"),
    (CaseState::Notice, "preavviso", "notice"),
    (CaseState::Ranking, "graduatoria", "ranking"),
    (CaseState::WaitingList, "attesa", "waiting"),
    (CaseState::ToPay, "pagare", "payment"),
    (CaseState::Approved, "accolta", "approved"),
    (CaseState::InForce, "efficace", "in-force"),
    (CaseState::Conform, "adeguare", "conform"),
    (CaseState::Closed, "conclusa", "closed"),
];

/// The words for more than one state.
const WIDER: [(StateFilter, &str, &str); 2] =
    [(StateFilter::Open, "aperta", "open"), (StateFilter::All, "tutte", "all")];

/// The word for what is late, which is no state but is thought of as one.
const LATE: (&str, &str) = ("scaduta", "late");

/// The word for the office of what no office has taken yet.
const NOBODY: (&str, &str) = ("nessuno", "none");

/// What stands before the name of an office that is meant alone, and not others that have its words too.
const JUST: char = '=';

/// The days within which something falls due that are proposed.
const DAYS: [u16; 4] = [0, 3, 7, 30];

/// The themes in one word.
const THEMES: [(Theme, &str, &str); 7] = [
    (Theme::Social, "sociale", "social"),
    (Theme::Building, "edilizia", "building"),
    (Theme::Culture, "cultura", "culture"),
    (Theme::Work, "lavoro", "work"),
    (Theme::Taxes, "tributi", "taxes"),
    (Theme::Environment, "ambiente", "environment"),
    (Theme::PublicWorks, "opere", "public-works"),
];

/// What is wrong with a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no such key.
    Key(String),
    /// The key has no such value.
    Value(String),
    /// Several Comuni begin so.
    Several(String),
}

/// A line that was read: what it filters by, and the first word that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What the good words filter by.
    pub filter: CaseFilter,
    /// What is wrong with the first bad one.
    pub fault: Option<Fault>,
}

const fn pick(language: Language, it: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::It => it,
        Language::En => en,
    }
}

/// A name without accents, blanks and apostrophes.
fn squeezed(name: &str) -> String {
    folded(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Reads a line.
#[must_use]
pub fn read(line: &str, towns: &[Town]) -> Read {
    let mut filter = CaseFilter::default();
    let mut fault = None;
    let mut words = Vec::new();
    for word in line.split_whitespace() {
        match word.split_once(':') {
            None => words.push(word),
            // A value that is still to be typed asks for nothing yet.
            Some((_, "")) => {}
            Some((key, value)) => {
                if let Err(wrong) = take(&mut filter, key, value, towns) {
                    fault.get_or_insert(wrong);
                }
            }
        }
    }
    filter.text = words.join(" ");
    Read { filter, fault }
}

fn take(filter: &mut CaseFilter, key: &str, value: &str, towns: &[Town]) -> Result<(), Fault> {
    let (key, value) = (folded(key), folded(value));
    let unknown = || Fault::Value(value.clone());
    match KEYS.iter().find(|(_, it, en)| key == *it || key == *en).map(|(key, ..)| *key) {
        Some(Key::State) if value == LATE.0 || value == LATE.1 => filter.due = Due::Late,
        Some(Key::State) => filter.state = state(&value).ok_or_else(unknown)?,
        Some(Key::Theme) => {
            let known = THEMES.iter().find(|(theme, it, en)| value == *it || value == *en || value == theme.as_str());
            filter.theme = Some(known.ok_or_else(unknown)?.0);
        }
        Some(Key::Office) => filter.office = office(&value),
        Some(Key::Within) => filter.due = within(&value).ok_or_else(unknown)?,
        Some(Key::Municipality) => filter.municipality = Some(town(&value, towns)?.code),
        None => return Err(Fault::Key(key)),
    }
    Ok(())
}

fn state(value: &str) -> Option<StateFilter> {
    let wider = WIDER.iter().find(|(_, it, en)| value == *it || value == *en).map(|(wider, ..)| *wider);
    let one = || STATES.iter().find(|(state, it, en)| value == *it || value == *en || value == state.as_str());
    wider.or_else(|| one().map(|(state, ..)| StateFilter::One(*state)))
}

fn within(value: &str) -> Option<Due> {
    if matches!(value, "oggi" | "today") {
        return Some(Due::Within(0));
    }
    value.trim_end_matches(['g', 'd']).parse().ok().map(Due::Within)
}

fn office(value: &str) -> OfficeFilter {
    match value.strip_prefix(JUST) {
        _ if value == NOBODY.0 || value == NOBODY.1 => OfficeFilter::Nobody,
        Some(name) => OfficeFilter::named(name),
        None => OfficeFilter::like(value),
    }
}

/// An office as a word of the line: the words of its name joined.
fn office_word(office: &OfficeFilter, language: Language) -> Option<String> {
    match office {
        OfficeFilter::Any => None,
        OfficeFilter::Like(words) => Some(words.replace(' ', "-")),
        OfficeFilter::Named(words) => Some(format!("{JUST}{}", words.replace(' ', "-"))),
        OfficeFilter::Nobody => Some(pick(language, NOBODY.0, NOBODY.1).to_owned()),
    }
}

/// The Comune of a name, or of a beginning that only one has.
fn town<'a>(value: &str, towns: &'a [Town]) -> Result<&'a Town, Fault> {
    let wanted = squeezed(value);
    if let Some(exact) = towns.iter().find(|town| squeezed(town.name.as_str()) == wanted) {
        return Ok(exact);
    }
    let mut fitting = towns.iter().filter(|town| squeezed(town.name.as_str()).starts_with(&wanted));
    let first = fitting.next().ok_or_else(|| Fault::Value(value.to_owned()))?;
    if fitting.next().is_some() { Err(Fault::Several(value.to_owned())) } else { Ok(first) }
}

/// A filter as a line in a language: reading it gives the filter again.
#[must_use]
pub fn write(filter: &CaseFilter, towns: &[Town], language: Language) -> String {
    let term = |key: Key, value: &str| {
        let known = KEYS.iter().find(|(known, ..)| *known == key);
        known.map(|(_, it, en)| format!("{}:{value}", pick(language, it, en)))
    };
    let mut words: Vec<String> = Vec::new();
    let state = match filter.state {
        StateFilter::Open => None,
        StateFilter::All => WIDER.get(1).map(|(_, it, en)| pick(language, it, en)),
        StateFilter::One(state) => {
            STATES.iter().find(|(one, ..)| *one == state).map(|(_, it, en)| pick(language, it, en))
        }
    };
    words.extend(state.and_then(|value| term(Key::State, value)));
    match filter.due {
        Due::Any => {}
        Due::Late => words.extend(term(Key::State, pick(language, LATE.0, LATE.1))),
        Due::Within(days) => words.extend(term(Key::Within, &day_word(days, language))),
    }
    let town = filter.municipality.and_then(|code| towns.iter().find(|town| town.code == code));
    words.extend(town.and_then(|town| term(Key::Municipality, &squeezed(town.name.as_str()))));
    let theme = filter.theme.and_then(|theme| THEMES.iter().find(|(one, ..)| *one == theme));
    words.extend(theme.and_then(|(_, it, en)| term(Key::Theme, pick(language, it, en))));
    words.extend(office_word(&filter.office, language).and_then(|value| term(Key::Office, &value)));
    words.extend(Some(filter.text.trim().to_owned()).filter(|text| !text.is_empty()));
    words.join(" ")
}

fn day_word(days: u16, language: Language) -> String {
    match (days, language) {
        (0, _) => pick(language, "oggi", "today").to_owned(),
        (_, Language::It) => format!("{days}g"),
        (_, Language::En) => format!("{days}d"),
    }
}

/// What the last word of a line may become, the likeliest first.
#[must_use]
pub fn completions(model: &Model, line: &str) -> Vec<String> {
    let last = last_word(line);
    let language = model.settings.language;
    let Some((key, value)) = last.split_once(':') else {
        let keys = KEYS.iter().map(|(_, it, en)| format!("{}:", pick(language, it, en)));
        let typed = folded(last);
        return keys.filter(|key| key.starts_with(&typed)).collect();
    };
    let folded_key = folded(key);
    let Some((found, ..)) = KEYS.iter().find(|(_, it, en)| folded_key == *it || folded_key == *en) else {
        return Vec::new();
    };
    let typed = squeezed(value);
    let likely = OfficeFilter::like(value);
    let fits = |value: &String| match found {
        // The first word of an office is mostly the same: any of its words finds it.
        Key::Office => likely.fits(Some(&SafeText::new(value))),
        _ => squeezed(value).starts_with(&typed),
    };
    values(*found, model).into_iter().filter(fits).map(|value| format!("{key}:{value}")).collect()
}

/// Whether the name of an office is being typed, so that the offices are wanted.
#[must_use]
pub fn wants_offices(line: &str) -> bool {
    let key = last_word(line).split_once(':').map(|(key, _)| folded(key));
    key.is_some_and(|key| KEYS.iter().any(|(known, it, en)| *known == Key::Office && (key == *it || key == *en)))
}

fn values(key: Key, model: &Model) -> Vec<String> {
    let language = model.settings.language;
    let word = |it: &'static str, en: &'static str| pick(language, it, en).to_owned();
    match key {
        Key::State => {
            let late = std::iter::once(word(LATE.0, LATE.1));
            let wider = WIDER.iter().map(|(_, it, en)| word(it, en));
            late.chain(wider).chain(STATES.iter().map(|(_, it, en)| word(it, en))).collect()
        }
        Key::Theme => THEMES.iter().map(|(_, it, en)| word(it, en)).collect(),
        Key::Office => {
            let named = model.tallies.offices().map(|name| OfficeFilter::like(name.as_str()));
            let named = named.filter_map(|office| office_word(&office, language));
            let known: BTreeSet<String> = named.collect();
            known.into_iter().chain([word(NOBODY.0, NOBODY.1)]).collect()
        }
        Key::Within => DAYS.iter().map(|days| day_word(*days, language)).collect(),
        Key::Municipality => {
            let mut names: Vec<String> =
                model.federation.towns().iter().map(|town| squeezed(town.name.as_str())).collect();
            names.sort();
            names
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn towns() -> Vec<Town> {
        crate::fixture::municipalities().iter().map(Town::of).collect()
    }

    #[rstest]
    #[case("stato:scaduta comune:cefalu tema:tributi tari")]
    #[case("state:late comune:Cefalù theme:taxes tari")]
    #[case("tari TEMA:tributi STATO:scaduta comune:cefalù")]
    fn italian_and_english_words_say_the_same(#[case] line: &str) {
        let read = read(line, &towns());
        assert_eq!(read.fault, None);
        assert_eq!((read.filter.due, read.filter.theme), (Due::Late, Some(Theme::Taxes)));
        assert_eq!(read.filter.municipality.map(|code| code.to_string()).as_deref(), Some("082027"));
        assert_eq!(read.filter.text, "tari");
    }

    #[rstest]
    #[case("stat:esame tema:tributi", Fault::Key("stat".to_owned()))]
    #[case("stato:boh tema:tributi", Fault::Value("boh".to_owned()))]
    #[case("comune:cefal tema:tributi", Fault::Several("cefal".to_owned()))]
    #[case("entro:mai tema:tributi", Fault::Value("mai".to_owned()))]
    fn a_wrong_word_is_told_and_the_others_count(#[case] line: &str, #[case] fault: Fault) {
        let read = read(line, &towns());
        assert_eq!(read.fault, Some(fault));
        assert_eq!(read.filter.theme, Some(Theme::Taxes));
    }

    #[rstest]
    #[case("ufficio:tributi", OfficeFilter::like("tributi"))]
    #[case("office:servizi-sociali", OfficeFilter::like("servizi sociali"))]
    #[case("ufficio:=servizi-sociali", OfficeFilter::named("Servizi sociali"))]
    #[case("ufficio:nessuno", OfficeFilter::Nobody)]
    #[case("ufficio:", OfficeFilter::Any)]
    fn an_office_is_typed_by_its_words(#[case] line: &str, #[case] office: OfficeFilter) {
        assert_eq!(read(line, &[]), Read { filter: CaseFilter { office, ..CaseFilter::default() }, fault: None });
    }

    #[test]
    fn a_word_that_is_being_typed_is_no_mistake() {
        assert_eq!(read("stato: comune:", &[]).fault, None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(
            state in 0..13_usize, due in 0..6_usize, theme in 0..8_usize, town in 0..83_usize,
            office in 0..4_usize, text in "[a-z]{0,6}( [a-z0-9-]{1,8})?", italian: bool,
        ) {
            let towns = towns();
            let states = [StateFilter::Open, StateFilter::All].into_iter();
            let mut states = states.chain(CaseState::ALL.iter().map(|state| StateFilter::One(*state)));
            let dues = [Due::Any, Due::Late, Due::Within(0), Due::Within(3), Due::Within(30), Due::Within(365)];
            let filter = CaseFilter {
                state: states.nth(state).unwrap(),
                due: dues[due],
                theme: Theme::ALL.get(theme).copied(),
                municipality: towns.get(town).map(|town| town.code),
                office: [OfficeFilter::Any, OfficeFilter::like("trib can"), OfficeFilter::named("Tributi"), OfficeFilter::Nobody]
                    [office].clone(),
                text: text.trim().to_owned(),
            };
            let language = if italian { Language::It } else { Language::En };
            let again = read(&write(&filter, &towns, language), &towns);
            prop_assert_eq!(again, Read { filter, fault: None });
        }
    }
}
