//! Every screen.

use crate::app::Key::{Char, Ctrl, Down, End, Esc, Home, PageDown, PageUp, Up};
use crate::app::action::{Action, Context};
use crate::app::{Screen, go, looks, past};

use super::action;
use Context::Everywhere;

pub(super) const ACTIONS: &[Action] = &[
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
