//! One page of a list: the first so many by a key, out of ordered lists or out of any crowd of cases.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Listed;
use crate::case::CaseSort;

/// Where a case stands in a list: the lesser first. The slot is in the lowest bits, so that no two are equal.
pub(in crate::case) type Key = u128;

const SLOT_BITS: u32 = 32;

pub(super) fn due_key(due: i32, slot: u32) -> Key {
    let due = due.cast_unsigned() ^ (1 << 31);
    Key::from(due) << SLOT_BITS | Key::from(slot)
}

/// Of the time turned round, as cells keep it.
pub(super) fn updated_key(turned: i64, slot: u32) -> Key {
    let turned = turned.cast_unsigned() ^ (1 << 63);
    Key::from(turned) << SLOT_BITS | Key::from(slot)
}

/// The key of a case with the score of its words.
pub(super) fn key(sort: CaseSort, case: &Listed, score: f32) -> Key {
    let slot = case.slot;
    match sort {
        CaseSort::Due => due_key(case.due, slot),
        CaseSort::Updated => updated_key(!case.updated(), slot),
        CaseSort::Relevance => Key::from(!score.max(0.0).to_bits()) << 96 | updated_key(!case.updated(), slot),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the slot is the lowest bits")]
pub(super) const fn slot_of(key: Key) -> u32 {
    key as u32
}

/// The first place behind a key by deadline: its day, and the slot after its own.
#[expect(clippy::cast_possible_truncation, reason = "above the slot stands a day and no more")]
pub(super) fn due_place_after(key: Key) -> (i32, u32) {
    let due = (key >> SLOT_BITS).min(Key::from(u32::MAX)) as u32;
    ((due ^ (1 << 31)).cast_signed(), slot_of(key).saturating_add(1))
}

/// The first place behind a key by the last change: its time turned round, and the slot after its own.
#[expect(clippy::cast_possible_truncation, reason = "above the slot stands a time and no more")]
pub(super) fn updated_place_after(key: Key) -> (i64, u32) {
    let turned = (key >> SLOT_BITS).min(Key::from(u64::MAX)) as u64;
    ((turned ^ (1 << 63)).cast_signed(), slot_of(key).saturating_add(1))
}

/// The keys of a page out of lists that are each in order.
pub(super) fn merged(mut lists: Vec<impl Iterator<Item = Key>>, limit: usize) -> Vec<Key> {
    let heads = lists.iter_mut().enumerate().filter_map(|(list, keys)| Some(Reverse((keys.next()?, list))));
    let mut heads: BinaryHeap<_> = heads.collect();
    let mut page = Vec::with_capacity(limit);
    while page.len() < limit {
        let Some(mut least) = heads.peek_mut() else { break };
        let Reverse((key, list)) = *least;
        match lists.get_mut(list).and_then(Iterator::next) {
            Some(next) => *least = Reverse((next, list)),
            None => drop(std::collections::binary_heap::PeekMut::pop(least)),
        }
        page.push(key);
    }
    page
}

/// The least keys of any number of them. Those too many are thrown out in bulk, which costs next to nothing a key.
pub(super) struct Least {
    kept: Vec<Key>,
    wanted: usize,
    after: Option<Key>,
    below: Key,
}

impl Least {
    /// The first so many behind a key.
    pub(super) fn new(wanted: usize, after: Option<Key>) -> Self {
        let below = if wanted == 0 { 0 } else { Key::MAX };
        Self { kept: Vec::with_capacity(wanted * 2), wanted, after, below }
    }

    pub(super) fn add(&mut self, key: Key) {
        if key < self.below && self.after.is_none_or(|after| key > after) {
            self.kept.push(key);
            if self.kept.len() >= self.wanted * 2 {
                let (_, &mut last, _) = self.kept.select_nth_unstable(self.wanted - 1);
                self.kept.truncate(self.wanted);
                self.below = last;
            }
        }
    }

    /// The keys in order.
    pub(super) fn page(mut self) -> Vec<Key> {
        self.kept.sort_unstable();
        self.kept.truncate(self.wanted);
        self.kept
    }
}
