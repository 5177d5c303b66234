use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use crate::domain::UnknownWord;

/// A field of a form: `section.field`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldRef {
    /// The id of its section.
    pub section: String,
    /// Its own id.
    pub field: String,
}

impl FieldRef {
    /// The field of a section.
    #[must_use]
    pub fn new(section: impl Into<String>, field: impl Into<String>) -> Self {
        Self { section: section.into(), field: field.into() }
    }

    /// Where its answer is kept: in the section itself, or in the item of a repeated section.
    #[must_use]
    pub fn at(&self, item: Option<u16>) -> FieldPath {
        FieldPath { section: self.section.clone(), item, field: self.field.clone() }
    }
}

/// Where an answer is kept: `section.field`, or `section.2.field` for the second item of a repeated section.
///
/// Paths sort by section, then item as a number, then field.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FieldPath {
    /// The id of the section.
    pub section: String,
    /// The number of the item, from 1; `None` where the section is not repeated.
    pub item: Option<u16>,
    /// The id of the field.
    pub field: String,
}

impl FieldPath {
    /// The path of a field of a section that is not repeated.
    #[must_use]
    pub fn new(section: impl Into<String>, field: impl Into<String>) -> Self {
        Self { section: section.into(), item: None, field: field.into() }
    }

    /// The same field of another item.
    #[must_use]
    pub fn of_item(mut self, item: u16) -> Self {
        self.item = Some(item);
        self
    }

    /// The field, whichever the item.
    #[must_use]
    pub fn field_ref(&self) -> FieldRef {
        FieldRef::new(self.section.clone(), self.field.clone())
    }
}

impl fmt::Display for FieldRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.section, self.field)
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.item {
            None => write!(f, "{}.{}", self.section, self.field),
            Some(item) => write!(f, "{}.{item}.{}", self.section, self.field),
        }
    }
}

impl FromStr for FieldRef {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.split_once('.') {
            Some((section, field)) if is_id(section) && is_id(field) => Ok(Self::new(section, field)),
            _ => Err(UnknownWord::new("field name", text)),
        }
    }
}

impl FromStr for FieldPath {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let unknown = || UnknownWord::new("field path", text);
        let parts: Vec<&str> = text.split('.').collect();
        match *parts.as_slice() {
            [section, field] if is_id(section) && is_id(field) => Ok(Self::new(section, field)),
            [section, item, field] if is_id(section) && is_id(field) => {
                let item = item.parse().ok().filter(|n| *n > 0).ok_or_else(unknown)?;
                Ok(Self::new(section, field).of_item(item))
            }
            _ => Err(unknown()),
        }
    }
}

/// An id of a section, field, option, rule or declaration: lower case letters, digits and `_`, a letter first.
pub(crate) fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.len() <= 60
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

macro_rules! as_string {
    ($($name:ident, $pattern:literal, $example:literal;)+) => {$(
        impl TryFrom<String> for $name {
            type Error = UnknownWord;

            fn try_from(text: String) -> Result<Self, UnknownWord> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.to_string()
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern, "examples": [$example] })
            }
        }
    )+};
}

as_string! {
    FieldRef, "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$", "applicant.tax_code";
    FieldPath, "^[a-z][a-z0-9_]*(\\.[1-9][0-9]*)?\\.[a-z][a-z0-9_]*$", "minor.2.tax_code";
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("applicant.tax_code")]
    #[case("minor.12.tax_code")]
    fn a_path_reads_back_as_it_is_written(#[case] text: &str) {
        assert_eq!(text.parse::<FieldPath>().unwrap().to_string(), text);
    }

    #[rstest]
    #[case("tax_code")]
    #[case("minor.0.tax_code")]
    #[case("Minor.tax_code")]
    #[case("a.1.2.b")]
    #[case("a..b")]
    fn what_is_no_path_is_refused(#[case] text: &str) {
        assert!(text.parse::<FieldPath>().is_err());
    }

    #[test]
    fn the_tenth_item_comes_after_the_second() {
        let second: FieldPath = "minor.2.name".parse().unwrap();
        let tenth: FieldPath = "minor.10.name".parse().unwrap();
        assert!(second < tenth);
    }
}
