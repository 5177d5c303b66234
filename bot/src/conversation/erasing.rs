//! "Forget me": what goes, what stays and why, and then it is done.

use shared::retention::{CONVERSATION, in_days};

use super::request::Purpose;
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Span};
use crate::texts::Key;

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let talks = turn.text(Key::EraseTalks, &[("talk", in_days(CONVERSATION).into())]);
    Page::new(turn.text(Key::EraseAsk, &[]).and(talks).and(cases(turn)))
        .row([turn.button(Key::ButtonEraseAll, Tap::EraseAll)])
        .row([turn.wish(Key::ButtonEraseNothing, Wish::Back)])
}

/// The protocol numbers, to be written down: without them a case is hard to ask for at the Comune.
fn cases(turn: &Turn<'_>) -> Rich {
    let cases = &turn.session.cases;
    if cases.is_empty() {
        return Rich::default();
    }
    let mut text = turn.text(Key::EraseCases, &[]);
    for case in cases {
        let title = turn.embedded(&case.title);
        text.push_item(vec![Span::Code(case.protocol.to_string()), Span::Plain(format!(" · {title}"))]);
    }
    text
}

pub(super) fn ask(turn: &mut Turn<'_>) {
    if is_on_its_way(turn) {
        return turn.say(Key::EraseAfterSending, &[]);
    }
    turn.go(Stage::Erasing);
}

pub(super) fn erase(turn: &mut Turn<'_>) {
    if turn.session.stage != Stage::Erasing {
        return turn.show();
    }
    if is_on_its_way(turn) {
        return turn.say(Key::EraseAfterSending, &[]);
    }
    let last_words = Page::new(turn.text(Key::AllErased, &[]));
    turn.forget(last_words);
}

/// What goes to the office is finished first: else nobody would know whether it arrived, nor under which number.
fn is_on_its_way(turn: &Turn<'_>) -> bool {
    let goes_to_the_office = |purpose| matches!(purpose, Purpose::Send | Purpose::Reply | Purpose::Withdraw);
    turn.session.asks.iter().any(|ask| goes_to_the_office(ask.purpose))
}
