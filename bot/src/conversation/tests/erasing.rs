use rstest::rstest;
use shared::domain::Language;
use shared::id::ApplicantId;

use super::journeys::{sent, to_review};
use crate::conversation::{Event, Stage};

#[rstest]
#[case::by_command("/cancella")]
#[case::by_english_command("/erase")]
#[case::in_words("dimenticami")]
fn all_is_erased_only_after_a_yes(#[case] words: &str) {
    let mut chat = sent();
    let protocol = chat.case().opening.protocol.to_string();
    chat.say(words);
    assert!(chat.last().contains("restano al Comune") && chat.last().contains(&protocol), "{}", chat.last());
    chat.tap("No, torna indietro");
    assert_eq!(chat.session.applicant, ApplicantId::from_seed(1));
    chat.say(words).tap("Cancella tutto");
    assert!(chat.last().contains("Ho cancellato tutto"), "{}", chat.last());
    assert_ne!(chat.session.applicant, ApplicantId::from_seed(1), "another person from now on");
    let kept = serde_json::to_string(&chat.session).unwrap();
    assert!(!kept.contains(&protocol), "{kept}");
}

#[test]
fn the_settings_lead_there_and_a_draft_is_still_there_after_a_no() {
    let mut chat = to_review(Language::IT);
    chat.say("impostazioni").tap("Cancella i miei dati").say("2").say("indietro");
    assert_eq!(chat.session.stage, Stage::Reviewing, "{}", chat.last());
}

#[test]
fn a_request_on_its_way_arrives_before_anything_is_erased() {
    let mut chat = to_review(Language::IT);
    chat.say("/cancella");
    let erase = chat.token("Cancella tutto");
    chat.say("indietro");
    chat.hub.is_slow = true;
    chat.tap("Invia la richiesta").say("/cancella");
    assert!(chat.last().contains("Prima finisco"), "{}", chat.last());
    chat.happen(Event::Choice(erase));
    assert_eq!(chat.session.applicant, ApplicantId::from_seed(1), "an old button does nothing");
    chat.deliver();
    assert!(chat.has_read("Richiesta inviata!"));
    chat.say("/cancella").tap("Cancella tutto");
    assert!(chat.last().contains("Ho cancellato tutto"), "{}", chat.last());
    assert_eq!(chat.hub.cases.len(), 1, "the case stays");
}
