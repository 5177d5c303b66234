//! What people ask in the middle of a request about the request itself: how far am I, what is left, what does it cost?
//!
//! It is answered from the form and from the sheet; then the pending question stands again, and the words may still be its
//! answer.

use shared::api::ServiceSheet;
use shared::form::{FieldKind, Walk};

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::turn::{Page, Turn};
use super::{Aspect, cases, filling, sheet, shelf};
use crate::texts::{Key, Spoken, ends_as_question, fold, nearly};

/// So many words no answer is a typing error away from.
const NO_ANSWER: usize = 3;

/// What words written at a question of the form ask about the request; none where they rather answer it. A single word may
/// be a name or a title: it asks only with its mark.
pub(super) fn asked(turn: &Turn<'_>, words: &str, kind: Option<FieldKind>) -> Option<Spoken> {
    let texts = turn.context.texts;
    let is_word = texts.bare(words).split(' ').count() == 1 && !ends_as_question(words);
    if is_word && kind.is_some_and(FieldKind::takes_words) {
        return None;
    }
    texts.spoken(words).filter(|said| is_about_request(*said)).or_else(|| {
        let long = |said: &str| said.split_whitespace().count() >= NO_ANSWER;
        let known = texts.sayings(turn.language()).filter(|(said, meaning)| long(said) && is_about_request(*meaning));
        nearly(&texts.bare(words), known.map(|(said, meaning)| (fold(said), meaning))).first().copied()
    })
}

/// Whether words ask about the request in hand, or what its sheet says of it.
pub(super) const fn is_about_request(said: Spoken) -> bool {
    matches!(said, Spoken::Progress | Spoken::Aspect(Aspect::Who | Aspect::Needs | Aspect::Cost | Aspect::Time))
}

/// Takes words that ask about the request in hand, or about those that wait; whether they did.
pub(super) fn answer(turn: &mut Turn<'_>, said: Spoken, words: &str) -> bool {
    match (said, &turn.session.stage) {
        (Spoken::Progress, stage) if !shelf::is_of_draft(stage) => cases::list(turn),
        (Spoken::Progress, Stage::Sending) => turn.say(Key::SendingWait, &[]),
        (Spoken::Progress, _) => tell_progress(turn, words),
        (Spoken::Aspect(aspect), stage) if is_about_request(said) && shelf::is_of_draft(stage) => {
            ask_sheet(turn, aspect, words);
        }
        _ => return false,
    }
    true
}

fn tell_progress(turn: &mut Turn<'_>, words: &str) {
    let Some(draft) = &turn.session.draft else { return turn.show() };
    let walk = Walk::new(&draft.form, &draft.answers, turn.today());
    let left = walk.steps().iter().filter(|step| !walk.is_answered(step)).count();
    let args = [
        ("title", draft.title.get(turn.language()).into()),
        ("place", turn.place(draft.municipality).into()),
        ("left", left.into()),
    ];
    tell(turn, Page::new(turn.text(Key::FormProgress, &args)), words);
}

fn ask_sheet(turn: &mut Turn<'_>, aspect: Aspect, words: &str) {
    let Some(draft) = &turn.session.draft else { return turn.show() };
    let (service, municipality) = (draft.service.clone(), Some(draft.municipality));
    turn.ask(Purpose::Tell, Request::Told { service, municipality, aspect, words: words.to_owned() });
}

/// What the sheet of the request in hand says of what was asked.
pub(super) fn told(turn: &mut Turn<'_>, found: &ServiceSheet, aspect: Aspect, words: &str) {
    tell(turn, Page::new(sheet::told(turn, found, aspect, true)), words);
}

/// Tells it beside the question, which stands again.
fn tell(turn: &mut Turn<'_>, page: Page, words: &str) {
    let page = page.row(filling::meant_button(turn, words));
    turn.notice(page);
    turn.show();
}
