use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use crate::case::{ActKind, Case};
use crate::domain::NodeId;
use crate::id::Seq;
use crate::ledger::NodeCounts;

/// Counts that follow the log in memory: they are asked for every second and must not cost a scan.
#[derive(Debug, Default)]
pub(crate) struct Live {
    inner: RwLock<Inner>,
    /// The event the first counts were taken at.
    from: Seq,
}

#[derive(Debug, Default)]
struct Inner {
    counts: BTreeMap<NodeId, NodeCounts>,
    ratings: (u64, u64),
    followers: BTreeMap<&'static str, Seq>,
}

impl Live {
    /// Starts from what the ledger counted at an event.
    pub(crate) fn start(counts: Vec<(NodeId, NodeCounts)>, from: Seq) -> Self {
        let inner = Inner { counts: counts.into_iter().collect(), ..Inner::default() };
        Self { inner: RwLock::new(inner), from }
    }

    /// The event after which the log is to be followed.
    pub(crate) const fn from(&self) -> Seq {
        self.from
    }

    /// A case after an event.
    pub(crate) fn follow(&self, case: &Case, act: ActKind) {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let count = inner.counts.entry(case.node()).or_default();
        let is_ending = !case.is_open() && !matches!(act, ActKind::Message | ActKind::Rate);
        if act == ActKind::Register {
            count.open += 1;
        }
        if act == ActKind::MarkOverdue {
            count.overdue += 1;
        }
        if is_ending {
            count.open = count.open.saturating_sub(1);
            count.overdue = count.overdue.saturating_sub(u32::from(case.overdue));
        }
        if let (ActKind::Rate, Some(rating)) = (act, &case.rating) {
            inner.ratings.0 += u64::from(rating.score);
            inner.ratings.1 += 1;
        }
    }

    pub(crate) fn counts(&self) -> BTreeMap<NodeId, NodeCounts> {
        self.inner.read().unwrap_or_else(PoisonError::into_inner).counts.clone()
    }

    /// Mean of the ratings given since the hub started; none before the first.
    pub(crate) fn mean_rating(&self) -> Option<f64> {
        let (sum, number) = self.inner.read().unwrap_or_else(PoisonError::into_inner).ratings;
        let exact = |count: u64| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        (number > 0).then(|| exact(sum) / exact(number))
    }

    /// How far a follower of the log has come.
    pub(crate) fn note(&self, follower: &'static str, seq: Seq) {
        self.inner.write().unwrap_or_else(PoisonError::into_inner).followers.insert(follower, seq);
    }

    pub(crate) fn followers(&self) -> Vec<(String, Seq)> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        inner.followers.iter().map(|(name, seq)| ((*name).to_owned(), *seq)).collect()
    }
}
