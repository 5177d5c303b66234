//! Questions about the request itself, in the middle of it.

use rstest::rstest;
use shared::domain::Language;
use shared::form::{Answer, Answers};

use super::chat::Chat;
use super::journeys::{fill_until, to_review};
use crate::conversation::Stage;

const FORM: [&str; 4] = ["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"];

fn at_field(id: &str) -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&FORM);
    fill_until(&mut chat, Some(id));
    chat
}

fn answers(chat: &Chat) -> Option<Answers> {
    chat.session.draft.as_ref().map(|draft| draft.answers.clone())
}

/// The fields of the form that are asked, by their names.
const FIELDS: [&str; 8] =
    ["given_name", "family_name", "tax_code", "birth_date", "birth_place", "sex", "residence", "phone"];

#[rstest]
#[case("a che punto ero")]
#[case("scusa ma dove ero rimasto?")]
#[case("mi sono persa, a che punto sono")]
#[case("a che punto ero rimsto")]
#[case("qual era la domanda")]
#[case("quanto manca ancora")]
#[case("sorry, where was I?")]
#[case("où j'en étais")]
#[case("unde am rămas")]
#[case("أين وصلت؟")]
#[case("আর কত বাকি")]
fn whoever_asks_where_they_are_is_told_at_any_question_and_asked_it_again(#[case] words: &str) {
    for field in FIELDS {
        let mut chat = at_field(field);
        let (given, question) = (answers(&chat), chat.last());
        chat.say(words);
        assert_eq!(answers(&chat), given, "{field}");
        assert!(chat.has_read("Stai compilando Carta d'identità"), "{field}: {}", chat.last());
        assert_eq!(chat.last(), question);
    }
}

#[rstest]
#[case("quanto costa", "Quanto costa")]
#[case("e quanto mi costa in tutto?", "Quanto costa")]
#[case("quanto tempo ci vuole", "Quanto tempo ci vuole")]
#[case("che documenti servono?", "Che cosa serve")]
#[case("combien ça coûte", "Quanto costa")]
#[case("cât durează", "Quanto tempo ci vuole")]
fn what_the_sheet_says_is_told_at_any_question(#[case] words: &str, #[case] told: &str) {
    for field in FIELDS {
        let mut chat = at_field(field);
        let (given, question) = (answers(&chat), chat.last());
        let before = chat.times_read(told);
        chat.say(words);
        assert_eq!(answers(&chat), given, "{field}");
        assert_eq!(chat.times_read(told), before + 1, "{field}: {}", chat.last());
        assert_eq!(chat.last(), question);
    }
}

#[test]
fn what_was_the_answer_after_all_is_a_tap_away() {
    let mut chat = at_field("family_name");
    chat.say("quanto costa").tap("Era la mia risposta");
    assert!(chat.last().contains("Codice fiscale"), "{}", chat.last());
}

#[rstest]
#[case("Costi")]
#[case("Documenti")]
fn a_word_may_be_a_surname(#[case] surname: &str) {
    let mut chat = at_field("family_name");
    let path = chat.session.draft.as_ref().unwrap().field().unwrap().0.clone();
    chat.say(surname);
    let given = chat.session.draft.as_ref().unwrap().answers.get(&path).cloned();
    assert_eq!(given, Some(Answer::Text(surname.into())));
}

#[test]
fn before_sending_too_it_is_told() {
    let mut chat = to_review(Language::IT);
    chat.say("quanto manca");
    assert!(chat.has_read("Hai risposto a tutte le domande"), "{}", chat.last());
    let before = chat.times_read("Quanto costa");
    chat.say("ma quanto costa?");
    assert_eq!((chat.times_read("Quanto costa"), &chat.session.stage), (before + 1, &Stage::Reviewing));
}

#[rstest]
#[case("chi sei?")]
#[case("buongiorno signorina, con chi parlo")]
#[case("are you a robot")]
fn whoever_takes_the_bot_for_a_person_is_told_what_it_is(#[case] words: &str) {
    for lines in [&["/menu"][..], &FORM[..2], &FORM] {
        let mut chat = Chat::new(Language::IT);
        chat.all(lines);
        let (stage, given) = (chat.session.stage.clone(), answers(&chat));
        chat.say(words);
        assert!(chat.last().contains("un programma dei Comuni"), "{}", chat.last());
        assert!(chat.session.stage == stage && answers(&chat) == given);
    }
}

#[test]
fn whoever_has_the_wrong_service_or_a_wrong_answer_says_so() {
    let mut chat = at_field("family_name");
    chat.say("ho sbagliato");
    assert!(chat.last().contains("Quale risposta vuoi correggere?"), "{}", chat.last());
    chat.tap("Continua la richiesta").say("scusi, ho sbagliato servizio");
    assert!(chat.last().contains("Vuoi cancellare le risposte"), "{}", chat.last());
}

#[test]
fn a_case_that_was_sent_is_not_dropped_by_a_word() {
    let mut chat = super::journeys::sent();
    chat.all(&["le mie pratiche", "1", "annulla la richiesta"]);
    assert!(chat.last().contains("Vuoi ritirare la pratica"), "{}", chat.last());
    assert!(chat.case().outcome.is_none());
}

#[rstest]
#[case("le mie pratiche")]
#[case("dove ero rimasto")]
#[case("a che punto sono")]
fn a_request_that_waits_is_named_with_a_button_that_goes_on(#[case] words: &str) {
    let mut chat = at_field("family_name");
    chat.all(&["salva", words]);
    assert!(chat.last().contains("Da finire") && !chat.last().contains("Non hai ancora pratiche"), "{}", chat.last());
    assert!(chat.last().contains("Comune di Bagheria"), "{}", chat.last());
    chat.tap("Riprendi: Carta d'identità");
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}

#[test]
fn beside_cases_that_were_sent_a_request_that_waits_is_named_too() {
    let mut chat = super::journeys::sent();
    chat.all(&["c'è una buca", "1"]).tap("Segnala il problema").tap("Ho letto").say("via Roma 12");
    chat.say("le mie pratiche");
    assert!(chat.last().contains("A546-2026-0000001") && chat.last().contains("Da finire"), "{}", chat.last());
    chat.say("2");
    assert!(chat.last().contains("In quale punto"), "{}", chat.last());
}

#[rstest]
#[case("via Roma 12", "Qui serve il nome di una persona")]
#[case("RSSMRA80A01H501U", "Qui serve il nome di una persona")]
#[case("mario@esempio.it", "Qui serve il nome di una persona")]
fn a_name_with_figures_is_refused_with_what_is_expected(#[case] words: &str, #[case] told: &str) {
    let mut chat = at_field("family_name");
    chat.say(words);
    assert!(chat.last().contains(told) && chat.last().contains("Cognome"), "{}", chat.last());
}

#[test]
fn what_begins_as_an_address_may_be_a_name_and_is_asked_about() {
    let mut chat = at_field("family_name");
    chat.say("via Roma");
    assert!(chat.has_read("Sembra un indirizzo") && chat.last().contains("Cognome"), "{}", chat.last());
    chat.tap("Era la mia risposta");
    assert!(chat.last().contains("Codice fiscale"), "{}", chat.last());
    let mut chat = at_field("family_name");
    chat.say("Contrada");
    assert!(chat.last().contains("Codice fiscale"), "{}", chat.last());
}

fn at_the_hole() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca a Bagheria", "1", "Segnala il problema", "Ho letto, inizia la richiesta", "via Roma 12"]);
    chat
}

#[test]
fn an_option_named_in_a_sentence_is_taken_and_one_half_named_is_asked_about() {
    let mut chat = at_the_hole();
    chat.say("sta proprio sul marciapiede davanti alla scuola");
    assert!(chat.last().contains("Cosa vedi?"), "{}", chat.last());
    chat.say("c'è una buca grossa");
    assert!(chat.last().contains("Quanto è grande?"), "{}", chat.last());
    let mut chat = at_the_hole();
    chat.say("nel marciapiede");
    assert!(chat.last().contains("Volevi dire \"Sul marciapiede\"?"), "{}", chat.last());
    chat.say("sì");
    assert!(chat.last().contains("Cosa vedi?"), "{}", chat.last());
    chat.say("non è una buca");
    assert!(chat.last().contains("Non è una delle voci") && chat.last().contains("Cosa vedi?"), "{}", chat.last());
}

#[test]
fn where_buttons_are_shown_a_number_picks_one() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["ciao", "2"]);
    assert_eq!((chat.session.language, &chat.session.stage), (Language::EN, &Stage::Home), "{}", chat.last());
    chat.say("1");
    assert!(matches!(chat.session.stage, Stage::Browsing(_)), "{}", chat.last());
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca", "1", "castel", "2"]);
    assert!(matches!(chat.session.stage, Stage::Sheet { .. }), "{}", chat.last());
}
