use std::iter;

/// Bits kept of a character: all of those that living scripts use. Rarer ones may be taken for one another.
const CHARACTER: u32 = 16;

/// A run of three or four letters inside a word, packed: a question has a hundred of them, each looked up twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Gram(u64);

impl Gram {
    fn of(letters: &[char]) -> Self {
        let kept = |letter: &char| u64::from(u32::from(*letter)) & ((1 << CHARACTER) - 1);
        Self(letters.iter().fold(0, |packed, letter| packed << CHARACTER | kept(letter)))
    }
}

/// The runs of three and four letters inside a word whose ends are marked: `tari` gives `_ta tar ari ri_ _tar tari
/// ari_`. They find words that are misspelled beyond correction, joined or cut.
pub(crate) fn grams(folded: &str) -> Vec<Gram> {
    let letters: Vec<char> = iter::once('_').chain(folded.chars()).chain(iter::once('_')).collect();
    [3, 4].into_iter().flat_map(|length| letters.windows(length)).map(Gram::of).collect()
}

#[cfg(test)]
mod tests {
    use super::{Gram, grams};

    #[test]
    fn ends_of_words_are_marked() {
        let gram = |letters: &str| Gram::of(&letters.chars().collect::<Vec<_>>());
        assert_eq!(grams("tari"), ["_ta", "tar", "ari", "ri_", "_tar", "tari", "ari_"].map(gram));
    }
}
