//! How the table answers: filters alone by the counts and orders of the cells; words, protocols and applicants by going
//! through the cases of the rarest of them.

use std::ops::Range;

use super::page::{Key, Least, due_key, due_place_after, key, merged, slot_of, updated_key, updated_place_after};
use super::protocols::Part;
use super::{Listed, Row, Table};
use crate::case::entry::{NEVER_DUE, applicant, bound};
use crate::case::{CaseAnswer, CaseMark, CaseQuery, CaseSort};
use crate::limits::CASE_PAGE;

/// All places of a list by deadline, also of what is never due.
const EVER: Range<(i32, u32)> = (i32::MIN, 0)..(NEVER_DUE, u32::MAX);

/// Cases of a page at most.
fn page_of(query: &CaseQuery) -> usize {
    query.limit.min(CASE_PAGE)
}

/// The days on which the cases of a query are due, if it asks for any; what is never due is in none.
fn due_days(query: &CaseQuery) -> Option<Range<i32>> {
    if query.due_from.is_none() && query.due_before.is_none() {
        return None;
    }
    let from = query.due_from.map_or(i32::MIN, bound);
    let before = query.due_before.map_or(NEVER_DUE, bound);
    Some(from..before.max(from))
}

/// The texts that fit some words.
#[derive(Default)]
pub(in crate::case) struct Fitting {
    numbers: Vec<u32>,
    /// By number of the text; negative for one that does not fit.
    scores: Vec<f32>,
}

/// What must be in a case: one of these texts, or a protocol number with a word that begins so.
#[derive(Default)]
pub(in crate::case) struct Clause {
    pub(in crate::case) texts: Fitting,
    pub(in crate::case) protocol: Option<String>,
}

/// A clause, its protocol looked up.
struct Wanted {
    texts: Fitting,
    part: Option<Part>,
}

impl Fitting {
    pub(in crate::case) fn add(&mut self, text: u32, score: f32) {
        let place = text as usize;
        if self.scores.len() <= place {
            self.scores.resize(place + 1, -1.0);
        }
        if let Some(kept) = self.scores.get_mut(place).filter(|kept| **kept < 0.0) {
            *kept = score.max(0.0);
            self.numbers.push(text);
        }
    }

    fn score(&self, text: u32) -> Option<f32> {
        self.scores.get(text as usize).copied().filter(|score| *score >= 0.0)
    }
}

impl Wanted {
    fn score(&self, row: &Row) -> Option<f32> {
        let has_part = || self.part.as_ref().is_some_and(|part| part.fits(row.series, row.number));
        self.texts.score(row.text).or_else(|| has_part().then_some(0.0))
    }

    /// How many cases may fit; counted no further than the bound.
    fn cases_at_most(&self, table: &Table, bound: usize) -> usize {
        let of_texts: usize = self.texts.numbers.iter().map(|&text| table.cases_of_text(text).len()).sum();
        let of_part = self.part.iter().flat_map(|part| table.protocols.having(part));
        of_texts + of_part.take(bound.saturating_sub(of_texts)).count()
    }

    /// The cases that fit, each once.
    fn for_each(&self, table: &Table, mut visit: impl FnMut(Listed)) {
        for &text in &self.texts.numbers {
            table.cases_of_text(text).iter().rev().for_each(|&case| visit(case));
        }
        for slot in self.part.iter().flat_map(|part| table.protocols.having(part)) {
            let Some(row) = table.rows.get(slot as usize) else { continue };
            if self.texts.score(row.text).is_none() {
                visit(Listed::of(row, slot));
            }
        }
    }
}

impl Table {
    /// The cases that fit the filters and all clauses.
    pub(in crate::case) fn answer(&self, query: &CaseQuery, clauses: Vec<Clause>) -> CaseAnswer {
        let cells = self.cells.wanted(query);
        let wanted = clauses.into_iter().map(|clause| Wanted {
            part: clause.protocol.map(|beginning| self.protocols.part(&beginning)),
            texts: clause.texts,
        });
        let is_in_all = |wanted: &Wanted| wanted.part.as_ref().is_some_and(|part| self.protocols.is_in_all(part));
        let wanted: Vec<Wanted> = wanted.filter(|wanted| !is_in_all(wanted)).collect();
        let (counts, keys) = if wanted.is_empty() && query.applicant.is_none() {
            (self.counts(query, &cells), self.listed(query, &cells))
        } else {
            self.gone_through(query, &cells, &wanted)
        };
        let (total, facets) = self.cells.facets(&counts);
        let page = keys.get(..keys.len().min(page_of(query))).unwrap_or_default();
        let next = page.last().filter(|_| keys.len() > page.len()).map(|key| CaseMark::new(query.sort, *key));
        let ids = page.iter().filter_map(|key| self.id_text(slot_of(*key))).collect();
        CaseAnswer { ids, next, total, facets }
    }

    fn counts(&self, query: &CaseQuery, cells: &[bool]) -> Vec<usize> {
        let due = due_days(query);
        let count = |(number, wanted): (u32, &bool)| {
            self.cells.get(number).filter(|_| *wanted).map_or(0, |cell| cell.count(due.as_ref()))
        };
        (0..).zip(cells).map(count).collect()
    }

    /// A page by filters alone, and one more case if another page follows.
    fn listed(&self, query: &CaseQuery, cells: &[bool]) -> Vec<Key> {
        if query.limit == 0 {
            return Vec::new();
        }
        let limit = page_of(query) + 1;
        let numbers = (0..).zip(cells).filter(|(_, wanted)| **wanted).map(|(number, _)| number);
        let cells = numbers.filter_map(|number| self.cells.get(number));
        let after = query.after.map(|mark| mark.key(query.sort));
        match (query.sort, due_days(query)) {
            (CaseSort::Due, due) => {
                let bounds = due.map_or(EVER, |days| (days.start, 0)..(days.end, 0));
                let places = after.map_or(bounds.start, due_place_after).clamp(bounds.start, bounds.end)..bounds.end;
                let lists = cells.map(|cell| cell.by_due.range(places.clone()).map(|&(due, slot)| due_key(due, slot)));
                merged(lists.collect(), limit)
            }
            (_, None) => {
                let places = after.map_or((i64::MIN, 0), updated_place_after)..;
                let lists = cells
                    .map(|cell| cell.by_updated.range(places.clone()).map(|&(turned, slot)| updated_key(turned, slot)));
                merged(lists.collect(), limit)
            }
            (sort, Some(days)) => {
                let mut least = Least::new(limit, after);
                let due = cells.flat_map(|cell| cell.by_due.range((days.start, 0)..(days.end, 0)));
                for &(_, slot) in due {
                    if let Some(row) = self.rows.get(slot as usize) {
                        least.add(key(sort, &Listed::of(row, slot), 0.0));
                    }
                }
                least.page()
            }
        }
    }

    /// Counts by cell and the page, out of the cases of the clause that fewest may fit.
    fn gone_through(&self, query: &CaseQuery, cells: &[bool], wanted: &[Wanted]) -> (Vec<usize>, Vec<Key>) {
        let mut counts = vec![0; cells.len()];
        let limit = if query.limit == 0 { 0 } else { page_of(query) + 1 };
        let mut least = Least::new(limit, query.after.map(|mark| mark.key(query.sort)));
        let due = due_days(query);
        let mut visit = |case: Listed, others: &[&Wanted]| {
            let is_due = due.as_ref().is_none_or(|days| days.contains(&case.due));
            if cells.get(case.cell as usize) != Some(&true) || !is_due {
                return;
            }
            let Some(score) = self.score(case.slot, others) else { return };
            counts.get_mut(case.cell as usize).into_iter().for_each(|count| *count += 1);
            least.add(key(query.sort, &case, score));
        };
        let all: Vec<&Wanted> = wanted.iter().collect();
        if let Some(text) = &query.applicant {
            for slot in self.applicants.cases(&self.rows, applicant(text)) {
                self.rows.get(slot as usize).into_iter().for_each(|row| visit(Listed::of(row, slot), &all));
            }
        } else if let Some((rarest, others)) = self.rarest(wanted) {
            let scored = if query.sort == CaseSort::Relevance { &all } else { &others };
            rarest.for_each(self, |case| visit(case, scored));
        }
        (counts, least.page())
    }

    /// The sum of the scores by all of these; none when one does not fit.
    fn score(&self, slot: u32, others: &[&Wanted]) -> Option<f32> {
        if others.is_empty() {
            return Some(0.0);
        }
        let row = self.rows.get(slot as usize)?;
        others.iter().try_fold(0.0, |sum, other| Some(sum + other.score(row)?))
    }

    fn rarest<'a>(&self, wanted: &'a [Wanted]) -> Option<(&'a Wanted, Vec<&'a Wanted>)> {
        let mut fewest = usize::MAX;
        let mut place = 0;
        for (at, one) in wanted.iter().enumerate() {
            let cases = one.cases_at_most(self, fewest);
            if cases < fewest {
                (fewest, place) = (cases, at);
            }
        }
        let others = wanted.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, other)| other);
        Some((wanted.get(place)?, others.collect()))
    }
}
