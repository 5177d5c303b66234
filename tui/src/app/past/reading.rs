use std::collections::HashMap;

use jiff::Timestamp;
use shared::id::Seq;
use shared::log::Entry;

use crate::app::Ask;

/// Events asked for at once.
const PIECE: i64 = 10_000;
/// Events held at most: some 120 MB, given back when the past is left. A day that has more is shown from where these begin.
pub(super) const MOST_EVENTS: usize = 100_000;

/// The log as it is read for the past: from its end back, piece by piece, until a piece holds nothing of the last day.
#[derive(Clone, Debug)]
pub struct Reading {
    since: Timestamp,
    /// All events after this one are here, but those before `since`.
    after: Seq,
    until: Seq,
    entries: Vec<Entry>,
    is_whole: bool,
}

impl Reading {
    /// Begins at an event; what is older than a moment is not kept.
    pub(super) const fn back_from(until: Seq, since: Timestamp) -> Self {
        Self { since, after: until, until, entries: Vec::new(), is_whole: false }
    }

    /// The next piece, going back.
    pub(super) fn ask(&self) -> Ask {
        Ask::Recording { after: self.piece_begins(), until: self.after }
    }

    fn piece_begins(&self) -> Seq {
        Seq((self.after.0 - PIECE).max(0))
    }

    /// Puts a piece before what was read; whether nothing more is to be read.
    pub(super) fn take(&mut self, mut piece: Vec<Entry>) -> bool {
        self.after = self.piece_begins();
        // Offices tell late what they did: an old event among younger ones does not end the day.
        piece.retain(|entry| entry.at >= self.since);
        self.is_whole = piece.is_empty() || self.after <= Seq(0);
        piece.append(&mut self.entries);
        self.entries = piece;
        self.is_whole || self.entries.len() >= MOST_EVENTS
    }

    /// Keeps an event that happens while the log is read.
    pub(in crate::app) fn hear(&mut self, entry: &Entry) {
        if entry.seq > self.until {
            self.entries.push(entry.clone());
        }
    }

    /// How many events have been read.
    pub(super) const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there was more than could be held.
    pub(super) const fn is_cut(&self) -> bool {
        !self.is_whole
    }

    /// The events in the order of their times. What happened to one thing stays in the order of the log.
    pub(super) fn in_order(self) -> Vec<Entry> {
        let mut entries = self.entries;
        let mut latest: HashMap<String, Timestamp> = HashMap::new();
        for entry in &mut entries {
            let before = latest.entry(entry.happening.subject()).or_insert(entry.at);
            entry.at = entry.at.max(*before);
            *before = entry.at;
        }
        entries.sort_by_key(|entry| entry.at);
        entries
    }
}
