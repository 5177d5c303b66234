use super::filling;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::{Key, Word};

/// Who says who the applicant is. A chat account never does (CAD art. 65).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdentityProvider {
    /// Confirms whoever taps: for trying out, and it says so. SPID and CIE take its place.
    Trial,
}

impl IdentityProvider {
    /// The provider in use.
    pub(super) const PRESENT: Self = Self::Trial;

    const fn invitation(self) -> Key {
        match self {
            Self::Trial => Key::IdentityTrial,
        }
    }

    const fn button(self) -> Key {
        match self {
            Self::Trial => Key::ButtonIdentifyTrial,
        }
    }

    const fn confirmation(self) -> Key {
        match self {
            Self::Trial => Key::IdentityConfirmed,
        }
    }
}

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let needed = turn.session.draft.as_ref().map(|draft| turn.word(Word::Authentication(draft.needed)));
    let provider = IdentityProvider::PRESENT;
    let text = turn.text(provider.invitation(), &[("needed", needed.unwrap_or_default().into())]);
    Page::new(text)
        .row([turn.button(provider.button(), Tap::Identify)])
        .row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonSave, Wish::Save)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonCancel, Wish::Cancel)])
}

pub(super) fn identify(turn: &mut Turn<'_>) {
    let now = turn.context.now;
    if let Some(draft) = &mut turn.session.draft {
        draft.identity = Some(draft.needed);
        draft.touch(now);
        turn.say(IdentityProvider::PRESENT.confirmation(), &[]);
    }
    filling::go_on(turn);
}
