//! The indicators.

use crate::app::Key::{Char, Enter};
use crate::app::action::{Action, Context, Reach};
use crate::features::{consultations, indicators};

use super::action;
use Context::Indicators;

pub(super) const ACTIONS: &[Action] = &[
    action(
        (Indicators, "follow-indicator"),
        &[Enter],
        ("Apri ciò che la riga conta", "Open what the line counts"),
        indicators::follow,
    )
    .hint("apri", "open"),
    action(
        (Indicators, "open-consultation"),
        &[Char('o')],
        ("Apri la consultazione ai cittadini", "Put the consultation to the citizens"),
        consultations::ask_open,
    )
    .hint("apri ai cittadini", "put to citizens")
    .reach(Reach::Danger),
    action(
        (Indicators, "close-consultation"),
        &[Char('c')],
        ("Chiudi la consultazione", "Close the consultation"),
        consultations::ask_close,
    )
    .hint("chiudi", "close")
    .reach(Reach::Danger),
];
