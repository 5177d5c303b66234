use rstest::rstest;
use shared::case::Act;
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::{sent, to_review};

#[rstest]
#[case::by_command("/miei_dati")]
#[case::by_english_command("/mydata")]
#[case::in_words("i miei dati")]
fn all_that_is_known_comes_as_a_text_and_as_json(#[case] words: &str) {
    let mut chat = sent();
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    let protocol = chat.case().opening.protocol.to_string();
    chat.say(words);
    let texts = chat.texts_handed();
    let [("patto.txt", text), ("patto.json", json)] = texts.as_slice() else { panic!("{:?}", chat.handed) };
    for known in ["Rossi", "RSSMRA80A01H501U", protocol.as_str(), "via Roma 12", "aiuto"] {
        assert!(text.contains(known), "{known} in\n{text}");
        assert!(json.contains(known), "{known} in\n{json}");
    }
    let read: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(read["applicant"], chat.session.applicant.to_string());
    assert_eq!(read["cases"][0]["timeline"].as_array().unwrap().len(), 2);
}

#[test]
fn a_draft_is_told_with_its_answers_and_its_consent_and_stays_as_it_is() {
    let mut chat = to_review(Language::IT);
    let before = (chat.session.draft.clone(), chat.session.stage.clone());
    chat.say("/miei_dati");
    assert_eq!((chat.session.draft.clone(), chat.session.stage.clone()), before);
    let text = chat.texts_handed()[0].1;
    assert!(text.contains("Nome: Mario") && text.contains("2026-11"), "{text}");
    assert!(chat.texts_handed()[1].1.contains("mario@esempio.it"));
}

#[test]
fn whoever_left_nothing_is_told_so() {
    for language in super::chat::TEXTS.languages() {
        let mut chat = Chat::new(language);
        chat.say("/miei_dati");
        assert_eq!(chat.handed.len(), 2, "{language}");
        assert!(!chat.texts_handed()[0].1.contains("data-"), "{}", chat.texts_handed()[0].1);
    }
}

#[test]
fn another_question_does_not_drop_it() {
    let mut chat = Chat::new(Language::IT);
    chat.hub.is_slow = true;
    chat.say("/miei_dati").say("le mie pratiche").say("/miei_dati");
    chat.deliver();
    assert_eq!(chat.handed.len(), 2, "{}", chat.last());
}
