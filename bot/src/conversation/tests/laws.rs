use jiff::SignedDuration;
use proptest::prelude::*;
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::{sent, to_review};
use crate::conversation::{Event, Screen, Token};

/// What may happen to a conversation, in no order at all.
#[derive(Clone, Debug)]
enum Happening {
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
}

fn happening() -> impl Strategy<Value = Happening> {
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
        "Cambia Comune",
        "333 1234567",
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
    ]
}

/// A person who does something sees something; the chat itself checks that every session survives the store.
fn live(chat: &mut Chat, happening: Happening) {
    let answers = |chat: &Chat| chat.shown.len() + chat.toasts.len();
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
    };
    let hears_something = answers(chat) > before || !chat.session.waiting().is_empty() || !chat.hub.said.is_empty();
    assert!(!is_from_person || hears_something || waits, "silence");
}

/// From wherever one is, help, a person, the list of cases and the beginning are one word away.
fn has_no_dead_end(chat: &mut Chat) {
    chat.hub.is_away = false;
    chat.deliver();
    chat.wait(SignedDuration::from_mins(10));
    for word in ["aiuto", "indietro", "lingua", "indietro", "/menu"] {
        let before = chat.shown.len();
        chat.say(word);
        assert!(chat.shown.len() > before, "{word}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_a_person_does_breaks_the_conversation(
        start in 0_u8..3,
        happenings in proptest::collection::vec(happening(), 1..60),
    ) {
        let mut chat = match start {
            0 => Chat::new(Language::IT),
            1 => to_review(Language::IT),
            _ => sent(),
        };
        for one in happenings {
            live(&mut chat, one);
        }
        has_no_dead_end(&mut chat);
    }
}
