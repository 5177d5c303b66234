//! The cases of each applicant, as a chain through the rows.

use super::numbers::Numbers;
use super::{NO_SLOT, Row};

#[derive(Default)]
pub(super) struct Applicants {
    keys: Vec<u128>,
    /// First case of each.
    heads: Vec<u32>,
    numbers: Numbers,
}

impl Applicants {
    pub(super) fn number(&mut self, key: u128) -> u32 {
        if let Some(number) = self.numbers.find(key, &self.keys) {
            return number;
        }
        self.keys.push(key);
        self.heads.push(NO_SLOT);
        let number = super::cells::number_of_last(self.keys.len());
        self.numbers.insert(key, number, &self.keys);
        number
    }

    pub(super) fn key(&self, number: u32) -> Option<u128> {
        self.keys.get(number as usize).copied()
    }

    pub(super) fn link(&mut self, rows: &mut [Row], slot: u32) {
        let Some(row) = rows.get_mut(slot as usize) else { return };
        let Some(head) = self.heads.get_mut(row.applicant as usize) else { return };
        let next = std::mem::replace(head, slot);
        (row.previous, row.next) = (NO_SLOT, next);
        if let Some(next) = rows.get_mut(next as usize) {
            next.previous = slot;
        }
    }

    pub(super) fn unlink(&mut self, rows: &mut [Row], slot: u32) {
        let Some(&row) = rows.get(slot as usize) else { return };
        if let Some(next) = rows.get_mut(row.next as usize) {
            next.previous = row.previous;
        }
        match rows.get_mut(row.previous as usize) {
            Some(previous) => previous.next = row.next,
            None => {
                if let Some(head) = self.heads.get_mut(row.applicant as usize) {
                    *head = row.next;
                }
            }
        }
    }

    /// The cases of an applicant, in no order.
    pub(super) fn cases<'a>(&self, rows: &'a [Row], key: u128) -> impl Iterator<Item = u32> + 'a {
        let number = self.numbers.find(key, &self.keys);
        let head = number.and_then(|number| self.heads.get(number as usize).copied());
        let existing = |slot: &u32| *slot != NO_SLOT;
        std::iter::successors(head.filter(existing), move |&slot| {
            rows.get(slot as usize).map(|row| row.next).filter(existing)
        })
    }
}
