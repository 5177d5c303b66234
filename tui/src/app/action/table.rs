//! The table, a screen at a time.

mod alerts;
mod bot;
mod cases;
mod deadlines;
mod desk;
mod everywhere;
mod federation;
mod indicators;
mod log;
mod past;
mod profile;

use super::{Action, Context, Handler, Label, Reach};
use crate::app::Key;
use crate::features::notes;

const fn action(
    (context, id): (Context, &'static str),
    keys: &'static [Key],
    (it, en): (&'static str, &'static str),
    run: Handler,
) -> Action {
    Action { id, context, keys, label: Label { it, en }, hint: None, reach: Reach::Look, run }
}

/// Writing a note for the colleagues about what is open.
const fn note(context: Context, id: &'static str) -> Action {
    let label = ("Scrivi una nota per i colleghi", "Write a note for the colleagues");
    action((context, id), &[Key::Char('n')], label, notes::begin).hint("nota", "note").reach(Reach::Change)
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

/// The actions of each screen, in the order of the key page; those of a screen stand in the order of its footer.
const SCREENS: [&[Action]; 11] = [
    federation::ACTIONS,
    profile::ACTIONS,
    cases::ACTIONS,
    deadlines::ACTIONS,
    alerts::ACTIONS,
    desk::ACTIONS,
    bot::ACTIONS,
    indicators::ACTIONS,
    log::ACTIONS,
    past::ACTIONS,
    everywhere::ACTIONS,
];

/// All actions.
pub fn actions() -> impl Iterator<Item = &'static Action> + Clone {
    SCREENS.into_iter().flatten()
}
