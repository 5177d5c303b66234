use jiff::SignedDuration;
use rstest::rstest;
use shared::api::{FieldProblem, Problem};
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::{sent, to_review};
use crate::conversation::{Event, Stage, Token};

#[test]
fn a_double_tap_on_send_makes_one_case() {
    let mut chat = to_review(Language::IT);
    let send = chat.token("Invia la richiesta");
    chat.hub.is_slow = true;
    chat.happen(Event::Choice(send.clone()));
    chat.happen(Event::Choice(send));
    chat.say("Invia la richiesta al Comune");
    chat.deliver();
    assert_eq!(chat.hub.cases.len(), 1);
}

#[test]
fn a_send_that_is_handled_twice_after_a_crash_makes_one_case() {
    let mut chat = to_review(Language::IT);
    let (before, send) = (chat.session.clone(), chat.token("Invia la richiesta"));
    chat.happen(Event::Choice(send.clone()));
    chat.session = before;
    chat.happen(Event::Choice(send));
    assert_eq!(chat.hub.cases.len(), 1);
}

#[test]
fn a_stale_tap_gets_a_kind_word_and_the_present_screen() {
    let mut chat = to_review(Language::IT);
    let old = chat.token("Invia la richiesta");
    chat.tap("Correggi una risposta");
    chat.happen(Event::Choice(old));
    assert_eq!(chat.toasts.len(), 1);
    assert!(matches!(chat.session.stage, Stage::Editing { .. }));
    assert_eq!(chat.hub.cases.len(), 0);
}

#[rstest]
#[case("")]
#[case("v1:")]
#[case("v1:999999:0")]
#[case("v1:1:99999999999999999999999")]
#[case("v9:1:1")]
fn a_forged_button_changes_nothing(#[case] token: &str) {
    let mut chat = Chat::new(Language::IT);
    chat.say("/start");
    let stage = chat.session.stage.clone();
    chat.happen(Event::Choice(Token::from_outside(token)));
    assert_eq!(chat.session.stage, stage);
    assert_eq!(chat.toasts.len(), 1);
}

#[test]
fn a_hub_that_goes_away_at_send_and_comes_back_makes_one_case() {
    let mut chat = to_review(Language::IT);
    chat.hub.is_away = true;
    chat.tap("Invia la richiesta");
    assert!(chat.last().contains("Sto inviando") || chat.has_read("al sicuro"), "{}", chat.last());
    chat.wait(SignedDuration::from_secs(5));
    chat.say("allora?");
    assert!(chat.last().contains("Sto ancora inviando"));
    chat.hub.is_away = false;
    chat.wait(SignedDuration::from_mins(2));
    assert_eq!(chat.hub.cases.len(), 1);
    assert!(chat.has_read("Richiesta inviata!"));
}

#[test]
fn a_search_without_a_hub_is_answered_when_it_is_back() {
    let mut chat = Chat::new(Language::IT);
    chat.hub.is_away = true;
    chat.say("carta d'identità a Bagheria");
    assert!(chat.has_read("riprovo da solo"));
    chat.hub.is_away = false;
    chat.wait(SignedDuration::from_mins(1));
    assert!(matches!(chat.session.stage, Stage::Found { .. }));
}

#[test]
fn what_the_hub_refuses_can_be_repaired_and_sent_again() {
    let mut chat = to_review(Language::IT);
    let mut problem = Problem::new(422, "invalid-answers", "the answers do not fit the form", "");
    problem.fields.push(FieldProblem { field: "applicant.email".into(), code: "format".into() });
    chat.hub.refuses = Some(problem);
    chat.tap("Invia la richiesta");
    assert!(chat.last().contains("Email"), "{}", chat.last());
    chat.hub.refuses = None;
    chat.say("mario.rossi@esempio.it").tap("Invia la richiesta");
    assert_eq!(chat.hub.cases.len(), 1);
}

#[test]
fn an_answer_nobody_waits_for_changes_nothing() {
    let mut chat = sent();
    let before = (chat.session.clone(), chat.shown.len());
    let reply = Ok(Box::new(crate::conversation::Reply::Cases(Vec::new())));
    chat.happen(Event::HubAnswered { number: 9_999, reply });
    assert_eq!((chat.session.clone(), chat.shown.len()), before);
}

#[rstest]
#[case(Event::Unreadable)]
#[case(Event::TooLarge)]
#[case(Event::Text("\u{200b}".to_owned()))]
fn what_cannot_be_read_gets_a_kind_word_and_loses_nothing(#[case] event: Event) {
    let mut chat = to_review(Language::IT);
    let (draft, shown) = (chat.session.draft.clone(), chat.shown.len());
    chat.happen(event);
    assert_eq!(chat.session.draft, draft);
    assert!(chat.shown.len() > shown);
}

#[test]
fn a_notice_leaves_the_question_and_its_buttons_as_they_are() {
    let mut chat = sent();
    chat.all(&["c'è una buca", "1"]).tap("Segnala il problema").tap("Ho letto");
    let (stage, cancel) = (chat.session.stage.clone(), chat.token("Salva e lascia"));
    chat.office(shared::case::Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    assert_eq!(chat.session.stage, stage);
    chat.happen(Event::Choice(cancel));
    assert!(chat.toasts.is_empty());
}

#[test]
fn no_way_back_leads_to_a_draft_that_is_on_its_way() {
    let mut chat = to_review(Language::IT);
    chat.tap("Correggi una risposta").tap("Nome: Mario").say("Maria").say("annulla");
    let (erase, to_form) = (chat.token("Cancella la richiesta"), chat.token("Continua la richiesta"));
    chat.hub.is_slow = true;
    chat.say("Invia la richiesta al Comune").all(&["aiuto", "indietro", "modifica", "salva", "menu", "indietro"]);
    chat.happen(Event::Choice(to_form));
    chat.happen(Event::Choice(erase));
    chat.say("Invia la richiesta al Comune");
    chat.deliver();
    assert_eq!(chat.hub.cases.len(), 1);
    assert!(chat.has_read("Richiesta inviata!") && !chat.has_read("Ho cancellato la richiesta"));
}

#[test]
fn an_old_button_never_erases_another_request() {
    let mut chat = to_review(Language::IT);
    chat.say("annulla");
    let erase = chat.token("Cancella la richiesta");
    chat.all(&["salva", "c'è una buca", "1"]).tap("Segnala il problema").tap("Ho letto");
    let present = chat.session.draft.clone();
    chat.happen(Event::Choice(erase));
    assert_eq!(chat.session.draft, present);
}

#[test]
fn whoever_ticks_and_goes_on_at_once_has_done_both() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["/start s-certificati-anagrafici-082006", "Fai domanda", "Ho letto, inizia la richiesta"]);
    assert_eq!(chat.session.municipality, Some(super::chat::bagheria()), "the link says which Comune");
    super::journeys::fill_until(&mut chat, Some("kinds"));
    let (tick, done) = (chat.token("Residenza"), chat.token("Ho finito"));
    chat.happen(Event::Choice(tick));
    assert!(chat.last().contains("☑ Residenza"), "{}", chat.last());
    chat.happen(Event::Choice(done));
    assert!(chat.toasts.is_empty() && chat.last().contains("Di chi è il certificato?"), "{}", chat.last());
}

#[test]
fn whoever_does_not_declare_is_told_what_can_be_done() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    super::journeys::fill_until(&mut chat, None);
    assert_eq!(chat.session.stage, Stage::Declaring);
    chat.say("no");
    assert!(chat.last().contains("torna indietro e correggi"), "{}", chat.last());
    assert_eq!(chat.session.stage, Stage::Declaring);
}
