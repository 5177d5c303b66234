use shared::domain::Language;
use shared::form::{FieldPath, PrivacyClass};

use super::chat::{CATALOGUE, Chat};
use super::journeys::{fill_until, sent, to_review};
use crate::conversation::Stage;
use crate::conversation::remembering::FIELDS;

/// A second request after one that was sent, at its first question.
fn second() -> Chat {
    let mut chat = sent();
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    assert_eq!(chat.session.stage, Stage::Asking, "{}", chat.last());
    chat
}

fn answer(chat: &Chat, field: &str) -> Option<String> {
    let draft = chat.session.draft.as_ref().unwrap();
    let answer = draft.answers.given(&FieldPath::new("applicant", field))?;
    answer.as_text().map(str::to_owned)
}

#[test]
fn what_was_sent_is_proposed_in_the_next_form_and_taken_only_by_a_yes() {
    let mut chat = second();
    assert!(chat.last().contains("L'ultima volta hai scritto: Mario. È ancora giusto?"), "{}", chat.last());
    assert_eq!(answer(&chat, "given_name"), None, "never filled in silently");
    chat.tap("Sì, è giusto");
    assert_eq!(answer(&chat, "given_name").as_deref(), Some("Mario"));
    assert!(chat.last().contains("hai scritto: Rossi"), "{}", chat.last());
    chat.say("sì");
    assert_eq!(answer(&chat, "family_name").as_deref(), Some("Rossi"));
    chat.all(&["sì, è giusto", "sì", "sì"]);
    assert!(chat.last().contains("hai scritto: Maschio"), "{}", chat.last());
    chat.tap("Sì, è giusto").tap("Sì, è giusto").tap("Sì, è giusto");
    assert_eq!(answer(&chat, "residence").as_deref(), Some("via Roma 12, 90011 Bagheria"));
}

#[test]
fn a_no_and_another_answer_leave_the_question_open_and_the_new_one_is_learned() {
    let mut chat = second();
    chat.say("no");
    assert!(chat.last().contains("scrivi la risposta giusta") && chat.last().contains("Nome"), "{}", chat.last());
    chat.say("Maria").say("Verdi");
    assert_eq!(answer(&chat, "family_name").as_deref(), Some("Verdi"));
    chat.say("indietro");
    assert!(!chat.last().contains("L'ultima volta"), "an answer given now is what counts: {}", chat.last());
    chat.tap("Lascia questa risposta");
    fill_until(&mut chat, None);
    chat.say("1").say("1").tap("Invia la richiesta");
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    assert!(chat.last().contains("hai scritto: Maria"), "{}", chat.last());
}

#[test]
fn what_the_present_field_would_refuse_is_not_proposed() {
    let mut chat = second();
    chat.all(&["Maria", "Rossi", "RSSMRA80A41H501Y"]);
    assert!(chat.last().contains("Data di nascita") && chat.last().contains("01/01/1980"), "{}", chat.last());
    fill_until(&mut chat, Some("sex"));
    assert!(!chat.last().contains("L'ultima volta"), "the tax code tells another sex: {}", chat.last());
}

#[test]
fn a_request_that_is_not_sent_teaches_nothing() {
    let mut chat = to_review(Language::IT);
    chat.all(&["salva", "carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    assert!(!chat.last().contains("L'ultima volta"), "{}", chat.last());
}

#[test]
fn nothing_else_is_remembered() {
    let chat = sent();
    let session = serde_json::to_value(&chat.session).unwrap();
    let known: Vec<&String> = session["known"].as_object().unwrap().keys().collect();
    assert!(known.iter().all(|id| FIELDS.contains(&id.as_str())) && known.len() >= 8, "{known:?}");
}

#[test]
fn a_tap_in_the_settings_forgets_it_all() {
    let mut chat = sent();
    chat.say("impostazioni").tap("Dimentica i miei dati per i moduli");
    assert!(chat.last().contains("Ho dimenticato") && !chat.last().contains("Dimentica i miei"), "{}", chat.last());
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    assert!(!chat.last().contains("L'ultima volta"), "{}", chat.last());
}

#[test]
fn a_session_stored_before_anything_was_remembered_is_still_read() {
    let mut stored = serde_json::to_value(&sent().session).unwrap();
    stored.as_object_mut().unwrap().remove("known");
    let session: crate::conversation::Session = serde_json::from_value(stored).unwrap();
    assert!(session.known.is_empty());
}

#[test]
fn the_names_are_those_of_the_shared_block() {
    let sheet = CATALOGUE.service("certificati-anagrafici").unwrap();
    let form = CATALOGUE.form_of(sheet).unwrap();
    let section = form.section("applicant").unwrap();
    for id in FIELDS {
        let field = section.field(id).unwrap_or_else(|| panic!("the block has no {id}"));
        assert_ne!(field.class, PrivacyClass::Plain, "{id}");
    }
}
