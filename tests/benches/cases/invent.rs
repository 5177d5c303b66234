//! Invented cases: the same number gives the same case.

use std::ops::Range;

use search::{CaseDocument, CaseQuery, CaseSort};

/// Subjects as sheets' titles have them.
const SUBJECTS: [&str; 16] = [
    "Carta d'identità elettronica",
    "Cambio di residenza",
    "Dichiarazione di attivazione della tassa sui rifiuti",
    "Permesso di costruire",
    "Comunicazione di inizio lavori asseverata",
    "Iscrizione all'asilo nido",
    "Mensa scolastica",
    "Segnalazione di buche e dissesti stradali",
    "Occupazione di suolo pubblico",
    "Passo carrabile",
    "Assistenza domiciliare per anziani",
    "Contrassegno per persone con disabilità",
    "Ritiro di rifiuti ingombranti",
    "Iscrizione alla biblioteca",
    "Patrocinio di eventi culturali",
    "Avvio di un'attività commerciale",
];
const OFFICES: [&str; 6] = [
    "Ufficio anagrafe",
    "Ufficio tributi",
    "Sportello edilizia",
    "Servizi sociali",
    "Ufficio strade",
    "Sportello imprese",
];
const PLACES: [&str; 8] =
    ["Palermo", "Bagheria", "Monreale", "Carini", "Partinico", "Misilmeri", "Termini Imerese", "Cefalù"];
const STATES: [&str; 8] =
    ["registered", "in-charge", "suspended", "notice", "approved", "granted", "refused", "closed"];
const THEMES: [&str; 7] = ["social", "building", "culture", "work", "taxes", "environment", "public-works"];
/// A day of 2026, since 1970.
const TODAY: i64 = 20_700;

/// What operators look for; `number` varies it.
pub(crate) type Invented = fn(u32) -> CaseQuery;

pub(crate) const KINDS: [(&str, Invented); 8] = [
    ("two words", |number| CaseQuery { text: words(number), sort: CaseSort::Due, ..CaseQuery::default() }),
    ("two words in a Comune and a state", |number| CaseQuery {
        text: words(number),
        municipality: Some(municipality(number)),
        state: Some(pick(&STATES, number / 7).to_owned()),
        ..CaseQuery::default()
    }),
    ("an unfinished word in a Comune", |number| CaseQuery {
        text: words(number).chars().take(4).collect(),
        municipality: Some(municipality(number)),
        ..CaseQuery::default()
    }),
    ("a Comune, by deadline", |number| CaseQuery {
        municipality: Some(municipality(number)),
        open: Some(true),
        sort: CaseSort::Due,
        ..CaseQuery::default()
    }),
    ("a theme and a state, by deadline", |number| CaseQuery {
        theme: Some(pick(&THEMES, number).to_owned()),
        state: Some(pick(&STATES, number / 3).to_owned()),
        sort: CaseSort::Due,
        ..CaseQuery::default()
    }),
    ("due within days", |number| CaseQuery {
        due_before: Some(TODAY + i64::from(number % 5)),
        open: Some(true),
        sort: CaseSort::Due,
        ..CaseQuery::default()
    }),
    ("part of a protocol number", |number| CaseQuery {
        protocol: Some(protocol(spread(number)).chars().skip(10).collect()),
        ..CaseQuery::default()
    }),
    ("all, last changed first", |_| CaseQuery { sort: CaseSort::Updated, ..CaseQuery::default() }),
];

pub(crate) fn documents(numbers: Range<u32>) -> Vec<CaseDocument> {
    numbers.map(|number| document(number, 0)).collect()
}

/// Some cases anywhere, in their next state.
pub(crate) fn changed(numbers: Range<u32>, cases: u32) -> Vec<CaseDocument> {
    numbers.map(|number| document(spread(number) % cases, 1)).collect()
}

fn document(number: u32, changes: u32) -> CaseDocument {
    let mixed = spread(number);
    let state = mixed / 11 + changes;
    let is_open = state as usize % STATES.len() < 4;
    CaseDocument {
        id: format!("01991b3e-0000-7000-8000-{number:012}"),
        protocol: protocol(number),
        service: format!("servizio-{}", mixed % 180),
        theme: pick(&THEMES, mixed).to_owned(),
        municipality: municipality(mixed),
        state: pick(&STATES, state).to_owned(),
        applicant: format!("applicant-{}", mixed % 900_000),
        text: format!("{} {} {}", pick(&SUBJECTS, mixed), pick(&PLACES, mixed / 3), pick(&OFFICES, mixed / 5)),
        office: pick(&OFFICES, mixed / 5).to_owned(),
        due_day: is_open.then(|| TODAY - 20 + i64::from(mixed % 120)),
        updated: 1_780_000_000_000_000 + i64::from(number) * 1_000 + i64::from(changes) * 10_000_000_000,
        open: is_open,
    }
}

fn words(number: u32) -> String {
    let subject = pick(&SUBJECTS, spread(number));
    let told: Vec<&str> = subject.split(' ').filter(|word| word.chars().count() > 4).take(2).collect();
    told.join(" ")
}

/// A third of the cases are Palermo's.
fn municipality(number: u32) -> u32 {
    if number.is_multiple_of(3) { 82_053 } else { 82_001 + number % 82 }
}

fn protocol(number: u32) -> String {
    format!("A{:03}-2026-{:07}", number % 82, number)
}

#[expect(clippy::indexing_slicing, reason = "the rest of a division by the length")]
pub(crate) fn pick<T: Copy>(choices: &[T], number: u32) -> T {
    choices[number as usize % choices.len()]
}

/// Numbers that follow each other become numbers that do not (Knuth's multiplicative hash).
fn spread(number: u32) -> u32 {
    number.wrapping_mul(2_654_435_761) >> 4
}
