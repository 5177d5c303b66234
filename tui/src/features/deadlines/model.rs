use std::cmp::Reverse;

use jiff::civil::Date;
use shared::api::{CaseCounts, OfficeDue};
use shared::domain::{IstatCode, Theme};
use shared::text::SafeText;

use crate::app::Model;
use crate::features::cases::{CaseFilter, Due, OfficeFilter};
use crate::features::tallies::Scope;

/// Where one is in the deadlines.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeadlinesPlace {
    /// The row: the whole federation, then the themes, then its parts.
    pub row: usize,
    /// The horizon: a place in [`Due::HORIZONS`].
    pub column: usize,
    /// What stands below the themes.
    pub parts: Parts,
}

/// The parts of the federation that are counted one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// Each Comune.
    #[default]
    Towns,
    /// Each Comune, and beneath this one its offices.
    OfficesOf(IstatCode),
    /// Each office of any Comune.
    Offices,
}

impl Parts {
    /// Whose offices are on the screen, if any: one Comune's, or every one's.
    #[must_use]
    pub fn offices(self) -> Option<Scope> {
        match self {
            Self::Towns => None,
            Self::OfficesOf(code) => Some(Scope::town(code)),
            Self::Offices => Some(Scope::default()),
        }
    }
}

/// A part of the federation with its cases by horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Which part.
    pub scope: Scope,
    /// Which of its offices, where the row is one.
    pub office: Option<Office>,
    /// How many at each of [`Due::HORIZONS`]; none until the count has come.
    pub counts: [Option<u64>; 5],
}

impl Bucket {
    /// The cases it counts at a horizon, as a filter of the list.
    #[must_use]
    pub fn cases(&self, due: Due) -> CaseFilter {
        let office = match &self.office {
            None => OfficeFilter::Any,
            Some(Office::Named(name)) => OfficeFilter::named(name.as_str()),
            Some(Office::Nobody) => OfficeFilter::Nobody,
        };
        CaseFilter { office, ..self.scope.filter(due) }
    }
}

/// A row that is an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Office {
    /// The office of this name.
    Named(SafeText),
    /// None yet: the cases that no office has taken.
    Nobody,
}

/// The whole, each theme, and each part that has any, those with most late and then most pressing cases first.
#[must_use]
pub fn buckets(model: &Model) -> Vec<Bucket> {
    let known = Due::HORIZONS.map(|due| model.tallies.of(Scope::default(), due));
    let bucket = |scope: Scope, count: &dyn Fn(&CaseCounts) -> u64| Bucket {
        scope,
        office: None,
        counts: known.map(|one| one.map(count)),
    };
    let mut buckets = vec![bucket(Scope::default(), &|counts| counts.total)];
    buckets.extend(Theme::ALL.iter().map(|theme| {
        let scope = Scope { theme: Some(*theme), municipality: None };
        bucket(scope, &|counts| counts.themes.get(theme).copied().unwrap_or(0))
    }));
    match model.place.deadlines.parts {
        Parts::Towns | Parts::OfficesOf(_) => buckets.extend(towns(model, known)),
        Parts::Offices => {
            let mut offices = offices(model, Scope::default());
            // They came by Comune, platform and name, and stay so where they are as pressing.
            offices.sort_by_key(|bucket| Reverse(bucket.counts));
            buckets.extend(offices);
        }
    }
    buckets
}

/// Each Comune that has any, and beneath the one that is opened its offices.
fn towns(model: &Model, known: [Option<&CaseCounts>; 5]) -> Vec<Bucket> {
    let count = |code| move |counts: &CaseCounts| counts.municipalities.get(&code).copied().unwrap_or(0);
    let bucket =
        |code| Bucket { scope: Scope::town(code), office: None, counts: known.map(|counts| counts.map(count(code))) };
    let towns = model.federation.towns().iter().map(|town| (bucket(town.code), town.folded.as_str()));
    let mut towns: Vec<(Bucket, &str)> =
        towns.filter(|(bucket, _)| bucket.counts.iter().flatten().any(|count| *count > 0)).collect();
    towns.sort_by_key(|(bucket, name)| (Reverse(bucket.counts), *name));
    let with_offices = |(bucket, _): (Bucket, &str)| {
        let opened = model.place.deadlines.parts.offices().filter(|scope| *scope == bucket.scope);
        std::iter::once(bucket).chain(opened.into_iter().flat_map(|scope| offices(model, scope)))
    };
    towns.into_iter().flat_map(with_offices).collect()
}

/// The offices of a Comune, or of all, by platform, as far as their deadlines have come.
fn offices(model: &Model, of: Scope) -> Vec<Bucket> {
    let today = shared::time::day_in_palermo(model.now);
    let bucket = |office: &OfficeDue| Bucket {
        scope: Scope::node(office.node),
        office: Some(office.office.clone().map_or(Office::Nobody, Office::Named)),
        counts: Due::HORIZONS.map(|due| Some(fallen(office, due, today))),
    };
    model.tallies.offices_of(of).unwrap_or_default().iter().map(bucket).collect()
}

fn fallen(office: &OfficeDue, due: Due, today: Date) -> u64 {
    let (from, by) = due.days(today);
    let is_in = |day: &Date| from.is_none_or(|from| *day >= from) && by.is_none_or(|by| *day <= by);
    office.due.iter().filter(|(day, _)| is_in(day)).map(|(_, count)| count).sum()
}
