//! What may happen to a conversation, and what a person may expect of it at each step.

use jiff::SignedDuration;
use proptest::prelude::*;
use shared::form::{FieldKind, Step};

use super::chat::Chat;
use crate::conversation::{Event, Screen, Stage, Token};

/// What may happen to a conversation, in no order at all.
#[derive(Clone, Debug)]
pub(super) enum Happening {
    Say(String),
    TapNth(usize),
    TapOld(usize),
    Forge(String),
    File,
    Position(f64, f64),
    Unreadable,
    TooLarge,
    HubGoes,
    HubSlows,
    HubComesBack,
    TimePasses(i64),
    /// The citizen answers the present question as it should be answered.
    AnswerWell,
    /// The office does something, where the law lets it.
    Office(usize),
    /// A clerk answers whoever has asked for a person.
    Clerk,
}

pub(super) fn happening() -> impl Strategy<Value = Happening> {
    let known = proptest::sample::select(vec![
        "carta d'identità a Bagheria",
        "c'è una buca",
        "1",
        "2",
        "indietro",
        "annulla",
        "salva",
        "modifica",
        "aiuto",
        "operatore",
        "lingua",
        "English",
        "le mie pratiche",
        "/cancella",
        "/miei_dati",
        "cancella tutto",
        "/start",
        "/start s-buche-segnalazione",
        "/boh",
        "Mario",
        "RSSMRA80A01H501U",
        "01/01/1980",
        "quanto costa?",
        "no",
        "sì",
        "Bagheria",
        "via Roma 12",
        "Sfoglia i servizi",
        "Altri servizi",
        "Sì, è giusto",
        "Dimentica i miei dati per i moduli",
        "impostazioni",
        "consultazioni",
        "/start c-orari-degli-sportelli",
        "Cambia Comune",
        "333 1234567",
        "indieto",
        "annula",
        "operatoer",
        "salv",
        "inizzia",
        "invi la richiesta al comune",
        "non lo so",
        "ok",
    ]);
    prop_oneof![
        4 => known.prop_map(|words| Happening::Say(words.to_owned())),
        1 => any::<String>().prop_map(Happening::Say),
        6 => (0_usize..12).prop_map(Happening::TapNth),
        1 => (0_usize..40).prop_map(Happening::TapOld),
        1 => "v1:[0-9]{1,3}:[0-9]{1,2}|.*".prop_map(Happening::Forge),
        1 => Just(Happening::File),
        1 => (-90.0..90.0, -180.0..180.0).prop_map(|(lat, lon)| Happening::Position(lat, lon)),
        1 => Just(Happening::Unreadable),
        1 => Just(Happening::TooLarge),
        1 => Just(Happening::HubGoes),
        1 => Just(Happening::HubSlows),
        2 => Just(Happening::HubComesBack),
        1 => (1_i64..3_000_000).prop_map(Happening::TimePasses),
        6 => Just(Happening::AnswerWell),
        2 => (0_usize..12).prop_map(Happening::Office),
        1 => Just(Happening::Clerk),
    ]
}

/// A person who does something sees something; the chat itself checks that every session survives the store.
pub(super) fn live(chat: &mut Chat, happening: Happening) {
    let answers = |chat: &Chat| chat.shown.len() + chat.toasts.len() + chat.handed.len();
    let before = answers(chat);
    let waits = chat.hub.is_slow || chat.hub.is_away;
    let is_from_person = match happening {
        Happening::Say(words) => {
            chat.happen(Event::Text(words));
            true
        }
        Happening::TapNth(nth) => {
            let token = chat.shown.last().and_then(|screen| screen.all_buttons().nth(nth)).map(|b| b.token.clone());
            let is_there = token.is_some();
            if let Some(token) = token {
                chat.happen(Event::Choice(token));
            }
            is_there
        }
        Happening::TapOld(nth) => {
            let token = chat.shown.iter().flat_map(Screen::all_buttons).nth(nth).map(|button| button.token.clone());
            let is_there = token.is_some();
            if let Some(token) = token {
                chat.happen(Event::Choice(token));
            }
            is_there
        }
        Happening::Forge(text) => {
            chat.happen(Event::Choice(Token::from_outside(&text)));
            true
        }
        Happening::File => {
            chat.send_file("atto.pdf");
            true
        }
        Happening::Position(lat, lon) => {
            chat.happen(Event::Position { lat, lon });
            true
        }
        Happening::Unreadable => {
            chat.happen(Event::Unreadable);
            true
        }
        Happening::TooLarge => {
            chat.happen(Event::TooLarge);
            true
        }
        Happening::HubGoes => {
            chat.hub.is_away = true;
            false
        }
        Happening::HubSlows => {
            chat.hub.is_slow = true;
            false
        }
        Happening::HubComesBack => {
            chat.hub.is_away = false;
            chat.deliver();
            false
        }
        Happening::TimePasses(seconds) => {
            chat.wait(SignedDuration::from_secs(seconds));
            false
        }
        Happening::AnswerWell => answer_well(chat),
        Happening::Office(nth) => {
            chat.office_if_allowed(nth);
            false
        }
        Happening::Clerk => {
            chat.clerk_says("Buongiorno, mi dica.");
            false
        }
    };
    let hears_something = answers(chat) > before || !chat.session.waiting().is_empty() || !chat.hub.said.is_empty();
    assert!(!is_from_person || hears_something || waits, "silence");
}

/// Gives the present question an answer that it takes; whatever else is on the screen gets its first button.
pub(super) fn answer_well(chat: &mut Chat) -> bool {
    let draft = chat.session.draft.as_ref().filter(|_| chat.session.stage == Stage::Asking);
    let words = match draft.and_then(|draft| draft.step.as_ref().map(|step| (step, draft.field()))) {
        Some((Step::More { .. }, _)) => "no".to_owned(),
        Some((_, Some((_, field)))) if field.kind.takes_files() => {
            chat.send_file("atto.pdf");
            "Ho finito".to_owned()
        }
        Some((_, Some((_, field)))) if matches!(field.kind, FieldKind::Choice | FieldKind::Choices) => "1".to_owned(),
        Some((_, Some((_, field)))) => field.kind.example().to_owned(),
        _ => "1".to_owned(),
    };
    chat.say(&words);
    true
}
