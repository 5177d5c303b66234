use jiff::{SignedDuration, Timestamp};
use shared::alert::{Alert, AlertMove, AlertState, Severity, Subject};
use shared::id::AlertId;

use super::Snooze;
use crate::app::{Choice, Deed, Effect, Field, FieldKind, Goal, Layer, Model, Pick, Picker, Prompt, Screen, go};
use crate::features::{cases, desk, federation};

/// All alerts have come.
pub fn on_page(model: &mut Model, items: Vec<Alert>) {
    pin(model);
    model.alerts.set(items, model.now);
}

/// An alert was raised or moved.
pub fn on_alert(model: &mut Model, alert: Alert) {
    pin(model);
    model.alerts.put(alert);
}

/// Seconds between two bells: a storm of alerts calls once.
const QUIET_SECONDS: i64 = 10;

/// Calls the person when something critical is raised and nobody is known to be looking.
pub fn ring(model: &mut Model, alert: &Alert) -> Option<Effect> {
    let is_new = alert.is_open() && !model.alerts.knows(alert.id);
    let is_quiet = model.rang.is_some_and(|at| model.now.duration_since(at).as_secs() < QUIET_SECONDS);
    if !is_new || alert.kind.severity() != Severity::Critical || model.focus == Some(true) || is_quiet {
        return None;
    }
    model.rang = Some(model.now);
    let what = model.words().alert_kind(alert.kind);
    let text = match alert.subject {
        Subject::Node(node) => {
            format!(
                "Patto: {what} · {} · {}",
                model.federation.name(node.municipality),
                model.words().theme(node.theme)
            )
        }
        _ => format!("Patto: {what}"),
    };
    Some(Effect::Ring(text))
}

fn pin(model: &mut Model) {
    let Model { alerts, place, .. } = model;
    let shown = alerts.shown(place.alerts.resolved);
    place.alerts.selected.pin(shown.iter().map(|alert| alert.id));
}

/// Moves by rows.
pub fn step(model: &mut Model, by: isize) {
    let Model { alerts, place, .. } = model;
    let shown = alerts.shown(place.alerts.resolved);
    place.alerts.selected.step(by, shown.iter().map(|alert| alert.id));
}

/// The alert under the cursor.
pub(super) fn selected(model: &Model) -> Option<&Alert> {
    let shown = model.alerts.shown(model.place.alerts.resolved);
    let row = model.place.alerts.selected.row(shown.iter().map(|alert| alert.id))?;
    shown.get(row)
}

/// Asks for a note and takes the alert.
pub fn acknowledge(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    if let Some(id) = active(model) {
        let fields = vec![Field::new(words.fields.note, FieldKind::Words, "")];
        let title = words.alerts.acknowledge_title.to_owned();
        model.layers.push(Layer::Prompt(Prompt { goal: Goal::Acknowledge(id), title, fields, focus: 0, error: None }));
    }
    Vec::new()
}

/// Offers how long to put the alert off.
pub fn choose_snooze(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    if active(model).is_some() {
        let choices = Snooze::ALL.map(|snooze| Choice::new(words.snooze(snooze), Pick::Snooze(snooze)));
        model.layers.push(Layer::Picker(Picker::new(words.alerts.snooze_title, choices.into())));
    }
    Vec::new()
}

/// Puts the alert off.
pub fn snooze(model: &mut Model, snooze: Snooze) -> Vec<Effect> {
    let until = after(model.now, snooze);
    active(model).map(|id| Effect::Do(Deed::Alert(id, AlertMove::Snooze { until }))).into_iter().collect()
}

/// Undoes an acknowledgement or a snooze.
pub fn reopen(model: &mut Model) -> Vec<Effect> {
    let taken = selected(model).filter(|alert| matches!(alert.state, AlertState::Acknowledged | AlertState::Snoozed));
    taken.map(|alert| Effect::Do(Deed::Alert(alert.id, AlertMove::Reopen))).into_iter().collect()
}

/// Shows or hides what is over.
pub fn toggle_resolved(model: &mut Model) -> Vec<Effect> {
    pin(model);
    model.place.alerts.resolved = !model.place.alerts.resolved;
    Vec::new()
}

/// Puts the alerts by kind, each kind under its name, or by urgency again.
pub fn toggle_groups(model: &mut Model) -> Vec<Effect> {
    pin(model);
    let grouped = !model.alerts.grouped;
    model.alerts.group(grouped);
    Vec::new()
}

/// Goes to the node, case or conversation.
pub fn go_to_subject(model: &mut Model) -> Vec<Effect> {
    match selected(model).map(|alert| alert.subject) {
        Some(Subject::Node(node)) => federation::go_to_node(model, node),
        Some(Subject::Case(case)) => cases::open(model, case),
        Some(Subject::Conversation(id)) => desk::open_chat(model, id),
        Some(Subject::Hub) => go::screen(model, Screen::Federation),
        None => Vec::new(),
    }
}

/// The alert under the cursor, if it is not over.
fn active(model: &mut Model) -> Option<AlertId> {
    let alert = selected(model)?;
    if alert.state == AlertState::Resolved {
        model.say(model.words().alerts.alert_is_over);
        return None;
    }
    Some(alert.id)
}

fn after(now: Timestamp, snooze: Snooze) -> Timestamp {
    let later = now.checked_add(SignedDuration::from_mins(snooze.minutes())).unwrap_or(now);
    if snooze == Snooze::Tomorrow { tomorrow_at_eight(now).unwrap_or(later) } else { later }
}

/// Eight o'clock of the next day in Palermo: when the offices open.
fn tomorrow_at_eight(now: Timestamp) -> Option<Timestamp> {
    let day = shared::time::day_in_palermo(now).tomorrow().ok()?;
    Some(day.at(8, 0, 0, 0).in_tz("Europe/Rome").ok()?.timestamp())
}
