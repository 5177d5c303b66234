use super::Span;
use super::filling;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

/// What the applicant declares stands whole on the screen before the button does (DPR 445/2000).
pub(super) fn page(turn: &Turn<'_>) -> Page {
    let mut text = turn.text(Key::DeclareAsk, &[]);
    for declaration in turn.session.draft.iter().flat_map(|draft| &draft.form.declarations) {
        text.push_item(vec![Span::Plain(declaration.text.get(turn.language()).to_owned())]);
    }
    Page::new(text)
        .row([turn.button(Key::ButtonDeclare, Tap::Declare)])
        .row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonSave, Wish::Save)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonCancel, Wish::Cancel)])
}

pub(super) fn declare(turn: &mut Turn<'_>) {
    let now = turn.context.now;
    if let Some(draft) = &mut turn.session.draft {
        draft.declared = draft.form.declarations.iter().map(|declaration| declaration.id.clone()).collect();
        draft.touch(now);
    }
    filling::go_on(turn);
}
