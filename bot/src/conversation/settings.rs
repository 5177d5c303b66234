use shared::domain::Language;

use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let place = turn.session.municipality.map(|code| turn.place(code).to_owned());
    let place = place.unwrap_or_else(|| turn.words(Key::PlaceNone));
    Page::new(turn.text(Key::Settings, &[("place", place.into())]))
        .row([turn.button(Key::ButtonChangePlace, Tap::ChangePlace), turn.wish(Key::ButtonLanguage, Wish::Language)])
        .row([turn.wish(Key::ButtonPrivacy, Wish::Privacy), turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn languages(turn: &Turn<'_>) -> Page {
    let name = |language| (turn.context.texts.format(language, Key::LanguageName, &[]), Tap::Speak(language));
    Page::new(turn.text(Key::LanguageAsk, &[]))
        .row(Language::ALL.iter().map(|language| name(*language)))
        .row([turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn speak(turn: &mut Turn<'_>, language: Language) {
    turn.session.language = language;
    match turn.session.stage {
        Stage::Greeting => turn.home(),
        Stage::Speaking => turn.back(),
        _ => {}
    }
    turn.say(Key::LanguageSet, &[]);
}
