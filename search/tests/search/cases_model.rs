//! Whatever happens to cases, the index answers as a plain list of them would.

use std::collections::BTreeMap;

use proptest::prelude::*;
use search::{CaseAnswer, CaseDocument, CaseIndex, CaseQuery, CaseSort, Office};

const WORDS: [&str; 4] = ["rifiuti", "permesso", "mensa", "strada"];
const OFFICES: [&str; 3] = ["", "tributi", "tributi minori"];
const STATES: [&str; 3] = ["registered", "suspended", "closed"];
const THEMES: [&str; 2] = ["taxes", "building"];

#[derive(Debug, Clone)]
enum Happening {
    Change(Vec<CaseDocument>),
    Erase(Vec<String>),
    Reopen,
}

/// Half of the identifiers are UUIDs.
fn id(number: u32) -> String {
    if number.is_multiple_of(2) { format!("01991b3e-0000-7000-8000-{number:012}") } else { format!("case {number}") }
}

fn document() -> impl Strategy<Value = CaseDocument> {
    let codes = (0..24_u32, 0..3_usize, 0..2_usize, 0..3_u32, 0..3_u32, 0..3_usize);
    (codes, any::<[bool; 3]>(), 0..4_usize, prop::option::of(0..6_i64), 0..200_u32, 0..9_i64).prop_map(
        |(
            (number, state, theme, place, applicant, office),
            [is_first, is_second, is_long],
            word,
            due_day,
            protocol,
            updated,
        )| {
            let pair = [is_first.then_some(WORDS[word]), is_second.then_some(WORDS[(word + 1) % 4])];
            let series = if is_long { "A546-2026" } else { "B7" };
            CaseDocument {
                id: id(number),
                protocol: format!("{series}-{protocol:05}"),
                theme: THEMES[theme].to_owned(),
                municipality: 82_001 + place,
                state: STATES[state].to_owned(),
                applicant: format!("applicant-{applicant}"),
                text: pair.into_iter().flatten().collect::<Vec<_>>().join(" "),
                office: OFFICES[office].to_owned(),
                due_day,
                updated,
                open: state < 2,
                ..CaseDocument::default()
            }
        },
    )
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => prop::collection::vec(document(), 0..12).prop_map(Happening::Change),
        2 => prop::collection::vec(0..24_u32, 0..4)
            .prop_map(|numbers| Happening::Erase(numbers.into_iter().map(id).collect())),
        1 => Just(Happening::Reopen),
    ]
}

fn query() -> impl Strategy<Value = CaseQuery> {
    let text = prop_oneof![
        3 => Just(String::new()),
        2 => (0..4_usize).prop_map(|word| WORDS[word].to_owned()),
        1 => (0..4_usize).prop_map(|word| WORDS[word].chars().take(4).collect()),
        1 => (0..4_usize).prop_map(|word| format!("{} {}", WORDS[word], WORDS[(word + 1) % 4])),
        1 => (0..4_usize, 0..30_u32).prop_map(|(word, number)| format!("{} {number}", WORDS[word])),
        1 => (0..200_u32).prop_map(|number| format!("A546 2026 {number:05}")),
    ];
    let part = prop_oneof!["[0-9]{1,3}", "0000[0-9]{0,2}", "(a|b|a546|b7|2026|20)", "a546 00[01]"];
    let codes = (
        prop::option::of(0..3_usize),
        prop::option::of(0..2_usize),
        prop::option::of(0..3_u32),
        prop::option::weighted(0.3, 0..3_u32),
    );
    let rest = (
        prop::option::weighted(0.3, part),
        prop::option::weighted(0.3, -1..8_i64),
        prop::option::of(-1..8_i64),
        any::<Option<bool>>(),
        prop::option::weighted(0.3, (0..3_usize, any::<bool>())),
    );
    (text, codes, rest, 0..3_usize, 1..9_usize).prop_map(
        |(text, (state, theme, place, applicant), (protocol, due_from, due_before, open, office), sort, limit)| {
            CaseQuery {
                text,
                protocol,
                state: state.map(|state| STATES[state].to_owned()),
                theme: theme.map(|theme| THEMES[theme].to_owned()),
                municipality: place.map(|place| 82_001 + place),
                applicant: applicant.map(|applicant| format!("applicant-{applicant}")),
                office: office.map(|(office, is_whole)| {
                    let name = OFFICES[office].to_owned();
                    if is_whole { Office::Named(name) } else { Office::Like(name) }
                }),
                due_from,
                due_before,
                open,
                sort: [CaseSort::Due, CaseSort::Updated, CaseSort::Relevance][sort],
                limit,
                ..CaseQuery::default()
            }
        },
    )
}

fn fits(case: &CaseDocument, query: &CaseQuery) -> bool {
    let protocol = case.protocol.to_lowercase();
    let mut parts: Vec<&str> = protocol.split('-').collect();
    parts.extend(protocol.split('-').next_back().map(|number| number.trim_start_matches('0')));
    let has_part = |word: &str| parts.iter().any(|part| part.starts_with(word));
    let said = query.text.to_lowercase();
    let has_word = |word: &str| {
        let is_in_text = case.text.split(' ').any(|one| one == word || one.starts_with(word) && said.ends_with(word));
        is_in_text || word.chars().any(char::is_numeric) && has_part(word)
    };
    said.split_whitespace().all(has_word)
        && query.protocol.as_deref().unwrap_or_default().split(' ').all(has_part)
        && query.state.as_ref().is_none_or(|state| *state == case.state)
        && query.theme.as_ref().is_none_or(|theme| *theme == case.theme)
        && query.municipality.is_none_or(|municipality| municipality == case.municipality)
        && query.applicant.as_ref().is_none_or(|applicant| *applicant == case.applicant)
        && query.office.as_ref().is_none_or(|office| match office {
            Office::Like(name) => case.office.starts_with(name),
            Office::Named(name) => case.office == *name,
        })
        && query.due_from.is_none_or(|day| case.due_day.is_some_and(|due| due >= day))
        && query.due_before.is_none_or(|day| case.due_day.is_some_and(|due| due < day))
        && query.open.is_none_or(|open| open == case.open)
}

/// All pages of a list, each begun where the one before ended.
fn pages(index: &CaseIndex, query: &CaseQuery) -> Vec<CaseAnswer> {
    let page = |after| index.search(&CaseQuery { after, ..query.clone() }).expect("an answer");
    std::iter::successors(Some(page(None)), |before| before.next.map(|next| page(Some(next)))).collect()
}

/// Compares a list with the plain one. Cases that stand equal may come in any order.
fn check(pages: &[CaseAnswer], query: &CaseQuery, cases: &BTreeMap<String, CaseDocument>) {
    let answer = &pages[0];
    assert!(pages.iter().all(|page| page.total == answer.total && page.ids.len() <= query.limit), "{query:?}");
    let found: Vec<&CaseDocument> = cases.values().filter(|case| fits(case, query)).collect();
    assert_eq!(answer.total, found.len(), "{query:?}");
    for (counts, of) in [
        (&answer.facets.states, (|case| &case.state) as fn(&CaseDocument) -> &String),
        (&answer.facets.themes, |case| &case.theme),
    ] {
        let mut expected: BTreeMap<String, usize> = BTreeMap::new();
        for case in &found {
            *expected.entry(of(case).clone()).or_default() += 1;
        }
        assert_eq!(*counts, expected, "{query:?}");
    }
    let place = |case: &CaseDocument| match query.sort {
        CaseSort::Due => case.due_day.unwrap_or(i64::MAX),
        CaseSort::Updated => -case.updated,
        CaseSort::Relevance => 0,
    };
    let mut places: Vec<i64> = found.iter().map(|case| place(case)).collect();
    places.sort_unstable();
    let mut ids: Vec<&String> = pages.iter().flat_map(|page| &page.ids).collect();
    let listed: Vec<&CaseDocument> = ids.iter().map(|id| &cases[*id]).collect();
    assert_eq!(listed.iter().map(|case| place(case)).collect::<Vec<_>>(), places, "{query:?}");
    assert!(listed.iter().all(|case| fits(case, query)), "{query:?}");
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), found.len(), "{query:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_index_answers_as_a_plain_list_would(happenings in prop::collection::vec(happening(), 1..12), queries in prop::collection::vec(query(), 24)) {
        let folder = tempfile::tempdir().expect("a folder");
        let (mut index, _) = CaseIndex::open(folder.path()).expect("an index");
        let mut cases: BTreeMap<String, CaseDocument> = BTreeMap::new();
        for (cursor, happening) in (1..).zip(happenings) {
            match happening {
                Happening::Change(documents) => {
                    index.apply(&documents, cursor).expect("a batch");
                    cases.extend(documents.into_iter().map(|document| (document.id.clone(), document)));
                }
                Happening::Erase(ids) => {
                    index.erase(&ids, cursor).expect("a batch");
                    cases.retain(|id, _| !ids.contains(id));
                }
                Happening::Reopen => {
                    let last = index.cursor();
                    drop(index);
                    let (opened, found) = CaseIndex::open(folder.path()).expect("an index");
                    prop_assert_eq!(found, last);
                    index = opened;
                }
            }
            for query in &queries {
                check(&pages(&index, query), query, &cases);
            }
        }
    }
}
