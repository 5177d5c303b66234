use fluent_bundle::FluentValue;
use shared::api::Consent;
use shared::retention::{CONVERSATION, DRAFT, LINK, PARTICIPANTS, RAW, SESSION, in_days};

use super::Rich;
use super::filling;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

/// Version of the privacy notice in the language files: a new text gets a new version.
pub(super) const NOTICE_VERSION: &str = "2026-11-22";

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let draft = turn.session.draft.as_ref();
    let title = draft.map_or("", |draft| draft.title.get(turn.language()));
    let text = turn
        .text(Key::ConsentBefore, &[("title", title.into())])
        .and(turn.text(Key::PrivacyNotice, &[("version", NOTICE_VERSION.into())]));
    Page::new(text)
        .row([turn.button(Key::ButtonAgree, Tap::Agree)])
        .row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonCancel, Wish::Cancel)])
}

/// The notice, read apart from a request.
pub(super) fn notice(turn: &Turn<'_>) -> Page {
    let text = turn.text(Key::PrivacyNotice, &[("version", NOTICE_VERSION.into())]).and(lifetimes(turn));
    Page::new(text).row([turn.wish(Key::ButtonBack, Wish::Back)])
}

/// How long is kept what is no case.
fn lifetimes(turn: &Turn<'_>) -> Rich {
    let days = |lifetime| FluentValue::from(in_days(lifetime));
    let args = [
        ("raw", days(RAW)),
        ("draft", days(DRAFT)),
        ("session", days(SESSION)),
        ("talk", days(CONVERSATION)),
        ("asked", days(PARTICIPANTS)),
        ("link", days(LINK)),
    ];
    turn.text(Key::Lifetimes, &args)
}

pub(super) fn agree(turn: &mut Turn<'_>) {
    let (language, at) = (turn.language(), turn.context.now);
    if let Some(draft) = &mut turn.session.draft {
        draft.consent = Some(Consent { version: NOTICE_VERSION.to_owned(), language, at });
        draft.touch(at);
    }
    filling::go_on(turn);
}
