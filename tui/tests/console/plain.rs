//! The console line by line: what is read out and what is answered.

use super::common::{answer, at, deeds, settings};
use tui::app::{Deed, Effect, Model, Msg, Screen, update};
use tui::fixture;
use tui::i18n::Language;
use tui::plain::{Reader, announce, hear, tell};

fn console() -> (Model, Reader) {
    (at(settings(Language::It), (100, 40)), Reader::default())
}

/// Types a line; what it asked is answered by the fixture.
fn type_line(model: &mut Model, reader: &mut Reader, line: &str) -> Vec<Effect> {
    let effects = hear(model, reader, line);
    answer(model, &effects);
    effects
}

#[test]
fn each_row_is_a_sentence_with_the_names_of_its_columns() {
    let (mut model, mut reader) = console();
    type_line(&mut model, &mut reader, "allarmi");
    insta::assert_snapshot!("plain-alerts", tell(&model, &mut reader));
}

#[test]
fn rows_go_on_by_enter_and_a_number_opens_one() {
    let (mut model, mut reader) = console();
    type_line(&mut model, &mut reader, "pratiche");
    assert!(tell(&model, &mut reader).contains("\n1. protocollo"));
    type_line(&mut model, &mut reader, "");
    assert!(tell(&model, &mut reader).contains("\n11. protocollo"));
    type_line(&mut model, &mut reader, "3");
    assert!(model.place.cases.open.is_some());
    type_line(&mut model, &mut reader, "<");
    assert_eq!((model.place.screen, model.place.cases.open), (Screen::Cases, None));
}

#[test]
fn a_case_is_worked_by_numbers_and_nothing_is_done_without_a_yes() {
    let (mut model, mut reader) = console();
    for line in ["pratiche", "1", "?", "1"] {
        type_line(&mut model, &mut reader, line);
    }
    assert!(tell(&model, &mut reader).contains("1. "), "the acts are a numbered menu");
    type_line(&mut model, &mut reader, "1");
    let mut done = Vec::new();
    for line in ["anagrafe", "", "no"] {
        done.extend(deeds(type_line(&mut model, &mut reader, line)));
    }
    assert_eq!(done, []);
    for line in ["?", "1", "1", "anagrafe", "", "sì"] {
        done.extend(deeds(type_line(&mut model, &mut reader, line)));
    }
    assert!(matches!(done.as_slice(), [Deed::Act(..)]), "{done:?}");
}

#[test]
fn alerts_are_announced_and_the_stream_of_cases_is_not() {
    let (mut model, mut reader) = console();
    let mut said = announce(&model, &mut reader, None);
    for entry in fixture::entries() {
        let msg = Msg::Entry(Box::new(entry));
        update(&mut model, msg.clone());
        said.extend(announce(&model, &mut reader, Some(&msg)));
    }
    insta::assert_snapshot!("plain-announced", said.join("\n"));
}
