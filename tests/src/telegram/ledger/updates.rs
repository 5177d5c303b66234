//! The updates a bot has not confirmed yet. Telegram keeps them for a day and hands them out again and again until then.

use std::collections::{BTreeSet, VecDeque};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

/// How long Telegram keeps an update.
const RETENTION: SignedDuration = SignedDuration::from_hours(24);

/// The kinds left out unless a bot asks for them by name.
const UNASKED: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// The queue of updates.
#[derive(Debug)]
pub(crate) struct Updates {
    queue: VecDeque<Pending>,
    next_id: i64,
    /// The kinds the bot asked for last; empty means the default ones.
    allowed: Vec<String>,
    /// Rises with each poll: an older poll that is still waiting has lost.
    generation: u64,
    conflicts: u32,
    confirmed: u64,
    /// How often an update was brought in vain.
    in_vain: u64,
}

#[derive(Debug)]
struct Pending {
    id: i64,
    born: Timestamp,
    update: Value,
    /// Being brought to the webhook.
    is_under_way: bool,
    /// Not brought again before this.
    rests_until: Timestamp,
}

impl Pending {
    /// Whose updates are brought one after the other.
    fn chat(&self) -> Option<i64> {
        let content = self.update.as_object()?.iter().find(|(name, _)| *name != "update_id")?.1;
        content.get("chat").or_else(|| content.pointer("/message/chat"))?.get("id")?.as_i64()
    }
}

/// An update that was not taken is brought again after so long.
const BROUGHT_AGAIN: SignedDuration = SignedDuration::from_millis(40);

/// One call of `getUpdates`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Poll {
    pub(crate) offset: i64,
    pub(crate) limit: usize,
    pub(crate) generation: u64,
}

impl Default for Updates {
    fn default() -> Self {
        let queue = VecDeque::new();
        Self { queue, next_id: 700_000_001, allowed: Vec::new(), generation: 0, conflicts: 0, confirmed: 0, in_vain: 0 }
    }
}

impl Updates {
    /// Queues an update of a kind (`message`, `callback_query` ...), unless the bot does not want such.
    pub(crate) fn push(&mut self, kind: &str, content: Value, now: Timestamp) {
        let is_wanted =
            if self.allowed.is_empty() { !UNASKED.contains(&kind) } else { self.allowed.iter().any(|k| k == kind) };
        if is_wanted {
            self.push_unasked(kind, content, now);
        }
    }

    /// Queues an update whether it is wanted or not.
    pub(crate) fn push_unasked(&mut self, kind: &str, content: Value, now: Timestamp) {
        let id = self.next_id;
        self.next_id += 1;
        let mut update = serde_json::Map::new();
        update.insert("update_id".to_owned(), id.into());
        update.insert(kind.to_owned(), content);
        self.queue.push_back(pending(id, update.into(), now));
    }

    /// Hands the newest update out once more under the same number, as Telegram may after trouble of its own.
    pub(crate) fn duplicate_last(&mut self) {
        if let Some(last) = self.queue.back() {
            let copy = pending(last.id, last.update.clone(), last.born);
            self.queue.push_back(copy);
        }
    }

    /// Jumps to another number, as Telegram does after a week without updates.
    pub(crate) fn jump_to(&mut self, id: i64) {
        self.next_id = id;
    }

    /// Registers a poll: it ends whichever is waiting.
    pub(crate) fn begin_poll(&mut self, offset: i64, limit: usize, allowed: Option<Vec<String>>) -> Poll {
        if let Some(allowed) = allowed {
            self.allowed = allowed;
        }
        self.generation += 1;
        Poll { offset, limit, generation: self.generation }
    }

    /// Has a later poll taken over?
    pub(crate) fn is_superseded(&self, poll: &Poll) -> bool {
        poll.generation != self.generation
    }

    /// Notes that a poll was ended by a later one.
    pub(crate) fn note_conflict(&mut self) {
        self.conflicts += 1;
    }

    /// How often two pollers met.
    pub(crate) fn conflicts(&self) -> u32 {
        self.conflicts
    }

    /// How many updates wait to be confirmed.
    pub(crate) fn pending(&self) -> usize {
        self.queue.len()
    }

    /// How often an update was brought in vain.
    pub(crate) fn in_vain(&self) -> u64 {
        self.in_vain
    }

    /// How many updates were confirmed.
    pub(crate) fn confirmed(&self) -> u64 {
        self.confirmed
    }

    /// Forgets what the offset confirms and gives what follows. A negative offset counts from the end and forgets the rest.
    pub(crate) fn take(&mut self, poll: &Poll, now: Timestamp) -> Vec<Value> {
        self.queue.retain(|pending| now.duration_since(pending.born) < RETENTION);
        let before = self.queue.len();
        if poll.offset < 0 {
            let wanted = usize::try_from(poll.offset.unsigned_abs()).unwrap_or(usize::MAX);
            self.queue.drain(..before.saturating_sub(wanted));
        } else {
            self.queue.retain(|pending| pending.id >= poll.offset);
        }
        self.confirmed += before.abs_diff(self.queue.len()) as u64;
        self.queue.iter().take(poll.limit).map(|pending| pending.update.clone()).collect()
    }

    /// The updates to bring to a webhook now, at most so many: of each chat the oldest that is not under way.
    pub(crate) fn bring(&mut self, limit: usize, now: Timestamp) -> Vec<(i64, Value)> {
        let mut busy = BTreeSet::new();
        let mut brought = Vec::new();
        for pending in &mut self.queue {
            let is_first_of_its_chat = busy.insert(pending.chat());
            if is_first_of_its_chat && !pending.is_under_way && pending.rests_until <= now && brought.len() < limit {
                pending.is_under_way = true;
                brought.push((pending.id, pending.update.clone()));
            }
        }
        brought
    }

    /// What became of an update that was brought: taken, or to be brought again.
    pub(crate) fn brought(&mut self, id: i64, is_taken: bool, now: Timestamp) {
        let Some(place) = self.queue.iter().position(|pending| pending.id == id && pending.is_under_way) else {
            return;
        };
        if is_taken {
            self.queue.remove(place);
            self.confirmed += 1;
        } else if let Some(pending) = self.queue.get_mut(place) {
            self.in_vain += 1;
            pending.is_under_way = false;
            pending.rests_until = now.checked_add(BROUGHT_AGAIN).unwrap_or(now);
        }
    }

    /// The kinds wanted from now on.
    pub(crate) fn allow(&mut self, allowed: Vec<String>) {
        self.allowed = allowed;
    }

    /// The kinds wanted.
    pub(crate) fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Forgets everything (`drop_pending_updates`).
    pub(crate) fn clear(&mut self) {
        self.queue.clear();
    }
}

fn pending(id: i64, update: Value, born: Timestamp) -> Pending {
    Pending { id, born, update, is_under_way: false, rests_until: born }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn ids(updates: &[Value]) -> Vec<i64> {
        updates.iter().map(|update| update["update_id"].as_i64().unwrap()).collect()
    }

    fn filled() -> Updates {
        let mut updates = Updates::default();
        for text in ["a", "b", "c"] {
            updates.push("message", json!({"text": text}), at(0));
        }
        updates
    }

    #[test]
    fn updates_come_again_until_they_are_confirmed() {
        let mut updates = filled();
        let poll = updates.begin_poll(0, 100, None);
        assert_eq!(ids(&updates.take(&poll, at(1))), ids(&updates.take(&poll, at(1))));
        let poll = updates.begin_poll(700_000_003, 100, None);
        assert_eq!(ids(&updates.take(&poll, at(1))), [700_000_003]);
        assert_eq!((updates.pending(), updates.confirmed()), (1, 2));
    }

    #[test]
    fn a_negative_offset_keeps_only_the_last_ones() {
        let mut updates = filled();
        let poll = updates.begin_poll(-1, 100, None);
        assert_eq!(ids(&updates.take(&poll, at(1))), [700_000_003]);
    }

    #[test]
    fn updates_are_lost_after_a_day() {
        let mut updates = filled();
        let poll = updates.begin_poll(0, 100, None);
        assert!(updates.take(&poll, at(24 * 3600)).is_empty());
    }

    #[test]
    fn a_chat_s_updates_are_brought_one_after_the_other_until_taken() {
        let mut updates = Updates::default();
        for chat in [1, 1, 2] {
            updates.push("message", json!({"chat": {"id": chat}}), at(0));
        }
        let numbers = |brought: Vec<(i64, Value)>| brought.into_iter().map(|(id, _)| id % 10).collect::<Vec<_>>();
        assert_eq!(numbers(updates.bring(40, at(1))), [1, 3]);
        assert!(updates.bring(40, at(1)).is_empty());
        updates.brought(700_000_001, false, at(1));
        updates.brought(700_000_003, true, at(1));
        assert!(updates.bring(40, at(1)).is_empty(), "it rests");
        assert_eq!(numbers(updates.bring(40, at(2))), [1]);
        updates.brought(700_000_001, true, at(2));
        assert_eq!(numbers(updates.bring(40, at(2))), [2]);
        assert_eq!((updates.pending(), updates.confirmed()), (1, 2));
    }

    #[test]
    fn kinds_not_asked_for_are_not_kept() {
        let mut updates = filled();
        updates.begin_poll(0, 100, Some(vec!["callback_query".to_owned()]));
        updates.push("message", json!({}), at(0));
        assert_eq!(updates.pending(), 3);
    }
}
