//! How the console looks, changed while it runs.

use super::{Ask, Effect, Model};
use crate::i18n::Language;
use crate::ui::ThemeName;

/// The next colours of the round.
pub(crate) fn next_colours(model: &mut Model) -> Vec<Effect> {
    let theme = model.settings.theme.next();
    colours(model, theme)
}

/// Other colours.
pub(crate) fn colours(model: &mut Model, theme: ThemeName) -> Vec<Effect> {
    model.settings.theme = theme;
    let words = model.words();
    model.say((words.commands.colours_now)(words.colours(theme)));
    Vec::new()
}

/// The other language; the titles of the services are asked in it.
pub(crate) fn language(model: &mut Model, language: Language) -> Vec<Effect> {
    model.settings.language = language;
    vec![Effect::Ask(Ask::Titles(language))]
}

/// Listens to the mouse, or leaves it to the terminal so that text can be selected.
pub(crate) fn toggle_mouse(model: &mut Model) -> Vec<Effect> {
    model.settings.mouse = !model.settings.mouse;
    let words = model.words();
    model.say(if model.settings.mouse { words.commands.mouse_is_ours } else { words.commands.mouse_is_left });
    vec![Effect::Mouse(model.settings.mouse)]
}
