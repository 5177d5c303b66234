use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

use crate::i18n::Language;
use crate::ui::format::{day, decimal, moment, number};

/// What a screen says as a table: its names stand fast for programs, its titles and words are for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name for programs.
    pub name: &'static str,
    /// Its title for people.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs.
    pub name: String,
    /// Its title for people.
    pub title: String,
}

/// A column by its name and title.
pub(super) fn column(name: impl Into<String>, title: impl Into<String>) -> Column {
    Column { name: name.into(), title: title.into() }
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known, or not there.
    Nothing,
    /// A text.
    Text(String),
    /// A word of a fixed list: its stable name and how people say it.
    Word(&'static str, &'static str),
    /// A whole number.
    Count(u64),
    /// A number with decimals.
    Real(f64),
    /// A day.
    Day(Date),
    /// A moment.
    Moment(Timestamp),
}

impl Cell {
    /// A text cell, empty when there is none.
    pub(super) fn text(text: &(impl ToString + ?Sized)) -> Self {
        Self::Text(text.to_string())
    }

    /// A cell that may be missing.
    pub(super) fn maybe<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Nothing, make)
    }

    /// As people read it.
    #[must_use]
    pub fn for_people(&self, language: Language) -> String {
        match self {
            Self::Nothing => "–".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Word(_, word) => (*word).to_owned(),
            Self::Count(count) => number(*count, language),
            Self::Real(value) => decimal(*value, language),
            Self::Day(date) => day(*date),
            Self::Moment(instant) => moment(*instant),
        }
    }

    /// As programs read it: stable names, ISO dates, plain numbers.
    #[must_use]
    pub fn for_programs(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Text(text) => Value::from(text.as_str()),
            Self::Word(name, _) => Value::from(*name),
            Self::Count(count) => Value::from(*count),
            Self::Real(value) => Value::from(*value),
            Self::Day(date) => Value::from(date.to_string()),
            Self::Moment(instant) => Value::from(instant.to_string()),
        }
    }

    /// Whether it is a number, which stands at the right.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Real(_))
    }
}
