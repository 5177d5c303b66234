use std::collections::VecDeque;

use jiff::Timestamp;
use shared::api::{BotReport, BotView};

/// Minutes of traffic that are kept: a day.
const MINUTES: usize = 1_440;

/// What is known of the citizens' channel.
#[derive(Clone, Debug, Default)]
pub struct Bot {
    /// As it said last.
    pub view: Option<BotView>,
    /// When it was last asked for.
    pub asked: Option<Timestamp>,
    traffic: VecDeque<Option<u64>>,
    last: Option<Sample>,
}

/// How much had been sent at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    minute: i64,
    sent: u64,
    since: Timestamp,
}

impl Bot {
    /// Takes in a report: what was sent since the one before counts for the minute that passed.
    pub(super) fn take(&mut self, view: BotView, now: Timestamp) {
        let sample = view.report.as_ref().map(|report| Sample {
            minute: now.as_second().div_euclid(60),
            sent: report.lanes.iter().map(|lane| lane.sent).sum(),
            since: report.since,
        });
        if let Some(sample) = sample {
            self.count(sample);
        }
        self.view = Some(view);
    }

    fn count(&mut self, sample: Sample) {
        let Some(last) = self.last else {
            self.last = Some(sample);
            return;
        };
        let passed = usize::try_from(sample.minute.saturating_sub(last.minute)).unwrap_or(0).min(MINUTES);
        if passed == 0 {
            return;
        }
        // Minutes in which nobody asked are gaps, as is a restart of the bot, after which it counts from nothing.
        self.traffic.extend(std::iter::repeat_n(None, passed - 1));
        self.traffic.push_back((sample.since == last.since).then(|| sample.sent.saturating_sub(last.sent)));
        while self.traffic.len() > MINUTES {
            self.traffic.pop_front();
        }
        self.last = Some(sample);
    }

    /// The report, if the channel has spoken.
    #[must_use]
    pub fn report(&self) -> Option<&BotReport> {
        self.view.as_ref().and_then(|view| view.report.as_ref())
    }

    /// Messages sent in each minute the console looked on, oldest first; none where it did not.
    #[must_use]
    pub fn traffic(&self) -> impl ExactSizeIterator<Item = Option<u64>> + '_ {
        self.traffic.iter().copied()
    }
}
