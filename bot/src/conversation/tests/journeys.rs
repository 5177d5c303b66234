use rstest::rstest;
use shared::case::{Act, CaseState, Fee, Outcome};
use shared::domain::Language;
use shared::form::{FieldKind, Step};

use super::chat::{Chat, bagheria};
use crate::conversation::{Event, Stage};

/// What Mario Rossi answers, by the id of the question.
pub(super) fn answer_to(id: &str) -> &'static str {
    match id {
        "given_name" => "Mario",
        "family_name" => "Rossi",
        "tax_code" => "RSSMRA80A01H501U",
        "birth_date" => "1 gennaio 1980",
        "birth_place" => "Roma",
        "citizenship" => "Italia",
        "residence" => "via Roma 12, 90011 Bagheria",
        "phone" => "333 1234567",
        "email" => "mario@esempio.it",
        other => panic!("a question nobody foresaw: {other}"),
    }
}

/// Answers the questions up to one, or all.
pub(super) fn fill_until(chat: &mut Chat, until: Option<&str>) {
    while chat.session.stage == Stage::Asking {
        let draft = chat.session.draft.as_ref().unwrap();
        let Some((path, field)) = draft.field() else {
            assert!(matches!(draft.step, Some(Step::More { .. })));
            chat.say("no");
            continue;
        };
        if Some(path.field.as_str()) == until {
            return;
        }
        let (id, kind, required) = (path.field.clone(), field.kind, field.required);
        let before = draft.step.clone();
        match (id.as_str(), kind) {
            ("sex", _) => chat.say(if chat.session.language == Language::IT { "Maschio" } else { "Male" }),
            (_, FieldKind::Choice | FieldKind::Bool) => chat.say("1"),
            _ if !required => {
                let skip = if chat.session.language == Language::IT { "Salta" } else { "Skip" };
                chat.tap(skip)
            }
            (id, _) => chat.say(answer_to(id)),
        };
        let after = chat.session.draft.as_ref().unwrap().step.clone();
        assert_ne!(before, after, "{id} was not taken:\n{}", chat.last());
    }
}

/// From the first word to the review, for an identity card in Bagheria.
pub(super) fn to_review(language: Language) -> Chat {
    let mut chat = Chat::new(language);
    match language {
        Language::IT => {
            chat.all(&[
                "devo fare la carta d'identità a Bagheria",
                "1",
                "Fai domanda",
                "Ho letto, inizia la richiesta",
            ]);
        }
        _ => {
            chat.all(&["I need an identity card in Bagheria", "1", "Apply now", "I have read it, start the request"]);
        }
    }
    fill_until(&mut chat, None);
    assert_eq!(chat.session.stage, Stage::Declaring, "{}", chat.last());
    chat.say("1").say("1");
    assert_eq!(chat.session.stage, Stage::Reviewing, "{}", chat.last());
    chat
}

pub(super) fn sent() -> Chat {
    let mut chat = to_review(Language::IT);
    chat.tap("Invia la richiesta");
    chat
}

#[rstest]
#[case(Language::IT, "Invia la richiesta", "Richiesta inviata!")]
#[case(Language::EN, "Send the request", "Request sent!")]
fn a_citizen_gets_from_the_first_word_to_the_receipt(
    #[case] language: Language,
    #[case] send: &str,
    #[case] receipt: &str,
) {
    let mut chat = to_review(language);
    chat.tap(send);
    assert_eq!(chat.hub.cases.len(), 1);
    assert!(chat.has_read(receipt) && chat.has_read("A546-2026-0000001"), "{}", chat.last());
    assert_eq!(chat.case().opening.municipality, bagheria());
    assert!(chat.session.draft.is_none() && chat.session.waiting().is_empty());
}

#[test]
fn an_answer_is_corrected_from_the_review() {
    let mut chat = to_review(Language::IT);
    chat.tap("Correggi una risposta").tap("Nome: Mario");
    assert!(chat.last().contains("La tua risposta: Mario"));
    chat.say("Maria");
    assert_eq!(chat.session.stage, Stage::Reviewing);
    assert!(chat.last().contains("Nome: Maria"));
}

#[test]
fn back_goes_one_question_back_and_keeps_what_was_answered() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&[
        "carta d'identità a Bagheria",
        "1",
        "Fai domanda",
        "Ho letto, inizia la richiesta",
        "Mario",
        "indietro",
    ]);
    assert!(chat.last().contains("La tua risposta: Mario"), "{}", chat.last());
    chat.say("Lascia questa risposta");
    assert!(chat.last().contains("Cognome"));
}

#[test]
fn a_question_in_the_middle_is_answered_and_the_form_goes_on() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario"]);
    chat.say("come segnalo una buca?");
    assert!(chat.has_read("Per la tua domanda"));
    assert!(chat.last().contains("Cognome"), "the pending question is asked again: {}", chat.last());
    chat.say("Rossi");
    assert!(chat.last().contains("Codice fiscale"));
}

#[test]
fn what_looked_like_a_question_can_be_the_answer() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario?"]);
    chat.tap("Era la mia risposta");
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}

#[test]
fn a_wrong_answer_is_explained_with_the_format_expected() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    fill_until(&mut chat, Some("tax_code"));
    chat.say("RSSMRA80A01H501X");
    assert!(chat.last().contains("carattere sbagliato"), "{}", chat.last());
    fill_until(&mut chat, Some("email"));
    chat.say("non ce l'ho");
    assert!(chat.last().contains("nome@esempio.it"), "{}", chat.last());
}

#[test]
fn a_saved_request_goes_on_where_it_was_left() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario", "salva"]);
    assert!(chat.last().contains("Ho salvato la richiesta"));
    chat.all(&["c'è una buca", "indietro", "/start"]).tap("Riprendi:");
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}

#[test]
fn a_draft_nobody_touches_is_erased_in_time() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario", "salva"]);
    chat.wait(jiff::SignedDuration::from_hours(31 * 24));
    chat.say("/start");
    assert!(!chat.last().contains("Riprendi"));
}

#[test]
fn the_office_asks_and_the_citizen_answers_with_words_and_a_file() {
    let mut chat = sent();
    chat.office(Act::RequestIntegration { text: "Manca la fototessera.".into(), days: 20 });
    assert!(chat.last().contains("Manca la fototessera.") && chat.last().contains("12/12/2026"), "{}", chat.last());
    chat.tap("Manda quello che manca").say("eccola");
    chat.send_file("foto.jpg");
    chat.tap("Manda al Comune");
    let Some(Act::AnswerIntegration { text, files }) = chat.hub.acts.values().next() else {
        panic!("{:?}", chat.hub.acts)
    };
    assert_eq!((text.as_str(), files.len()), ("eccola", 1));
    assert_eq!(chat.case().state, CaseState::Review);
}

#[test]
fn notice_fee_and_outcome_are_told_without_asking_and_rated() {
    let mut chat = sent();
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    assert!(chat.last().contains("Ufficio anagrafe"));
    chat.office(Act::GiveNotice { reasons: "Non risulti residente.".into() });
    chat.tap("Rispondi ai motivi").say("Ho cambiato casa ieri").tap("Manda al Comune");
    assert_eq!(chat.case().state, CaseState::Review);
    let due = jiff::civil::date(2026, 12, 20);
    let (notice_number, reason) = ("301000000000000001".into(), "la carta".into());
    let fee = Fee { cents: 1679, notice_number, reason, due, creditor: None };
    chat.office(Act::AskPayment { fee });
    assert!(chat.last().contains("16,79 euro") && chat.last().contains("20/12/2026"), "{}", chat.last());
    chat.office(Act::ConfirmPayment { receipt: "R1".into() });
    chat.office(Act::Deliver { text: "Ritirala in Comune.".into(), files: Vec::new() });
    assert!(chat.last().contains("Ritirala in Comune."));
    chat.tap("5 · Molto bene").say("Gentilissimi");
    assert_eq!(chat.case().rating.as_ref().map(|rating| rating.score), Some(5));
    assert_eq!(chat.case().outcome, Some(Outcome::Granted));
}

#[test]
fn a_case_is_found_read_and_taken_back() {
    let mut chat = sent();
    chat.say("a che punto è la mia pratica?").say("1");
    assert!(chat.last().contains("Inviata"), "{}", chat.last());
    chat.tap("Ritira la pratica");
    assert_eq!(chat.case().state, CaseState::Registered, "it asks first");
    chat.tap("Sì, ritira la pratica");
    assert_eq!(chat.case().outcome, Some(Outcome::Withdrawn));
}

#[test]
fn words_go_to_the_person_while_the_talk_is_open() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["/start", "parla con una persona", "non capisco la Tari", "ci sei?"]);
    assert_eq!(chat.hub.said, ["non capisco la Tari", "ci sei?"]);
    chat.tap("Chiudi la conversazione").say("c'è una buca");
    assert_eq!(chat.hub.said.len(), 2);
}

#[test]
fn the_comune_is_asked_once_when_nobody_said_it() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca", "1", "bagheria"]);
    assert!(chat.last().contains("Comune di Bagheria"), "{}", chat.last());
    chat.happen(Event::Text("carta d'identità".to_owned()));
    chat.say("1");
    assert!(chat.last().contains("Comune di Bagheria"), "{}", chat.last());
}

#[test]
fn a_position_proposes_the_comune() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca", "1"]).happen(Event::Position { lat: 38.08, lon: 13.51 });
    assert_eq!(chat.session.municipality, Some(bagheria()));
}

#[test]
fn the_score_typed_is_the_score_given() {
    let mut chat = sent();
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    chat.office(Act::Deliver { text: "Ritirala in Comune.".into(), files: Vec::new() });
    chat.all(&["le mie pratiche", "1", "Dai un voto", "5", "Manda solo il voto"]);
    assert_eq!(chat.case().rating.as_ref().map(|rating| rating.score), Some(5));
}
