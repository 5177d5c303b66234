//! Chance from a seed: each use has a stream of its own, so that one more draw here changes nothing there.

use std::fmt::Display;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sha2::{Digest, Sha256};

/// The stream of chance for one use, such as ("office", protocol number and revision).
pub(in crate::federation) fn rng_of(seed: u64, using: &str, which: impl Display) -> StdRng {
    StdRng::from_seed(digest(seed, using, which))
}

/// A number to make an identifier of, the same for the same words.
pub(super) fn number_of(seed: u64, using: &str, which: impl Display) -> u128 {
    let [high, low] = halves(digest(seed, using, which));
    high ^ low.rotate_left(1)
}

fn digest(seed: u64, using: &str, which: impl Display) -> [u8; 32] {
    Sha256::digest(format!("{seed}\n{using}\n{which}")).into()
}

fn halves(bytes: [u8; 32]) -> [u128; 2] {
    let (high, low) = bytes.split_at(16);
    [high, low].map(|half| u128::from_be_bytes(half.try_into().unwrap_or_default()))
}

/// One of a list; the default of an empty one.
pub(super) fn one_of<T: Copy + Default>(list: &[T], rng: &mut StdRng) -> T {
    if list.is_empty() {
        return T::default();
    }
    list.get(rng.random_range(0..list.len())).copied().unwrap_or_default()
}

/// A number of so many digits, which may begin with zeros.
pub(super) fn digits(count: usize, rng: &mut StdRng) -> String {
    (0..count).map(|_| char::from(b'0' + rng.random_range(0..10_u8))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_chance_and_others_another() {
        let draw = |seed, using, which: &str| rng_of(seed, using, which).random::<u64>();
        assert_eq!(draw(1, "office", "a"), draw(1, "office", "a"));
        assert_ne!(draw(1, "office", "a"), draw(2, "office", "a"));
        assert_ne!(draw(1, "office", "a"), draw(1, "citizen", "a"));
        assert_ne!(number_of(1, "act", "a"), number_of(1, "act", "b"));
    }
}
