use std::collections::HashMap;

use crate::weights::{NEXT_PHRASE, PHRASES};

/// The sentences by which citizens say each need, to be compared whole with the question: the share of rare words that
/// the two have in common (cosine of tf-idf). The sheet as a whole may hold all words of a question that nobody would
/// ask it.
#[derive(Debug, Default)]
pub(super) struct Phrasebook {
    /// The sentences as they are written, with the entry each belongs to.
    phrases: Vec<(usize, String)>,
    /// By stem, the sentences that hold it and its share of each.
    postings: HashMap<String, Vec<(u32, f32)>>,
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
    /// Learns sentences, each with its entry and stems; `rarity` tells what a stem weighs.
    pub(super) fn of(sentences: Vec<(usize, String, Vec<String>)>, rarity: &dyn Fn(&str) -> f32) -> Self {
        let mut book = Self::default();
        for (number, (entry, sentence, stems)) in (0_u32..).zip(sentences) {
            let mut weights: HashMap<String, f32> = HashMap::new();
            for stem in stems {
                let weight = rarity(&stem);
                weights.entry(stem).and_modify(|kept| *kept = kept.max(weight)).or_insert(weight);
            }
            let length = weights.values().map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
            for (stem, weight) in weights {
                book.postings.entry(stem).or_default().push((number, weight / length));
            }
            book.phrases.push((entry, sentence));
        }
        book
    }

    /// A sentence as it is written.
    pub(super) fn sentence(&self, number: u32) -> Option<&str> {
        self.phrases.get(usize::try_from(number).ok()?).map(|(_, sentence)| sentence.as_str())
    }

    /// Compares a question with all sentences. The nearest few of an entry count, each less than the one before: a need
    /// that many people say in like words is more surely meant.
    pub(super) fn likeness(&self, sought: &[Sought<'_>], entries: usize) -> Likeness {
        let mut shares = vec![0.0_f32; self.phrases.len()];
        let mut square = 0.0;
        for word in sought {
            let strongest = word.iter().map(|(_, weight)| *weight).fold(0.0, f32::max);
            square += strongest * strongest;
            self.add_word(word, &mut shares);
        }
        let length = f32::sqrt(square).max(f32::MIN_POSITIVE);
        let mut best: Vec<Vec<(f32, u32)>> = vec![Vec::new(); entries];
        for ((number, share), (entry, _)) in (0_u32..).zip(&shares).zip(&self.phrases) {
            if let Some(kept) = best.get_mut(*entry).filter(|_| *share > 0.0) {
                kept.push((share / length, number));
            }
        }
        let mut likeness = Likeness { scores: Vec::with_capacity(entries), nearest: Vec::with_capacity(entries) };
        for mut kept in best {
            kept.sort_by(|one, other| other.0.total_cmp(&one.0));
            let powers = std::iter::successors(Some(1.0_f32), |power| Some(power * NEXT_PHRASE));
            likeness.scores.push(kept.iter().take(PHRASES).zip(powers).map(|((share, _), power)| share * power).sum());
            likeness.nearest.push(kept.first().map(|(_, number)| *number));
        }
        likeness
    }

    /// Of several spellings of one word the best counts in each sentence.
    fn add_word(&self, word: &Sought<'_>, shares: &mut [f32]) {
        let mut of_word: HashMap<u32, f32> = HashMap::new();
        for (stem, weight) in word {
            for (number, share) in self.postings.get(*stem).into_iter().flatten() {
                let kept = of_word.entry(*number).or_default();
                *kept = kept.max(weight * share);
            }
        }
        for (number, share) in of_word {
            if let Some(kept) = usize::try_from(number).ok().and_then(|number| shares.get_mut(number)) {
                *kept += share;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_with_the_same_rare_words_is_nearest() {
        let sentence = |entry, text: &str| (entry, text.to_owned(), text.split(' ').map(str::to_owned).collect());
        let book = Phrasebook::of(
            vec![sentence(0, "pay rent"), sentence(0, "rent help"), sentence(1, "pay waste tax")],
            &|stem| if stem == "pay" { 1.0 } else { 3.0 },
        );
        let likeness = book.likeness(&[vec![("pay", 1.0)], vec![("waste", 3.0)]], 2);
        assert!(likeness.scores[1] > likeness.scores[0], "{:?}", likeness.scores);
        assert_eq!(likeness.nearest[1].and_then(|number| book.sentence(number)), Some("pay waste tax"));
    }
}
