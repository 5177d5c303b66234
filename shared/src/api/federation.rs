use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{Adhesion, Health, Interactivity, NodeId, Text, Theme};
use crate::id::Seq;

/// The 574 nodes at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FederationView {
    /// The nodes, by municipality and theme.
    pub nodes: Vec<NodeView>,
    /// The number of the last event this view knows of.
    pub seq: Seq,
    /// When it was taken.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// One node at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NodeView {
    /// Which one.
    pub node: NodeId,
    /// How the municipality takes part.
    pub adhesion: Adhesion,
    /// The highest interactivity level its services reach here and now.
    pub level: Interactivity,
    /// Whether a person works its cases in the console: it has no system of its own.
    pub hosted: bool,
    /// What the last look said.
    pub health: Health,
    /// How long the last answer took, in milliseconds.
    pub latency_ms: Option<u32>,
    /// Open cases.
    pub open_cases: u32,
    /// Open cases whose term has run out.
    pub overdue_cases: u32,
    /// Deliveries that wait to be made.
    pub waiting_deliveries: u32,
    /// When it was last looked at; the age of all the above.
    #[schemars(with = "Option<String>")]
    pub seen: Option<Timestamp>,
}

/// A change of a municipality's adhesion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdhesionRequest {
    /// What it becomes.
    pub adhesion: Adhesion,
}

/// The programme's indicators, measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Indicators {
    /// The indicators.
    pub items: Vec<IndicatorView>,
    /// Where the platforms should arrive.
    #[serde(default)]
    pub platforms: Vec<PlatformTarget>,
    /// How far the federation had come week by week, oldest first and today last, as far back as the log tells, half a year
    /// at most.
    #[serde(default)]
    pub trend: Vec<Reached>,
    /// Cases opened since the hub began.
    pub cases_opened: u64,
    /// Cases closed.
    pub cases_closed: u64,
    /// Of the closed ones, how many within their term.
    pub closed_in_time: u64,
    /// Mean rating, 1 to 5.
    pub mean_rating: Option<f64>,
    /// When it was measured.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// One indicator against its baseline and target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IndicatorView {
    /// `IR01`, `IR02`, `IO01`.
    pub id: String,
    /// Name.
    pub name: Text,
    /// `percent` or `count`.
    pub unit: String,
    /// Where it began, where known.
    pub baseline: Option<f64>,
    /// Where it should arrive.
    pub target: f64,
    /// Where it is; absent where the federation cannot measure it.
    pub value: Option<f64>,
}

/// Where a platform should arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PlatformTarget {
    /// Its theme.
    pub theme: Theme,
    /// How many municipalities the project aimed at, where known.
    pub target: Option<u16>,
}

/// How far the federation had come at the end of a day, by the log's adhesions and today's catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reached {
    /// The day.
    #[schemars(with = "String")]
    pub day: Date,
    /// The indicators that can be measured, by their code.
    pub indicators: BTreeMap<String, f64>,
    /// How many municipalities served citizens on each platform.
    pub platforms: BTreeMap<Theme, u32>,
}

/// What the hub says of itself at `/status`, inside a problem document as `ModI` wants it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HubStatus {
    /// `about:blank`.
    #[serde(rename = "type")]
    pub kind: String,
    /// In words.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// In words.
    pub detail: String,
    /// Version of the hub.
    pub version: String,
    /// Version of the catalogue it serves.
    pub catalogue: String,
    /// Identifier of its log: another one means another history.
    pub log_id: String,
    /// The number of the last event.
    pub seq: Seq,
    /// Whether it runs with the sample federation.
    pub sample: bool,
    /// Whether the sample's history is still being written, as a share from 0 to 1.
    pub sample_progress: Option<f32>,
    /// The followers of the log.
    pub followers: Vec<FollowerView>,
}

/// How far a follower of the log has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FollowerView {
    /// Its name.
    pub name: String,
    /// The last event it has taken in.
    pub seq: Seq,
    /// How old the oldest event is that it has not taken in, in milliseconds; 0 when it is level.
    pub behind_ms: u64,
}
