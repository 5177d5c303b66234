use shared::catalogue::Slug;

use super::finding;
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Takes, browsing, filling, settings, sheet};
use crate::texts::Key;

/// The first screen offers every language, since nobody knows yet which one is understood.
pub(super) fn page(turn: &Turn<'_>) -> Page {
    let page = Page::new(turn.text(Key::GreetingFirst, &[])).takes(Takes::Words);
    settings::language_buttons(turn, page)
}

pub(super) fn home(turn: &Turn<'_>) -> Page {
    let place = turn.session.municipality.map(|code| turn.place(code));
    let text = match place {
        Some(place) => turn.text(Key::HomeAt, &[("place", place.into())]),
        None => turn.text(Key::Home, &[]),
    };
    let drafts = turn.session.draft.iter().chain(&turn.session.shelf).map(|draft| {
        let title = draft.title.get(turn.language());
        (turn.words_with(Key::ButtonResume, &[("title", title.into())]), Tap::Resume(draft.number))
    });
    Page::new(text)
        .rows(drafts)
        .row([browsing::button(turn)])
        .row([turn.wish(Key::ButtonCases, Wish::Cases), turn.wish(Key::ButtonPerson, Wish::Person)])
        .row([turn.wish(Key::ButtonSettings, Wish::Settings), turn.wish(Key::ButtonHelp, Wish::Help)])
        .takes(Takes::Words)
}

/// The first words may already be the need: nothing of them is lost.
pub(super) fn first_words(turn: &mut Turn<'_>, words: &str) {
    let hello = Page::new(turn.text(Key::GreetingSearching, &[]));
    turn.notice(hello);
    turn.leave();
    finding::search(turn, words);
}

/// `/start`, perhaps with the name of a service in a link or on a letter: `s-tari-attivazione`.
pub(super) fn start(turn: &mut Turn<'_>, payload: &str) {
    let service = payload.strip_prefix("s-").and_then(|slug| slug.parse::<Slug>().ok());
    match (service, &turn.session.stage) {
        (Some(slug), _) => {
            filling::put_aside(turn);
            turn.home();
            sheet::open(turn, slug, turn.session.municipality);
        }
        (None, Stage::Greeting | Stage::Sending) => turn.show(),
        (None, _) => {
            filling::put_aside(turn);
            turn.home();
        }
    }
}
