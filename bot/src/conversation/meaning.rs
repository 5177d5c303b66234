//! What words may mean that are nearly those of the screen: the beginning of a button's label, or a word with a typing error.
//!
//! It is looked at only where a few known words are waited for; where a free answer is asked, what was written stands. What
//! would send, bind or lose something is asked about first, and so is what may be one of several things.

use super::session::Session;
use super::stage::Stage;
use super::tap::Tap;
use super::turn::{Page, Turn};
use super::{filling, orientation, shelf};
use crate::texts::{Key, Spoken, fold, nearly};

/// So many letters of a label's beginning name it.
const BEGINNING: usize = 4;
/// What is longer is a sentence, and no word of a screen.
const LONGEST: usize = 80;

/// Takes words as what they nearly are; whether they were anything.
pub(super) fn guess(turn: &mut Turn<'_>, words: &str) -> bool {
    let exact = near(turn, words, known(turn).filter(|(label, _)| fold(label) == fold(words)).collect());
    take(turn, exact) || guess_on_screen(turn, words) || {
        let found = near(turn, words, known(turn).collect());
        take(turn, found)
    }
}

/// Takes words as what they nearly are of the present screen: where other words are looked for among the services.
pub(super) fn guess_on_screen(turn: &mut Turn<'_>, words: &str) -> bool {
    let begun = begun(&turn.session, &fold(words));
    if !begun.is_empty() {
        return take(turn, begun);
    }
    let present: Vec<_> = turn.session.present().into_iter().flat_map(|issued| issued.taps.iter().cloned()).collect();
    let is_of_screen = |tap: &Tap| matches!(tap, Tap::Said(Spoken::Begin | Spoken::Aspect(_)));
    let on_sheet = known(turn).filter(|(_, tap)| is_of_screen(tap));
    let here = present.into_iter().filter(|(_, tap)| !is_found(tap)).chain(on_sheet).collect();
    let found = near(turn, words, here);
    take(turn, found)
}

/// What was found among the services: words that are nearly its title are rather looked for again.
const fn is_found(tap: &Tap) -> bool {
    matches!(tap, Tap::Sheet(..) | Tap::ReportTo(_))
}

/// The buttons whose labels begin with these words.
fn begun(session: &Session, said: &str) -> Vec<(String, Tap)> {
    let begins = |label: &str| fold(label).strip_prefix(said).is_some_and(|rest| rest.starts_with(' '));
    let taps = session.present().into_iter().flat_map(|issued| &issued.taps);
    let begun = taps.filter(|(label, tap)| !is_found(tap) && begins(label)).cloned();
    if said.chars().count() < BEGINNING { Vec::new() } else { begun.collect() }
}

fn near(turn: &Turn<'_>, words: &str, known: Vec<(String, Tap)>) -> Vec<(String, Tap)> {
    let said = fold(words);
    if said.chars().count() > LONGEST {
        return Vec::new();
    }
    let mut found: Vec<(String, Tap)> = Vec::new();
    for one in nearly(&said, known.into_iter().map(|(label, tap)| (fold(&label), (label, tap)))) {
        if !found.iter().any(|(_, tap)| *tap == one.1) {
            found.push(one);
        }
    }
    found.retain(|(_, tap)| is_for_here(turn, tap));
    found
}

/// All that can be written here, with what it does: labels first, then what is said in the citizen's language.
fn known<'t>(turn: &'t Turn<'_>) -> impl Iterator<Item = (String, Tap)> + 't {
    let texts = turn.context.texts;
    let screens = turn.session.present().into_iter().chain(turn.session.issued.iter().rev().filter(|one| one.stands));
    let labels = screens.flat_map(|issued| issued.taps.iter().cloned());
    let said = texts.sayings(turn.language()).map(|(words, meaning)| (words.to_owned(), meant(meaning)));
    let languages = texts.languages().map(|one| (texts.plain(one, Key::LanguageName, &[]), Tap::Speak(one)));
    labels.chain(said).chain(languages)
}

const fn meant(spoken: Spoken) -> Tap {
    match spoken {
        Spoken::Wish(wish) => Tap::Wish(wish),
        other => Tap::Said(other),
    }
}

/// Yes and no are short, and count only as they are written; some words speak of one kind of screen.
fn is_for_here(turn: &Turn<'_>, tap: &Tap) -> bool {
    match tap {
        Tap::Said(Spoken::Yes | Spoken::No) => false,
        Tap::Said(Spoken::Enough) => filling::is_listing(turn),
        Tap::Said(Spoken::Skip) => turn.session.stage == Stage::Asking,
        Tap::Said(Spoken::Begin) => matches!(turn.session.stage, Stage::Sheet { .. }),
        Tap::Said(said @ Spoken::Aspect(_)) => match &turn.session.stage {
            Stage::Sheet { .. } => true,
            stage => shelf::is_of_draft(stage) && orientation::is_about_request(*said),
        },
        _ => true,
    }
}

fn take(turn: &mut Turn<'_>, mut found: Vec<(String, Tap)>) -> bool {
    match found.as_slice() {
        [] => return false,
        [(_, tap)] if !tap.is_grave() => {
            if let Some((_, tap)) = found.pop() {
                super::dispatch::act(turn, tap);
            }
        }
        _ => ask(turn, found),
    }
    true
}

/// Did you mean this?
pub(super) fn ask(turn: &mut Turn<'_>, meanings: Vec<(String, Tap)>) {
    let text = match meanings.as_slice() {
        [(label, _)] => turn.text(Key::MeantThis, &[("words", label.as_str().into())]),
        _ => turn.text(Key::MeantWhich, &[]),
    };
    let none = turn.button(Key::ButtonNotMeant, Tap::NotMeant);
    turn.show_instead(Page::new(text).rows(meanings).row([none]));
}

/// What "yes" or "no" does to the question whether something was meant, while it stands on the screen.
pub(super) fn answered(session: &Session, spoken: Option<Spoken>) -> Option<Tap> {
    let taps = session.present().map(|issued| issued.taps.as_slice())?;
    match (taps, spoken?) {
        ([(_, meant), (_, Tap::NotMeant)], Spoken::Yes) => Some(meant.clone()),
        ([.., (_, Tap::NotMeant)], Spoken::No) => Some(Tap::NotMeant),
        _ => None,
    }
}
