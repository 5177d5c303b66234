//! The log.

use crate::app::Key::{Char, Enter};
use crate::app::action::{Action, Context};
use crate::features::log;

use super::action;
use Context::Log;

pub(super) const ACTIONS: &[Action] = &[
    action((Log, "go-to-event"), &[Enter], ("Vai a ciò che riguarda", "Go to what it is about"), log::follow_subject)
        .hint("vai", "go"),
    action(
        (Log, "filter-events"),
        &[Char('/')],
        ("Filtra gli eventi per parole", "Filter the events by words"),
        log::start_filter,
    )
    .hint("filtra", "filter"),
    action(
        (Log, "kind-of-events"),
        &[Char('t')],
        ("Solo gli eventi di un tipo", "Only events of a kind"),
        log::choose_kind,
    )
    .hint("tipo", "kind"),
    action(
        (Log, "follow-events"),
        &[Char('f')],
        ("Segui gli eventi che arrivano", "Follow the events as they come"),
        log::to_newest,
    )
    .hint("segui", "follow"),
];
