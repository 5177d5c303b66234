use jiff::Timestamp;
use shared::alert::{Alert, AlertState};
use shared::id::AlertId;

use crate::app::Selection;

/// Where one is in the alerts.
#[derive(Clone, Copy, Debug, Default)]
pub struct AlertsPlace {
    /// The alert under the cursor.
    pub selected: Selection<AlertId>,
    /// Whether those that are over are shown too.
    pub resolved: bool,
}

/// For how long an alert is put off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snooze {
    /// Fifteen minutes.
    Quarter,
    /// An hour.
    Hour,
    /// Four hours.
    Morning,
}

impl Snooze {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Hour, Self::Morning];

    /// In minutes.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        match self {
            Self::Quarter => 15,
            Self::Hour => 60,
            Self::Morning => 240,
        }
    }
}

/// Resolved alerts kept to be looked at.
const RESOLVED: usize = 100;

/// What is known of the alerts.
#[derive(Clone, Debug, Default)]
pub struct Alerts {
    items: Vec<Alert>,
    /// What the hub told first.
    opening: Option<Vec<Alert>>,
    /// When the hub told all of them last.
    pub at: Option<Timestamp>,
}

impl Alerts {
    /// Takes all that are not resolved; the resolved ones seen so far stay.
    pub fn set(&mut self, active: Vec<Alert>, at: Timestamp) {
        self.opening.get_or_insert_with(|| active.clone());
        let told: std::collections::HashSet<AlertId> = active.iter().map(|alert| alert.id).collect();
        self.items.retain(|alert| alert.state == AlertState::Resolved && !told.contains(&alert.id));
        self.items.extend(active);
        self.at = Some(at);
        self.order();
    }

    /// Takes one alert as it is now.
    pub fn put(&mut self, alert: Alert) {
        match self.items.iter_mut().find(|known| known.id == alert.id) {
            Some(known) => *known = alert,
            None => self.items.push(alert),
        }
        self.order();
    }

    /// All that are known.
    pub(super) fn all(&self) -> &[Alert] {
        &self.items
    }

    /// An alert as the hub told it first.
    pub(super) fn opening_of(&self, id: AlertId) -> Option<&Alert> {
        self.opening.as_ref()?.iter().find(|alert| alert.id == id)
    }

    /// Takes these in place of all.
    pub(super) fn replace(&mut self, items: Vec<Alert>) {
        self.items = items;
        self.order();
    }

    /// The alerts that are shown, what is most urgent first.
    #[must_use]
    pub fn shown(&self, with_resolved: bool) -> &[Alert] {
        let active = self.items.partition_point(|alert| alert.state != AlertState::Resolved);
        if with_resolved { &self.items } else { self.items.get(..active).unwrap_or_default() }
    }

    /// How many are in a state.
    #[must_use]
    pub fn count(&self, state: AlertState) -> usize {
        self.items.iter().filter(|alert| alert.state == state).count()
    }

    /// Open first, then by urgency, then the latest first; of the resolved ones the latest are kept.
    fn order(&mut self) {
        let rank = |alert: &Alert| {
            let recency = std::cmp::Reverse(if alert.is_open() { alert.raised } else { alert.updated });
            (alert.state, alert.kind.severity(), recency, alert.id)
        };
        self.items.sort_by_key(|alert| match alert.state {
            AlertState::Resolved => (alert.state, shared::alert::Severity::Critical, rank(alert).2, alert.id),
            _ => rank(alert),
        });
        let active = self.shown(false).len();
        self.items.truncate(active + RESOLVED);
    }
}
