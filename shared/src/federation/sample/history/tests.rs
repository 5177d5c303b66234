use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::*;
use crate::federation::adhesion::matrix;

fn now() -> Timestamp {
    "2026-11-22T09:30:00Z".parse().unwrap()
}

fn tell() -> Vec<PastCase> {
    let catalogue = Catalogue::embedded().unwrap();
    history(42, &catalogue, &matrix(catalogue.register(), 42), now())
}

/// Told once for all tests: it is the longest story of the house.
fn past() -> &'static [PastCase] {
    static PAST: OnceLock<Vec<PastCase>> = OnceLock::new();
    PAST.get_or_init(tell)
}

#[test]
fn the_past_is_lawful_mostly_over_and_has_something_of_everything() {
    let past = past();
    assert!(past.len() >= 550, "{}", past.len());
    for case in past {
        let replayed = Case::replay(case.opening.clone(), &case.events);
        assert_eq!(replayed.as_ref(), Ok(&case.case));
        assert!(case.events.is_sorted_by_key(|event| event.at));
        assert!(case.events.last().is_some_and(|event| event.at <= now()));
    }
    let share = |is: &dyn Fn(&PastCase) -> bool| past.iter().filter(|case| is(case)).count() * 100 / past.len();
    let today = day_in_palermo(now());
    let soon = today.checked_add(7.days()).unwrap();
    let is_due_soon = |case: &PastCase| case.case.is_open() && (today..=soon).contains(&case.case.due);
    assert!((50..=92).contains(&share(&|case| !case.case.is_open())));
    assert!((1..=15).contains(&share(&|case| case.case.is_open() && case.case.overdue)));
    assert!(past.iter().filter(|case| is_due_soon(case)).count() >= 5);
    assert!(past.iter().any(|case| case.case.state == CaseState::Integration));
    assert!(past.iter().any(|case| case.case.rating.is_some()));
    let seen: BTreeSet<CaseState> = past.iter().map(|case| case.case.state).collect();
    assert!(seen.len() >= 6, "{seen:?}");
}

#[test]
fn protocol_numbers_are_told_once_and_rise_with_time() {
    let mut seen = BTreeSet::new();
    assert!(past().iter().all(|case| seen.insert(case.opening.protocol.clone())));
}

#[test]
fn the_same_seed_has_the_same_past() {
    assert!(past() == tell());
}
