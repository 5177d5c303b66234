use jiff::SignedDuration;
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::fill_until;
use crate::conversation::{Event, Stage, Timer};

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A request of which one question is answered, saved and left.
fn saved() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta", "Mario", "salva"]);
    chat
}

fn announcements(chat: &Chat) -> usize {
    chat.times_read("non è ancora inviata")
}

#[test]
fn the_end_of_a_draft_is_announced_three_days_before_and_one_tap_goes_on() {
    let mut chat = saved();
    chat.wait(DAY * 26);
    assert_eq!(announcements(&chat), 0);
    chat.wait(DAY);
    assert_eq!(announcements(&chat), 1);
    let told = chat.last();
    assert!(told.contains("Carta d'identità elettronica") && told.contains("22/12/2026"), "{told}");
    chat.tap("Continua la richiesta");
    assert_eq!(chat.session.stage, Stage::Asking);
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}

#[test]
fn who_goes_on_gets_thirty_new_days_and_a_new_announcement() {
    let mut chat = saved();
    chat.wait(DAY * 27);
    chat.tap("Continua la richiesta").say("Rossi").say("salva");
    chat.wait(DAY * 26);
    assert_eq!(announcements(&chat), 1);
    chat.wait(DAY);
    assert_eq!(announcements(&chat), 2);
    chat.wait(DAY * 3);
    assert!(chat.session.shelf.is_empty(), "erased without a word from anyone");
    assert!(chat.timers.is_empty(), "{:?}", chat.timers);
}

#[test]
fn a_draft_touched_meanwhile_is_announced_by_its_last_touch() {
    let mut chat = saved();
    chat.wait(DAY * 10);
    chat.tap("Riprendi:").say("Rossi").say("salva");
    chat.wait(DAY * 17);
    assert_eq!(announcements(&chat), 0);
    chat.wait(DAY * 10);
    assert_eq!(announcements(&chat), 1);
}

#[test]
fn an_announcement_for_a_draft_that_is_gone_changes_nothing() {
    let mut chat = saved();
    chat.tap("Riprendi:");
    fill_until(&mut chat, None);
    chat.say("1").say("1").tap("Invia la richiesta");
    let (session, shown) = (chat.session.clone(), chat.shown.len());
    for number in 0..20 {
        chat.happen(Event::Timeout(Timer::DraftSoon(number)));
        chat.happen(Event::Timeout(Timer::Draft(number)));
    }
    assert_eq!((chat.session, chat.shown.len()), (session, shown));
}

#[test]
fn the_announced_draft_can_be_erased_at_once() {
    let mut chat = saved();
    chat.wait(DAY * 27);
    chat.tap("Cancella la richiesta");
    assert!(chat.session.shelf.is_empty() && chat.session.draft.is_none());
    chat.wait(DAY * 4);
    assert_eq!(announcements(&chat), 1);
}
