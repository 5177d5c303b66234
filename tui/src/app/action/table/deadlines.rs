//! The deadlines.

use crate::app::Key::{Char, Enter, Left, Right};
use crate::app::action::{Action, Context};
use crate::features::deadlines;

use super::action;
use Context::Deadlines;

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Deadlines, "open-due"),
        &[Enter],
        ("Apri le pratiche contate", "Open the cases that are counted"),
        deadlines::open_cases,
    )
    .hint("pratiche", "cases"),
    action(
        (Deadlines, "open-due-page"),
        &[Char('p')],
        ("Apri la pagina del Comune o della piattaforma", "Open the page of the Comune or platform"),
        deadlines::open_member,
    )
    .hint("pagina", "page"),
    action(
        (Deadlines, "by-office"),
        &[Char('u')],
        ("Apri o chiudi gli uffici del Comune", "Open or close the offices of the Comune"),
        deadlines::toggle_offices,
    )
    .hint("uffici", "offices"),
    action(
        (Deadlines, "group-deadlines"),
        &[Char('z')],
        ("Conta per Comune o per ufficio", "Count by Comune or by office"),
        deadlines::next_parts,
    )
    .hint("gruppi", "groups"),
    action((Deadlines, "nearer"), &[Left, Char('h')], ("Scadenza più vicina", "Nearer deadline"), deadlines::left),
    action((Deadlines, "farther"), &[Right, Char('l')], ("Scadenza più lontana", "Farther deadline"), deadlines::right),
];
