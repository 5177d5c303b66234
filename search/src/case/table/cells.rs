//! Cells: the cases of one Comune, theme and state, ordered. There are some thousands of them however many cases.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::super::entry::{NEVER_DUE, Place};
use super::super::{CaseQuery, Facets};

/// The cases that agree in what is filtered by.
#[derive(Default)]
pub(super) struct Cell {
    municipality: u32,
    theme: u32,
    state: u32,
    open: bool,
    pub(super) by_due: BTreeSet<(i32, u32)>,
    /// By the time of the last change, turned round: the last changed first.
    pub(super) by_updated: BTreeSet<(i64, u32)>,
    /// Cases of each due day.
    due_days: BTreeMap<i32, usize>,
}

/// All cells.
#[derive(Default)]
pub(super) struct Cells {
    all: Vec<Cell>,
    numbers: HashMap<(u32, u32, u32, bool), u32>,
    themes: Codes,
    states: Codes,
}

#[derive(Default)]
struct Codes {
    names: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Cell {
    pub(super) fn insert_updated(&mut self, updated: i64, slot: u32) {
        self.by_updated.insert((!updated, slot));
    }

    pub(super) fn remove_updated(&mut self, updated: i64, slot: u32) {
        self.by_updated.remove(&(!updated, slot));
    }

    pub(super) fn insert_due(&mut self, due: i32, slot: u32) {
        if self.by_due.insert((due, slot)) && due != NEVER_DUE {
            *self.due_days.entry(due).or_default() += 1;
        }
    }

    pub(super) fn remove_due(&mut self, due: i32, slot: u32) {
        if self.by_due.remove(&(due, slot)) && due != NEVER_DUE {
            let left = self.due_days.get_mut(&due).map(|count| {
                *count -= 1;
                *count
            });
            if left == Some(0) {
                self.due_days.remove(&due);
            }
        }
    }

    /// Takes in many cases of this cell at once.
    pub(super) fn fill(&mut self, due: Vec<(i32, u32)>, updated: Vec<(i64, u32)>) {
        for &(day, _) in due.iter().filter(|(day, _)| *day != NEVER_DUE) {
            *self.due_days.entry(day).or_default() += 1;
        }
        self.by_due = due.into_iter().collect();
        self.by_updated = updated.into_iter().collect();
    }

    /// Cases due within some days, or all.
    pub(super) fn count(&self, due: Option<&Range<i32>>) -> usize {
        due.map_or(self.by_updated.len(), |days| self.due_days.range(days.clone()).map(|(_, count)| count).sum())
    }
}

impl Cells {
    /// The number of the cell of these values; a new one when it is the first.
    pub(super) fn number(&mut self, place: &Place<'_>) -> u32 {
        let (theme, state) = (self.themes.number(place.theme), self.states.number(place.state));
        let (municipality, open) = (place.municipality, place.open);
        *self.numbers.entry((municipality, theme, state, open)).or_insert_with(|| {
            self.all.push(Cell { municipality, theme, state, open, ..Cell::default() });
            number_of_last(self.all.len())
        })
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, number: u32) -> Option<&Cell> {
        self.all.get(number as usize)
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut Cell> {
        self.all.get_mut(number as usize)
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Cell> {
        self.all.iter_mut()
    }

    pub(super) fn place(&self, number: u32) -> Option<Place<'_>> {
        let cell = self.get(number)?;
        let (theme, state) = (self.themes.name(cell.theme)?, self.states.name(cell.state)?);
        Some(Place { municipality: cell.municipality, theme, state, open: cell.open })
    }

    /// Which cells a query wants.
    pub(super) fn wanted(&self, query: &CaseQuery) -> Vec<bool> {
        let (theme, state) = (self.themes.wanted(query.theme.as_ref()), self.states.wanted(query.state.as_ref()));
        let fits = |cell: &Cell| {
            theme.is_none_or(|theme| theme == cell.theme)
                && state.is_none_or(|state| state == cell.state)
                && query.municipality.is_none_or(|municipality| municipality == cell.municipality)
                && query.open.is_none_or(|open| open == cell.open)
        };
        self.all.iter().map(fits).collect()
    }

    /// The sums of counts by cell.
    pub(super) fn facets(&self, counts: &[usize]) -> (usize, Facets) {
        let mut facets = Facets::default();
        for (cell, &count) in self.all.iter().zip(counts).filter(|&(_, &count)| count > 0) {
            add(&mut facets.states, self.states.name(cell.state), count);
            add(&mut facets.themes, self.themes.name(cell.theme), count);
        }
        (counts.iter().sum(), facets)
    }
}

fn add(sums: &mut BTreeMap<String, usize>, name: Option<&str>, count: usize) {
    let Some(name) = name else { return };
    match sums.get_mut(name) {
        Some(sum) => *sum += count,
        None => drop(sums.insert(name.to_owned(), count)),
    }
}

impl Codes {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.numbers.get(name) {
            return number;
        }
        self.names.push(name.to_owned());
        let number = number_of_last(self.names.len());
        self.numbers.insert(name.to_owned(), number);
        number
    }

    fn name(&self, number: u32) -> Option<&str> {
        self.names.get(number as usize).map(String::as_str)
    }

    /// The number of a code that is asked for; of an unknown one a number that no cell has.
    fn wanted(&self, name: Option<&String>) -> Option<u32> {
        name.map(|name| self.numbers.get(name).copied().unwrap_or(u32::MAX))
    }
}

pub(super) fn number_of_last(length: usize) -> u32 {
    u32::try_from(length.saturating_sub(1)).unwrap_or(u32::MAX)
}
