//! Going about: screens, rows, back, help, pause.

use super::{
    Ask, Choice, Effect, Layer, Menu, Model, Pause, Pick, Picker, Place, Screen, Travel, action, command, update,
};
use crate::features::{alerts, bot, cases, deadlines, desk, federation, indicators, log, profile, tallies};

/// Goes to a screen; the one before can be gone back to.
pub fn screen(model: &mut Model, screen: Screen) -> Vec<Effect> {
    let is_page = screen == Screen::Indicators && model.place.consultation.is_some();
    if model.place.screen == screen && !is_page {
        return Vec::new();
    }
    model.leave_for(|place| {
        place.screen = screen;
        place.consultation = None;
    });
    enter(model)
}

/// Asks for what the present screen needs and does not have.
pub(crate) fn enter(model: &mut Model) -> Vec<Effect> {
    match model.place.screen {
        Screen::Profile => profile::enter(model),
        Screen::Cases => cases::reload_if_other(model),
        Screen::Deadlines => tallies::refresh_if_old(model),
        Screen::Bot => vec![Effect::Ask(Ask::Bot)],
        Screen::Indicators => vec![Effect::Ask(Ask::Indicators), Effect::Ask(Ask::Consultations)],
        _ => Vec::new(),
    }
}

/// One step back: out of a filter, out of what is open, else to the place before.
pub fn back(model: &mut Model) -> Vec<Effect> {
    if model.place.screen == Screen::Federation && !model.place.federation.filter.value().is_empty() {
        model.place.federation.filter.reset();
        federation::arrange(model);
        return Vec::new();
    }
    let Some(place) = model.back.pop() else {
        model.say(model.words().common.nowhere_back);
        return Vec::new();
    };
    model.forward.push(std::mem::replace(&mut model.place, place));
    federation::arrange(model);
    enter(model)
}

/// Goes again to where one came back from.
pub fn forward(model: &mut Model) -> Vec<Effect> {
    let Some(place) = model.forward.pop() else {
        model.say(model.words().profile.nowhere_forward);
        return Vec::new();
    };
    model.back.push(std::mem::replace(&mut model.place, place));
    federation::arrange(model);
    enter(model)
}

/// Goes back to the latest place that is fit; stays where there is none.
pub fn back_until(model: &mut Model, is_fit: impl Fn(&Place) -> bool) {
    if let Some(at) = model.back.iter().rposition(is_fit) {
        model.back.truncate(at + 1);
        if let Some(place) = model.back.pop() {
            model.place = place;
            federation::arrange(model);
        }
    }
}

/// Moves by rows in whatever list is shown.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    match model.place.screen {
        Screen::Federation => federation::step(model, by),
        Screen::Profile => profile::step(model, by),
        Screen::Cases => return cases::step(model, by),
        Screen::Deadlines => deadlines::step(model, by),
        Screen::Alerts => alerts::step(model, by),
        Screen::Desk => return desk::step(model, by),
        Screen::Bot => bot::step(model, by),
        Screen::Indicators => indicators::step(model, by),
        Screen::Log => log::step(model, by),
    }
    Vec::new()
}

/// Moves by pages.
pub fn page(model: &mut Model, pages: isize) -> Vec<Effect> {
    let rows = isize::try_from(model.page_rows()).unwrap_or(10);
    step(model, pages.saturating_mul(rows))
}

/// Freezes the screen, or lets it go on.
pub fn pause(model: &mut Model) -> Vec<Effect> {
    if model.era.is_some() {
        return vec![Effect::Travel(Travel::Play)];
    }
    if let Some(pause) = model.pause.take() {
        return update::resume(model, pause);
    }
    let held = std::collections::VecDeque::new();
    model.pause = Some(Pause { since: model.now, held, overflowed: false });
    Vec::new()
}

/// Asks for everything again.
pub fn refresh(model: &mut Model) -> Vec<Effect> {
    if model.era.is_some() {
        model.say(model.words().past.read_only);
        return Vec::new();
    }
    model.say(model.words().link.asking_again);
    update::snapshot(model)
}

/// Leaves.
pub fn quit(_model: &mut Model) -> Vec<Effect> {
    vec![Effect::Quit]
}

/// Shows what can be done here, with the keys.
pub fn help(model: &mut Model) -> Vec<Effect> {
    let mut picker = Picker::new(model.words().dialogs.help_title, actions(model));
    picker.menu = Menu::Help;
    model.layers.push(Layer::Picker(picker));
    Vec::new()
}

/// Shows commands and municipalities to be found by name.
pub fn palette(model: &mut Model) -> Vec<Effect> {
    let mut picker = Picker::new(model.words().dialogs.palette_title, command::choices(model, ""));
    picker.menu = Menu::Commands;
    model.layers.push(Layer::Picker(picker));
    Vec::new()
}

/// What can be done here, as choices.
pub(super) fn actions(model: &Model) -> Vec<Choice> {
    let words = model.words();
    let keymap = &model.settings.keys;
    let keys = |action| keymap.of(action).iter().map(|key| key.label(words)).collect::<Vec<_>>().join(" ");
    action::at_hand(model)
        .filter(|action| !matches!(action.id, "help" | "palette"))
        .map(|action| Choice {
            label: action.label.get(model.settings.language).to_owned(),
            aside: keys(action),
            pick: Pick::Run(action.id),
        })
        .collect()
}
