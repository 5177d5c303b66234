use shared::domain::Language;

use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{remembering, reminding, yearly};
use crate::texts::{Key, fold};

/// Languages in a row of buttons.
const IN_A_ROW: usize = 3;

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let text = turn.text(Key::Settings, &[("place", turn.own_place().into())]);
    let text = if turn.context.texts.is_machine_made(turn.language()) {
        text.and(turn.text(Key::MachineMade, &[]))
    } else {
        text
    };
    let page = Page::new(text)
        .row([turn.button(Key::ButtonChangePlace, Tap::ChangePlace), turn.wish(Key::ButtonLanguage, Wish::Language)])
        .row([turn.wish(Key::ButtonData, Wish::Data), turn.wish(Key::ButtonForget, Wish::Erase)]);
    remembering::forget_button(turn, page)
        .row([reminding::button(turn)])
        .row([yearly::button(turn)])
        .row([turn.wish(Key::ButtonPrivacy, Wish::Privacy), turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn languages(turn: &Turn<'_>) -> Page {
    let page = Page::new(turn.text(Key::LanguageAsk, &[]));
    language_buttons(turn, page).row([turn.wish(Key::ButtonBack, Wish::Back)])
}

/// A button for each language, in its own words.
pub(super) fn language_buttons(turn: &Turn<'_>, page: Page) -> Page {
    let texts = turn.context.texts;
    let name = |language: &Language| (texts.plain(*language, Key::LanguageName, &[]), Tap::Speak(*language));
    let languages: Vec<Language> = texts.languages().collect();
    languages.chunks(IN_A_ROW).fold(page, |page, row| page.row(row.iter().map(name)))
}

/// The language that somebody names, as its own speakers do.
pub(super) fn named(turn: &Turn<'_>, words: &str) -> Option<Language> {
    let (texts, said) = (turn.context.texts, fold(words));
    texts.languages().find(|language| fold(&texts.plain(*language, Key::LanguageName, &[])) == said)
}

pub(super) fn speak(turn: &mut Turn<'_>, language: Language) {
    turn.session.language = language;
    match turn.session.stage {
        Stage::Greeting => turn.home(),
        Stage::Speaking => turn.back(),
        _ => {}
    }
    turn.say(Key::LanguageSet, &[]);
    if turn.context.texts.is_machine_made(language) {
        turn.say(Key::MachineMade, &[]);
    }
}
