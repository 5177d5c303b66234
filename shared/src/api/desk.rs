use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{IstatCode, NodeId};
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

/// What falls due in the offices of a municipality, or of all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeDeadlines {
    /// Whose offices; none: every municipality's.
    pub municipality: Option<IstatCode>,
    /// The offices with open cases due by the day asked for.
    pub items: Vec<OfficeDue>,
    /// The number of the last event these counts know of.
    pub seq: Seq,
}

/// What falls due in one office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeDue {
    /// Of which municipality, on which platform.
    pub node: NodeId,
    /// The office in charge; none of the cases that no office has taken yet.
    pub office: Option<SafeText>,
    /// Open cases by the day on which their answer is due; those that are late all stand at yesterday.
    #[schemars(with = "BTreeMap<String, u64>")]
    pub due: BTreeMap<Date, u64>,
}
