//! The matrix.

use crate::app::Key::{Char, Enter, Left, Right};
use crate::app::action::{Action, Context, Reach};
use crate::features::federation;

use super::action;
use Context::Federation;

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Federation, "open-page"),
        &[Enter],
        ("Apri la pagina del nodo, del Comune o della piattaforma", "Open the page of the node, Comune or platform"),
        federation::open_member,
    )
    .hint("apri", "open"),
    action(
        (Federation, "open-cases"),
        &[Char('c')],
        ("Apri le pratiche del nodo o del Comune", "Open the cases of the node or Comune"),
        federation::open_cases,
    )
    .hint("pratiche", "cases"),
    action(
        (Federation, "filter-municipalities"),
        &[Char('/')],
        ("Filtra i Comuni", "Filter the Comuni"),
        federation::start_filter,
    )
    .hint("filtra", "filter"),
    action(
        (Federation, "sort-municipalities"),
        &[Char('o')],
        ("Cambia l'ordine dei Comuni", "Change the order of the Comuni"),
        federation::next_sort,
    )
    .hint("ordina", "sort"),
    action(
        (Federation, "group-municipalities"),
        &[Char('z')],
        ("Raggruppa i Comuni per zona o per abitanti", "Group the Comuni by zone or by inhabitants"),
        federation::next_grouping,
    )
    .hint("gruppi", "groups"),
    action(
        (Federation, "map"),
        &[Char('m')],
        ("Cambia ciò che la mappa mostra", "Change what the map shows"),
        federation::next_colouring,
    )
    .hint("mappa", "map"),
    action(
        (Federation, "next-trouble"),
        &[Char('n')],
        ("Vai al prossimo nodo con problemi", "Go to the next node in trouble"),
        federation::next_trouble,
    )
    .hint("problema", "trouble"),
    action(
        (Federation, "change-adhesion"),
        &[Char('a')],
        ("Cambia l'adesione del Comune alla piattaforma", "Change the Comune's adhesion to the platform"),
        federation::choose_adhesion,
    )
    .hint("adesione", "adhesion")
    .reach(Reach::Danger),
    action(
        (Federation, "open-platform"),
        &[Char('p')],
        ("Apri la pagina della piattaforma", "Open the page of the platform"),
        federation::open_platform,
    ),
    action((Federation, "left"), &[Left, Char('h')], ("Piattaforma precedente", "Previous platform"), federation::left),
    action((Federation, "right"), &[Right, Char('l')], ("Piattaforma successiva", "Next platform"), federation::right),
];
