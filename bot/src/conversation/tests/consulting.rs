use rstest::rstest;
use shared::consultation::{Consultation, Results};
use shared::domain::Language;

use super::chat::{CATALOGUE, Chat, TEXTS, morning};
use crate::conversation::{Command, Event, Timer};

/// A citizen whom Bagheria and the city ask something: the library's name, and the hours of the counters.
fn asked() -> Chat {
    let mut chat = Chat::new(Language::IT);
    put_to(&mut chat);
    chat.say("/menu");
    chat
}

/// All consultations of the catalogue are put to a citizen.
pub(super) fn put_to(chat: &mut Chat) {
    for sheet in CATALOGUE.consultations() {
        let open = Consultation::prepared(sheet.clone()).open("Rosa".into(), morning()).unwrap();
        chat.hub.consultations.insert(sheet.slug.clone(), open);
    }
}

/// The citizen has chosen an answer to both questions on the hours, and sees it before it is sent.
fn at_the_recap() -> Chat {
    let mut chat = asked();
    chat.say("consultazioni").tap("Gli orari degli sportelli").tap("Rispondi").tap("Il pomeriggio").tap("Per telefono");
    chat
}

fn close(chat: &mut Chat, answers: u32) {
    let slug = "orari-degli-sportelli".parse().unwrap();
    let known = chat.hub.consultations.get(&slug).unwrap().clone();
    let mut votes = Results::none_of(&known.sheet);
    votes.add(0, 2, answers);
    votes.add(1, 0, answers - 1);
    votes.add(1, 1, 1);
    let closed = Consultation { answers, ..known }.close(votes, None, chat.now).unwrap();
    chat.hub.consultations.insert(slug, closed);
}

#[test]
fn a_consultation_is_read_answered_checked_and_thanked_for() {
    let mut chat = at_the_recap();
    assert!(chat.last().contains("La tua risposta") && chat.last().contains("Il pomeriggio"), "{}", chat.last());
    assert!(chat.hub.opinions.is_empty());
    chat.tap("Invia la risposta");
    assert!(chat.last().contains("Grazie, abbiamo la tua risposta"), "{}", chat.last());
    assert_eq!(chat.hub.opinions.values().cloned().collect::<Vec<_>>(), [vec![2, 1]]);
}

#[test]
fn what_was_chosen_is_forgotten_once_it_is_sent() {
    let mut chat = asked();
    chat.say("consultazioni").tap("Gli orari").tap("Rispondi").tap("Il sabato mattina");
    // Left behind in the middle, and begun anew.
    chat.say("aiuto").say("consultazioni").tap("Gli orari").tap("Rispondi").tap("Il pomeriggio").tap("Per telefono");
    chat.tap("Invia la risposta");
    let session = serde_json::to_value(&chat.session).unwrap();
    let mut kept = session["trail"].as_array().unwrap().iter().chain([&session["stage"]]);
    assert!(kept.all(|stage| stage.get("choices").is_none_or(serde_json::Value::is_null)), "{session:#}");
    assert!(session["asks"].as_array().unwrap().is_empty());
}

#[test]
fn who_has_answered_is_told_so_and_cannot_answer_again() {
    let mut chat = at_the_recap();
    let send = chat.token("Invia la risposta");
    chat.happen(Event::Choice(send.clone()));
    chat.happen(Event::Choice(send));
    chat.say("consultazioni").tap("Gli orari degli sportelli");
    assert!(chat.last().contains("Hai risposto") && !chat.last().contains("Rispondi"), "{}", chat.last());
    assert_eq!(chat.hub.opinions.len(), 1);
}

#[test]
fn an_answer_that_comes_too_late_is_not_counted_and_the_citizen_knows() {
    let mut chat = at_the_recap();
    close(&mut chat, 12);
    chat.tap("Invia la risposta");
    assert!(chat.has_read("questa non è contata"), "{}", chat.last());
    assert!(chat.last().contains("100% (12)") && chat.last().contains("8% (1)"), "{}", chat.last());
}

#[test]
fn a_hub_that_is_away_gets_the_answer_once_when_it_is_back() {
    let mut chat = at_the_recap();
    chat.hub.is_away = true;
    chat.tap("Invia la risposta");
    chat.say("indietro");
    assert!(chat.has_read("Sto inviando la tua risposta"));
    chat.come_to_rest();
    assert!(chat.has_read("Grazie, abbiamo la tua risposta"));
    assert_eq!(chat.hub.opinions.len(), 1);
}

#[test]
fn one_can_go_back_question_by_question_and_choose_again() {
    let mut chat = at_the_recap();
    chat.say("indietro").say("indietro").tap("La mattina").tap("In questa chat");
    chat.tap("Cambia la risposta").tap("La mattina").tap("Senza appuntamento");
    chat.tap("Invia la risposta");
    assert_eq!(chat.hub.opinions.values().cloned().collect::<Vec<_>>(), [vec![0, 2]]);
}

#[test]
fn results_are_told_to_who_asked_for_them_and_not_before_the_close() {
    let mut chat = at_the_recap();
    chat.tap("Invia la risposta").tap("Avvisami dei risultati");
    chat.happen(Event::Timeout(Timer::Results));
    assert!(!chat.has_read("I risultati che aspettavi"));
    close(&mut chat, 12);
    chat.happen(Event::Timeout(Timer::Results));
    chat.happen(Event::Timeout(Timer::Results));
    assert_eq!(chat.times_read("I risultati che aspettavi"), 1);
}

#[test]
fn of_few_answers_nothing_is_told() {
    let mut chat = asked();
    close(&mut chat, 4);
    chat.say("consultazioni").tap("Gli orari degli sportelli");
    assert!(chat.last().contains("i risultati non si mostrano") && !chat.last().contains('%'), "{}", chat.last());
}

#[test]
fn a_link_opens_the_consultation_it_names() {
    let mut chat = asked();
    let start = |slug: &str| Event::Command(Command { name: "start".into(), payload: format!("c-{slug}") });
    chat.happen(start("orari-degli-sportelli"));
    assert!(chat.last().contains("Gli orari degli sportelli"), "{}", chat.last());
    chat.happen(start("mai-esistita"));
    assert!(chat.has_read("Questa consultazione non c'è"), "{}", chat.last());
}

#[rstest]
#[case("en", "The questions are written in Italian")]
#[case("ar", "الأسئلة مكتوبة بالإيطالية")]
fn in_other_languages_it_is_said_that_the_questions_are_italian(#[case] code: &str, #[case] words: &str) {
    let mut chat = asked();
    chat.session.language = code.parse().unwrap();
    chat.say("/consultations").tap("Gli orari degli sportelli");
    assert!(chat.last().contains(words), "{}", chat.last());
    assert!(TEXTS.languages().count() == 6);
}
