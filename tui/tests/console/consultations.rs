//! Consultations as an operator works them.

use shared::consultation::ConsultationState;
use shared::log::{Entry, Happening};
use tui::app::{Deed, Msg, update};
use tui::fixture;
use tui::i18n::Language;

use super::common::{at, deeds, draw, press, settings};

/// The page of one that is prepared, and of one that is open.
const PREPARED: &str = "8↓↓↓↓↓⏎";
const OPEN: &str = "8↓↓↓⏎";

#[test]
fn it_is_put_to_the_citizens_only_with_a_yes() {
    let mut model = at(settings(Language::It), (120, 40));
    assert_eq!(deeds(press(&mut model, &format!("{PREPARED}o⏎"))), [], "the answer starts at no");
    let done = deeds(press(&mut model, "os⏎"));
    let [Deed::OpenConsultation(slug, _)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(slug.as_str(), "vie-senza-auto");
    assert_eq!(deeds(press(&mut model, "cs⏎")), [], "what is not open is not closed");
}

#[test]
fn it_is_closed_only_with_a_yes_and_not_by_a_reader() {
    let mut model = at(settings(Language::It), (120, 40));
    assert_eq!(deeds(press(&mut model, &format!("{OPEN}c⏎"))), []);
    let done = deeds(press(&mut model, "cs⏎"));
    assert!(matches!(done.as_slice(), [Deed::CloseConsultation(..)]), "{done:?}");
    let mut reader = at(tui::app::Settings { read_only: true, ..settings(Language::It) }, (120, 40));
    assert_eq!(deeds(press(&mut reader, &format!("{OPEN}cs⏎"))), []);
}

#[test]
fn answers_are_counted_live_and_what_they_say_is_shown_only_after_the_close() {
    let mut model = at(settings(Language::It), (120, 40));
    press(&mut model, OPEN);
    let open = fixture::consultations().into_iter().find(|item| item.state == ConsultationState::Open).unwrap();
    let template: Entry = fixture::entries().remove(0);
    let answered = Happening::ConsultationAnswered { consultation: open.slug().clone(), answers: 77 };
    update(&mut model, Msg::Entry(Box::new(Entry { happening: answered, ..template })));
    let page = draw(&model);
    assert!(page.contains("risposte           77") && !page.contains(" % "), "{page}");
    let mut votes = shared::consultation::Results::none_of(&open.sheet);
    votes.add(0, 1, 77);
    let answers = shared::consultation::Consultation { answers: 77, ..open };
    let closed = answers.close(votes, None, fixture::noon()).unwrap();
    let happening = Happening::Consultation { consultation: Box::new(closed) };
    update(&mut model, Msg::Entry(Box::new(Entry { happening, ..template })));
    let page = draw(&model);
    assert!(page.contains("77  100 %"), "{page}");
}

#[test]
fn a_command_leads_to_its_page_and_its_key_back_to_the_list() {
    let mut model = at(settings(Language::It), (120, 40));
    press(&mut model, ":consultazione biblioteca⏎");
    assert!(draw(&model).contains("Il nome della nuova biblioteca") && draw(&model).contains("chi chiede"));
    press(&mut model, "8");
    assert!(draw(&model).contains("Le vie senza auto la domenica"), "{}", draw(&model));
}
