use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ConsultationSheet;

/// How many people must have answered before it is told how their answers divide.
pub const FEWEST: u32 = 5;

/// How the answers divide: how often each option of each question was chosen, in the order of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Results(Vec<Vec<u32>>);

impl Results {
    /// No votes yet.
    #[must_use]
    pub fn none_of(sheet: &ConsultationSheet) -> Self {
        Self(sheet.questions.iter().map(|question| vec![0; question.options.len()]).collect())
    }

    /// Adds votes for an option; one that does not exist takes none.
    pub fn add(&mut self, question: usize, option: usize, votes: u32) {
        if let Some(count) = self.0.get_mut(question).and_then(|options| options.get_mut(option)) {
            *count = count.saturating_add(votes);
        }
    }

    /// How often each option of a question was chosen.
    #[must_use]
    pub fn of_question(&self, question: usize) -> &[u32] {
        self.0.get(question).map_or(&[], Vec::as_slice)
    }
}

/// So many of all, in whole hundredths, halves rounded up.
#[must_use]
pub const fn share(votes: u32, all: u32) -> u32 {
    if all == 0 { 0 } else { votes.saturating_mul(200).saturating_add(all) / all.saturating_mul(2) }
}
