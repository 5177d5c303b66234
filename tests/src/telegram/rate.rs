//! How fast a bot writes, against what Telegram asks for: about one message a second in a chat with short bursts, and
//! about thirty a second to different people. A report, not a refusal: the true limits are not exact.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

/// Messages a chat takes at once before the pace of one a second holds.
const CHAT_BURST: f64 = 20.0;
/// Messages a second over all chats, and as many at once.
const OVERALL_PACE: f64 = 30.0;

/// The counters.
#[derive(Debug, Default)]
pub(crate) struct RateModel {
    chats: BTreeMap<i64, Bucket>,
    to_chat: BTreeMap<i64, u64>,
    overall: Bucket,
    report: RateReport,
}

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RateReport {
    /// Messages sent or edited.
    pub messages: u64,
    /// Messages beyond the pace of their chat.
    pub over_chat_pace: u64,
    /// Messages beyond the pace of the whole.
    pub over_overall_pace: u64,
}

#[derive(Debug, Default)]
struct Bucket {
    spent: f64,
    at: Option<Timestamp>,
}

impl Bucket {
    /// Counts one message; true when it comes too fast.
    fn overflows(&mut self, pace: f64, burst: f64, now: Timestamp) -> bool {
        let elapsed = self.at.map_or(0.0, |at| now.duration_since(at).as_secs_f64());
        self.at = Some(now);
        self.spent = (self.spent - elapsed * pace).max(0.0) + 1.0;
        self.spent > burst
    }
}

impl RateModel {
    pub(crate) fn count(&mut self, chat: i64, now: Timestamp) {
        self.report.messages += 1;
        *self.to_chat.entry(chat).or_default() += 1;
        if self.chats.entry(chat).or_default().overflows(1.0, CHAT_BURST, now) {
            self.report.over_chat_pace += 1;
        }
        if self.overall.overflows(OVERALL_PACE, OVERALL_PACE, now) {
            self.report.over_overall_pace += 1;
        }
    }

    /// Messages to chats of a number and above.
    pub(crate) fn messages_from(&self, first: i64) -> u64 {
        self.to_chat.range(first..).map(|(_, count)| count).sum()
    }

    pub(crate) fn report(&self) -> RateReport {
        self.report.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_burst_is_borne_and_a_flood_is_reported() {
        let mut rate = RateModel::default();
        let start = Timestamp::from_second(0).unwrap();
        for _ in 0..20 {
            rate.count(1, start);
        }
        assert_eq!(rate.report().over_chat_pace, 0);
        rate.count(1, start);
        assert_eq!(rate.report().over_chat_pace, 1);
        rate.count(1, Timestamp::from_second(2).unwrap());
        assert_eq!(rate.report().over_chat_pace, 1);
    }
}
