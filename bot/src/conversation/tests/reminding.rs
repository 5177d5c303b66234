use jiff::SignedDuration;
use shared::case::Act;

use super::chat::Chat;
use super::journeys::sent;
use crate::conversation::Timer;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A case of which something is awaited within twenty days.
fn asked() -> Chat {
    let mut chat = sent();
    chat.office(Act::RequestIntegration { text: "Manca la fototessera.".into(), days: 20 });
    chat
}

fn answer(chat: &mut Chat) {
    chat.all(&["le mie pratiche", "1"]).tap("Manda quello che manca").say("eccola").tap("Manda al Comune");
}

fn reminders(chat: &Chat) -> usize {
    chat.times_read("Promemoria")
}

#[test]
fn the_last_day_is_told_three_days_before_and_once() {
    let mut chat = asked();
    chat.wait(DAY * 16);
    assert_eq!(reminders(&chat), 0);
    chat.wait(DAY);
    assert_eq!(reminders(&chat), 1);
    assert!(chat.last().contains("12/12/2026"), "{}", chat.last());
    chat.wait(DAY * 5);
    assert_eq!(reminders(&chat), 1);
    assert!(!chat.timers.iter().any(|(timer, _)| matches!(timer, Timer::LastDay(_))), "{:?}", chat.timers);
}

#[test]
fn what_is_not_awaited_any_more_is_not_told() {
    let mut chat = asked();
    answer(&mut chat);
    chat.wait(DAY * 30);
    assert_eq!(reminders(&chat), 0);
}

#[test]
fn a_short_time_is_told_the_day_before() {
    let mut chat = sent();
    chat.office(Act::RequestIntegration { text: "Manca la firma.".into(), days: 2 });
    chat.wait(DAY);
    assert_eq!(reminders(&chat), 1);
}

#[test]
fn whoever_wants_no_reminders_gets_none_and_may_change_their_mind() {
    let mut chat = asked();
    chat.say("impostazioni").tap("Non mandarmi promemoria");
    chat.wait(DAY * 18);
    assert_eq!(reminders(&chat), 0);
    chat.say("impostazioni").tap("Attiva i promemoria");
    answer(&mut chat);
    chat.office(Act::GiveNotice { reasons: "Non risulti residente.".into() });
    chat.wait(DAY * 8);
    assert_eq!(reminders(&chat), 1);
}
