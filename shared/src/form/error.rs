use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Decimal, FieldKind};

/// Why an input is not an answer, with what a person needs to repair it. It never holds the value itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FieldError {
    /// Nothing was given where something is needed.
    #[error("an answer is needed")]
    Required,
    /// A file where words were asked, or the other way round.
    #[error("this kind of input is no answer to a {kind} field")]
    WrongInput {
        /// What the field takes.
        kind: FieldKind,
    },
    /// It does not look like the kind; [`FieldKind::hint`] and [`FieldKind::example`] say how it looks.
    #[error("not in the form of a {kind}")]
    Format {
        /// What the field takes.
        kind: FieldKind,
    },
    /// A code with too few or too many characters.
    #[error("{kind} has {given} characters, {expected} are needed")]
    Length {
        /// What the field takes.
        kind: FieldKind,
        /// How many characters it has.
        expected: u16,
        /// How many were given.
        given: u16,
    },
    /// The check character does not fit: one character is wrong, or two are swapped.
    #[error("the check character of the {kind} does not fit")]
    CheckCharacter {
        /// What the field takes.
        kind: FieldKind,
    },
    /// A day that is not in the calendar, such as 30 February.
    #[error("there is no such day")]
    NoSuchDay,
    /// A day that can not lie in the future.
    #[error("the day is in the future")]
    InFuture,
    /// A year or day too far away to be meant.
    #[error("the year is not between {min} and {max}")]
    FarAway {
        /// The first year that is taken.
        min: i16,
        /// The last year that is taken.
        max: i16,
    },
    /// A number below the smallest.
    #[error("smaller than {min}")]
    TooSmall {
        /// The smallest.
        min: Decimal,
    },
    /// A number above the largest.
    #[error("larger than {max}")]
    TooLarge {
        /// The largest.
        max: Decimal,
    },
    /// A text with too few characters.
    #[error("fewer than {min} characters")]
    TooShort {
        /// How many are needed.
        min: u32,
    },
    /// A text with too many characters.
    #[error("more than {max} characters")]
    TooLong {
        /// How many are taken.
        max: u32,
    },
    /// Too few files or choices.
    #[error("fewer than {min}")]
    TooFew {
        /// How many are needed.
        min: u32,
    },
    /// Too many files or choices.
    #[error("more than {max}")]
    TooMany {
        /// How many are taken.
        max: u32,
    },
    /// None of the options.
    #[error("none of the options")]
    NoOption,
    /// It could be more than one option.
    #[error("could be {}", options.join(" or "))]
    Ambiguous {
        /// The ids of the options it could be.
        options: Vec<String>,
    },
    /// It does not agree with the answer to another field, such as a tax code with the date of birth.
    #[error("does not agree with {field}")]
    Disagrees {
        /// The id of the other field of the same section.
        field: String,
    },
    /// A file of a type that is not taken.
    #[error("the type of the file is not taken")]
    FileType {
        /// The endings that are taken, such as `pdf`.
        accepted: Vec<String>,
    },
    /// A file that is too large.
    #[error("the file is larger than {max_megabytes} MB")]
    FileSize {
        /// The largest size taken, in megabytes.
        max_megabytes: u16,
    },
}

impl FieldError {
    /// A stable name for the language files.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::WrongInput { .. } => "wrong_input",
            Self::Format { .. } => "format",
            Self::Length { .. } => "length",
            Self::CheckCharacter { .. } => "check_character",
            Self::NoSuchDay => "no_such_day",
            Self::InFuture => "in_future",
            Self::FarAway { .. } => "far_away",
            Self::TooSmall { .. } => "too_small",
            Self::TooLarge { .. } => "too_large",
            Self::TooShort { .. } => "too_short",
            Self::TooLong { .. } => "too_long",
            Self::TooFew { .. } => "too_few",
            Self::TooMany { .. } => "too_many",
            Self::NoOption => "no_option",
            Self::Ambiguous { .. } => "ambiguous",
            Self::Disagrees { .. } => "disagrees",
            Self::FileType { .. } => "file_type",
            Self::FileSize { .. } => "file_size",
        }
    }
}
