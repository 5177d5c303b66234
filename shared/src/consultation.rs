//! Consultations: a public question of a Comune or of the metropolitan city, answered once a person.
//!
//! A pure machine: prepared, open, closed, each once. What was chosen is counted apart from who took part, so that no
//! answer can be read back, and therefore none can be changed either. Until the close nobody is told how the answers
//! divide; afterwards they are told as numbers, if at least [`FEWEST`] people answered.

mod results;
mod sheet;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use results::{FEWEST, Results, share};
pub use sheet::{
    ConsultationFault, ConsultationQuestion, ConsultationSheet, LONGEST_OPTION, LONGEST_QUESTION, LONGEST_TITLE,
    LONGEST_WORDS, MOST_DAYS, MOST_OPTIONS, MOST_QUESTIONS,
};

use crate::domain::{Slug, vocabulary};
use crate::text::SafeText;
use crate::time::{day_in_palermo, day_number};

vocabulary! {
    /// Where a consultation stands.
    ConsultationState, "state of a consultation" {
        /// Written and checked; nobody has been asked yet.
        Prepared = "prepared",
        /// People answer.
        Open = "open",
        /// Over: its results can be read.
        Closed = "closed",
    }
}

/// A consultation at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Consultation {
    /// What is asked, as it was when it was opened: who changes the file later changes nothing here.
    pub sheet: ConsultationSheet,
    /// Where it stands.
    pub state: ConsultationState,
    /// Who opened it, once somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Opened>,
    /// How many people answered.
    pub answers: u32,
    /// Who closed it, once it is closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// How the answers divide: after the close, and only if enough people answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub results: Option<Results>,
}

/// How a consultation was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Opened {
    /// By whom.
    pub clerk: SafeText,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// The last day on which people answer.
    #[schemars(with = "String")]
    pub last_day: Date,
}

/// How a consultation was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Closed {
    /// By whom; none: its last day was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clerk: Option<SafeText>,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// Why a consultation cannot be moved so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConsultationError {
    /// It was opened before: a consultation is held once.
    #[error("this consultation was opened already")]
    OpenedAlready,
    /// Nobody can answer it now.
    #[error("this consultation is not open")]
    NotOpen,
    /// The choices are not one option of each question.
    #[error("one option of each question is wanted")]
    OddChoices,
    /// This person has answered.
    #[error("this person has answered already")]
    AnsweredAlready,
}

impl Consultation {
    /// A consultation that nobody has opened yet.
    #[must_use]
    pub const fn prepared(sheet: ConsultationSheet) -> Self {
        Self { sheet, state: ConsultationState::Prepared, opened: None, answers: 0, closed: None, results: None }
    }

    /// Its name in addresses.
    #[must_use]
    pub const fn slug(&self) -> &Slug {
        &self.sheet.slug
    }

    /// Opens it: the day of the opening is the first of its days.
    pub fn open(self, clerk: SafeText, at: Timestamp) -> Result<Self, ConsultationError> {
        if self.state != ConsultationState::Prepared {
            return Err(ConsultationError::OpenedAlready);
        }
        let first_day = day_in_palermo(at);
        let days = i64::from(self.sheet.days).saturating_sub(1);
        let last_day = first_day.checked_add(days.days()).unwrap_or(first_day);
        Ok(Self { state: ConsultationState::Open, opened: Some(Opened { clerk, at, last_day }), ..self })
    }

    /// Takes an answer: one option of each question, by its place from 0. Whose it is, is not asked here.
    pub fn answer(self, choices: &[u8], today: Date) -> Result<Self, ConsultationError> {
        if self.state != ConsultationState::Open || self.is_over(today) {
            return Err(ConsultationError::NotOpen);
        }
        let questions = &self.sheet.questions;
        let is_there = |(question, choice): (&ConsultationQuestion, &u8)| question.options.len() > usize::from(*choice);
        if questions.len() != choices.len() || !questions.iter().zip(choices).all(is_there) {
            return Err(ConsultationError::OddChoices);
        }
        Ok(Self { answers: self.answers.saturating_add(1), ..self })
    }

    /// Closes it, with how the answers divide. Of too few answers nothing is told: whoever knows who took part could
    /// read from them what each chose.
    pub fn close(self, votes: Results, clerk: Option<SafeText>, at: Timestamp) -> Result<Self, ConsultationError> {
        if self.state != ConsultationState::Open {
            return Err(ConsultationError::NotOpen);
        }
        let results = (self.answers >= FEWEST).then_some(votes);
        Ok(Self { state: ConsultationState::Closed, closed: Some(Closed { clerk, at }), results, ..self })
    }

    /// Whether its last day is over.
    #[must_use]
    pub fn is_over(&self, today: Date) -> bool {
        self.opened.as_ref().is_some_and(|opened| today > opened.last_day)
    }

    /// On how many days people can still answer, today among them.
    #[must_use]
    pub fn days_left(&self, today: Date) -> Option<i64> {
        let opened = self.opened.as_ref().filter(|_| self.state == ConsultationState::Open)?;
        Some((day_number(opened.last_day) - day_number(today) + 1).max(0))
    }
}

#[cfg(test)]
mod tests;
