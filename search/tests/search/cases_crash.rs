//! What stays when a process is killed between two bytes.

use std::fs;
use std::path::{Path, PathBuf};

use search::{CaseDocument, CaseIndex, CaseQuery};

fn case(number: i64, state: &str) -> CaseDocument {
    let id = format!("01991b3e-0000-7000-8000-{number:012}");
    let text = format!("Mensa scolastica {}", number % 3);
    CaseDocument { id, text, state: state.to_owned(), updated: number, ..CaseDocument::default() }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

fn rows(folder: &Path) -> PathBuf {
    folder.join("cases-v3").join("rows-1")
}

#[test]
fn what_was_taken_in_is_there_after_a_kill_at_any_moment() {
    let (folder, copies) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let (index, _) = CaseIndex::open(folder.path()).expect("an index");
    for cursor in 1..=20 {
        index.apply(&[case(cursor, "registered"), case(1, &format!("state-{cursor}"))], cursor).expect("a batch");
        if cursor % 5 == 0 {
            index.erase(&[case(cursor, "").id], cursor).expect("a batch");
        }
        // The files as a killed process leaves them: nothing is closed, nothing more is written.
        let killed = copies.path().join(cursor.to_string());
        copy(folder.path(), &killed);
        let (opened, found) = CaseIndex::open(&killed).expect("an index");
        assert_eq!(found, cursor);
        let query = CaseQuery { limit: 50, ..CaseQuery::default() };
        assert_eq!(opened.search(&query).expect("an answer"), index.search(&query).expect("an answer"));
    }
}

#[test]
fn rows_cut_off_anywhere_are_there_up_to_a_whole_batch() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = CaseIndex::open(folder.path()).expect("an index");
    for cursor in 1..=4 {
        index.apply(&[case(cursor, "registered")], cursor).expect("a batch");
    }
    drop(index);
    let whole = fs::read(rows(folder.path())).expect("rows");
    for length in (0..whole.len()).rev().step_by(7) {
        fs::write(rows(folder.path()), &whole[..length]).expect("rows");
        let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
        assert!(cursor < 5);
        let total = index.search(&CaseQuery::default()).expect("an answer").total;
        assert_eq!(i64::try_from(total).expect("few"), cursor);
        index.apply(&[case(9, "registered")], 9).expect("a batch");
        assert_eq!(index.search(&CaseQuery::default()).expect("an answer").total, total + 1);
    }
}

#[test]
fn old_rows_go_and_every_case_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let (index, _) = CaseIndex::open(folder.path()).expect("an index");
    let all: Vec<CaseDocument> = (0..20_000).map(|number| case(number, "registered")).collect();
    index.apply(&all, 1).expect("a batch");
    for cursor in 2..=60 {
        let changed: Vec<CaseDocument> = (0..10_000).map(|number| case(number, &format!("state-{cursor}"))).collect();
        index.apply(&changed, cursor).expect("a batch");
    }
    assert!(!rows(folder.path()).exists(), "the oldest rows are still there");
    let query = CaseQuery { limit: 50, ..CaseQuery::default() };
    let before = index.search(&query).expect("an answer");
    drop(index);
    let (index, cursor) = CaseIndex::open(folder.path()).expect("an index");
    assert_eq!(cursor, 60);
    let after = index.search(&query).expect("an answer");
    assert_eq!((after.total, &after.facets), (20_000, &before.facets));
    assert_eq!(after.ids, before.ids);
}
