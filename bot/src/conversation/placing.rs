mod script;

use shared::domain::{IstatCode, Municipality};
use shared::form::is_denied;

use super::browsing::{self, Browsing};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Takes, filling, meaning, orientation, sheet};
use crate::texts::{Key, Spoken, fold, nearly};

/// Comuni proposed for a name that fits several.
const CHOICES: usize = 6;

/// A Comune named in more words than these is named by the way.
const FEW: usize = 5;

/// A position farther than this from every town is not in the Metropolitan City, in degrees (about 25 km).
const FARTHEST: f64 = 0.25;

pub(super) fn page(turn: &Turn<'_>, choices: &[IstatCode]) -> Page {
    let key = if choices.is_empty() { Key::PlaceAsk } else { Key::PlaceWhich };
    Page::new(turn.text(key, &[]))
        .rows(choices.iter().map(|code| (turn.place(*code).to_owned(), Tap::Place(*code))))
        .row([turn.wish(Key::ButtonBack, Wish::Back)])
        .takes(if choices.is_empty() { Takes::Position } else { Takes::Taps })
}

pub(super) fn typed(turn: &mut Turn<'_>, words: &str) {
    let Some(found) = meant(turn, words) else { return };
    match (found.as_slice(), &turn.session.stage) {
        ([one], _) => chosen(turn, *one),
        ([], _) => turn.say(Key::PlaceUnknown, &[("words", words.into())]),
        (several, Stage::Placing { service, .. }) => {
            let stage = Stage::Placing { service: service.clone(), choices: several.to_vec() };
            turn.turn_to(stage);
        }
        _ => turn.show(),
    }
}

/// The Comuni that words may mean; nothing where they were taken as something else. A word that is known goes before a name
/// that only sounds like it.
pub(super) fn meant(turn: &mut Turn<'_>, words: &str) -> Option<Vec<IstatCode>> {
    let all = turn.context.register.all();
    let found = named(all, words);
    if !found.is_empty() {
        return Some(found);
    }
    (!meaning::guess(turn, words)).then(|| script::sounding_like(all, words))
}

/// The Comune that is meant: by its whole name, else those whose name has words that begin so, else those that were nearly
/// written.
fn named(all: &[Municipality], words: &str) -> Vec<IstatCode> {
    let said = fold(words);
    if let Some(exact) = all.iter().find(|municipality| fold(&municipality.name) == said) {
        return vec![exact.code];
    }
    let padded = format!(" {said} ");
    let named_inside: Vec<_> =
        all.iter().filter(|one| padded.contains(&format!(" {} ", fold(&one.name)))).map(|one| one.code).collect();
    if !named_inside.is_empty() {
        return named_inside;
    }
    let begins_so = |one: &&Municipality| {
        said.chars().count() >= 3 && format!(" {}", fold(&one.name)).contains(&format!(" {said}"))
    };
    let begun: Vec<_> = all.iter().filter(begins_so).take(CHOICES).map(|one| one.code).collect();
    if begun.is_empty() { nearly(&said, all.iter().map(|one| (fold(&one.name), one.code))) } else { begun }
}

/// A position where the Comune is asked for is the answer; anywhere else it proposes one, and the citizen confirms.
pub(super) fn position(turn: &mut Turn<'_>, lat: f64, lon: f64) {
    match (nearest(turn.context.register.all(), lat, lon), &turn.session.stage) {
        (None, _) => turn.say(Key::PlaceFarAway, &[]),
        (Some(code), Stage::Placing { .. }) => chosen(turn, code),
        (Some(code), _) => propose(turn, code),
    }
}

/// The municipality whose town is nearest: near a border it may be the wrong one.
pub(super) fn nearest(all: &[Municipality], lat: f64, lon: f64) -> Option<IstatCode> {
    let narrowing = lat.to_radians().cos();
    let distance = |one: &Municipality| (one.latitude - lat).hypot((one.longitude - lon) * narrowing);
    let found = all.iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
    found.filter(|one| distance(one) <= FARTHEST).map(|one| one.code)
}

fn propose(turn: &mut Turn<'_>, code: IstatCode) {
    let args = [("place", turn.place(code).into())];
    if turn.session.municipality == Some(code) {
        return turn.say(Key::PlaceNoted, &args);
    }
    let confirm = (turn.words_with(Key::ButtonConfirmPlace, &args), Tap::Place(code));
    let page = Page::new(turn.text(Key::PlaceNear, &args))
        .row([confirm])
        .row([turn.button(Key::ButtonChangePlace, Tap::ChangePlace)]);
    turn.notice(page);
}

pub(super) fn chosen(turn: &mut Turn<'_>, code: IstatCode) {
    turn.session.municipality = Some(code);
    let args = [("place", turn.place(code).into())];
    match turn.session.stage.clone() {
        Stage::Placing { service: Some(slug), .. } => {
            let noted = Page::new(turn.text(Key::PlaceNoted, &args));
            turn.notice(noted);
            turn.leave();
            sheet::open(turn, slug, Some(code));
        }
        Stage::Placing { service: None, .. } => {
            turn.leave();
            reopen(turn, code);
        }
        _ => reopen(turn, code),
    }
}

/// A Comune was named and nothing else: the same is wanted there. Whoever only takes the present one back is asked which.
pub(super) fn said(turn: &mut Turn<'_>, code: IstatCode, words: &str) {
    let (shown, service) = match &turn.session.stage {
        Stage::Sheet { sheet, .. } => (sheet.municipality, Some(sheet.sheet.slug.clone())),
        _ => (None, None),
    };
    // The sheet of the Comune named last may still be on its way.
    let is_present = shown == Some(code) || turn.session.municipality == Some(code);
    match &turn.session.stage {
        _ if is_present && is_denied(words) => turn.go(Stage::Placing { service, choices: Vec::new() }),
        Stage::Sheet { .. } | Stage::Found { .. } | Stage::Browsing(_) => chosen(turn, code),
        _ => {
            chosen(turn, code);
            turn.home();
        }
    }
}

/// The same was said in the middle of a request, which stays where it was begun.
pub(super) fn said_aside(turn: &mut Turn<'_>, code: IstatCode, words: &str) {
    let Some(draft) = turn.session.draft.as_ref().filter(|draft| draft.municipality != code) else {
        orientation::answer(turn, Spoken::Progress, words);
        return;
    };
    let open = Tap::Sheet(draft.service.clone(), Some(code));
    let (place, from) = (("place", turn.place(code).into()), ("from", turn.place(draft.municipality).into()));
    let button = (turn.words_with(Key::ButtonSameElsewhere, std::slice::from_ref(&place)), open);
    let page = Page::new(turn.text(Key::PlaceElsewhere, &[place, from]));
    turn.notice(page.row([button]).row(filling::meant_button(turn, words)));
    turn.show();
}

/// The one Comune that a few words in other letters may name by its sound.
pub(super) fn heard(turn: &Turn<'_>, words: &str) -> Option<IstatCode> {
    let all = turn.context.register.all();
    let few: Vec<&str> = words.split_whitespace().take(FEW + 1).collect();
    let mut found: Vec<IstatCode> = few.iter().flat_map(|word| script::sounding_like(all, word)).collect();
    found.dedup();
    found.pop().filter(|_| found.is_empty() && few.len() <= FEW)
}

/// Back to where the Comune was changed: what differs from one to the other is asked for again.
fn reopen(turn: &mut Turn<'_>, code: IstatCode) {
    let args = [("place", turn.place(code).into())];
    let noted = Page::new(turn.text(Key::PlaceNoted, &args));
    match &turn.session.stage {
        Stage::Sheet { sheet, .. } => {
            let service = sheet.sheet.slug.clone();
            turn.notice(noted);
            sheet::open(turn, service, Some(code));
        }
        Stage::Found { .. } => {
            if let Stage::Found { items, .. } = &mut turn.session.stage {
                for item in items {
                    item.municipality = Some(code);
                }
            }
            turn.say(Key::PlaceNoted, &args);
        }
        Stage::Browsing(Browsing::Services { topic, page, .. }) => {
            let (topic, page) = (*topic, *page);
            turn.notice(noted);
            browsing::list(turn, topic, page);
        }
        _ => turn.say(Key::PlaceNoted, &args),
    }
}
