use shared::case::{Act, Rating, RatingReason};
use shared::id::CaseId;
use shared::text::SafeText;

use super::request::{Purpose, Request};
use super::stage::{Stage, Why};
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Takes, meaning};
use crate::texts::{Key, Word};

/// Scores and their words, from 1.
const SCORES: [Key; 5] = [Key::Score1, Key::Score2, Key::Score3, Key::Score4, Key::Score5];

/// One button a score.
pub(super) fn scores(turn: &Turn<'_>, case: CaseId) -> Vec<(String, Tap)> {
    (1..).zip(SCORES).map(|(score, key)| turn.button(key, Tap::Rate(case, score))).collect()
}

pub(super) fn page(turn: &Turn<'_>, case: CaseId, score: Option<u8>, why: Why) -> Page {
    match score {
        None => Page::new(turn.text(Key::RateAsk, &[])).rows(scores(turn, case)),
        Some(score) if Rating::is_low(score) && why == Why::Unasked => reasons(turn, score),
        Some(score) => Page::new(turn.text(Key::RateWords, &[("score", score.into())]))
            .row([turn.button(Key::ButtonNoWords, Tap::RateSilently)])
            .takes(Takes::Words),
    }
    .row([turn.wish(Key::ButtonBack, Wish::Back)])
}

/// Who was not content is asked why, once; words written here are words to the score.
fn reasons(turn: &Turn<'_>, score: u8) -> Page {
    let reason = |one: &RatingReason| (turn.word(Word::Reason(*one)), Tap::RateWhy(Some(*one)));
    Page::new(turn.text(Key::RateWhy, &[("score", score.into())]))
        .rows(RatingReason::ALL.iter().map(reason))
        .row([turn.button(Key::ButtonNoReason, Tap::RateWhy(None))])
        .takes(Takes::Words)
}

pub(super) fn score(turn: &mut Turn<'_>, case: CaseId, score: u8) {
    let stage = Stage::Rating { case, score: Some(score), why: Why::Unasked };
    let replaces = matches!(turn.session.stage, Stage::Rating { .. });
    turn.come_to(stage, replaces);
}

pub(super) fn why(turn: &mut Turn<'_>, reason: Option<RatingReason>) {
    if let Stage::Rating { why, .. } = &mut turn.session.stage {
        *why = reason.map_or(Why::Unsaid, Why::Said);
    }
    turn.show();
}

/// Words to the score; before there is one, words that nearly name it.
pub(super) fn typed(turn: &mut Turn<'_>, words: &SafeText) {
    let is_scored = !matches!(turn.session.stage, Stage::Rating { score: None, .. });
    if is_scored {
        send(turn, Some(words.clone()));
    } else if !meaning::guess(turn, words.as_str()) {
        turn.remark(Key::UseButtons, &[]);
    }
}

pub(super) fn send(turn: &mut Turn<'_>, comment: Option<SafeText>) {
    let Stage::Rating { case, score: Some(score), why } = turn.session.stage else {
        return turn.show();
    };
    let reason = if let Why::Said(reason) = why { Some(reason) } else { None };
    let key = format!("rate-{}-{case}", turn.session.applicant);
    turn.ask(Purpose::Rate, Request::Act { key, case, act: Act::Rate { rating: Rating { score, reason, comment } } });
    turn.back();
    turn.say(Key::RateThanks, &[]);
}
