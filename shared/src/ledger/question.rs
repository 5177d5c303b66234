//! What is known of a question that had no good answer, and when its words may be kept.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;

use crate::domain::Tongue;
use crate::lexicon::{ENOUGH, Phrasing};

/// Who asked a question, each by a mark, until enough did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Askers(BTreeSet<String>);

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
    pub(super) fn ask(&mut self, asker: String, today: Date) -> bool {
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

impl fmt::Display for Askers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|asker| write!(f, "{asker} "))
    }
}

impl From<&str> for Askers {
    fn from(kept: &str) -> Self {
        Self(kept.split_whitespace().map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ApplicantId;
    use crate::ledger::mark::MarkKey;

    #[test]
    fn a_question_is_kept_when_enough_people_asked_it_however_often_one_did() {
        let key = MarkKey::of(&MarkKey::fresh());
        let words: Phrasing = "abbeverata cavalli".parse().unwrap();
        let today = "2026-11-22".parse().unwrap();
        let mut question = Question::unasked(today);
        let by = |person| key.asker(key.question(&words), Some(ApplicantId::from_seed(person)));
        let nobody = key.asker(key.question(&words), None);
        for asker in [by(1), by(1), nobody.clone(), nobody, by(2), by(2), by(3)] {
            assert!(!question.ask(asker, today), "{question:?}");
        }
        question.askers = Askers::from(question.askers.to_string().as_str());
        assert!(question.ask(by(4), today), "the fifth, after the store was read again");
        question.list(words.clone(), Tongue::It);
        assert!(!question.ask(by(5), today), "it is listed already");
        assert_eq!((question.asked, question.askers), (9, Askers::default()));
    }
}
