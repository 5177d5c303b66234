//! Any bytes in give an answer, never a panic.

use proptest::prelude::*;
use search::{CaseDocument, CaseIndex, CaseMark, CaseQuery, CaseSort, Gazetteer, Place, ServiceQuery, protocol_in};

use crate::catalogue::index;

/// Bytes as a chat may hand them over, and sentences near to real ones.
fn text() -> impl Strategy<Value = String> {
    let bytes =
        prop::collection::vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let words = "(carta|identit[aà]|d'|a|Termini|imers?e|A546[-/ ]2026[- ]0{0,6}4|munnizza|x|\u{301}|শিশুর|[a-zà-ü]{1,12}| |-){0,12}";
    prop_oneof![bytes, any::<String>(), words]
}

proptest! {
    #[test]
    fn a_service_query_is_always_answered(text in text(), municipality in any::<Option<u32>>(), as_you_type: bool, limit in 0_usize..100) {
        let query = ServiceQuery { text, municipality, as_you_type, limit, ..ServiceQuery::default() };
        let answer = index().search(&query).expect("an answer");
        prop_assert!(answer.confident != answer.hits.is_empty());
        prop_assert!(answer.hits.len() <= limit);
        prop_assert!(answer.hits.iter().all(|hit| (0.0..=1.001).contains(&hit.coverage)));
        for hit in &answer.hits {
            let title = crate::catalogue::title(&hit.slug);
            prop_assert!(hit.highlights.iter().all(|range| title.get(range.clone()).is_some()));
        }
    }

    #[test]
    fn a_protocol_number_is_read_back_from_what_was_read(text in text()) {
        if let Some(protocol) = protocol_in(&text) {
            prop_assert_eq!(protocol_in(&protocol), Some(protocol));
        }
    }

    #[test]
    fn a_gazetteer_of_any_names_finds_one_of_them_or_none(names in prop::collection::vec(text(), 0..8), sought in text()) {
        let count = u32::try_from(names.len()).expect("few");
        let place = |(istat, name)| Place { istat, name, aliases: Vec::new() };
        let found = Gazetteer::new((0..).zip(names).map(place)).named(&sought);
        prop_assert!(found.is_none_or(|istat| istat < count));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_case_query_is_always_answered(text in text(), protocol in prop::option::of(text()), due_from: Option<i64>, due_before: Option<i64>, sort in 0..3, mark in "[dur][0-9a-f]{0,32}", limit: usize) {
        let folder = tempfile::tempdir().expect("a folder");
        let (index, _) = CaseIndex::open(folder.path()).expect("an index");
        index.apply(&[CaseDocument { id: text.clone(), text: text.clone(), ..CaseDocument::default() }], 1).expect("a commit");
        let sort = [CaseSort::Due, CaseSort::Updated, CaseSort::Relevance][usize::try_from(sort).expect("small")];
        let after = CaseMark::read(&mark);
        let query = CaseQuery { text, protocol, due_from, due_before, sort, after, limit, ..CaseQuery::default() };
        let answer = index.search(&query).expect("an answer");
        prop_assert!(answer.ids.len() <= answer.total);
    }
}
