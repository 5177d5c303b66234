//! What the search learns: questions without a good answer, and the words that the help desk teaches to services.
//!
//! Nothing of a question is kept that tells who asked. Until [`ENOUGH`] people asked it, it stands in the store as a
//! keyed hash, a count, and a keyed hash of each who asked; words with a digit (tax codes, telephone and house numbers) are
//! dropped before that.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalogue::Slug;
use crate::domain::{Tongue, UnknownWord};
use crate::id::WordsId;
use crate::text::SafeText;

/// How many people ask a question before its words may be read.
pub const ENOUGH: usize = 5;

/// How many days a question is kept after it was last asked.
pub const DAYS_KEPT: i32 = 90;

/// How a need is said: 2 to 120 characters of one line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct Phrasing(#[schemars(length(min = 2, max = 120))] String);

impl Phrasing {
    /// The fewest characters.
    pub const SHORTEST: usize = 2;
    /// The most characters.
    pub const LONGEST: usize = 120;

    /// What is kept of a question: as many of its words as fit, those with a digit dropped; none when nothing is left.
    #[must_use]
    pub fn of_question(words: &[String]) -> Option<Self> {
        let mut kept = String::new();
        let without_digits = words.iter().filter(|word| !word.chars().any(char::is_numeric));
        for word in without_digits {
            let blank = usize::from(!kept.is_empty());
            if kept.chars().count() + blank + word.chars().count() > Self::LONGEST {
                break;
            }
            kept.push_str(if blank == 1 { " " } else { "" });
            kept.push_str(word);
        }
        kept.parse().ok()
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phrasing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Phrasing {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let clean = SafeText::new(text);
        let length = clean.as_str().chars().count();
        if (Self::SHORTEST..=Self::LONGEST).contains(&length) {
            Ok(Self(clean.as_str().to_owned()))
        } else {
            Err(UnknownWord::new("phrasing of 2 to 120 characters", clean.as_str()))
        }
    }
}

impl TryFrom<String> for Phrasing {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<Phrasing> for String {
    fn from(phrasing: Phrasing) -> Self {
        phrasing.0
    }
}

/// A question that was asked often and has no good answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Unanswered {
    /// Its informative words, folded.
    pub words: Phrasing,
    /// In which tongue it was understood.
    pub tongue: Tongue,
    /// How often it was asked.
    pub asked: u32,
    /// The day it was asked last.
    #[schemars(with = "String")]
    pub last: Date,
}

/// Words by which a service is found since somebody taught it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TaughtWords {
    /// Identifier.
    pub id: WordsId,
    /// Which service.
    pub service: Slug,
    /// The words.
    pub words: Phrasing,
    /// In which tongue they are said.
    pub tongue: Tongue,
    /// Who taught them.
    pub clerk: SafeText,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Who took them back, if somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
}

/// Words taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Withdrawal {
    /// By whom.
    pub clerk: SafeText,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&["abbeverata", "cavalli"], Some("abbeverata cavalli"))]
    #[case(&["rssmra80a01h501u", "cavalli"], Some("cavalli"))]
    #[case(&["3331234567"], None)]
    #[case(&["x"], None)]
    #[case(&[], None)]
    fn no_word_with_a_digit_is_kept_of_a_question(#[case] words: &[&str], #[case] expected: Option<&str>) {
        let words: Vec<String> = words.iter().map(ToString::to_string).collect();
        assert_eq!(Phrasing::of_question(&words).as_ref().map(Phrasing::as_str), expected);
    }

    #[test]
    fn a_long_question_is_cut_between_words() {
        let words = vec!["parola".to_owned(); 40];
        let kept = Phrasing::of_question(&words).unwrap();
        assert!(kept.as_str().chars().count() <= Phrasing::LONGEST && kept.as_str().ends_with("parola"));
    }

    #[rstest]
    #[case("\"a\"")]
    #[case("\"  \"")]
    #[case("\"\\u202e\"")]
    fn words_too_short_are_refused_at_the_door(#[case] json: &str) {
        assert!(serde_json::from_str::<Phrasing>(json).is_err());
        assert!(serde_json::from_str::<Phrasing>(&format!("\"{}\"", "a".repeat(121))).is_err());
    }
}
