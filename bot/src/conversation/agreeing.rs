//! "Yes" and "no" to what a whole screen asks.

use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::Turn;
use super::{case, consent, erasing, identity, meaning, review, wish};
use crate::texts::{Key, Spoken, ends_as_question, fold};

/// So many words with a yes or a no before them are still that: "sì, ho letto".
const SHORT: usize = 4;

/// Takes a plain answer to the present screen; whether it was one. What is declared or sent is asked about once more.
pub(super) fn answer(turn: &mut Turn<'_>, words: &str, said: Option<Spoken>) -> bool {
    match said {
        Some(Spoken::Yes) => yes(turn) || go_on(turn),
        Some(Spoken::Begin) => go_on(turn),
        Some(Spoken::No) => no(turn),
        Some(_) => false,
        None => is_asking(&turn.session.stage) && (meaning::guess(turn, words) || begun(turn, words)),
    }
}

const fn is_asking(stage: &Stage) -> bool {
    matches!(
        stage,
        Stage::Consent
            | Stage::Declaring
            | Stage::Identifying
            | Stage::Reviewing
            | Stage::Withdrawing { .. }
            | Stage::Erasing
    )
}

/// Takes a few words that begin with yes or no.
fn begun(turn: &mut Turn<'_>, words: &str) -> bool {
    match beginning(turn, words) {
        Some(Spoken::Yes | Spoken::Begin) => go_on(turn),
        Some(Spoken::No) => no(turn),
        _ => false,
    }
}

/// What the first of a few words says, in the citizen's language: a French "no" is an Italian "not".
fn beginning(turn: &Turn<'_>, words: &str) -> Option<Spoken> {
    let is_short = words.split_whitespace().count() <= SHORT && !ends_as_question(words);
    let first = fold(words.split_whitespace().next().filter(|_| is_short)?);
    let mut sayings = turn.context.texts.sayings(turn.language());
    sayings.find(|(said, _)| fold(said) == first).map(|(_, spoken)| spoken)
}

fn yes(turn: &mut Turn<'_>) -> bool {
    match turn.session.stage {
        Stage::Withdrawing { .. } => case::withdraw(turn),
        Stage::Erasing => erasing::erase(turn),
        _ => return false,
    }
    true
}

fn go_on(turn: &mut Turn<'_>) -> bool {
    match turn.session.stage {
        Stage::Consent => consent::agree(turn),
        Stage::Declaring => confirm(turn, Key::ButtonDeclare, Tap::Declare),
        Stage::Identifying => identity::identify(turn),
        Stage::Reviewing => confirm(turn, Key::ButtonSend, Tap::Send),
        _ => return false,
    }
    true
}

fn no(turn: &mut Turn<'_>) -> bool {
    match turn.session.stage {
        Stage::Consent => wish::grant(turn, Wish::Cancel),
        Stage::Declaring => turn.say(Key::DeclareNeeded, &[]),
        Stage::Identifying => turn.remark(Key::UseButtons, &[]),
        Stage::Reviewing => review::choose(turn, 0),
        Stage::Withdrawing { .. } | Stage::Erasing => turn.back(),
        _ => return false,
    }
    true
}

fn confirm(turn: &mut Turn<'_>, key: Key, tap: Tap) {
    let button = turn.button(key, tap);
    meaning::ask(turn, vec![button]);
}
