//! The help desk: its lists, one conversation, the questions without an answer.

use crate::app::Key::{BackTab, Char, Enter, Tab};
use crate::app::action::{Action, Context, Reach};
use crate::features::desk;

use super::{action, note};
use Context::{Chat, Desk, Questions, Teaching};

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Desk, "search"),
        &[Char('/')],
        ("Cerca servizi e pratiche mentre scrivi", "Search services and cases as you type"),
        desk::start_search,
    )
    .hint("cerca", "search"),
    action(
        (Desk, "open-found"),
        &[Enter],
        ("Apri la scheda, la pratica o la conversazione", "Open the sheet, case or conversation"),
        desk::open_selected,
    )
    .hint("apri", "open"),
    action(
        (Desk, "switch-list"),
        &[Tab, BackTab],
        ("Passa dai risultati alle conversazioni", "Switch between results and conversations"),
        desk::switch_list,
    )
    .hint("altra lista", "other list"),
    action((Desk, "questions"), &[Char('d')], ("Domande senza risposta", "Unanswered questions"), desk::open_questions)
        .hint("domande", "questions"),
    action((Desk, "claim"), &[Char('a')], ("Prendi la conversazione", "Claim the conversation"), desk::claim)
        .hint("prendi", "claim")
        .reach(Reach::Change),
    action((Chat, "reply"), &[Enter, Char('r')], ("Scrivi una risposta", "Write a reply"), desk::start_reply)
        .hint("rispondi", "reply")
        .reach(Reach::Change),
    action((Chat, "claim-open"), &[Char('a')], ("Prendi la conversazione", "Claim the conversation"), desk::claim)
        .hint("prendi", "claim")
        .reach(Reach::Change),
    action(
        (Chat, "canned-reply"),
        &[Char('m')],
        ("Scegli una risposta pronta nella lingua del cittadino", "Choose a ready reply in the citizen's language"),
        desk::choose_canned,
    )
    .hint("pronte", "ready")
    .reach(Reach::Change),
    action(
        (Chat, "release"),
        &[Char('l')],
        ("Rilascia la conversazione: torna in attesa", "Release the conversation: it waits again"),
        desk::release,
    )
    .hint("rilascia", "release")
    .reach(Reach::Change),
    note(Chat, "note-on-conversation"),
    action(
        (Chat, "transfer"),
        &[Char('t')],
        ("Passa la conversazione all'ufficio di un Comune", "Hand the conversation to the office of a Comune"),
        desk::choose_office,
    )
    .hint("passa", "hand over")
    .reach(Reach::Change),
    action(
        (Chat, "close-conversation"),
        &[Char('x')],
        ("Chiudi la conversazione", "Close the conversation"),
        desk::close,
    )
    .hint("chiudi", "close")
    .reach(Reach::Danger),
    action(
        (Chat, "go-to-case"),
        &[Char('p')],
        ("Apri la pratica di cui si parla", "Open the case it is about"),
        desk::go_to_case,
    )
    .hint("pratica", "case"),
    action(
        (Questions, "teach"),
        &[Enter],
        ("Cerca il servizio a cui attaccare le parole", "Find the service to attach the words to"),
        desk::start_teaching,
    )
    .hint("insegna", "teach")
    .reach(Reach::Change),
    action(
        (Questions, "withdraw-words"),
        &[Char('w')],
        ("Parole insegnate: guardale o ritirale", "Taught words: look at them or take them back"),
        desk::open_taught,
    )
    .hint("insegnate", "taught")
    .reach(Reach::Change),
    action(
        (Teaching, "attach-words"),
        &[Enter],
        ("Attacca le parole al servizio", "Attach the words to the service"),
        desk::ask_teaching,
    )
    .hint("attacca", "attach")
    .reach(Reach::Danger),
    action(
        (Teaching, "search-service"),
        &[Char('/')],
        ("Cerca il servizio mentre scrivi", "Search the service as you type"),
        desk::start_search,
    )
    .hint("cerca", "search"),
];
