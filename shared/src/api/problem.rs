use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Problem details (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, thiserror::Error)]
#[error("{title}: {detail}")]
pub struct Problem {
    /// A stable name of the kind of problem, as a URI reference: `/problems/no-such-case`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// This occurrence in words; never a value of a classed field.
    #[serde(default)]
    pub detail: String,
    /// What is wrong with single fields of a form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FieldProblem {
    /// Which field: `section.field`.
    pub field: String,
    /// A stable code, which the channel turns into words in the person's language.
    pub code: String,
}

impl Problem {
    /// The media type of a problem document (RFC 9457).
    pub const MEDIA_TYPE: &str = "application/problem+json";

    /// A problem of a kind.
    #[must_use]
    pub fn new(status: u16, kind: &str, title: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{kind}"),
            title: title.to_owned(),
            status,
            detail: detail.into(),
            fields: Vec::new(),
        }
    }

    /// Whether it is of a kind.
    #[must_use]
    pub fn is(&self, kind: &str) -> bool {
        self.kind.strip_prefix("/problems/") == Some(kind)
    }
}
