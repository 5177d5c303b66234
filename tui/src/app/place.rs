use shared::catalogue::Slug;

use crate::features::alerts::AlertsPlace;
use crate::features::cases::CasesPlace;
use crate::features::deadlines::DeadlinesPlace;
use crate::features::desk::DeskPlace;
use crate::features::federation::FederationPlace;
use crate::features::log::LogPlace;
use crate::features::profile::ProfilePlace;

/// The screens, in the order of their number keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The matrix of municipalities and platforms: home.
    #[default]
    Federation,
    /// One Comune, one platform or one node.
    Profile,
    /// The cases.
    Cases,
    /// What falls due.
    Deadlines,
    /// The alerts.
    Alerts,
    /// The help desk: search and conversations.
    Desk,
    /// The citizens' channel.
    Bot,
    /// The programme's indicators.
    Indicators,
    /// The log of events.
    Log,
}

impl Screen {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::Federation,
        Self::Profile,
        Self::Cases,
        Self::Deadlines,
        Self::Alerts,
        Self::Desk,
        Self::Bot,
        Self::Indicators,
        Self::Log,
    ];
}

/// Where a person is: screen, row, order and filter. Going back gives all of it back.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// Which screen.
    pub screen: Screen,
    /// Where in the matrix.
    pub federation: FederationPlace,
    /// Whose page.
    pub profile: ProfilePlace,
    /// Where in the cases.
    pub cases: CasesPlace,
    /// Where in the deadlines.
    pub deadlines: DeadlinesPlace,
    /// Where in the alerts.
    pub alerts: AlertsPlace,
    /// Where at the help desk.
    pub desk: DeskPlace,
    /// Which line of the bot's page.
    pub bot: usize,
    /// First line shown of the indicators.
    pub indicators: usize,
    /// The consultation whose page is shown in their place.
    pub consultation: Option<Slug>,
    /// Where in the log.
    pub log: LogPlace,
}

/// A selected item of a list that changes under the eyes: it is kept by identity, and by row once it is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection<T> {
    id: Option<T>,
    row: usize,
}

impl<T> Default for Selection<T> {
    fn default() -> Self {
        Self { id: None, row: 0 }
    }
}

impl<T: Copy + PartialEq> Selection<T> {
    /// An item, wherever it is.
    #[must_use]
    pub const fn of(id: T) -> Self {
        Self { id: Some(id), row: 0 }
    }

    /// Its row in a list, if the list has any.
    pub fn row(&self, ids: impl ExactSizeIterator<Item = T>) -> Option<usize> {
        let last = ids.len().checked_sub(1)?;
        let found = self.id.and_then(|wanted| {
            let mut ids = ids;
            ids.position(|id| id == wanted)
        });
        Some(found.unwrap_or(self.row.min(last)))
    }

    /// Moves by rows within a list.
    pub fn step(&mut self, by: isize, mut ids: impl ExactSizeIterator<Item = T> + Clone) {
        if let Some(row) = self.row(ids.clone()) {
            let row = row.saturating_add_signed(by).min(ids.len().saturating_sub(1));
            *self = Self { id: ids.nth(row), row };
        }
    }

    /// Holds fast what is selected now, before the list changes.
    pub fn pin(&mut self, ids: impl ExactSizeIterator<Item = T> + Clone) {
        self.step(0, ids);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_follows_its_item_and_stays_near_when_it_is_gone() {
        let mut selection = Selection::default();
        selection.step(2, [10, 20, 30].into_iter());
        assert_eq!(selection.row([5, 10, 20, 30].into_iter()), Some(3), "it follows 30");
        assert_eq!(selection.row([5, 10].into_iter()), Some(1), "30 is gone");
        assert_eq!(selection.row(<[i32; 0]>::default().into_iter()), None);
    }

    #[test]
    fn steps_stop_at_both_ends() {
        let mut selection = Selection::default();
        selection.step(isize::MAX, 0..5);
        assert_eq!(selection.row(0..5), Some(4));
        selection.step(isize::MIN, 0..5);
        assert_eq!(selection.row(0..5), Some(0));
    }
}
