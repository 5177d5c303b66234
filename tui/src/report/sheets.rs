//! What each screen says, as tables.

mod alerts;
mod bot;
mod cases;
mod consultations;
mod deadlines;
mod desk;
mod federation;
mod indicators;
mod log;
mod profile;

pub use federation::nodes;

use super::sheet::{Cell, Sheet, column};
use crate::app::{Model, Screen};

/// The tables of the screen one is on.
#[must_use]
pub fn sheets(model: &Model) -> Vec<Sheet> {
    match model.place.screen {
        Screen::Federation => federation::sheets(model),
        Screen::Profile => profile::sheets(model),
        Screen::Cases => cases::sheets(model),
        Screen::Deadlines => deadlines::sheets(model),
        Screen::Alerts => alerts::sheets(model),
        Screen::Desk => desk::sheets(model),
        Screen::Bot => bot::sheets(model),
        Screen::Indicators => indicators::sheets(model),
        Screen::Log => log::sheets(model),
    }
}
