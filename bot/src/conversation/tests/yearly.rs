use jiff::{SignedDuration, Timestamp};
use shared::case::Act;
use shared::domain::Language;
use shared::form::FieldKind;
use shared::id::ApplicantId;

use super::chat::Chat;
use super::journeys::answer_to;
use crate::conversation::{Session, Stage};

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// From the day of the tests to the second of June, on which whoever asked then is reminded.
const TO_JUNE: i32 = 192;

fn answer(chat: &mut Chat) {
    while chat.session.stage == Stage::Asking {
        let (path, field) = chat.session.draft.as_ref().unwrap().field().unwrap();
        let id = path.field.clone();
        match field.kind {
            FieldKind::Bool => chat.say("no"),
            FieldKind::Choices => chat.say("1").tap("Ho finito"),
            _ if id == "sex" => chat.say("Maschio"),
            FieldKind::Choice => chat.say("1"),
            _ if !field.required => chat.tap("Salta"),
            _ if id == "school" => chat.say("Scuola Cirincione, via Roma 1"),
            _ if id == "siblings" => chat.say("0"),
            _ => chat.say(answer_to(&id)),
        };
    }
}

fn send(chat: &mut Chat) {
    chat.tap("Dichiaro che è tutto vero").tap("Entra con SPID di prova").tap("Invia la richiesta");
}

/// The school canteen of Bagheria, asked for in November.
fn asked() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["/start s-mensa-scolastica-iscrizione-082006", "Fai domanda", "Ho letto, inizia la richiesta"]);
    answer(&mut chat);
    send(&mut chat);
    chat
}

/// Asked for and granted.
fn granted() -> Chat {
    let mut chat = asked();
    chat.office(Act::TakeCharge { office: "Ufficio scuola".into(), officer: None });
    chat.office(Act::Deliver { text: "L'iscrizione è fatta.".into(), files: Vec::new() });
    chat
}

/// A year later, with the notice on the screen.
pub(super) fn reminded() -> Chat {
    let mut chat = granted();
    chat.wait(DAY * TO_JUNE);
    chat
}

fn reminders(chat: &Chat) -> usize {
    chat.times_read("Promemoria annuale")
}

#[test]
fn what_was_granted_is_asked_about_once_before_the_next_school_year() {
    let mut chat = granted();
    chat.wait(DAY * (TO_JUNE - 1));
    assert_eq!(reminders(&chat), 0);
    chat.wait(DAY);
    assert!(chat.last().contains("Iscrizione alla mensa scolastica, Comune di Bagheria"), "{}", chat.last());
    chat.wait(DAY * 500);
    assert_eq!(reminders(&chat), 1);
}

#[test]
fn taken_up_it_proposes_every_answer_of_then_and_fills_in_none() {
    let mut chat = reminded();
    chat.tap("Chiedilo di nuovo").tap("Ho letto, inizia la richiesta");
    assert!(chat.session.draft.as_ref().unwrap().answers.is_empty());
    let mut proposed = 0;
    while chat.session.stage == Stage::Asking {
        if chat.last().contains("È ancora giusto?") {
            proposed += 1;
            chat.tap("Sì, è giusto");
        } else {
            assert!(chat.last().contains("Salta la domanda"), "only what was not answered then: {}", chat.last());
            chat.tap("Salta");
        }
    }
    assert!(proposed > 12 && chat.has_read("L'ultima volta hai scritto: Scuola Cirincione, via Roma 1"), "{proposed}");
    send(&mut chat);
    let new = &chat.hub.cases.values().find(|view| view.case.is_open()).unwrap().case;
    assert_eq!(new.opening.follows, None, "a new year is a request of its own");
}

#[test]
fn who_switched_them_off_is_not_asked_in_a_later_session_either() {
    let mut chat = granted();
    chat.say("impostazioni").tap("Basta promemoria annuali");
    assert!(!chat.wants_yearly && chat.last().contains("Attiva i promemoria annuali"), "{}", chat.last());
    chat.session = Session::new(ApplicantId::from_seed(1), Language::IT).wanting_yearly(chat.wants_yearly);
    chat.wait(DAY * TO_JUNE);
    assert_eq!(reminders(&chat), 0);
    chat.say("/impostazioni").tap("Attiva i promemoria annuali");
    assert!(chat.wants_yearly);
}

#[test]
fn the_reminder_itself_switches_them_off() {
    let mut chat = granted();
    chat.wait(DAY * TO_JUNE);
    chat.tap("Basta promemoria annuali");
    assert!(!chat.wants_yearly && chat.last().contains("Non ti mando più promemoria annuali"), "{}", chat.last());
}

#[test]
fn what_was_not_granted_is_not_asked_about() {
    let mut chat = asked();
    chat.office(Act::Archive { reasons: "La scuola non ha la mensa.".into() });
    chat.wait(DAY * TO_JUNE);
    assert_eq!(reminders(&chat), 0);
}

#[test]
fn of_two_requests_in_one_year_only_the_last_is_asked_about() {
    let mut chat = granted();
    chat.wait(DAY * (TO_JUNE - 1));
    chat.all(&["/start s-mensa-scolastica-iscrizione-082006", "Fai domanda", "Ho letto, inizia la richiesta"]);
    while chat.session.stage == Stage::Asking && chat.last().contains("È ancora giusto?") {
        chat.tap("Sì, è giusto");
    }
    answer(&mut chat);
    send(&mut chat);
    chat.wait(DAY * 2);
    assert_eq!(reminders(&chat), 0);
}

#[test]
fn a_hub_that_is_away_is_asked_again_and_nobody_is_troubled_with_it() {
    let mut chat = granted();
    let before = chat.shown.len();
    chat.hub.is_away = true;
    chat.wait(DAY * TO_JUNE);
    assert_eq!(chat.shown.len(), before, "{}", chat.last());
    chat.hub.is_away = false;
    chat.wait(SignedDuration::from_hours(1));
    assert_eq!(reminders(&chat), 1);
}

#[test]
fn a_program_that_was_down_until_the_night_waits_for_the_morning() {
    let mut chat = granted();
    chat.now = "2027-06-02T21:30:00Z".parse::<Timestamp>().unwrap();
    chat.wait(SignedDuration::from_mins(30));
    assert_eq!(reminders(&chat), 0);
    chat.wait(SignedDuration::from_hours(9));
    assert_eq!(reminders(&chat), 1, "at nine in Palermo");
}

#[test]
fn who_was_not_heard_of_for_months_is_spoken_to_in_the_language_of_then() {
    let mut chat = granted();
    chat.session = Session::new(ApplicantId::from_seed(1), Language::EN);
    chat.wait(DAY * TO_JUNE);
    assert_eq!(reminders(&chat), 1, "{}", chat.last());
}
