//! Counts of cases that no screen holds itself: how those of a Comune divide by state, how many fall due in a week.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use shared::api::{CaseCounts, CaseQuery, CaseSort, OfficeDeadlines, OfficeDue};
use shared::domain::{IstatCode, NodeId, Theme};
use shared::text::SafeText;

use crate::app::{Ask, Effect, Model, Screen};
use crate::features::cases::{CaseFilter, Due, StateFilter};
use crate::features::profile;

/// A part of the federation: all, a Comune, a platform or a node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// One Comune only.
    pub municipality: Option<IstatCode>,
    /// One platform only.
    pub theme: Option<Theme>,
}

/// Which cases are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// Of which part of the federation.
    pub scope: Scope,
    /// Open ones that fall due so.
    pub due: Due,
}

/// The counts that are known.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    known: BTreeMap<Tally, (CaseCounts, Timestamp)>,
    asked: BTreeMap<Tally, Timestamp>,
    /// What falls due in the offices of one Comune or of all, and when that came.
    offices: Option<(OfficeDeadlines, Timestamp)>,
    offices_asked: Option<(Scope, Timestamp)>,
}

/// Counts older than this are asked for again while they are looked at.
const FRESH_SECONDS: i64 = 10;
/// The farthest horizon that is looked at.
const FARTHEST: Due = Due::Within(30);
/// Counts that are kept: pages gone back to show them at once.
const KEPT: usize = 64;

impl Scope {
    /// A Comune.
    #[must_use]
    pub const fn town(code: IstatCode) -> Self {
        Self { municipality: Some(code), theme: None }
    }

    /// A node.
    #[must_use]
    pub const fn node(node: NodeId) -> Self {
        Self { municipality: Some(node.municipality), theme: Some(node.theme) }
    }

    /// Its open cases that fall due so, as a filter of the list.
    #[must_use]
    pub fn filter(self, due: Due) -> CaseFilter {
        CaseFilter { municipality: self.municipality, theme: self.theme, due, ..CaseFilter::default() }
    }

    /// Its open cases in one state.
    #[must_use]
    pub fn in_state(self, state: shared::case::CaseState) -> CaseFilter {
        CaseFilter { state: StateFilter::One(state), ..self.filter(Due::Any) }
    }
}

impl Tally {
    fn query(self, today: Date) -> CaseQuery {
        CaseQuery { sort: None, limit: None, ..self.scope.filter(self.due).query(CaseSort::Due, None, today) }
    }
}

impl Tallies {
    /// Counts, if they have come.
    #[must_use]
    pub fn of(&self, scope: Scope, due: Due) -> Option<&CaseCounts> {
        self.known.get(&Tally { scope, due }).map(|(counts, _)| counts)
    }

    /// What falls due in the offices of a Comune, or of all, if it has come.
    #[must_use]
    pub fn offices_of(&self, scope: Scope) -> Option<&[OfficeDue]> {
        let known = self.offices.as_ref().filter(|(view, _)| view.municipality == scope.municipality);
        known.map(|(view, _)| view.items.as_slice())
    }

    /// The names of the offices that are known.
    pub fn offices(&self) -> impl Iterator<Item = &SafeText> {
        self.offices.iter().flat_map(|(view, _)| &view.items).filter_map(|due| due.office.as_ref())
    }

    fn wants_offices(&self, scope: Scope, now: Timestamp) -> bool {
        let age = |at: Timestamp| now.duration_since(at).as_secs();
        let is_fresh = self.offices.as_ref().is_some_and(|(_, at)| age(*at) < FRESH_SECONDS);
        let is_asked = self.offices_asked.is_some_and(|(one, at)| one == scope && age(at) < 2 * FRESH_SECONDS);
        let is_known = is_fresh && self.offices_of(scope).is_some();
        !is_known && !is_asked
    }

    /// Keeps the latest.
    fn keep(&mut self, tally: Tally, counts: CaseCounts, at: Timestamp) {
        self.asked.remove(&tally);
        self.known.insert(tally, (counts, at));
        if self.known.len() > KEPT {
            let oldest = self.known.iter().min_by_key(|(_, (_, at))| *at).map(|(tally, _)| *tally);
            oldest.and_then(|tally| self.known.remove(&tally));
        }
    }

    fn is_due(&self, tally: Tally, now: Timestamp) -> bool {
        let age = |at: &Timestamp| now.duration_since(*at).as_secs();
        let is_old = self.known.get(&tally).is_none_or(|(_, at)| age(at) >= FRESH_SECONDS);
        is_old && self.asked.get(&tally).is_none_or(|at| age(at) >= 2 * FRESH_SECONDS)
    }
}

/// Asks for the counts the present screen shows and does not have, or has from before.
pub fn refresh_if_old(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let today = shared::time::day_in_palermo(now);
    let due: Vec<Tally> = shown(model).into_iter().filter(|tally| model.tallies.is_due(*tally, now)).collect();
    let ask = |tally: Tally| {
        model.tallies.asked.insert(tally, now);
        Effect::Ask(Ask::Counts(tally, tally.query(today)))
    };
    let mut effects: Vec<Effect> = due.into_iter().map(ask).collect();
    let looked_at = model.place.deadlines.parts.offices().filter(|_| model.place.screen == Screen::Deadlines);
    effects.extend(looked_at.and_then(|scope| ask_offices(model, scope)));
    effects
}

/// Asks for the offices of a part of the federation, unless they are known and fresh.
pub fn ask_offices(model: &mut Model, scope: Scope) -> Option<Effect> {
    let now = model.now;
    let today = shared::time::day_in_palermo(now);
    if !model.tallies.wants_offices(scope, now) {
        return None;
    }
    model.tallies.offices_asked = Some((scope, now));
    let until = FARTHEST.days(today).1.unwrap_or(today);
    Some(Effect::Ask(Ask::Offices(scope.municipality, until)))
}

/// What falls due in offices has come.
pub fn on_offices(model: &mut Model, view: OfficeDeadlines) {
    model.tallies.offices_asked = None;
    model.tallies.offices = Some((view, model.now));
}

/// Counts have come.
pub fn on_counts(model: &mut Model, tally: Tally, counts: CaseCounts) {
    let now = model.now;
    model.tallies.keep(tally, counts, now);
}

/// Counts did not come: they may be asked for again.
pub fn on_failure(model: &mut Model, tally: Tally) {
    model.tallies.asked.remove(&tally);
}

fn shown(model: &Model) -> Vec<Tally> {
    let horizons = |scope: Scope| Due::HORIZONS.into_iter().map(move |due| Tally { scope, due });
    match model.place.screen {
        Screen::Deadlines => horizons(Scope::default()).collect(),
        Screen::Profile => {
            let Some(scope) = profile::scope(model) else { return Vec::new() };
            std::iter::once(Tally { scope, due: Due::Any }).chain(horizons(scope)).collect()
        }
        _ => Vec::new(),
    }
}
