use super::ask::Asked;
use super::book::Book;
use super::holdings::Holding;
use crate::weights::{
    BESIDE, CONCEPT_HELD, MANY_WORDS, SPOKEN_OF, SURE, SURE_BOTH, SURE_COVERAGE, SURE_LEAD, SURE_TYPING, SURE_WORD,
};

/// How a sheet holds a word of the question.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// In its titles or keywords: 0 not at all, 1 as it was typed.
    core: f32,
    /// Anywhere in it.
    anywhere: f32,
}

impl Held {
    fn or(self, other: Self) -> Self {
        Self { core: self.core.max(other.core), anywhere: self.anywhere.max(other.anywhere) }
    }
}

impl Book {
    /// How a sheet holds each word of the question, in the words of this tongue.
    pub(super) fn held(&self, asked: &[Asked], entry: usize) -> Vec<Held> {
        let held = |word: &Asked| {
            let stems = word.stems.iter().map(|(stem, weight)| self.held_stem(stem, *weight, entry));
            stems.fold(Held::default(), Held::or)
        };
        asked.iter().map(held).collect()
    }

    /// The same by the Italian words that the question means; this is the Italian book.
    pub(super) fn held_meant(&self, asked: &[Asked], entry: usize) -> Vec<Held> {
        let held = |word: &Asked| {
            let as_typed = self.held_stem(&word.as_italian, 1.0, entry);
            let meant = word.concept.iter().map(|stem| self.held_stem(stem, CONCEPT_HELD, entry));
            meant.fold(as_typed, Held::or)
        };
        asked.iter().map(held).collect()
    }

    fn held_stem(&self, stem: &str, weight: f32, entry: usize) -> Held {
        match self.holdings.of(stem, entry) {
            Some(Holding::Core) => Held { core: weight, anywhere: weight },
            Some(Holding::Beside) => Held { core: 0.0, anywhere: weight },
            None => Held::default(),
        }
    }
}

/// Of two ways to hold each word the better.
pub(super) fn better(one: Vec<Held>, other: Vec<Held>) -> Vec<Held> {
    one.into_iter().zip(other).map(|(one, other)| one.or(other)).collect()
}

/// The share of the question that a sheet holds; what it is about counts whole.
pub(super) fn coverage(asked: &[Asked], held: &[Held]) -> f32 {
    let all: f32 = asked.iter().map(|word| word.weight).sum();
    let worth = |held: &Held| held.core.max(BESIDE * held.anywhere);
    let holds: f32 = asked.iter().zip(held).map(|(word, held)| word.weight * worth(held)).sum();
    if all > 0.0 { holds / all } else { 0.0 }
}

/// The words of the question that a sheet holds, as typed.
pub(super) fn matched(asked: &[Asked], held: &[Held]) -> Vec<String> {
    let fits = asked.iter().zip(held).filter(|(_, held)| held.anywhere > 0.0);
    fits.map(|(word, _)| word.typed.clone()).collect()
}

/// Whether a sheet truly answers: a logistic model over the share of the question that it holds, its lead over the best
/// matter of others, and how many words say something; of a long question a smaller share is enough, people tell stories
/// around a need. Of a text still being typed less is asked. Words of any question are no need.
#[expect(clippy::cast_precision_loss, reason = "words of a question")]
pub(super) fn fits(asked: &[Asked], held: &[Held], lead: f32, as_you_type: bool) -> bool {
    let enough = if as_you_type { SURE_TYPING } else { SURE };
    let coverage = coverage(asked, held);
    let words = asked.len().min(MANY_WORDS) as f32;
    let sure = SURE_COVERAGE * coverage + SURE_LEAD * lead + SURE_WORD * words + SURE_BOTH * coverage * words;
    holds_a_need(asked, held) && sure >= enough
}

/// Whether a matter of others is what the question speaks of, and not only the nearest of all that is far.
pub(super) fn speaks_of(asked: &[Asked], held: &[Held]) -> bool {
    holds_a_need(asked, held) && coverage(asked, held) >= SPOKEN_OF
}

fn holds_a_need(asked: &[Asked], held: &[Held]) -> bool {
    asked.iter().zip(held).any(|(word, held)| !word.soft && held.anywhere > 0.0)
}
