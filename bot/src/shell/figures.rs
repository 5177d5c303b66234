//! What the shell counts as it goes: since the start of the process, and nothing of any citizen.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use shared::api::BotTroubles;
use shared::time::now;

use crate::conversation::{self, Reply};
use crate::outbox::{Delivered, Trouble};
use crate::store::{Lane, Sending};

/// The counters.
#[derive(Debug)]
pub struct Figures {
    since: Timestamp,
    sent: [Counter; 3],
    too_many_requests: Counter,
    blocked: Counter,
    unanswered: Counter,
    uncertain: Counter,
    dead: Counter,
    store: Counter,
    found_nothing: Counter,
}

#[derive(Debug, Default)]
struct Counter(AtomicU64);

impl Counter {
    fn add_one(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            since: now(),
            sent: Default::default(),
            too_many_requests: Counter::default(),
            blocked: Counter::default(),
            unanswered: Counter::default(),
            uncertain: Counter::default(),
            dead: Counter::default(),
            store: Counter::default(),
            found_nothing: Counter::default(),
        }
    }
}

impl Figures {
    /// An attempt to send was made, and this became of the message.
    pub fn attempted(&self, lane: Lane, outcome: &Result<Delivered, Trouble>, fate: &Sending) {
        match outcome {
            Ok(_) => self.sent.get(lane.index()).into_iter().for_each(Counter::add_one),
            Err(Trouble::Slower(_)) => self.too_many_requests.add_one(),
            Err(Trouble::Blocked) => return self.blocked.add_one(),
            Err(Trouble::NotSent(_) | Trouble::Unknown(_)) => self.unanswered.add_one(),
            Err(Trouble::Refused(_) | Trouble::Moved(_)) => {}
        }
        match fate {
            Sending::Uncertain(_) => self.uncertain.add_one(),
            Sending::Dead(_) => self.dead.add_one(),
            Sending::Sent { .. } | Sending::Later(_) => {}
        }
    }

    /// The hub answered a question.
    pub fn answered(&self, reply: &Result<Box<Reply>, conversation::Trouble>) {
        if let Ok(reply) = reply
            && let Reply::Services(answer) = &**reply
            && answer.items.is_empty()
        {
            self.found_nothing.add_one();
        }
    }

    /// The store refused something.
    pub fn store_refused(&self) {
        self.store.add_one();
    }

    /// Since when is counted.
    #[must_use]
    pub const fn since(&self) -> Timestamp {
        self.since
    }

    /// Messages sent in a lane.
    #[must_use]
    pub fn sent(&self, lane: Lane) -> u64 {
        self.sent.get(lane.index()).map_or(0, Counter::get)
    }

    /// Searches that found nothing.
    #[must_use]
    pub fn found_nothing(&self) -> u64 {
        self.found_nothing.get()
    }

    /// What went wrong.
    #[must_use]
    pub fn troubles(&self) -> BotTroubles {
        BotTroubles {
            too_many_requests: self.too_many_requests.get(),
            blocked: self.blocked.get(),
            unanswered: self.unanswered.get(),
            uncertain: self.uncertain.get(),
            dead: self.dead.get(),
            store: self.store.get(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fate_is_counted_once() {
        let figures = Figures::default();
        let delivered = Ok(Delivered { message: Some(1), is_card: false });
        figures.attempted(Lane::Notice, &delivered, &Sending::Sent { message: Some(1), is_card: false });
        let lost = || Err(Trouble::Unknown("lost".into()));
        figures.attempted(Lane::Bulk, &lost(), &Sending::Uncertain("lost".into()));
        figures.attempted(Lane::Reply, &lost(), &Sending::Later(now()));
        figures.attempted(Lane::Reply, &Err(Trouble::Blocked), &Sending::Dead("blocked".into()));
        figures.attempted(Lane::Reply, &Err(Trouble::Refused("no".into())), &Sending::Dead("no".into()));
        let expected = BotTroubles { unanswered: 2, uncertain: 1, blocked: 1, dead: 1, ..BotTroubles::default() };
        assert_eq!(figures.troubles(), expected);
        assert_eq!(Lane::ALL.map(|lane| figures.sent(lane)), [0, 1, 0]);
    }
}
