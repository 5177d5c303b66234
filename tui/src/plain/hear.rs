use super::{PAGE, Reader};
use crate::app::{Effect, Key, Layer, Model, Msg, Screen, command, update};
use crate::features::profile::{self, Member};
use crate::report;

/// Takes in a line as it was typed and says what is to be done about it.
pub fn hear(model: &mut Model, reader: &mut Reader, line: &str) -> Vec<Effect> {
    let line = line.trim();
    match model.layers.last() {
        Some(Layer::Picker(_)) => picker(model, line),
        Some(Layer::Prompt(_)) => field(model, line),
        Some(Layer::Confirm(_)) => answer(model, line),
        Some(Layer::Typing(_)) => {
            let mut effects = update(model, Msg::Paste(line.to_owned()));
            effects.extend(update(model, Msg::Key(Key::Enter)));
            effects
        }
        None => go(model, reader, line),
    }
}

/// A number chooses, words narrow the list, nothing leaves it.
fn picker(model: &mut Model, line: &str) -> Vec<Effect> {
    let Some(Layer::Picker(picker)) = model.layers.last_mut() else { return Vec::new() };
    if line.is_empty() {
        return update(model, Msg::Key(Key::Esc));
    }
    let number: Option<usize> = line.parse().ok();
    if let Some(row) = number.and_then(|number| number.checked_sub(1)).filter(|row| *row < picker.fitting.len()) {
        picker.row = row;
        return update(model, Msg::Key(Key::Enter));
    }
    picker.input.reset();
    update(model, Msg::Paste(line.to_owned()))
}

/// A line fills the field; an empty one leaves what is proposed.
fn field(model: &mut Model, line: &str) -> Vec<Effect> {
    if line == "<" {
        return update(model, Msg::Key(Key::Esc));
    }
    if let Some(Layer::Prompt(prompt)) = model.layers.last_mut()
        && let Some(field) = prompt.fields.get_mut(prompt.focus).filter(|_| !line.is_empty())
    {
        field.input = line.into();
    }
    update(model, Msg::Key(Key::Enter))
}

/// Only a clear yes is one.
fn answer(model: &mut Model, line: &str) -> Vec<Effect> {
    let yes = model.words().yes_letter();
    if !line.to_lowercase().starts_with(yes) {
        return update(model, Msg::Key(Key::Esc));
    }
    let mut effects = update(model, Msg::Key(Key::Char(yes)));
    effects.extend(update(model, Msg::Key(Key::Enter)));
    effects
}

fn go(model: &mut Model, reader: &mut Reader, line: &str) -> Vec<Effect> {
    if line.is_empty() {
        reader.from += PAGE;
        return Vec::new();
    }
    reader.from = 0;
    if let Some(row) = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
        return open(model, row);
    }
    match line {
        "<" => update(model, Msg::Key(Key::Esc)),
        "?" => crate::app::go::help(model),
        _ => command::run(model, line.trim_start_matches(':')).unwrap_or_else(|why| {
            model.warn(why);
            Vec::new()
        }),
    }
}

/// Opens a row of the table that was read out.
fn open(model: &mut Model, row: usize) -> Vec<Effect> {
    if model.place.screen == Screen::Federation {
        let node = report::nodes(model).nth(row).map(|node| node.node);
        return node.map_or_else(Vec::new, |node| profile::open(model, Member::Node(node)));
    }
    let mut effects = crate::app::go::step(model, isize::MIN);
    effects.extend(crate::app::go::step(model, isize::try_from(row).unwrap_or(isize::MAX)));
    effects.extend(update(model, Msg::Key(Key::Enter)));
    effects
}
