//! The alerts.

use crate::app::Key::{Char, Enter};
use crate::app::action::{Action, Context, Reach};
use crate::features::alerts;

use super::action;
use Context::Alerts;

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Alerts, "go-to-subject"),
        &[Enter],
        ("Vai a ciò che riguarda", "Go to what it is about"),
        alerts::go_to_subject,
    )
    .hint("vai", "go"),
    action(
        (Alerts, "acknowledge"),
        &[Char('a')],
        ("Prendi in carico con una nota", "Acknowledge with a note"),
        alerts::acknowledge,
    )
    .hint("prendi in carico", "acknowledge")
    .reach(Reach::Change),
    action(
        (Alerts, "snooze"),
        &[Char('s')],
        ("Rimanda: 15 minuti, 1 ora, 4 ore, domani", "Snooze: 15 minutes, 1 hour, 4 hours, tomorrow"),
        alerts::choose_snooze,
    )
    .hint("rimanda", "snooze")
    .reach(Reach::Change),
    action(
        (Alerts, "reopen"),
        &[Char('u')],
        ("Riapri: annulla presa in carico o rinvio", "Reopen: undo acknowledgement or snooze"),
        alerts::reopen,
    )
    .hint("riapri", "reopen")
    .reach(Reach::Change),
    action(
        (Alerts, "group-alerts"),
        &[Char('o')],
        ("Raggruppa per tipo, o ordina per urgenza", "Group by kind, or order by urgency"),
        alerts::toggle_groups,
    )
    .hint("gruppi", "groups"),
    action(
        (Alerts, "show-resolved"),
        &[Char('r')],
        ("Mostra o nascondi gli allarmi risolti", "Show or hide resolved alerts"),
        alerts::toggle_resolved,
    )
    .hint("risolti", "resolved"),
];
