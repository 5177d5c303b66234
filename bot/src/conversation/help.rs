use super::tap::Wish;
use super::turn::{Page, Turn};
use crate::texts::Key;

pub(super) fn page(turn: &Turn<'_>) -> Page {
    Page::new(turn.text(Key::Help, &[]))
        .row([turn.wish(Key::ButtonCases, Wish::Cases), turn.wish(Key::ButtonPerson, Wish::Person)])
        .row([turn.wish(Key::ButtonPrivacy, Wish::Privacy), turn.wish(Key::ButtonLanguage, Wish::Language)])
        .row([turn.wish(Key::ButtonBack, Wish::Back)])
}
