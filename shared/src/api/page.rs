use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LARGEST_PAGE;
use crate::id::Seq;

/// An opaque mark of where the next page begins.
pub type Cursor = String;

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// How many were asked for at most.
    pub limit: u32,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<Cursor>,
    /// How many there are in all.
    pub total: u64,
    /// The number of the last event this page knows of: follow the events from here.
    pub seq: Seq,
}

impl<T> Page<T> {
    /// A list that fits one page, as it was at an event.
    #[must_use]
    pub fn whole(items: Vec<T>, seq: Seq) -> Self {
        Self { total: items.len() as u64, items, limit: LARGEST_PAGE, next_cursor: None, seq }
    }
}
