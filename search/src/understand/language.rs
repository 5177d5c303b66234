use crate::analysis::{Word, is_stop};
use crate::tongue::Tongue;
use crate::weights::{ITALIAN_FIRST, SAID_BEFORE, STRANGE_WORD, TELLING_WORD};

use super::Knowledge;

/// Least lead of the best tongue over the next, as a logarithm, for the language to be told as known: one word of the
/// sheets is not enough, a small word is.
const TOLD: f32 = 2.5;

/// How far behind the best a tongue can neither win nor leave a doubt: what it still hears is not looked at. A tongue
/// behind by more would have to make up for a habit and for Italian's lead at least.
const OUT_OF_REACH: f32 = TOLD.max(ITALIAN_FIRST + SAID_BEFORE);

/// The tongue a text is searched in, and whether the text itself tells it.
pub(super) struct Guess {
    pub(super) tongue: Tongue,
    pub(super) is_told: bool,
}

/// The tongue of a text. Its script settles it, else its words: small words of a tongue speak most for it, words of its
/// lexicon and of the sheets in it less, strange words against it. Italian, and the tongue the person used before, are
/// believed at equal evidence. An unfinished last word says nothing.
pub(super) fn guess(text: &str, said: &[Word], before: Option<Tongue>, knowledge: &dyn Knowledge) -> Guess {
    if let Some(tongue) = text.chars().find_map(Tongue::of_script) {
        return Guess { tongue, is_told: true };
    }
    let mut best = f32::NEG_INFINITY;
    let mut scores = Tongue::LATIN.map(|tongue| {
        let score = evidence(said, tongue, knowledge, best - OUT_OF_REACH);
        best = best.max(score);
        (score, tongue)
    });
    let told = lead(&scores) >= TOLD;
    for (score, tongue) in &mut scores {
        *score += if *tongue == Tongue::Italian { ITALIAN_FIRST } else { 0.0 };
        *score += if Some(*tongue) == before { SAID_BEFORE } else { 0.0 };
    }
    let best = scores.iter().max_by(|one, other| one.0.total_cmp(&other.0));
    Guess { tongue: best.map_or(Tongue::Italian, |(_, tongue)| *tongue), is_told: told }
}

/// What the words say for a tongue: 0 at most. Below `least` the rest is not looked at.
fn evidence(said: &[Word], tongue: Tongue, knowledge: &dyn Knowledge, least: f32) -> f32 {
    let worth = |word: &Word| {
        if is_stop(tongue, &word.folded) {
            0.0
        } else if knowledge.knows(tongue, &word.folded) {
            TELLING_WORD.ln()
        } else {
            STRANGE_WORD.ln()
        }
    };
    let mut all = 0.0;
    for word in said {
        all += worth(word);
        if all < least {
            break;
        }
    }
    all
}

fn lead(scores: &[(f32, Tongue)]) -> f32 {
    let mut scores: Vec<f32> = scores.iter().map(|(score, _)| *score).collect();
    scores.sort_by(|one, other| other.total_cmp(one));
    match scores.as_slice() {
        [first, second, ..] => first - second,
        _ => 0.0,
    }
}
