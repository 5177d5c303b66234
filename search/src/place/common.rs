use crate::analysis::{Word, is_dwelling, stands_before_place};

/// Whole names of municipalities that are also words of every day: "siamo capaci", "bei posti carini".
const AMBIGUOUS: [&str; 9] =
    ["capaci", "carini", "giuliana", "torretta", "vicari", "cerda", "sciara", "alia", "pollina"];

/// Words inside names that say nothing of the place by themselves: "isola ecologica", "termini di legge".
const COMMON_PARTS: [&str; 52] = [
    "adriano",
    "albanesi",
    "altavilla",
    "bagni",
    "borgo",
    "campo",
    "casa",
    "castello",
    "centro",
    "chiesa",
    "chiusa",
    "citta",
    "contessa",
    "corso",
    "cristina",
    "croce",
    "diana",
    "femmine",
    "fiume",
    "flavia",
    "fonte",
    "generosa",
    "giardino",
    "giovanni",
    "giuseppe",
    "isola",
    "lercara",
    "madonna",
    "marina",
    "mauro",
    "mercato",
    "monte",
    "nuova",
    "nuovo",
    "palazzo",
    "piana",
    "piano",
    "piazza",
    "ponte",
    "porto",
    "quartiere",
    "santa",
    "santo",
    "sicilia",
    "siculo",
    "sicula",
    "sottana",
    "soprana",
    "stazione",
    "termini",
    "villa",
    "zona",
];

/// Words that join the parts of a name and may be dropped: "piana albanesi", "ventimiglia sicilia".
const CONNECTORS: [&str; 12] = ["di", "de", "del", "dei", "degli", "della", "delle", "d", "la", "lo", "li", "il"];

const PLACE_PREPOSITIONS: [&str; 9] = ["a", "ad", "di", "da", "in", "comune", "per", "su", "presso"];

/// Words after which a word tells a quality or a person, not a place: "siamo capaci", "la torretta", "signora giuliana".
const BEFORE_A_QUALITY: [&str; 24] = [
    "sono",
    "siamo",
    "siete",
    "essere",
    "non",
    "molto",
    "piu",
    "cosi",
    "tanto",
    "troppo",
    "abbastanza",
    "la",
    "le",
    "il",
    "i",
    "gli",
    "una",
    "un",
    "mia",
    "amica",
    "signora",
    "bei",
    "posti",
    "poco",
];

/// Words that announce the place too, but may be the need itself: "cambio di residenza".
const SETTLING: [&str; 5] = ["residenza", "domiciliato", "domiciliata", "trasferito", "trasferita"];

const US: &str = "noi";

/// Words that take a place back: "abito a Cefalù e non a Palermo".
const DENYING: [&str; 5] = ["non", "no", "not", "pas", "nu"];

/// How far before a place they stand: "non abito più a".
const DENIED_WITHIN: usize = 4;

pub(super) fn is_ambiguous(folded: &str) -> bool {
    AMBIGUOUS.contains(&folded)
}

pub(super) fn is_common_part(folded: &str) -> bool {
    COMMON_PARTS.contains(&folded)
}

pub(super) fn is_connector(folded: &str) -> bool {
    CONNECTORS.contains(&folded)
}

pub(super) fn needs_a_quality(folded: &str) -> bool {
    BEFORE_A_QUALITY.contains(&folded)
}

pub(super) fn is_place_preposition(folded: &str) -> bool {
    PLACE_PREPOSITIONS.contains(&folded)
}

/// True when one of the two words before says "I live in" or "the Comune of", or that its people speak: "noi bagheresi".
pub(super) fn announces_home(said: &[Word], at: usize) -> bool {
    let Some(before) = said.get(at.saturating_sub(2)..at) else { return false };
    let Some(last) = before.last() else { return false };
    let dwells = before.iter().any(|word| is_dwelling(&word.folded) || is_settling(word) || word.folded == US);
    dwells && (stands_before_place(&last.folded) || last.folded == US)
}

/// True when somebody sets out from the place: "mio figlio da Bagheria va a scuola a Palermo". Who moves house leaves it.
pub(super) fn sets_out(said: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| said.get(before));
    before.is_some_and(|word| word.folded == "da") && !said.iter().any(is_settling)
}

fn is_settling(word: &Word) -> bool {
    SETTLING.contains(&word.folded.as_str())
}

/// True when a word before takes the place back, with no other place between, which begins `after` at the earliest.
pub(super) fn denies(said: &[Word], after: usize, at: usize) -> bool {
    let before = said.get(at.saturating_sub(DENIED_WITHIN).max(after)..at);
    before.is_some_and(|before| before.iter().any(|word| DENYING.contains(&word.folded.as_str())))
}
