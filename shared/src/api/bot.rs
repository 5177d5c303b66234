use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::Language;

/// How the citizens' channel is, as it says itself. Counts are since its start; it holds nothing of any citizen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BotReport {
    /// Since when it serves.
    #[schemars(with = "String")]
    pub since: Timestamp,
    /// Updates that came and are not handled.
    pub waiting_updates: u64,
    /// How long the oldest of them waits, in milliseconds; 0 when none does.
    pub oldest_update_ms: u64,
    /// The outgoing messages, lane by lane: replies, notices, bulk.
    pub lanes: Vec<LaneReport>,
    /// What went wrong.
    pub troubles: BotTroubles,
    /// Searches that found no service at all.
    pub found_nothing: u64,
    /// The languages of the conversations that are kept.
    pub languages: Vec<LanguageCount>,
    /// Messages to many.
    pub bulk: BulkState,
}

/// The outgoing messages of one lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LaneReport {
    /// `reply`, `notice` or `bulk`.
    pub lane: String,
    /// Messages sent.
    pub sent: u64,
    /// Messages that wait.
    pub waiting: u64,
    /// How long the oldest of them waits, in milliseconds; 0 when none does.
    pub oldest_ms: u64,
}

/// What went wrong with outgoing messages and with the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BotTroubles {
    /// Times the channel asked to go slower (429).
    pub too_many_requests: u64,
    /// Messages to citizens who had blocked the bot or are gone (403).
    pub blocked: u64,
    /// Attempts whose answer did not come.
    pub unanswered: u64,
    /// Messages of which it is not known whether they were sent, not sent again.
    pub uncertain: u64,
    /// Messages given up.
    pub dead: u64,
    /// Times the store refused.
    pub store: u64,
}

/// How many conversations are in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageCount {
    /// Which language.
    pub language: Language,
    /// How many.
    pub sessions: u64,
}

/// How messages to many go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BulkState {
    /// Whether they are held back.
    pub is_paused: bool,
    /// How many a second, at most.
    pub per_second: u32,
}

/// The last report of the citizens' channel, and its age.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BotView {
    /// The report; none when it has not reported since the hub began.
    pub report: Option<BotReport>,
    /// How old it is, in milliseconds.
    pub age_ms: Option<u64>,
}
