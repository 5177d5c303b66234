use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The longest that events may be gathered: a reader that hears nothing for thirty seconds thinks the hub dead.
pub const LONGEST_GATHERING: Duration = Duration::from_secs(10);

/// How the stream of events is to come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventQuery {
    /// What happens within so many milliseconds after the last word is told together; without it, each event at once.
    /// A screen that changes once a second need not be woken by every event of a federation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gather: Option<u32>,
}

impl EventQuery {
    /// Told together what happens within a time.
    #[must_use]
    pub fn gathered(within: Duration) -> Self {
        Self { gather: u32::try_from(within.as_millis()).ok().filter(|millis| *millis > 0) }
    }

    /// How long events may be gathered.
    #[must_use]
    pub fn gathering(self) -> Duration {
        Duration::from_millis(self.gather.unwrap_or(0).into()).min(LONGEST_GATHERING)
    }
}
