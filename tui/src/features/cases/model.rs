use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use shared::api::{CaseQuery, CaseSort, CaseView, Cursor};
use shared::case::{Case, CaseState};
use shared::catalogue::Slug;
use shared::domain::{IstatCode, Theme};
use shared::form::Form;
use shared::id::CaseId;
use shared::text::SafeText;
use shared::time::day_in_palermo;
use tui_input::Input;

use super::language::Fault;
use super::{Bulk, OfficeFilter, Side, Window};
use crate::app::{Model, Selection};

/// Where one is in the cases.
#[derive(Clone, Debug, Default)]
pub struct CasesPlace {
    /// Which cases are listed.
    pub filter: CaseFilter,
    /// The filter as it is typed.
    pub line: Input,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// In which order.
    pub sort: CaseSort,
    /// The case under the cursor.
    pub selected: Selection<CaseId>,
    /// The case that is open.
    pub open: Option<CaseId>,
    /// First line shown of the open case.
    pub scroll: usize,
    /// Whether the answers that tell of a person are uncovered.
    pub reveals: bool,
}

/// Which cases are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// In which state.
    pub state: StateFilter,
    /// On which platform.
    pub theme: Option<Theme>,
    /// Of which municipality.
    pub municipality: Option<IstatCode>,
    /// Of which office.
    pub office: OfficeFilter,
    /// Falling due when.
    pub due: Due,
    /// Words, or a protocol number.
    pub text: String,
}

/// Cases by the day their answer is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// Whenever.
    #[default]
    Any,
    /// Already past.
    Late,
    /// From today, within so many days.
    Within(u16),
}

impl Due {
    /// The horizons that are looked at day by day.
    pub const HORIZONS: [Self; 5] = [Self::Late, Self::Within(0), Self::Within(3), Self::Within(7), Self::Within(30)];

    /// The first and the last day, where there are such.
    #[must_use]
    pub fn days(self, today: Date) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Any => (None, None),
            Self::Late => (None, Some(today.yesterday().unwrap_or(today))),
            Self::Within(days) => (Some(today), Some(today.checked_add(i64::from(days).days()).unwrap_or(Date::MAX))),
        }
    }
}

/// Cases by their state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateFilter {
    /// Under way.
    #[default]
    Open,
    /// All.
    All,
    /// In one state.
    One(CaseState),
}

impl CaseFilter {
    /// The same as a question to the hub.
    #[must_use]
    pub fn query(&self, sort: CaseSort, cursor: Option<Cursor>, today: Date) -> CaseQuery {
        let text = self.text.trim();
        let (due_from, due_by) = self.due.days(today);
        let (state, open) = match self.state {
            StateFilter::Open => (None, Some(true)),
            StateFilter::All => (None, None),
            StateFilter::One(state) => (Some(state), None),
        };
        CaseQuery {
            text: (!text.is_empty()).then(|| text.to_owned()),
            state,
            municipality: self.municipality,
            theme: self.theme,
            office: self.office.query(),
            due_by,
            due_from,
            open: if self.due == Due::Any { open } else { Some(true) },
            sort: Some(sort),
            cursor,
            limit: Some(PAGE),
            ..CaseQuery::default()
        }
    }

    /// Whether a case belongs to the list; words only the hub can judge.
    #[must_use]
    pub fn fits(&self, case: &Case, today: Date) -> bool {
        let (from, by) = self.due.days(today);
        let fits_state = match self.state {
            StateFilter::Open => case.is_open(),
            StateFilter::All => true,
            StateFilter::One(state) => case.state == state,
        };
        fits_state
            && self.theme.is_none_or(|theme| theme == case.opening.theme)
            && self.municipality.is_none_or(|municipality| municipality == case.opening.municipality)
            && self.office.fits(case.office.as_ref())
            && (self.due == Due::Any || case.is_open())
            && from.is_none_or(|day| case.due >= day)
            && by.is_none_or(|day| case.due <= day)
    }
}

/// Cases asked for at a time.
pub(super) const PAGE: u32 = 100;

/// What is known of the cases.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// The cases of the list.
    pub rows: Vec<Case>,
    /// How many there are in all.
    pub total: u64,
    /// Which part of the list is held.
    pub window: Window,
    /// The question whose answer is awaited, and where its page goes.
    pub awaited: Option<(u64, Side)>,
    /// The question the list answers.
    pub asked: Option<CaseQuery>,
    /// When the list came.
    pub at: Option<Timestamp>,
    /// The cases that are marked, to be worked at once.
    pub marked: BTreeSet<CaseId>,
    /// How an act on many cases goes.
    pub bulk: Option<Bulk>,
    /// The open case.
    pub view: Option<CaseView>,
    /// The form of the open case's service: the names of its fields.
    pub form: Option<(Slug, Form)>,
    /// How many services reach each level of interactivity.
    pub levels: BTreeMap<u8, u64>,
    /// Titles of the services.
    pub titles: BTreeMap<Slug, SafeText>,
}

impl Cases {
    /// The cases of the list, for the cursor.
    #[must_use]
    pub fn ids(&self) -> impl ExactSizeIterator<Item = CaseId> + Clone + '_ {
        self.rows.iter().map(|case| case.opening.id)
    }

    /// The open case, if it has come.
    #[must_use]
    pub fn view_of(&self, id: CaseId) -> Option<&CaseView> {
        self.view.as_ref().filter(|view| view.case.opening.id == id)
    }

    /// The title of a case's service; its name in words while titles are not known.
    #[must_use]
    pub fn title(&self, slug: &Slug) -> String {
        self.titles.get(slug).map_or_else(
            || {
                let words = slug.as_str().replace('-', " ");
                let mut letters = words.chars();
                letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
            },
            SafeText::to_string,
        )
    }
}

/// The day in Palermo.
pub(super) fn today(now: Timestamp) -> Date {
    day_in_palermo(now)
}

impl Model {
    /// The case that is open, once it has come whole.
    #[must_use]
    pub fn open_case(&self) -> Option<&CaseView> {
        self.place.cases.open.and_then(|id| self.cases.view_of(id))
    }
}
