use std::collections::VecDeque;

use shared::api::Cursor;
use shared::case::Case;

use super::Cases;
use super::model::PAGE;

/// Which pages of a long list are held. Pages come as one scrolls and those far behind are let go, so that millions may
/// stand behind a list of which some thousand rows are here.
#[derive(Clone, Debug, Default)]
pub struct Window {
    /// The page before the first one held.
    first: usize,
    /// How many rows each held page gave.
    pages: VecDeque<usize>,
    /// The cursor that leads to each page that was seen; the first page needs none.
    marks: Vec<Option<Cursor>>,
}

/// Pages held at once.
const PAGES: usize = 20;
/// Rows that may be held beyond those pages because they came in one by one, before the list is asked anew.
const GROWTH: usize = 1_000;

/// On which side of the held pages another is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The list from its beginning.
    Whole,
    /// Above those held.
    Above,
    /// Below those held.
    Below,
}

/// What is to be let go after a page came: rows at the top, and rows that stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LetGo {
    /// Rows to drop from the top.
    pub(super) above: usize,
    /// Rows to drop from the end.
    pub(super) below: usize,
}

impl Window {
    /// The cursor of the page below, if there is one; nothing when the list ends here.
    pub(super) fn below(&self) -> Option<Cursor> {
        self.marks.get(self.first + self.pages.len())?.clone()
    }

    /// The cursor of the page above, if one was let go.
    pub(super) fn above(&self) -> Option<&Option<Cursor>> {
        self.marks.get(self.first.checked_sub(1)?)
    }

    /// Whether the list is held from its beginning.
    pub(super) const fn is_at_top(&self) -> bool {
        self.first == 0
    }

    /// The list begins anew: what the first page gave, and where the second begins.
    pub(super) fn restart(&mut self, rows: usize, next: Option<Cursor>) {
        *self = Self { first: 0, pages: VecDeque::from([rows]), marks: vec![None, next] };
    }

    /// A page came below.
    pub(super) fn push_below(&mut self, rows: usize, next: Option<Cursor>) -> LetGo {
        self.pages.push_back(rows);
        self.marks.truncate(self.first + self.pages.len());
        self.marks.push(next);
        let mut above = 0;
        while self.pages.len() > PAGES {
            above += self.pages.pop_front().unwrap_or(0);
            self.first += 1;
        }
        LetGo { above, below: 0 }
    }

    /// A page came above.
    pub(super) fn push_above(&mut self, rows: usize) -> LetGo {
        self.pages.push_front(rows);
        self.first = self.first.saturating_sub(1);
        let mut below = 0;
        while self.pages.len() > PAGES {
            below += self.pages.pop_back().unwrap_or(0);
        }
        LetGo { above: 0, below }
    }

    /// A row was put in at a place among those held.
    pub(super) fn gained(&mut self, row: usize) {
        if let Some(page) = self.page_of(row).and_then(|page| self.pages.get_mut(page)) {
            *page += 1;
        }
    }

    /// A row was taken out.
    pub(super) fn lost(&mut self, row: usize) {
        if let Some(page) = self.page_of(row).and_then(|page| self.pages.get_mut(page)) {
            *page = page.saturating_sub(1);
        }
    }

    fn page_of(&self, row: usize) -> Option<usize> {
        let mut end = 0;
        let holds = |rows: &usize| {
            end += rows;
            row < end
        };
        self.pages.iter().position(holds).or_else(|| self.pages.len().checked_sub(1))
    }
}

impl Cases {
    /// Takes in a page, and lets go what lies farthest from it.
    pub(super) fn take(&mut self, side: Side, fresh: Vec<Case>, next: Option<Cursor>) {
        let let_go = match side {
            Side::Whole => {
                self.window.restart(fresh.len(), next);
                self.rows = fresh;
                return;
            }
            Side::Below => {
                let let_go = self.window.push_below(fresh.len(), next);
                self.rows.extend(fresh);
                let_go
            }
            Side::Above => {
                let let_go = self.window.push_above(fresh.len());
                self.rows.splice(..0, fresh);
                let_go
            }
        };
        self.rows.truncate(self.rows.len().saturating_sub(let_go.below));
        self.rows.drain(..let_go.above.min(self.rows.len()));
    }

    /// A case changed last of all: it goes to the top, which may lie above what is held.
    pub(super) fn rise(&mut self, row: usize) {
        if !self.window.is_at_top() {
            self.remove(row);
        } else if let Some(moved) = self.rows.get_mut(..=row) {
            moved.rotate_right(1);
            self.window.lost(row);
            self.window.gained(0);
        }
    }

    /// Puts a case in, unless its place lies outside what is held.
    pub(super) fn insert(&mut self, row: usize, case: Case) {
        let is_above = row == 0 && !self.window.is_at_top();
        let is_below = row == self.rows.len() && self.window.below().is_some();
        if !(is_above || is_below) {
            self.rows.insert(row, case);
            self.window.gained(row);
        }
    }

    /// Whether so much has come in that a list nobody pages through would grow for ever.
    pub(super) const fn is_overgrown(&self) -> bool {
        self.rows.len() > PAGES * PAGE as usize + GROWTH
    }

    /// Takes a case out.
    pub(super) fn remove(&mut self, row: usize) {
        self.rows.remove(row);
        self.window.lost(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_is_walked_down_and_up_again_and_never_grows() {
        let mut window = Window::default();
        window.restart(100, Some(1.to_string()));
        let mut held = 100;
        for page in 1..1_000 {
            assert_eq!(window.below(), Some(page.to_string()));
            held += 100 - window.push_below(100, Some((page + 1).to_string())).above;
            assert!(held <= PAGES * 100);
        }
        for page in (0..1_000 - PAGES).rev() {
            let mark = (page > 0).then(|| page.to_string());
            assert_eq!(window.above(), Some(&mark));
            held += 100 - window.push_above(100).below;
            assert_eq!(held, PAGES * 100);
        }
        assert!(window.is_at_top());
        assert_eq!(window.below(), Some(PAGES.to_string()), "what was let go below is found again");
    }

    #[test]
    fn the_end_of_a_list_is_its_end() {
        let mut window = Window::default();
        window.restart(60, None);
        assert_eq!((window.below(), window.above()), (None, None));
    }

    #[test]
    fn rows_that_come_and_go_count_for_their_page() {
        let mut window = Window::default();
        window.restart(2, Some(1.to_string()));
        window.push_below(2, None);
        window.lost(3);
        window.gained(0);
        assert_eq!(window.pages, [3, 1]);
    }
}
