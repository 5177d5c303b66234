//! The citizens' channel.

use crate::app::Key::Enter;
use crate::app::action::{Action, Context};
use crate::features::bot;

use super::action;
use Context::Bot;

pub(super) const ACTIONS: &[Action] = &[action(
    (Bot, "follow-figure"),
    &[Enter],
    ("Apri ciò che la riga conta", "Open what the line counts"),
    bot::follow,
)
.hint("apri", "open")];
