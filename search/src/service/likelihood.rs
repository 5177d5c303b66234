use rustc_hash::{FxHashMap, FxHashSet};

use super::postings::Postings;
use crate::analysis::{Gram, grams};
use crate::weights::UNSAID;

/// How likely those who have each need say the words of a question, small words too: a multinomial naive Bayes model over
/// stems and letter runs, learned from the sentences by which citizens say each need. The other rankings hear what a
/// question is about; this one hears how people speak of it ("mi hanno lasciato la macchina in mezzo ai pali").
#[derive(Debug, Default)]
pub(super) struct Likelihood {
    features: Features,
    /// By feature, the entries whose sentences have it, and what that adds to their logarithm.
    holders: Vec<Postings>,
    /// By entry: the logarithm of a feature that none of its sentences has.
    floors: Vec<f32>,
}

/// What is said of the entries, to learn a [`Likelihood`] from.
#[derive(Debug, Default)]
pub(super) struct Speech {
    features: Features,
    of_word: FxHashMap<String, Vec<u32>>,
    /// By entry: how much of each feature its sentences hold.
    said: Vec<FxHashMap<u32, f32>>,
}

impl Speech {
    /// Learns the sentences of the next entry, each given as words with their stems. Each sentence weighs the same,
    /// however long.
    #[expect(clippy::cast_precision_loss, reason = "a sentence has some hundred features")]
    pub(super) fn learn(&mut self, sentences: &[Vec<(String, String)>]) {
        let mut counts: FxHashMap<u32, f32> = FxHashMap::default();
        for sentence in sentences {
            let features: FxHashSet<u32> =
                sentence.iter().flat_map(|(word, stem)| self.features_of(word, stem)).collect();
            let share = 1.0 / (features.len() as f32).sqrt();
            for feature in features {
                *counts.entry(feature).or_default() += share;
            }
        }
        self.said.push(counts);
    }

    fn features_of(&mut self, word: &str, stem: &str) -> Vec<u32> {
        if let Some(known) = self.of_word.get(word) {
            return known.clone();
        }
        let features = self.features.learn(word, stem);
        self.of_word.insert(word.to_owned(), features.clone());
        features
    }
}

/// The features of words, numbered: their stems, and their runs of letters.
#[derive(Debug, Default)]
struct Features {
    stems: FxHashMap<String, u32>,
    runs: FxHashMap<Gram, u32>,
}

impl Features {
    fn count(&self) -> usize {
        self.stems.len() + self.runs.len()
    }

    fn learn(&mut self, word: &str, stem: &str) -> Vec<u32> {
        let next = u32::try_from(self.count()).unwrap_or(u32::MAX);
        let mut features = vec![*self.stems.entry(stem.to_owned()).or_insert(next)];
        for gram in grams(word) {
            let next = u32::try_from(self.count()).unwrap_or(u32::MAX);
            features.push(*self.runs.entry(gram).or_insert(next));
        }
        features
    }

    /// Those of a word that are known.
    fn of<'a>(&'a self, word: &str, stem: &str) -> impl Iterator<Item = u32> + 'a {
        let runs = grams(word).into_iter().filter_map(|gram| self.runs.get(&gram).copied());
        self.stems.get(stem).copied().into_iter().chain(runs)
    }
}

impl Likelihood {
    #[expect(clippy::cast_precision_loss, reason = "some ten thousand features")]
    pub(super) fn of(speech: Speech) -> Self {
        let all = speech.features.count() as f32;
        let mut holders: Vec<Vec<(u16, f32)>> = vec![Vec::new(); speech.features.count()];
        let mut floors = Vec::with_capacity(speech.said.len());
        for (entry, counts) in (0_u16..).zip(speech.said) {
            let total: f32 = counts.values().sum();
            floors.push((UNSAID / (total + UNSAID * all)).ln());
            for (feature, count) in counts {
                if let Some(holders) = usize::try_from(feature).ok().and_then(|feature| holders.get_mut(feature)) {
                    holders.push((entry, ((count + UNSAID) / UNSAID).ln()));
                }
            }
        }
        let entries = floors.len();
        let holders = holders.into_iter().map(|holders| Postings::of(holders, entries)).collect();
        Self { features: speech.features, holders, floors }
    }

    /// By entry, how likely the words of a question are, each word given with its stem: the mean logarithm of their
    /// features, against the likeliest entry, from 0 (a share of 1/e and less) to 1. Features nobody has said tell nothing.
    #[expect(clippy::cast_precision_loss, reason = "a question has some hundred features")]
    pub(super) fn shares<'a>(&self, words: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<f32> {
        let mut asked: Vec<u32> = words.into_iter().flat_map(|(word, stem)| self.features.of(word, stem)).collect();
        asked.sort_unstable();
        asked.dedup();
        let mut sums = vec![0.0_f32; self.floors.len()];
        for holders in asked.iter().filter_map(|feature| self.holders.get(usize::try_from(*feature).ok()?)) {
            holders.add_to(&mut sums);
        }
        if asked.is_empty() {
            return sums;
        }
        let all = asked.len() as f32;
        let means: Vec<f32> = sums.iter().zip(&self.floors).map(|(sum, floor)| sum / all + floor).collect();
        let likeliest = means.iter().copied().fold(f32::MIN, f32::max);
        means.into_iter().map(|mean| (1.0 + mean - likeliest).max(0.0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str) -> Vec<(String, String)> {
        text.split(' ').map(|word| (word.to_owned(), word.to_owned())).collect()
    }

    #[test]
    fn small_words_tell_who_speaks() {
        let mut speech = Speech::default();
        speech.learn(&[sentence("mi hanno rotto la macchina"), sentence("mi hanno rotto il muro")]);
        speech.learn(&[sentence("voglio pagare la macchina"), sentence("voglio pagare il muro")]);
        let likelihood = Likelihood::of(speech);
        let said = sentence("mi hanno lasciato il muro rotto xyz");
        let shares = likelihood.shares(said.iter().map(|(word, stem)| (word.as_str(), stem.as_str())));
        assert!((shares[0] - 1.0).abs() < f32::EPSILON && shares[1] < 1.0, "{shares:?}");
        assert_eq!(likelihood.shares([("zzz", "zzz")]), [0.0, 0.0]);
    }
}
