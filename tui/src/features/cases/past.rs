use std::collections::HashSet;

use shared::id::CaseId;
use shared::log::{Entry, Happening};

use crate::app::Model;

/// The list as it was before some events: the cases that moved are not in it before their first move.
pub(crate) fn undo(scene: &mut Model, recorded: &[Entry]) {
    let moved: HashSet<CaseId> = recorded
        .iter()
        .filter_map(|entry| match &entry.happening {
            Happening::Case { case, .. } => Some(case.opening.id),
            _ => None,
        })
        .collect();
    let cases = &mut scene.cases;
    cases.rows.retain(|case| !moved.contains(&case.opening.id));
    cases.total = cases.rows.len() as u64;
    (cases.next, cases.awaited, cases.view, cases.at) = (None, None, None, None);
}
