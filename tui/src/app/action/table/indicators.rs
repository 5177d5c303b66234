//! The indicators.

use crate::app::Key::Enter;
use crate::app::action::{Action, Context};
use crate::features::indicators;

use super::action;
use Context::Indicators;

pub(super) const ACTIONS: &[Action] = &[action(
    (Indicators, "follow-indicator"),
    &[Enter],
    ("Apri ciò che la riga conta", "Open what the line counts"),
    indicators::follow,
)
.hint("apri", "open")];
