//! How something is known again without being kept: under a keyed hash. The key is random and made once a store, so that a
//! mark from one store says nothing in another, and no list of likely words made beforehand finds any.

use std::fmt;

use rand::RngExt;
use sha2::{Digest, Sha256};

use super::command::hex;
use crate::catalogue::Slug;
use crate::client::Secret;
use crate::id::ApplicantId;
use crate::lexicon::Phrasing;

/// Bytes kept of an asker's mark: enough to tell five people apart.
const ASKER_BYTES: usize = 8;

/// What marks are made with.
#[derive(Clone, Debug)]
pub(super) struct MarkKey(Secret);

/// A keyed hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mark([u8; 32]);

impl MarkKey {
    pub(super) fn of(kept: &str) -> Self {
        Self(Secret::new(kept))
    }

    /// A key nobody can guess: 256 random bits.
    pub(super) fn fresh() -> String {
        let (high, low): (u128, u128) = (rand::rng().random(), rand::rng().random());
        format!("{high:032x}{low:032x}")
    }

    /// Of a question, by its words.
    pub(super) fn question(&self, words: &Phrasing) -> Mark {
        self.mark(words.as_str())
    }

    /// Of who asked a question: the same person is another in each. Whoever is not told counts as one, together: nobody
    /// knows whether they are several.
    pub(super) fn asker(&self, question: Mark, asker: Option<ApplicantId>) -> String {
        let person = asker.map(|asker| asker.to_string()).unwrap_or_default();
        let Mark(mark) = self.mark(&format!("{question} {person}"));
        hex(mark.get(..ASKER_BYTES).unwrap_or(&mark))
    }

    /// Of who took part in a consultation: the same person is another in each.
    pub(super) fn participant(&self, consultation: &Slug, person: ApplicantId) -> Mark {
        self.mark(&format!("{consultation}/{person}"))
    }

    /// Of anything that must be known again and never read. Hashed twice with the key, so that nothing can be appended to
    /// a mark.
    pub(super) fn mark(&self, what: &str) -> Mark {
        let keyed = |content: &[u8]| Sha256::new().chain_update(self.0.expose()).chain_update(content).finalize();
        Mark(keyed(&keyed(what.as_bytes())).into())
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_another_mark_in_another_store() {
        let words: Phrasing = "abbeverata cavalli".parse().unwrap();
        let (one, other) = (MarkKey::of(&MarkKey::fresh()), MarkKey::of(&MarkKey::fresh()));
        assert_eq!(one.question(&words), one.question(&words));
        assert_ne!(one.question(&words), other.question(&words));
        assert!(!format!("{one:?} {}", one.question(&words)).contains("cavalli"));
    }

    #[test]
    fn who_asked_two_questions_is_not_known_to_be_one() {
        let key = MarkKey::of(&MarkKey::fresh());
        let asker = |words: &str| key.asker(key.question(&words.parse().unwrap()), Some(ApplicantId::from_seed(7)));
        assert_eq!(asker("cavalli"), asker("cavalli"));
        assert_ne!(asker("cavalli"), asker("carrozze"));
    }
}
