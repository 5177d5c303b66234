//! How a question is counted without being kept: under a keyed hash. The key is random and made once a store, so that a
//! hash from one store says nothing in another, and no list of likely questions made beforehand finds any.

use std::fmt;

use jiff::civil::Date;
use rand::RngExt;
use sha2::{Digest, Sha256};

use super::command::hex;
use crate::client::Secret;
use crate::domain::Tongue;
use crate::lexicon::Phrasing;

/// What a question is hashed with.
#[derive(Clone, Debug)]
pub(super) struct QuestionKey(Secret);

/// A question as it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct QuestionHash([u8; 32]);

/// What is known of a question.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// How often it was asked since it was last answered.
    pub(super) asked: u32,
    /// Its words, once it was asked often enough.
    pub(super) listed: Option<(Phrasing, Tongue)>,
    /// The day it was asked last.
    pub(super) last: Date,
}

impl QuestionKey {
    pub(super) fn of(kept: &str) -> Self {
        Self(Secret::new(kept))
    }

    /// A key nobody can guess: 256 random bits.
    pub(super) fn fresh() -> String {
        let (high, low): (u128, u128) = (rand::rng().random(), rand::rng().random());
        format!("{high:032x}{low:032x}")
    }

    /// Hashed twice with the key, so that nothing can be appended to a hash.
    pub(super) fn hash(&self, words: &Phrasing) -> QuestionHash {
        self.mark(words.as_str())
    }

    /// The same of anything that must be known again and never read.
    pub(super) fn mark(&self, what: &str) -> QuestionHash {
        let keyed = |content: &[u8]| Sha256::new().chain_update(self.0.expose()).chain_update(content).finalize();
        QuestionHash(keyed(&keyed(what.as_bytes())).into())
    }
}

impl fmt::Display for QuestionHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_another_hash_in_another_store() {
        let words: Phrasing = "abbeverata cavalli".parse().unwrap();
        let (one, other) = (QuestionKey::of(&QuestionKey::fresh()), QuestionKey::of(&QuestionKey::fresh()));
        assert_eq!(one.hash(&words), one.hash(&words));
        assert_ne!(one.hash(&words), other.hash(&words));
        assert!(!format!("{one:?} {}", one.hash(&words)).contains("cavalli"));
    }
}
