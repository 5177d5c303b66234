use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{IstatCode, Slug};
use crate::text::{SafeText, fold};

/// The longest title, in characters: it must fit a button.
pub const LONGEST_TITLE: usize = 60;
/// The longest introduction, in characters.
pub const LONGEST_WORDS: usize = 600;
/// The longest question, in characters: what Telegram allows a poll.
pub const LONGEST_QUESTION: usize = 300;
/// The longest option, in characters: it must fit a button.
pub const LONGEST_OPTION: usize = 60;
/// The most questions of one consultation.
pub const MOST_QUESTIONS: usize = 5;
/// The most options of one question.
pub const MOST_OPTIONS: usize = 10;
/// The most days a consultation stays open.
pub const MOST_DAYS: u16 = 90;

/// What is asked, of whom and how long: a file of the catalogue, written and checked before anybody opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsultationSheet {
    /// Its name in addresses and files.
    pub slug: Slug,
    /// The Comune that asks; none: the metropolitan city asks all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<IstatCode>,
    /// What it is about, in a few words.
    pub title: SafeText,
    /// Why it is asked, and what becomes of the answers.
    pub words: SafeText,
    /// How many days people can answer, that of the opening among them.
    pub days: u16,
    /// The questions.
    #[serde(alias = "question")]
    pub questions: Vec<ConsultationQuestion>,
}

/// One question; one of its options is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsultationQuestion {
    /// The question.
    pub text: SafeText,
    /// What can be answered.
    pub options: Vec<SafeText>,
}

/// What keeps a sheet from being asked. The key says where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsultationFault {
    /// A text without words.
    Empty(Vec<String>),
    /// A text of so many characters, where so many are allowed.
    TooLong(Vec<String>, usize, usize),
    /// A number of things outside its bounds: how many, and from how many to how many there may be.
    OutOfBounds(Vec<String>, usize, usize, usize),
    /// The same option twice in one question.
    Twice(Vec<String>, String),
}

impl ConsultationSheet {
    /// All that is wrong with it.
    #[must_use]
    pub fn faults(&self) -> Vec<ConsultationFault> {
        let mut faults = Vec::new();
        check_text(&mut faults, key(&["title"]), &self.title, LONGEST_TITLE);
        check_text(&mut faults, key(&["words"]), &self.words, LONGEST_WORDS);
        check_number(&mut faults, key(&["days"]), self.days.into(), 1, MOST_DAYS.into());
        check_number(&mut faults, key(&["question"]), self.questions.len(), 1, MOST_QUESTIONS);
        for (place, question) in self.questions.iter().enumerate() {
            let place = place.to_string();
            check_text(&mut faults, key(&["question", &place, "text"]), &question.text, LONGEST_QUESTION);
            let options = key(&["question", &place, "options"]);
            check_number(&mut faults, options.clone(), question.options.len(), 2, MOST_OPTIONS);
            let mut seen = BTreeSet::new();
            for option in &question.options {
                check_text(&mut faults, options.clone(), option, LONGEST_OPTION);
                if !seen.insert(fold(option.as_str())) {
                    faults.push(ConsultationFault::Twice(options.clone(), option.to_string()));
                }
            }
        }
        faults
    }

    /// All its texts, in the order in which they are read, each with the key at which it stands.
    #[must_use]
    pub fn texts(&self) -> Vec<(Vec<String>, &SafeText)> {
        let mut texts = vec![(key(&["title"]), &self.title), (key(&["words"]), &self.words)];
        for (place, question) in self.questions.iter().enumerate() {
            let place = place.to_string();
            texts.push((key(&["question", &place, "text"]), &question.text));
            texts.extend(question.options.iter().map(|option| (key(&["question", &place, "options"]), option)));
        }
        texts
    }
}

fn key(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

fn check_text(faults: &mut Vec<ConsultationFault>, key: Vec<String>, text: &SafeText, longest: usize) {
    let length = text.as_str().chars().count();
    if length == 0 {
        faults.push(ConsultationFault::Empty(key));
    } else if length > longest {
        faults.push(ConsultationFault::TooLong(key, length, longest));
    }
}

fn check_number(faults: &mut Vec<ConsultationFault>, key: Vec<String>, found: usize, least: usize, most: usize) {
    if !(least..=most).contains(&found) {
        faults.push(ConsultationFault::OutOfBounds(key, found, least, most));
    }
}
