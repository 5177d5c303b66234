//! What the operations team finds, and what survives trouble.

use rstest::rstest;
use search::{CaseAnswer, CaseDocument, CaseIndex, CaseQuery, CaseSort, Office, SearchError};
use tempfile::TempDir;

fn case(number: u32) -> CaseDocument {
    let odd = number % 2 == 1;
    CaseDocument {
        id: format!("case-{number}"),
        protocol: format!("A546-2026-{number:07}"),
        service: if odd { "tari" } else { "permesso-costruire" }.to_owned(),
        theme: if odd { "taxes" } else { "building" }.to_owned(),
        municipality: if number <= 3 { 82053 } else { 82006 },
        state: if number == 5 { "accepted" } else { "submitted" }.to_owned(),
        applicant: format!("applicant-{}", number % 3),
        text: if odd { "Tassa sui rifiuti Palermo Tributi" } else { "Permesso di costruire Bagheria Edilizia privata" }
            .to_owned(),
        due_day: (number != 4).then_some(20_500 - i64::from(number)),
        office: match number {
            1 | 3 => "Tributi e canoni",
            5 => "Tributi",
            2 => "",
            _ => "Edilizia privata",
        }
        .to_owned(),
        updated: i64::from(number) * 1_000_000,
        open: number != 5,
    }
}

fn filled() -> (TempDir, CaseIndex) {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    assert_eq!(cursor, 0);
    index.apply(&(1..=6).map(case).collect::<Vec<_>>(), 6).expect("a commit");
    (folder, index)
}

fn find(index: &CaseIndex, query: CaseQuery) -> CaseAnswer {
    index.search(&CaseQuery { limit: 10, ..query }).expect("an answer")
}

fn numbers(answer: &CaseAnswer) -> Vec<u32> {
    answer.ids.iter().map(|id| id.trim_start_matches("case-").parse().expect("a number")).collect()
}

fn text(text: &str) -> CaseQuery {
    CaseQuery { text: text.to_owned(), ..CaseQuery::default() }
}

fn office(office: Office) -> CaseQuery {
    CaseQuery { office: Some(office), ..CaseQuery::default() }
}

#[rstest]
#[case::all(CaseQuery::default(), &[6, 5, 4, 3, 2, 1])]
#[case::words(text("permesso edilizia"), &[6, 4, 2])]
#[case::inflected(text("permessi rifiuto"), &[])]
#[case::inflected_one(text("permessi"), &[6, 4, 2])]
#[case::unfinished(text("permesso di costr"), &[6, 4, 2])]
#[case::unfinished_stop_word(text("permesso del"), &[])]
#[case::finished_stop_word(text("permesso del "), &[6, 4, 2])]
#[case::protocol_in_text(text("A546-2026-0000003"), &[3])]
#[case::short_number_in_text(text("rifiuti 3"), &[3])]
#[case::fragment(CaseQuery { protocol: Some("a546 2026 00000".to_owned()), ..CaseQuery::default() }, &[6, 5, 4, 3, 2, 1])]
#[case::fragment_of_one(CaseQuery { protocol: Some("0000004".to_owned()), ..CaseQuery::default() }, &[4])]
#[case::state(CaseQuery { state: Some("accepted".to_owned()), ..CaseQuery::default() }, &[5])]
#[case::theme(CaseQuery { theme: Some("taxes".to_owned()), ..CaseQuery::default() }, &[5, 3, 1])]
#[case::place(CaseQuery { municipality: Some(82053), ..CaseQuery::default() }, &[3, 2, 1])]
#[case::office(office(Office::Like("tribut".to_owned())), &[5, 3, 1])]
#[case::words_of_an_office(office(Office::Like("Canoni TRIBUTI".to_owned())), &[3, 1])]
#[case::this_office(office(Office::Named("tributi".to_owned())), &[5])]
#[case::no_office(office(Office::Named(String::new())), &[2])]
#[case::any_office(office(Office::Like(String::new())), &[6, 5, 4, 3, 2, 1])]
#[case::words_of_a_text_are_no_office(office(Office::Like("rifiuti".to_owned())), &[])]
#[case::applicant(CaseQuery { applicant: Some("applicant-0".to_owned()), ..CaseQuery::default() }, &[6, 3])]
#[case::due(CaseQuery { due_before: Some(20_496), ..CaseQuery::default() }, &[6, 5])]
#[case::due_from(CaseQuery { due_from: Some(20_496), ..CaseQuery::default() }, &[3, 2, 1])]
#[case::due_never(CaseQuery { due_from: Some(9), due_before: Some(7), ..CaseQuery::default() }, &[])]
#[case::closed(CaseQuery { open: Some(false), ..CaseQuery::default() }, &[5])]
#[case::all_at_once(CaseQuery { municipality: Some(82006), open: Some(true), ..text("permesso") }, &[6, 4])]
fn filters_and_words_narrow_the_list(#[case] query: CaseQuery, #[case] expected: &[u32]) {
    let (_folder, index) = filled();
    let answer = find(&index, query);
    assert_eq!(numbers(&answer), expected);
    assert_eq!(answer.total, expected.len());
}

#[rstest]
#[case(CaseSort::Updated, &[6, 5, 4, 3, 2, 1])]
#[case(CaseSort::Due, &[6, 5, 3, 2, 1, 4])]
fn cases_come_in_the_order_asked(#[case] sort: CaseSort, #[case] expected: &[u32]) {
    let (_folder, index) = filled();
    assert_eq!(numbers(&find(&index, CaseQuery { sort, ..CaseQuery::default() })), expected);
}

#[test]
fn a_page_counts_all_cases_and_shows_its_own() {
    let (_folder, index) = filled();
    let page = |after| index.search(&CaseQuery { after, limit: 2, ..CaseQuery::default() }).expect("an answer");
    let first = page(None);
    assert_eq!(numbers(&first), [6, 5]);
    let answer = page(first.next);
    assert_eq!((numbers(&answer), answer.total), (vec![4, 3], 6));
    assert_eq!(
        answer.facets.states.into_iter().collect::<Vec<_>>(),
        [("accepted".to_owned(), 1), ("submitted".to_owned(), 5)]
    );
    assert_eq!(answer.facets.themes["building"], 3);
}

#[test]
fn a_change_takes_the_place_of_the_case_at_once() {
    let (_folder, index) = filled();
    let changed = CaseDocument { state: "rejected".to_owned(), updated: 9_000_000, ..case(2) };
    index.apply(&[case(2), changed], 7).expect("a commit");
    let answer = find(&index, CaseQuery::default());
    assert_eq!(numbers(&answer), [2, 6, 5, 4, 3, 1]);
    assert_eq!(answer.facets.states["rejected"], 1);
}

#[test]
fn the_same_batch_twice_is_once() {
    let (_folder, index) = filled();
    let before = find(&index, CaseQuery::default());
    index.apply(&(1..=6).map(case).collect::<Vec<_>>(), 6).expect("a commit");
    assert_eq!(find(&index, CaseQuery::default()), before);
}

#[test]
fn an_erased_case_is_found_no_more() {
    let (_folder, index) = filled();
    index.erase(&["case-3".to_owned()], 8).expect("a commit");
    assert_eq!(numbers(&find(&index, CaseQuery::default())), [6, 5, 4, 2, 1]);
    assert_eq!(index.cursor(), 8);
}

#[test]
fn the_cursor_and_the_cases_survive_reopening() {
    let (folder, index) = filled();
    drop(index);
    let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    assert_eq!(cursor, 6);
    assert_eq!(find(&index, CaseQuery::default()).total, 6);
}

#[test]
fn a_damaged_index_starts_again_from_nothing() {
    let (folder, index) = filled();
    drop(index);
    for entry in std::fs::read_dir(folder.path().join("cases-v3")).expect("a folder").flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "store" || extension == "term") {
            let mut bytes = std::fs::read(entry.path()).expect("a file");
            bytes[3] ^= 0x55;
            std::fs::write(entry.path(), bytes).expect("a file");
        }
    }
    let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    assert_eq!((cursor, find(&index, CaseQuery::default()).total), (0, 0));
    index.apply(&[case(1)], 1).expect("a commit");
    assert_eq!(find(&index, CaseQuery::default()).total, 1);
}

#[rstest]
#[case::rubbish("meta.json", Some("{"))]
#[case::no_meta("meta.json", None)]
#[case::no_list(".managed.json", None)]
fn a_broken_folder_is_made_anew_or_read_in_full(#[case] file: &str, #[case] content: Option<&str>) {
    let (folder, index) = filled();
    drop(index);
    let path = folder.path().join("cases-v3").join(file);
    match content {
        Some(content) => std::fs::write(path, content).expect("a file"),
        None => std::fs::remove_file(path).expect("a file"),
    }
    let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    let total = find(&index, CaseQuery::default()).total;
    assert!((cursor, total) == (0, 0) || (cursor, total) == (6, 6), "cursor {cursor}, {total} cases");
}

#[test]
fn an_index_of_another_version_is_deleted() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("cases-v0");
    std::fs::create_dir(&old).expect("a folder");
    let (_index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    assert_eq!(cursor, 0);
    assert!(!old.exists());
}

#[test]
fn a_second_writer_is_refused_and_does_no_harm() {
    let (folder, index) = filled();
    assert!(matches!(CaseIndex::open(folder.path()), Err(SearchError::Busy(_))));
    assert_eq!(find(&index, CaseQuery::default()).total, 6);
    index.apply(&[case(7)], 7).expect("a commit");
}
