use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::weights::{NEXT_PHRASE, PHRASES};

/// The sentences by which citizens say each need, to be compared whole with the question: the share of rare words that
/// the two have in common (cosine of tf-idf). The sheet as a whole may hold all words of a question that nobody would
/// ask it.
#[derive(Debug, Default)]
pub(super) struct Phrasebook {
    /// The sentences as they are written, entry by entry.
    sentences: Vec<String>,
    /// By entry, its sentences.
    of_entry: Vec<Range<usize>>,
    /// By stem, the sentences that hold it and its share of each.
    postings: FxHashMap<String, Vec<(u32, f32)>>,
}

/// A stem of the question: its spellings, each with how well it stands for the word, and their rarity.
pub(super) type Sought<'a> = Vec<(&'a str, f32)>;

/// What the phrasebook says of the entries.
pub(super) struct Likeness {
    /// By entry: how like the question its nearest sentences are.
    pub(super) scores: Vec<f32>,
    /// By entry: the nearest sentence, by number.
    pub(super) nearest: Vec<Option<u32>>,
}

impl Phrasebook {
    /// Learns the sentences of the next entry, each with its stems; `rarity` tells what a stem weighs.
    pub(super) fn learn(&mut self, sentences: Vec<(String, Vec<String>)>, rarity: &dyn Fn(&str) -> f32) {
        let first = self.sentences.len();
        for (sentence, stems) in sentences {
            let number = u32::try_from(self.sentences.len()).unwrap_or(u32::MAX);
            let mut weights: FxHashMap<String, f32> = FxHashMap::default();
            for stem in stems {
                let weight = rarity(&stem);
                weights.entry(stem).and_modify(|kept| *kept = kept.max(weight)).or_insert(weight);
            }
            let length = weights.values().map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for (stem, weight) in weights {
                self.postings.entry(stem).or_default().push((number, weight / length));
            }
            self.sentences.push(sentence);
        }
        self.of_entry.push(first..self.sentences.len());
    }

    /// A sentence as it is written.
    pub(super) fn sentence(&self, number: u32) -> Option<&str> {
        self.sentences.get(usize::try_from(number).ok()?).map(String::as_str)
    }

    /// Compares a question with all sentences. The nearest few of an entry count, each less than the one before: a need
    /// that many people say in like words is more surely meant.
    pub(super) fn likeness(&self, sought: &[Sought<'_>]) -> Likeness {
        let mut shares = vec![0.0_f32; self.sentences.len()];
        let mut square = 0.0;
        for word in sought {
            let strongest = word.iter().map(|(_, weight)| *weight).fold(0.0, f32::max);
            square += strongest * strongest;
            self.add_word(word, &mut shares);
        }
        let length = f32::sqrt(square).max(f32::MIN_POSITIVE);
        let nearest_of = |entry: &Range<usize>| nearest(shares.get(entry.clone()).unwrap_or_default());
        let few: Vec<(Nearest, usize)> = self.of_entry.iter().map(|entry| (nearest_of(entry), entry.start)).collect();
        let number = |(few, start): &(Nearest, usize)| {
            few.first().filter(|(share, _)| *share > 0.0).and_then(|(_, at)| u32::try_from(start + at).ok())
        };
        Likeness {
            scores: few.iter().map(|(few, _)| joined(few) / length).collect(),
            nearest: few.iter().map(number).collect(),
        }
    }

    /// Of several spellings of one word the best counts in each sentence.
    fn add_word(&self, word: &Sought<'_>, shares: &mut [f32]) {
        let holders = |stem: &str| self.postings.get(stem).into_iter().flatten();
        let mut add = |number: u32, share: f32| {
            if let Some(kept) = usize::try_from(number).ok().and_then(|number| shares.get_mut(number)) {
                *kept += share;
            }
        };
        if let [(stem, weight)] = word.as_slice() {
            return holders(stem).for_each(|(number, share)| add(*number, weight * share));
        }
        let mut best: FxHashMap<u32, f32> = FxHashMap::default();
        for (stem, weight) in word {
            for (number, share) in holders(stem) {
                let kept = best.entry(*number).or_default();
                *kept = kept.max(weight * share);
            }
        }
        for (number, share) in best {
            add(number, share);
        }
    }
}

/// The best shares, the highest first, with their places; those that are missing are zero.
type Nearest = [(f32, usize); PHRASES];

/// Sentences looked at together: most have nothing in common with the question.
const AT_A_GLANCE: usize = 16;

#[expect(
    clippy::needless_bitwise_bool,
    reason = "without a branch all that are looked at together are compared at once"
)]
fn nearest(shares: &[f32]) -> Nearest {
    let mut few: Nearest = [(0.0, 0); PHRASES];
    for (start, together) in (0..).step_by(AT_A_GLANCE).zip(shares.chunks(AT_A_GLANCE)) {
        let [.., (least, _)] = few;
        if together.iter().fold(false, |any, share| any | (*share > least)) {
            for (share, at) in together.iter().zip(start..).filter(|(share, _)| **share > least) {
                keep(&mut few, (*share, at));
            }
        }
    }
    few
}

/// Puts a share in its place among the best.
fn keep(few: &mut Nearest, mut next: (f32, usize)) {
    for kept in few {
        if next.0 > kept.0 {
            std::mem::swap(kept, &mut next);
        }
    }
}

fn joined(few: &Nearest) -> f32 {
    few.iter().rev().fold(0.0, |rest, (share, _)| share + NEXT_PHRASE * rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_with_the_same_rare_words_is_nearest() {
        let sentence = |text: &str| (text.to_owned(), text.split(' ').map(str::to_owned).collect());
        let mut book = Phrasebook::default();
        let rarity = |stem: &str| if stem == "pay" { 1.0 } else { 3.0 };
        book.learn(vec![sentence("pay rent"), sentence("rent help")], &rarity);
        book.learn(vec![sentence("pay waste tax")], &rarity);
        let likeness = book.likeness(&[vec![("pay", 1.0)], vec![("waste", 3.0)]]);
        assert!(likeness.scores[1] > likeness.scores[0], "{:?}", likeness.scores);
        assert_eq!(likeness.nearest[1].and_then(|number| book.sentence(number)), Some("pay waste tax"));
    }
}
