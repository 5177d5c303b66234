//! All cases in memory, ready for lists and counts: one small row each, cells for what is filtered by, and for each text,
//! protocol series and applicant the cases that have it. Words are not here: they lead to texts.

mod answer;
mod applicants;
mod cells;
mod numbers;
mod page;
mod protocols;

pub(super) use answer::{Clause, Fitting};
pub(super) use page::Key;

use std::collections::{HashMap, HashSet};

use self::applicants::Applicants;
use self::cells::Cells;
use self::numbers::Numbers;
use self::protocols::Protocols;
use super::entry::Entry;

const NO_SLOT: u32 = u32::MAX;
const NO_CELL: u32 = u32::MAX;

/// What the table keeps of a case beside its identifier. The place of a row is its slot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    updated: i64,
    due: i32,
    /// [`NO_CELL`] for an erased case.
    cell: u32,
    text: u32,
    series: u32,
    number: u32,
    applicant: u32,
    /// The chain of the applicant's cases.
    next: u32,
    previous: u32,
}

/// What a search by words reads of a case: it stands with the other cases of the text, so that a search that goes
/// through a third of a million cases reads memory from front to back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed {
    /// As bytes, which need no gap before them: 20 bytes a case instead of 24.
    updated: [u8; 8],
    due: i32,
    cell: u32,
    slot: u32,
}

impl Listed {
    const fn of(row: &Row, slot: u32) -> Self {
        Self { updated: row.updated.to_le_bytes(), due: row.due, cell: row.cell, slot }
    }

    const fn updated(&self) -> i64 {
        i64::from_le_bytes(self.updated)
    }
}

/// The table.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Row>,
    ids: Vec<u128>,
    slots: Numbers,
    /// Identifiers that are no UUIDs, by slot.
    names: HashMap<u32, String>,
    cells: Cells,
    /// Cases of each text, by its number, in the order of slots.
    texts: Vec<Vec<Listed>>,
    protocols: Protocols,
    applicants: Applicants,
    live: usize,
    /// False while the rows are read from disk: lists are then made at the end, which is faster.
    is_listed: bool,
}

impl Table {
    /// An empty table, whose lists are made as it is filled.
    pub(super) fn new() -> Self {
        Self { is_listed: true, ..Self::default() }
    }

    /// An empty table, whose lists are made at the end by [`Self::list`].
    pub(super) fn unlisted() -> Self {
        Self::default()
    }

    /// Cases.
    pub(super) fn len(&self) -> usize {
        self.live
    }

    /// Slots, also of erased cases.
    pub(super) fn slots(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(NO_SLOT)
    }

    /// Takes in a case, in place of the one with the same identifier.
    pub(super) fn put(&mut self, entry: &Entry<'_>) {
        let row = self.row(entry);
        match self.slots.find(entry.id, &self.ids) {
            Some(slot) => self.replace(slot, row),
            None => self.push(entry, row),
        }
    }

    /// Takes out a case; answers its text.
    pub(super) fn erase(&mut self, id: u128) -> Option<u32> {
        let slot = self.slots.find(id, &self.ids)?;
        let row = *self.rows.get(slot as usize)?;
        if self.is_listed {
            self.unlist(&row, slot);
        }
        self.slots.remove(id, &self.ids);
        self.names.remove(&slot);
        if let Some(row) = self.rows.get_mut(slot as usize) {
            row.cell = NO_CELL;
        }
        self.live -= 1;
        Some(row.text)
    }

    /// The case of a slot as it was put in, handed to a function; nothing for an erased one.
    pub(super) fn with_entry<T>(&self, slot: u32, then: impl FnOnce(&Entry<'_>) -> T) -> Option<T> {
        let row = self.rows.get(slot as usize)?;
        let place = self.cells.place(row.cell)?;
        let protocol = self.protocols.text(row.series, row.number);
        Some(then(&Entry {
            id: *self.ids.get(slot as usize)?,
            name: self.names.get(&slot).map(String::as_str),
            applicant: self.applicants.key(row.applicant)?,
            place,
            protocol: &protocol,
            text: row.text,
            due: row.due,
            updated: row.updated,
        }))
    }

    /// True when the case is just so.
    pub(super) fn has(&self, entry: &Entry<'_>) -> bool {
        let slot = self.slots.find(entry.id, &self.ids);
        slot.and_then(|slot| self.with_entry(slot, |kept| kept == entry)).unwrap_or_default()
    }

    /// Numbers of the texts of all cases.
    pub(super) fn texts(&self) -> HashSet<u32> {
        (0..).zip(&self.texts).filter(|(_, cases)| !cases.is_empty()).map(|(text, _)| text).collect()
    }

    /// Cases of a text.
    pub(super) fn cases_of_text(&self, text: u32) -> &[Listed] {
        self.texts.get(text as usize).map_or(&[], Vec::as_slice)
    }

    /// Makes the lists of all rows.
    pub(super) fn list(&mut self) {
        self.is_listed = true;
        let mut due: Vec<Vec<(i32, u32)>> = vec![Vec::new(); self.cells.len()];
        let mut updated: Vec<Vec<(i64, u32)>> = vec![Vec::new(); self.cells.len()];
        let mut numbers: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
        for slot in 0..self.slots() {
            let Some(row) = self.rows.get(slot as usize).copied().filter(|row| row.cell != NO_CELL) else { continue };
            if let (Some(due), Some(updated)) = (due.get_mut(row.cell as usize), updated.get_mut(row.cell as usize)) {
                due.push((row.due, slot));
                updated.push((!row.updated, slot));
            }
            numbers.entry(row.series).or_default().push((row.number, slot));
            self.applicants.link(&mut self.rows, slot);
            self.with_text(row.text, |cases| cases.push(Listed::of(&row, slot)));
        }
        for (cell, (due, updated)) in self.cells.iter_mut().zip(due.into_iter().zip(updated)) {
            cell.fill(due, updated);
        }
        for (series, numbers) in numbers {
            if let Some(cases) = self.protocols.cases(series) {
                *cases = numbers.into_iter().collect();
            }
        }
    }

    fn row(&mut self, entry: &Entry<'_>) -> Row {
        let (series, number) = self.protocols.read(entry.protocol);
        Row {
            updated: entry.updated,
            due: entry.due,
            cell: self.cells.number(&entry.place),
            text: entry.text,
            series,
            number,
            applicant: self.applicants.number(entry.applicant),
            next: NO_SLOT,
            previous: NO_SLOT,
        }
    }

    fn push(&mut self, entry: &Entry<'_>, row: Row) {
        let slot = self.slots();
        self.rows.push(row);
        self.ids.push(entry.id);
        self.slots.insert(entry.id, slot, &self.ids);
        self.names.extend(entry.name.map(|name| (slot, name.to_owned())));
        self.live += 1;
        if self.is_listed {
            self.applicants.link(&mut self.rows, slot);
            self.list_in_place(&row, slot);
            self.list_in_cell(&row, slot);
        }
    }

    fn replace(&mut self, slot: u32, mut row: Row) {
        let Some(old) = self.rows.get(slot as usize).copied() else { return };
        (row.next, row.previous) = (old.next, old.previous);
        let is_moved =
            (old.applicant, old.text, old.series, old.number) != (row.applicant, row.text, row.series, row.number);
        if self.is_listed && is_moved {
            self.unlist(&old, slot);
        } else if self.is_listed {
            self.move_in_cells(&old, &row, slot);
            self.list_in_text(&row, slot);
        }
        if let Some(kept) = self.rows.get_mut(slot as usize) {
            *kept = row;
        }
        if self.is_listed && is_moved {
            self.applicants.link(&mut self.rows, slot);
            self.list_in_place(&row, slot);
            self.list_in_cell(&row, slot);
        }
    }

    fn move_in_cells(&mut self, old: &Row, new: &Row, slot: u32) {
        if (old.cell, old.due) != (new.cell, new.due) {
            self.cells.get_mut(old.cell).into_iter().for_each(|cell| cell.remove_due(old.due, slot));
            self.cells.get_mut(new.cell).into_iter().for_each(|cell| cell.insert_due(new.due, slot));
        }
        if (old.cell, old.updated) != (new.cell, new.updated) {
            self.cells.get_mut(old.cell).into_iter().for_each(|cell| cell.remove_updated(old.updated, slot));
            self.cells.get_mut(new.cell).into_iter().for_each(|cell| cell.insert_updated(new.updated, slot));
        }
    }

    fn list_in_cell(&mut self, row: &Row, slot: u32) {
        if let Some(cell) = self.cells.get_mut(row.cell) {
            cell.insert_due(row.due, slot);
            cell.insert_updated(row.updated, slot);
        }
    }

    fn list_in_place(&mut self, row: &Row, slot: u32) {
        self.protocols.cases(row.series).map(|cases| cases.insert((row.number, slot)));
        self.list_in_text(row, slot);
    }

    fn list_in_text(&mut self, row: &Row, slot: u32) {
        self.with_text(row.text, |cases| {
            match cases.binary_search_by_key(&slot, |listed| listed.slot) {
                Ok(at) => cases.get_mut(at).into_iter().for_each(|listed| *listed = Listed::of(row, slot)),
                Err(at) => {
                    // By half, not to twice the length as vectors grow: memory is scarcer here than time.
                    if cases.len() == cases.capacity() {
                        cases.reserve_exact(cases.len() / 2 + 1);
                    }
                    cases.insert(at, Listed::of(row, slot));
                }
            }
        });
    }

    fn unlist(&mut self, row: &Row, slot: u32) {
        self.applicants.unlink(&mut self.rows, slot);
        self.protocols.cases(row.series).map(|cases| cases.remove(&(row.number, slot)));
        self.with_text(row.text, |cases| {
            if let Ok(at) = cases.binary_search_by_key(&slot, |listed| listed.slot) {
                cases.remove(at);
            }
        });
        if let Some(cell) = self.cells.get_mut(row.cell) {
            cell.remove_due(row.due, slot);
            cell.remove_updated(row.updated, slot);
        }
    }

    fn with_text(&mut self, text: u32, change: impl FnOnce(&mut Vec<Listed>)) {
        let place = text as usize;
        if self.texts.len() <= place {
            self.texts.resize_with(place + 1, Vec::new);
        }
        self.texts.get_mut(place).into_iter().next().map(change);
    }

    fn id_text(&self, slot: u32) -> Option<String> {
        let id = *self.ids.get(slot as usize)?;
        Some(Entry::id_text(id, self.names.get(&slot).map(String::as_str)))
    }
}
