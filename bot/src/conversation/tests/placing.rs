//! A Comune named in words where another one is on the screen.

use rstest::rstest;
use shared::domain::{IstatCode, Language};

use super::chat::{CATALOGUE, Chat, bagheria};
use crate::conversation::Stage;

fn at_the_sheet() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1"]);
    chat
}

fn comune(name: &str) -> IstatCode {
    CATALOGUE.register().all().iter().find(|one| one.name == name).unwrap().code
}

/// The service and the Comune of the sheet on the screen.
fn sheet(chat: &Chat) -> Option<(String, IstatCode)> {
    match &chat.session.stage {
        Stage::Sheet { sheet, .. } => Some((sheet.sheet.slug.to_string(), sheet.municipality?)),
        _ => None,
    }
}

#[rstest]
#[case("anzi no abito a Monreale", "Monreale")]
#[case("scusa, intendevo Carini", "Carini")]
#[case("Cefalù", "Cefalù")]
#[case("sorry, I meant Monreale", "Monreale")]
fn a_comune_said_on_a_sheet_shows_the_same_service_there(#[case] words: &str, #[case] name: &str) {
    let mut chat = at_the_sheet();
    chat.say(words);
    assert_eq!(sheet(&chat), Some(("carta-identita-elettronica".to_owned(), comune(name))), "{}", chat.last());
    assert_eq!(chat.session.municipality, Some(comune(name)));
}

#[rstest]
#[case("لا، أسكن في مونريالي", "ar")]
#[case("না আমি মনরিয়ালেতে থাকি", "bn")]
fn a_comune_in_other_letters_is_asked_about_first(#[case] words: &str, #[case] language: &str) {
    let mut chat = at_the_sheet();
    chat.session.language = language.parse().unwrap();
    chat.say(words);
    assert_eq!(sheet(&chat).unwrap().1, bagheria(), "{}", chat.last());
    chat.tap("Monreale");
    assert_eq!(sheet(&chat).unwrap().1, comune("Monreale"), "{}", chat.last());
}

#[test]
fn whoever_takes_the_comune_back_is_asked_which_it_is() {
    let mut chat = at_the_sheet();
    chat.say("non abito a Bagheria");
    assert!(chat.last().contains("Qual è il tuo Comune?"), "{}", chat.last());
    chat.say("Carini");
    assert_eq!(sheet(&chat).unwrap().1, comune("Carini"));
}

#[test]
fn what_was_found_is_spoken_of_before_its_sheet_is_open() {
    for words in ["senta ma quanto costa", "va bene allora iniziamo", "sì"] {
        let mut chat = Chat::new(Language::IT);
        chat.all(&["carta d'identità a Bagheria", words]);
        assert_eq!(sheet(&chat).unwrap().1, bagheria(), "{words}: {}", chat.last());
    }
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "non abito a Bagheria"]);
    assert!(chat.last().contains("Qual è il tuo Comune?"), "{}", chat.last());
}

#[test]
fn another_need_named_on_a_sheet_is_another_need() {
    let mut chat = at_the_sheet();
    chat.say("c'è una buca a Monreale");
    assert!(matches!(chat.session.stage, Stage::Found { .. }), "{}", chat.last());
}

#[test]
fn what_was_found_is_wanted_in_the_comune_said_afterwards() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "anzi Carini", "1"]);
    assert_eq!(sheet(&chat).unwrap().1, comune("Carini"), "{}", chat.last());
}

#[test]
fn a_request_under_way_stays_where_it_was_begun_and_the_other_comune_is_a_tap_away() {
    let mut chat = super::journeys::to_review(Language::IT);
    chat.say("anzi no abito a Monreale");
    assert_eq!(chat.session.stage, Stage::Reviewing);
    assert!(chat.has_read("va al Comune di Bagheria"), "{}", chat.last());
    chat.tap("Apri la scheda di Monreale");
    assert_eq!(sheet(&chat).unwrap().1, comune("Monreale"));
    chat.say("indietro");
    assert!(chat.last().contains("Controlla la richiesta"), "{}", chat.last());
}
