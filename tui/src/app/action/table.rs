use super::{Action, Context, Handler, Label, Reach};
use crate::app::Key::{BackTab, Char, Ctrl, Down, End, Enter, Esc, Home, Left, PageDown, PageUp, Right, Tab, Up};
use crate::app::{Effect, Key, Screen, Travel, go, looks, past};
use crate::features::{alerts, bot, cases, deadlines, desk, federation, indicators, log, profile};

use Context::{
    Alerts, Bot, Case, Cases, Chat, Deadlines, Desk, Everywhere, Federation, Indicators, Log, Past, Profile, Questions,
    Teaching,
};

const fn action(
    (context, id): (Context, &'static str),
    keys: &'static [Key],
    (it, en): (&'static str, &'static str),
    run: Handler,
) -> Action {
    Action { id, context, keys, label: Label { it, en }, hint: None, reach: Reach::Look, run }
}

impl Action {
    const fn hint(mut self, it: &'static str, en: &'static str) -> Self {
        self.hint = Some(Label { it, en });
        self
    }

    const fn reach(mut self, reach: Reach) -> Self {
        self.reach = reach;
        self
    }
}

/// All actions, in the order of the key page; those of a screen stand in the order of its footer.
pub static ACTIONS: &[Action] = &[
    // The matrix.
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
    // The page of a Comune, a platform or a node.
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
    // The list of cases.
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
    // One case.
    action(
        (Case, "work-case"),
        &[Char('a'), Enter],
        ("Lavora la pratica: gli atti possibili ora", "Work the case: the acts possible now"),
        cases::choose_act,
    )
    .hint("atti", "acts")
    .reach(Reach::Danger),
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
    // The deadlines.
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
    action((Deadlines, "nearer"), &[Left, Char('h')], ("Scadenza più vicina", "Nearer deadline"), deadlines::left),
    action((Deadlines, "farther"), &[Right, Char('l')], ("Scadenza più lontana", "Farther deadline"), deadlines::right),
    // The alerts.
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
    // The help desk.
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
    // The questions without an answer.
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
    // The citizens' channel.
    action((Bot, "follow-figure"), &[Enter], ("Apri ciò che la riga conta", "Open what the line counts"), bot::follow)
        .hint("apri", "open"),
    // The indicators.
    action(
        (Indicators, "follow-indicator"),
        &[Enter],
        ("Apri ciò che la riga conta", "Open what the line counts"),
        indicators::follow,
    )
    .hint("apri", "open"),
    // The log.
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
    // On every screen of the past.
    action((Past, "earlier"), &[Char(',')], ("Dieci minuti prima", "Ten minutes before"), |_model| {
        vec![Effect::Travel(Travel::Minutes(-10))]
    })
    .hint("-10 min", "-10 min"),
    action((Past, "later"), &[Char('.')], ("Dieci minuti dopo", "Ten minutes later"), |_model| {
        vec![Effect::Travel(Travel::Minutes(10))]
    })
    .hint("+10 min", "+10 min"),
    action((Past, "hour-earlier"), &[Char('(')], ("Un'ora prima", "An hour before"), |_model| {
        vec![Effect::Travel(Travel::Minutes(-60))]
    })
    .hint("-1 h", "-1 h"),
    action((Past, "hour-later"), &[Char(')')], ("Un'ora dopo", "An hour later"), |_model| {
        vec![Effect::Travel(Travel::Minutes(60))]
    })
    .hint("+1 h", "+1 h"),
    action((Past, "previous-outage"), &[Char('P')], ("Guasto precedente", "Previous outage"), |_model| {
        vec![Effect::Travel(Travel::PreviousOutage)]
    })
    .hint("guasto prima", "outage back"),
    action((Past, "next-outage"), &[Char('N')], ("Guasto successivo", "Next outage"), |_model| {
        vec![Effect::Travel(Travel::NextOutage)]
    })
    .hint("guasto dopo", "outage on"),
    action((Past, "faster"), &[Char('+')], ("Scorri più veloce", "Play faster"), |_model| {
        vec![Effect::Travel(Travel::Faster)]
    }),
    action((Past, "slower"), &[Char('-')], ("Scorri più lento", "Play slower"), |_model| {
        vec![Effect::Travel(Travel::Slower)]
    }),
    // Everywhere.
    action(
        (Everywhere, "help"),
        &[Char('?')],
        ("Aiuto: che cosa posso fare qui", "Help: what can I do here"),
        go::help,
    )
    .hint("aiuto", "help"),
    action((Everywhere, "back"), &[Esc], ("Indietro", "Back"), go::back).hint("indietro", "back"),
    action(
        (Everywhere, "forward"),
        &[Char('>')],
        ("Avanti: di nuovo dove eri prima di tornare indietro", "Forward: again where you were before going back"),
        go::forward,
    ),
    action(
        (Everywhere, "palette"),
        &[Char(':')],
        ("Comandi e Comuni per nome", "Commands and Comuni by name"),
        go::palette,
    )
    .hint("comandi", "commands"),
    action(
        (Everywhere, "pause"),
        &[Char(' ')],
        ("Ferma o riprendi lo schermo", "Freeze or resume the screen"),
        go::pause,
    )
    .hint("pausa", "pause"),
    action(
        (Everywhere, "rewind"),
        &[Char('R')],
        ("Rivedi le ultime 24 ore, o torna in diretta", "Watch the last 24 hours again, or go back to live"),
        past::rewind,
    )
    .hint("rivedi", "rewind"),
    action((Everywhere, "quit"), &[Char('q'), Ctrl('c')], ("Esci", "Quit"), go::quit).hint("esci", "quit"),
    action((Everywhere, "next-colours"), &[Ctrl('t')], ("Cambia i colori", "Change the colours"), looks::next_colours),
    action(
        (Everywhere, "toggle-mouse"),
        &[Ctrl('o')],
        ("Usa il mouse nella console, o lascialo al terminale", "Use the mouse here, or leave it to the terminal"),
        looks::toggle_mouse,
    ),
    action((Everywhere, "screen-federation"), &[Char('1')], ("Federazione", "Federation"), |model| {
        go::screen(model, Screen::Federation)
    }),
    action(
        (Everywhere, "screen-profile"),
        &[Char('2')],
        ("Comune, piattaforma o nodo", "Comune, platform or node"),
        |model| go::screen(model, Screen::Profile),
    ),
    action((Everywhere, "screen-cases"), &[Char('3')], ("Pratiche", "Cases"), |model| go::screen(model, Screen::Cases)),
    action((Everywhere, "screen-deadlines"), &[Char('4')], ("Scadenze", "Deadlines"), |model| {
        go::screen(model, Screen::Deadlines)
    }),
    action((Everywhere, "screen-alerts"), &[Char('5')], ("Allarmi", "Alerts"), |model| {
        go::screen(model, Screen::Alerts)
    }),
    action((Everywhere, "screen-desk"), &[Char('6')], ("Assistenza", "Help desk"), |model| {
        go::screen(model, Screen::Desk)
    }),
    action((Everywhere, "screen-bot"), &[Char('7')], ("Bot", "Bot"), |model| go::screen(model, Screen::Bot)),
    action((Everywhere, "screen-indicators"), &[Char('8')], ("Indicatori", "Indicators"), |model| {
        go::screen(model, Screen::Indicators)
    }),
    action((Everywhere, "screen-log"), &[Char('9')], ("Registro eventi", "Event log"), |model| {
        go::screen(model, Screen::Log)
    }),
    action((Everywhere, "up"), &[Up, Char('k')], ("Su", "Up"), |model| go::step(model, -1)),
    action((Everywhere, "down"), &[Down, Char('j')], ("Giù", "Down"), |model| go::step(model, 1)),
    action((Everywhere, "page-up"), &[PageUp, Ctrl('b')], ("Pagina su", "Page up"), |model| go::page(model, -1)),
    action((Everywhere, "page-down"), &[PageDown, Ctrl('f')], ("Pagina giù", "Page down"), |model| go::page(model, 1)),
    action((Everywhere, "first"), &[Home, Char('g')], ("Inizio", "First"), |model| go::step(model, isize::MIN)),
    action((Everywhere, "last"), &[End, Char('G')], ("Fine", "Last"), |model| go::step(model, isize::MAX)),
    action(
        (Everywhere, "refresh"),
        &[Ctrl('r')],
        ("Chiedi di nuovo tutto all'hub", "Ask the hub for everything again"),
        go::refresh,
    ),
];
