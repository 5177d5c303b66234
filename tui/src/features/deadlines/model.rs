use std::cmp::Reverse;

use jiff::civil::Date;
use shared::api::{CaseCounts, OfficeDue};
use shared::case::CaseState;
use shared::domain::{IstatCode, NodeId, Theme};
use shared::text::SafeText;

use crate::app::Model;
use crate::features::cases::{CaseFilter, Due, StateFilter};
use crate::features::tallies::Scope;

/// Where one is in the deadlines.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeadlinesPlace {
    /// The row: the whole federation, then the themes, then the Comuni.
    pub row: usize,
    /// The horizon: a place in [`Due::HORIZONS`].
    pub column: usize,
    /// The Comune whose offices are shown beneath it.
    pub offices: Option<IstatCode>,
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
    /// The cases it counts at a horizon, as a filter of the list. An office is found by the words of its name; what none
    /// has taken is still as it was sent.
    #[must_use]
    pub fn cases(&self, due: Due) -> CaseFilter {
        let all = self.scope.filter(due);
        match &self.office {
            None => all,
            Some(Office::Named(name)) => CaseFilter { text: name.to_string(), ..all },
            Some(Office::Nobody) => CaseFilter { state: StateFilter::One(CaseState::Registered), ..all },
        }
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

/// The whole, each theme, and each Comune that has any, those with most late and then most pressing cases first.
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
    let mut towns: Vec<(Bucket, &str)> = model
        .federation
        .towns()
        .iter()
        .map(|town| {
            let scope = Scope { municipality: Some(town.code), theme: None };
            let counted = bucket(scope, &|counts| counts.municipalities.get(&town.code).copied().unwrap_or(0));
            (counted, town.folded.as_str())
        })
        .filter(|(bucket, _)| bucket.counts.iter().flatten().any(|count| *count > 0))
        .collect();
    towns.sort_by_key(|(bucket, name)| (Reverse(bucket.counts), *name));
    for (bucket, _) in towns {
        let opened = bucket.scope.municipality.filter(|code| model.place.deadlines.offices == Some(*code));
        buckets.push(bucket);
        buckets.extend(opened.into_iter().flat_map(|code| offices(model, code)));
    }
    buckets
}

/// The offices of a Comune by platform, as far as their deadlines have come.
fn offices(model: &Model, code: IstatCode) -> Vec<Bucket> {
    let today = shared::time::day_in_palermo(model.now);
    let bucket = |office: &OfficeDue| Bucket {
        scope: Scope::node(NodeId::new(code, office.theme)),
        office: Some(office.office.clone().map_or(Office::Nobody, Office::Named)),
        counts: Due::HORIZONS.map(|due| Some(fallen(office, due, today))),
    };
    model.tallies.offices_of(code).iter().map(bucket).collect()
}

fn fallen(office: &OfficeDue, due: Due, today: Date) -> u64 {
    let (from, by) = due.days(today);
    let is_in = |day: &Date| from.is_none_or(|from| *day >= from) && by.is_none_or(|by| *day <= by);
    office.due.iter().filter(|(day, _)| is_in(day)).map(|(_, count)| count).sum()
}
