use std::iter;

/// Bits of a character.
const CHARACTER: u32 = 21;

/// A run of three or four letters inside a word, packed: a question has a hundred of them, each looked up twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Gram(u128);

impl Gram {
    fn of(letters: &[char]) -> Self {
        Self(letters.iter().fold(0, |packed, letter| packed << CHARACTER | u128::from(u32::from(*letter))))
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
