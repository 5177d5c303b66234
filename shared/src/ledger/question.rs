//! How a question is counted without being kept: under a keyed hash. The key is random and made once a store, so that a
//! hash from one store says nothing in another, and no list of likely questions made beforehand finds any.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use rand::RngExt;
use sha2::{Digest, Sha256};

use super::command::hex;
use crate::client::Secret;
use crate::domain::Tongue;
use crate::id::ApplicantId;
use crate::lexicon::{ENOUGH, Phrasing};

/// Bytes kept of an asker's hash: enough to tell five people apart, too few to find one among many.
const ASKER_BYTES: usize = 8;

/// What a question is hashed with.
#[derive(Clone, Debug)]
pub(super) struct QuestionKey(Secret);

/// A question as it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct QuestionHash([u8; 32]);

/// One of those who asked a question, as a text. The same person is another in each question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AskerHash(String);

/// Who asked a question, until enough did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Askers(BTreeSet<AskerHash>);

/// What is known of a question.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// How often it was asked since it was last answered.
    pub(super) asked: u32,
    /// By whom, while its words are not kept.
    pub(super) askers: Askers,
    /// Its words, once enough people asked it.
    pub(super) listed: Option<(Phrasing, Tongue)>,
    /// The day it was asked last.
    pub(super) last: Date,
}

impl Question {
    /// One that nobody has asked yet.
    pub(super) fn unasked(today: Date) -> Self {
        Self { asked: 0, askers: Askers::default(), listed: None, last: today }
    }

    /// Counts it once more; true when its words may be kept from now on, and were not before.
    pub(super) fn ask(&mut self, asker: AskerHash, today: Date) -> bool {
        self.asked = self.asked.saturating_add(1);
        self.last = self.last.max(today);
        if self.listed.is_some() {
            return false;
        }
        self.askers.0.insert(asker);
        self.askers.0.len() >= ENOUGH
    }

    /// Keeps its words, and forgets who asked.
    pub(super) fn list(&mut self, words: Phrasing, tongue: Tongue) {
        self.listed = Some((words, tongue));
        self.askers = Askers::default();
    }
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

    pub(super) fn hash(&self, words: &Phrasing) -> QuestionHash {
        self.mark(words.as_str())
    }

    /// Whoever is not told counts as one, together: nobody knows whether they are several.
    pub(super) fn asker(&self, question: QuestionHash, asker: Option<ApplicantId>) -> AskerHash {
        let person = asker.map(|asker| asker.to_string()).unwrap_or_default();
        let QuestionHash(mark) = self.mark(&format!("{question} {person}"));
        AskerHash(hex(mark.get(..ASKER_BYTES).unwrap_or(&mark)))
    }

    /// The same of anything that must be known again and never read. Hashed twice with the key, so that nothing can be
    /// appended to a hash.
    pub(super) fn mark(&self, what: &str) -> QuestionHash {
        let keyed = |content: &[u8]| Sha256::new().chain_update(self.0.expose()).chain_update(content).finalize();
        QuestionHash(keyed(&keyed(what.as_bytes())).into())
    }
}

impl fmt::Display for Askers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|AskerHash(hash)| write!(f, "{hash} "))
    }
}

impl From<&str> for Askers {
    fn from(kept: &str) -> Self {
        Self(kept.split_whitespace().map(|hash| AskerHash(hash.to_owned())).collect())
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

    #[test]
    fn a_question_is_kept_when_enough_people_asked_it_however_often_one_did() {
        let key = QuestionKey::of(&QuestionKey::fresh());
        let words: Phrasing = "abbeverata cavalli".parse().unwrap();
        let today = "2026-11-22".parse().unwrap();
        let mut question = Question::unasked(today);
        let by = |person| key.asker(key.hash(&words), Some(ApplicantId::from_seed(person)));
        let nobody = key.asker(key.hash(&words), None);
        for asker in [by(1), by(1), nobody.clone(), nobody, by(2), by(2), by(3)] {
            assert!(!question.ask(asker, today), "{question:?}");
        }
        question.askers = Askers::from(question.askers.to_string().as_str());
        assert!(question.ask(by(4), today), "the fifth, after the store was read again");
        question.list(words.clone(), Tongue::It);
        assert!(!question.ask(by(5), today), "it is listed already");
        assert_eq!((question.asked, question.askers), (9, Askers::default()));
    }

    #[test]
    fn who_asked_two_questions_is_not_known_to_be_one() {
        let key = QuestionKey::of(&QuestionKey::fresh());
        let asker = |words: &str| key.asker(key.hash(&words.parse().unwrap()), Some(ApplicantId::from_seed(7)));
        assert_eq!(asker("cavalli"), asker("cavalli"));
        assert_ne!(asker("cavalli"), asker("carrozze"));
    }
}
