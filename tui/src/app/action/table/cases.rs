//! The list of cases, and one case.

use crate::app::Key::{Char, Enter};
use crate::app::action::{Action, Context, Reach};
use crate::features::cases;

use super::{action, note};
use Context::{Case, Cases};

pub(super) const ACTIONS: &[Action] = &[
    action((Cases, "open-case"), &[Enter], ("Apri la pratica", "Open the case"), cases::open_selected)
        .hint("apri", "open"),
    action(
        (Cases, "search-cases"),
        &[Char('/')],
        (
            "Filtra: stato: comune: tema: entro: parole o protocollo",
            "Filter: state: comune: theme: within: words or protocol",
        ),
        cases::start_search,
    )
    .hint("filtra", "filter"),
    action(
        (Cases, "filter-state"),
        &[Char('s')],
        ("Solo le pratiche in uno stato", "Only cases in a state"),
        cases::choose_state,
    )
    .hint("stato", "state"),
    action(
        (Cases, "filter-theme"),
        &[Char('t')],
        ("Solo le pratiche di un'area tematica", "Only cases of a theme"),
        cases::choose_theme,
    )
    .hint("area", "theme"),
    action(
        (Cases, "filter-municipality"),
        &[Char('c')],
        ("Solo le pratiche di un Comune", "Only cases of a Comune"),
        cases::choose_municipality,
    )
    .hint("comune", "comune"),
    action(
        (Cases, "filter-late"),
        &[Char('l')],
        ("Solo le pratiche fuori termine", "Only late cases"),
        cases::toggle_late,
    )
    .hint("scadute", "late"),
    action(
        (Cases, "sort-cases"),
        &[Char('o')],
        ("Ordina per scadenza o per ultima modifica", "Sort by deadline or by last change"),
        cases::next_sort,
    )
    .hint("ordina", "sort"),
    action((Cases, "mark-case"), &[Char('m')], ("Marca la pratica", "Mark the case"), cases::mark)
        .hint("marca", "mark"),
    action(
        (Cases, "work-marked"),
        &[Char('b')],
        ("Lavora insieme le pratiche marcate", "Work the marked cases together"),
        cases::choose_bulk_act,
    )
    .hint("insieme", "together")
    .reach(Reach::Danger),
    action((Cases, "unmark-cases"), &[Char('M')], ("Togli tutte le marche", "Take all marks away"), cases::unmark),
    action((Cases, "clear-filters"), &[Char('x')], ("Togli tutti i filtri", "Clear all filters"), cases::clear_filters)
        .hint("togli filtri", "clear"),
    action(
        (Case, "work-case"),
        &[Char('a'), Enter],
        ("Lavora la pratica: gli atti possibili ora", "Work the case: the acts possible now"),
        cases::choose_act,
    )
    .hint("atti", "acts")
    .reach(Reach::Danger),
    action(
        (Case, "assign-case"),
        &[Char('s')],
        ("Assegna la pratica a un ufficio e a una persona", "Assign the case to an office and a person"),
        cases::assign,
    )
    .hint("assegna", "assign")
    .reach(Reach::Danger),
    note(Case, "note-on-case"),
    action(
        (Case, "copy-protocol"),
        &[Char('y')],
        ("Copia il numero di protocollo", "Copy the protocol number"),
        cases::copy_protocol,
    )
    .hint("copia n.", "copy no."),
    action(
        (Case, "reveal-answers"),
        &[Char('v')],
        ("Mostra o copri i dati personali delle risposte", "Show or cover the personal data of the answers"),
        cases::toggle_reveal,
    )
    .hint("dati", "data"),
    action(
        (Case, "next-case"),
        &[Char(']')],
        ("Pratica successiva della lista", "Next case of the list"),
        cases::open_next,
    ),
    action(
        (Case, "previous-case"),
        &[Char('[')],
        ("Pratica precedente della lista", "Previous case of the list"),
        cases::open_previous,
    ),
];
