use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{IstatCode, Theme};
use crate::id::Seq;
use crate::text::SafeText;

/// A note to write. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteRequest {
    /// Who writes it.
    pub who: SafeText,
    /// What.
    pub text: SafeText,
}

/// Up to which day deadlines are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineQuery {
    /// The last day.
    #[schemars(with = "String")]
    pub until: Date,
}

/// What falls due in the offices of a municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeDeadlines {
    /// Whose offices.
    pub municipality: IstatCode,
    /// The offices with open cases due by the day asked for.
    pub items: Vec<OfficeDue>,
    /// The number of the last event these counts know of.
    pub seq: Seq,
}

/// What falls due in one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeDue {
    /// On which platform.
    pub theme: Theme,
    /// The office in charge; none of the cases that no office has taken yet.
    pub office: Option<SafeText>,
    /// Open cases by the day on which their answer is due.
    #[schemars(with = "BTreeMap<String, u64>")]
    pub due: BTreeMap<Date, u64>,
}
