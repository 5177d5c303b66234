use std::collections::BTreeMap;

use shared::alert::{Alert, AlertState};
use shared::id::{AlertId, Seq};
use shared::log::{Entry, Happening};

use crate::app::Model;

/// The alerts as they were before some events: one that was raised earlier stood open, unless the hub told otherwise.
pub(crate) fn undo(scene: &mut Model, recorded: &[Entry], opening: Seq) {
    let mut first: BTreeMap<AlertId, (Seq, &Alert)> = BTreeMap::new();
    for entry in recorded {
        if let Happening::Alert { alert } = &entry.happening {
            first.entry(alert.id).or_insert((entry.seq, alert));
        }
    }
    let alerts = &mut scene.alerts;
    let mut before: Vec<Alert> = alerts.all().iter().filter(|alert| !first.contains_key(&alert.id)).cloned().collect();
    for (seq, alert) in first.into_values() {
        let is_raised_here = alert.state == AlertState::Open && alert.updated == alert.raised;
        let told = alerts.opening_of(alert.id).filter(|_| opening < seq);
        let open = || Alert::raise(alert.id, alert.kind, alert.subject, alert.raised);
        before.extend(told.cloned().or_else(|| (!is_raised_here).then(open)));
    }
    alerts.replace(before);
}
