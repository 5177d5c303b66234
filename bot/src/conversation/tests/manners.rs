//! How the bot meets people: the first greeting, a hint that helps, limits that are told.

use rstest::rstest;
use shared::domain::Language;

use super::chat::{CATALOGUE, Chat};
use super::journeys::fill_until;
use crate::conversation::{Draft, Stage};

#[rstest]
#[case("ciao")]
#[case("Buonasera!")]
#[case("hello")]
#[case("bonjour")]
#[case("bună ziua")]
#[case("السلام عليكم")]
#[case("আসসালামু আলাইকুম")]
fn whoever_begins_with_a_greeting_is_greeted_and_asked_for_a_language(#[case] hello: &str) {
    let mut chat = Chat::new(Language::IT);
    chat.say(hello);
    assert_eq!(chat.session.stage, Stage::Greeting);
    assert!(chat.last().contains("Ciao, sono Patto") && chat.last().contains("বাংলা"), "{}", chat.last());
    chat.say(hello);
    assert_eq!(chat.session.stage, Stage::Home, "a second greeting goes on");
}

#[test]
fn a_greeting_in_the_middle_of_a_request_moves_nothing() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario"]);
    let (stage, draft) = (chat.session.stage.clone(), chat.session.draft.clone());
    chat.say("buongiorno");
    assert_eq!((chat.session.stage, chat.session.draft), (stage, draft));
}

#[rstest]
#[case("1")]
#[case("27)")]
#[case("b")]
#[case("৩")]
fn a_choice_that_is_not_there_is_told_kindly_with_what_is(#[case] words: &str) {
    let mut chat = Chat::new(Language::IT);
    chat.say("/menu").say(words);
    assert!(chat.last().contains("Tocca un pulsante") && chat.last().contains("Che cosa ti serve?"), "{}", chat.last());
    chat.all(&["carta d'identità a Bagheria", "9"]);
    assert!(chat.last().contains("Qui non c'è la scelta \"9\""), "{}", chat.last());
    assert!(matches!(chat.session.stage, Stage::Found { .. }), "the choices stay");
}

#[test]
fn whoever_is_done_with_nothing_ticked_is_told_to_tick() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["/start s-certificati-anagrafici-082006", "Fai domanda", "Ho letto, inizia la richiesta"]);
    fill_until(&mut chat, Some("kinds"));
    chat.tap("Ho finito");
    assert!(chat.last().contains("tocca le voci giuste, poi Ho finito"), "{}", chat.last());
    chat.tap("Residenza").tap("Ho finito");
    assert!(chat.last().contains("Di chi è il certificato?"), "{}", chat.last());
}

#[test]
fn an_address_that_is_too_long_is_refused_with_its_limit() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca a Bagheria", "1", "Segnala il problema", "Ho letto, inizia la richiesta"]);
    assert!(chat.last().contains("Dov'è il problema?"), "{}", chat.last());
    chat.say(&"via Roma ".repeat(400));
    assert!(chat.last().contains("scrivi al massimo 200 caratteri"), "{}", chat.last());
    assert!(chat.last().contains("Dov'è il problema?"), "{}", chat.last());
}

#[test]
fn whatever_level_a_sheet_asks_for_the_identity_step_comes() {
    for sheet in CATALOGUE.services().iter().filter(|sheet| sheet.requires_identification()) {
        let palermo = shared::domain::IstatCode::PALERMO;
        let read = super::chat::sheet(sheet.slug.as_str(), Some(palermo));
        if let Some(draft) = Draft::begin(1, &read, super::chat::morning()) {
            assert!(draft.needs_identity(), "{}", sheet.slug);
        }
    }
}

#[test]
fn the_lifetimes_told_are_those_that_are_kept() {
    use shared::retention::{CONVERSATION, DRAFT, LINK, RAW, SESSION, in_days};
    let mut chat = Chat::new(Language::IT);
    chat.say("/privacy");
    let told = chat.last();
    for (what, days) in [
        ("come li mandi", in_days(RAW)),
        ("non inviata, da quando", in_days(DRAFT)),
        ("dati per i moduli", in_days(SESSION)),
        ("all'assistenza", in_days(CONVERSATION)),
        ("pratiche chiuse", in_days(LINK)),
    ] {
        let line = told.lines().find(|line| line.contains(what)).unwrap_or_default();
        assert!(line.contains(&format!(": {days}.")), "{what}: {told}");
    }
    assert!(told.contains(&format!("si cancella da sola dopo {} giorni", in_days(DRAFT))), "{told}");
}
