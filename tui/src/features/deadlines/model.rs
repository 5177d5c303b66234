use std::cmp::Reverse;

use shared::api::CaseCounts;
use shared::domain::Theme;

use crate::app::Model;
use crate::features::cases::Due;
use crate::features::tallies::Scope;

/// Where one is in the deadlines.
#[derive(Clone, Copy, Debug, Default)]
pub struct DeadlinesPlace {
    /// The row: the whole federation, then the themes, then the Comuni.
    pub row: usize,
    /// The horizon: a place in [`Due::HORIZONS`].
    pub column: usize,
}

/// A part of the federation with its cases by horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Which part.
    pub scope: Scope,
    /// How many at each of [`Due::HORIZONS`]; none until the count has come.
    pub counts: [Option<u64>; 5],
}

/// The whole, each theme, and each Comune that has any, those with most late and then most pressing cases first.
#[must_use]
pub fn buckets(model: &Model) -> Vec<Bucket> {
    let known = Due::HORIZONS.map(|due| model.tallies.of(Scope::default(), due));
    let bucket =
        |scope: Scope, count: &dyn Fn(&CaseCounts) -> u64| Bucket { scope, counts: known.map(|one| one.map(count)) };
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
    buckets.extend(towns.into_iter().map(|(bucket, _)| bucket));
    buckets
}
