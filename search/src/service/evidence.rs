use super::asked::Asked;
use super::book::Book;
use super::holdings::{Holders, Holding};
use crate::weights::{
    BESIDE, CONCEPT_HELD, MANY_WORDS, SPOKEN_OF, SURE, SURE_BOTH, SURE_COVERAGE, SURE_LEAD, SURE_TYPING, SURE_WORD,
};

/// What the sheets hold of a question, in its own tongue or in the Italian it means; each word is looked up once for all.
pub(super) struct Evidence<'a> {
    pub(super) asked: &'a [Asked],
    /// By word: the sheets that hold a stem of it, and how well the stem stands for the word, from 0 to 1.
    holders: Vec<Vec<(Holders<'a>, f32)>>,
}

/// How a sheet holds a word of the question.
#[derive(Debug, Clone, Copy, Default)]
struct Held {
    /// In its titles or keywords: 0 not at all, 1 as it was typed.
    core: f32,
    /// Anywhere in it.
    anywhere: f32,
}

impl<'a> Evidence<'a> {
    pub(super) fn of(asked: &'a [Asked], book: &'a Book, italian: &'a Book) -> Self {
        let of_word = |word: &Asked| {
            let own = word.stems.iter().map(|(stem, weight)| (book.holdings.of(stem), *weight));
            let as_typed = (italian.holdings.of(&word.as_italian), 1.0);
            let meant = word.concept.iter().map(|stem| (italian.holdings.of(stem), CONCEPT_HELD));
            own.chain([as_typed]).chain(meant).collect()
        };
        Self { asked, holders: asked.iter().map(of_word).collect() }
    }

    /// The share of the question that a sheet holds; what it is about counts whole.
    pub(super) fn coverage(&self, entry: usize) -> f32 {
        let all: f32 = self.asked.iter().map(|word| word.weight).sum();
        let worth = |held: Held| held.core.max(BESIDE * held.anywhere);
        let holds: f32 = self.held(entry).map(|(word, held)| word.weight * worth(held)).sum();
        if all > 0.0 { holds / all } else { 0.0 }
    }

    /// The words of the question that a sheet holds, as typed.
    pub(super) fn matched(&self, entry: usize) -> Vec<String> {
        self.held(entry).filter(|(_, held)| held.anywhere > 0.0).map(|(word, _)| word.typed.clone()).collect()
    }

    /// Whether a sheet truly answers: a logistic model over the share of the question that it holds, its lead over the
    /// best matter of others, and how many words say something; of a long question a smaller share is enough, people tell
    /// stories around a need. Of a text still being typed less is asked. Words of any question are no need.
    #[expect(clippy::cast_precision_loss, reason = "words of a question")]
    pub(super) fn fits(&self, entry: usize, lead: f32, as_you_type: bool) -> bool {
        let enough = if as_you_type { SURE_TYPING } else { SURE };
        let coverage = self.coverage(entry);
        let words = self.asked.len().min(MANY_WORDS) as f32;
        let sure = SURE_COVERAGE * coverage + SURE_LEAD * lead + SURE_WORD * words + SURE_BOTH * coverage * words;
        self.holds_a_need(entry) && sure >= enough
    }

    /// Whether a matter of others is what the question speaks of, and not only the nearest of all that is far.
    pub(super) fn speaks_of(&self, entry: usize) -> bool {
        self.holds_a_need(entry) && self.coverage(entry) >= SPOKEN_OF
    }

    fn holds_a_need(&self, entry: usize) -> bool {
        self.held(entry).any(|(word, held)| !word.soft && held.anywhere > 0.0)
    }

    /// Of all that stands for a word the best counts.
    fn held(&self, entry: usize) -> impl Iterator<Item = (&'a Asked, Held)> {
        let held = move |holders: &Vec<(Holders<'a>, f32)>| {
            holders.iter().fold(Held::default(), |held, (holders, weight)| match holders.holding(entry) {
                Some(Holding::Core) => Held { core: held.core.max(*weight), anywhere: held.anywhere.max(*weight) },
                Some(Holding::Beside) => Held { anywhere: held.anywhere.max(*weight), ..held },
                None => held,
            })
        };
        self.asked.iter().zip(self.holders.iter().map(held))
    }
}
