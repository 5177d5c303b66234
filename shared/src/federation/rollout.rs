//! How far the federation had come, week by week: a fold of the log's adhesions.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use crate::domain::{Adhesion, IstatCode, NodeId, Theme};
use crate::time::day_in_palermo;

/// How many weeks back it is told: half a year.
const WEEKS: i64 = 26;

/// Which nodes served citizens at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The day.
    pub day: Date,
    live: BTreeSet<NodeId>,
}

impl Standing {
    /// How many municipalities served citizens on at least one of the platforms.
    #[must_use]
    pub fn municipalities(&self, on: impl Fn(Theme) -> bool) -> u32 {
        let here: BTreeSet<IstatCode> =
            self.live.iter().filter(|node| on(node.theme)).map(|node| node.municipality).collect();
        u32::try_from(here.len()).unwrap_or(u32::MAX)
    }
}

/// How the federation stood on each seventh day up to today, oldest first, by the adhesions of the log in its order. Days
/// before the first of them are not told: nothing is known of them. Today always is.
#[must_use]
pub fn by_week(adhesions: &[(Timestamp, NodeId, Adhesion)], today: Date) -> Vec<Standing> {
    let mut moves: Vec<(Date, NodeId, Adhesion)> =
        adhesions.iter().map(|(at, node, adhesion)| (day_in_palermo(*at), *node, *adhesion)).collect();
    // What happened on one day stays in the log's order.
    moves.sort_by_key(|(day, ..)| *day);
    let first = moves.first().map_or(today, |(day, ..)| *day);
    let days = (0..=WEEKS).rev().filter_map(|back| today.checked_sub(back.weeks()).ok());
    let mut moves = moves.into_iter().peekable();
    let mut live = BTreeSet::new();
    let told = days.filter(|day| *day >= first || *day == today).map(|day| {
        while let Some((_, node, adhesion)) = moves.next_if(|(moved, ..)| *moved <= day) {
            if adhesion == Adhesion::Live {
                live.insert(node)
            } else {
                live.remove(&node)
            };
        }
        Standing { day, live: live.clone() }
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 22);

    fn moved(at: &str, node: &str, adhesion: Adhesion) -> (Timestamp, NodeId, Adhesion) {
        (at.parse().unwrap(), node.parse().unwrap(), adhesion)
    }

    #[test]
    fn a_day_counts_who_is_live_at_its_end_and_a_municipality_once() {
        let weeks = by_week(
            &[
                moved("2026-11-01T09:00:00Z", "082006/taxes", Adhesion::Live),
                moved("2026-11-10T09:00:00Z", "082006/social", Adhesion::Live),
                moved("2026-11-15T22:30:00Z", "082053/taxes", Adhesion::Live),
                // Half past eleven at night in Greenwich is the next day in Palermo.
                moved("2026-11-15T23:30:00Z", "082006/taxes", Adhesion::Suspended),
            ],
            TODAY,
        );
        let all: Vec<u32> = weeks.iter().map(|week| week.municipalities(|_| true)).collect();
        let taxes: Vec<u32> = weeks.iter().map(|week| week.municipalities(|theme| theme == Theme::Taxes)).collect();
        assert_eq!(
            weeks.iter().map(|week| week.day.to_string()).collect::<Vec<_>>(),
            ["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"]
        );
        assert_eq!((all, taxes), (vec![1, 1, 2, 2], vec![1, 1, 2, 1]));
    }

    #[test]
    fn a_log_without_adhesions_tells_of_today_only_and_an_old_one_of_half_a_year() {
        let empty = by_week(&[], TODAY);
        assert_eq!((empty.len(), empty[0].day, empty[0].municipalities(|_| true)), (1, TODAY, 0));
        let old = by_week(&[moved("2020-01-01T09:00:00Z", "082006/taxes", Adhesion::Live)], TODAY);
        assert_eq!(old.len(), 27);
        assert!(old.iter().all(|week| week.municipalities(|_| true) == 1));
    }
}
