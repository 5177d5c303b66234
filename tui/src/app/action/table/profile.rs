//! The page of a Comune, a platform or a node.

use crate::app::Key::{Char, Enter};
use crate::app::action::{Action, Context, Reach};
use crate::features::profile;

use super::action;
use Context::Profile;

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Profile, "follow-line"),
        &[Enter],
        ("Apri ciò che la riga conta", "Open what the line counts"),
        profile::follow,
    )
    .hint("apri", "open"),
    action(
        (Profile, "cases-of-page"),
        &[Char('c')],
        ("Apri tutte le sue pratiche", "Open all its cases"),
        profile::open_cases,
    )
    .hint("pratiche", "cases"),
    action(
        (Profile, "adhesion-of-node"),
        &[Char('a')],
        ("Cambia l'adesione del nodo", "Change the node's adhesion"),
        profile::choose_adhesion,
    )
    .hint("adesione", "adhesion")
    .reach(Reach::Danger),
    action(
        (Profile, "retry-deliveries"),
        &[Char('t')],
        ("Ritenta subito le consegne in coda", "Try the queued deliveries again now"),
        profile::ask_retry,
    )
    .hint("ritenta", "retry")
    .reach(Reach::Danger),
    action(
        (Profile, "check-node"),
        &[Char('v')],
        (
            "Verifica se il sistema del Comune rispetta il protocollo",
            "Check whether the Comune's system keeps the protocol",
        ),
        profile::check,
    )
    .hint("verifica", "check")
    .reach(Reach::Change),
    action(
        (Profile, "previous-page"),
        &[Char('[')],
        ("Comune o piattaforma precedente", "Previous Comune or platform"),
        profile::previous,
    )
    .hint("prec.", "prev."),
    action(
        (Profile, "next-page"),
        &[Char(']')],
        ("Comune o piattaforma successiva", "Next Comune or platform"),
        profile::next,
    )
    .hint("succ.", "next"),
];
