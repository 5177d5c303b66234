use shared::case::{Act, Rating};
use shared::id::CaseId;
use shared::text::SafeText;

use super::Takes;
use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::Key;

/// Scores and their words, from 1.
const SCORES: [Key; 5] = [Key::Score1, Key::Score2, Key::Score3, Key::Score4, Key::Score5];

/// One button a score.
pub(super) fn scores(turn: &Turn<'_>, case: CaseId) -> Vec<(String, Tap)> {
    (1..).zip(SCORES).map(|(score, key)| turn.button(key, Tap::Rate(case, score))).collect()
}

pub(super) fn page(turn: &Turn<'_>, case: CaseId, score: Option<u8>) -> Page {
    match score {
        None => Page::new(turn.text(Key::RateAsk, &[])).rows(scores(turn, case)),
        Some(score) => Page::new(turn.text(Key::RateWords, &[("score", score.into())]))
            .row([turn.button(Key::ButtonNoWords, Tap::RateSilently)])
            .takes(Takes::Words),
    }
    .row([turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn score(turn: &mut Turn<'_>, case: CaseId, score: u8) {
    let stage = Stage::Rating { case, score: Some(score) };
    let replaces = matches!(turn.session.stage, Stage::Rating { .. });
    if replaces { turn.turn_to(stage) } else { turn.go(stage) }
}

pub(super) fn typed(turn: &mut Turn<'_>, words: &SafeText) {
    send(turn, Some(words.clone()));
}

pub(super) fn send(turn: &mut Turn<'_>, comment: Option<SafeText>) {
    let Stage::Rating { case, score: Some(score) } = turn.session.stage else {
        return turn.show();
    };
    let key = format!("rate-{}-{case}", turn.session.applicant);
    turn.ask(Purpose::Rate, Request::Act { key, case, act: Act::Rate { rating: Rating { score, comment } } });
    turn.back();
    turn.say(Key::RateThanks, &[]);
}
