use shared::alert::AlertMove;
use shared::text::SafeText;

use super::{edit, paste as paste_into, typed_line};
use crate::app::{Confirm, Deed, Effect, Goal, Key, Layer, Line, Model, Pick, Prompt, action, go};
use crate::features::{alerts, cases, desk, federation, log};

/// Gives a key to the top layer; none when there is no layer.
pub(super) fn press(model: &mut Model, key: Key) -> Option<Vec<Effect>> {
    match model.layers.last()? {
        Layer::Typing(line) => {
            let line = *line;
            Some(typing(model, line, key))
        }
        Layer::Picker(_) => Some(picker(model, key)),
        Layer::Prompt(_) => Some(prompt(model, key)),
        Layer::Confirm(_) => Some(confirm(model, key)),
    }
}

/// Gives a pasted text to the top layer.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(input) = typed_line(model) {
        return if paste_into(input, text) { changed(model) } else { Vec::new() };
    }
    match model.layers.last_mut() {
        Some(Layer::Picker(picker)) => {
            paste_into(&mut picker.input, text);
            picker.refit();
        }
        Some(Layer::Prompt(prompt)) => {
            if let Some(field) = prompt.fields.get_mut(prompt.focus) {
                paste_into(&mut field.input, text);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn typing(model: &mut Model, line: Line, key: Key) -> Vec<Effect> {
    match (key, line) {
        (Key::Enter, Line::Reply) => desk::send_reply(model),
        (Key::Enter | Key::Tab | Key::Down, Line::Search) => {
            model.layers.pop();
            desk::to_results(model);
            Vec::new()
        }
        (Key::Tab, Line::Cases) => cases::complete(model),
        (Key::Esc | Key::Enter, _) => {
            model.layers.pop();
            Vec::new()
        }
        (Key::Up, Line::Municipalities | Line::Cases | Line::Log) => go::step(model, -1),
        (Key::Down, Line::Municipalities | Line::Cases | Line::Log) => go::step(model, 1),
        _ => {
            let is_changed = typed_line(model).is_some_and(|input| edit(input, key));
            if is_changed { changed(model) } else { Vec::new() }
        }
    }
}

/// What a changed line changes at once.
fn changed(model: &mut Model) -> Vec<Effect> {
    match model.layers.last() {
        Some(Layer::Typing(Line::Municipalities)) => {
            federation::arrange(model);
            Vec::new()
        }
        Some(Layer::Typing(Line::Cases)) => cases::read_line(model),
        Some(Layer::Typing(Line::Search)) => desk::ask_search(model),
        _ => Vec::new(),
    }
}

fn picker(model: &mut Model, key: Key) -> Vec<Effect> {
    let rows = model.page_rows();
    let Some(Layer::Picker(picker)) = model.layers.last_mut() else { return Vec::new() };
    let last = picker.fitting.len().saturating_sub(1);
    match key {
        Key::Esc => {
            model.layers.pop();
        }
        Key::Up => picker.row = picker.row.saturating_sub(1),
        Key::Down => picker.row = (picker.row + 1).min(last),
        Key::PageUp => picker.row = picker.row.saturating_sub(rows),
        Key::PageDown => picker.row = (picker.row + rows).min(last),
        Key::Enter => return pick(model),
        _ => {
            if edit(&mut picker.input, key) {
                picker.refit();
            }
        }
    }
    Vec::new()
}

fn pick(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Picker(picker)) = model.layers.pop() else { return Vec::new() };
    let Some(choice) = picker.chosen() else { return Vec::new() };
    match choice.pick.clone() {
        Pick::Run(id) => action::find(id).map_or_else(Vec::new, |action| (action.run)(model)),
        Pick::GoTo(municipality) => {
            federation::go_to(model, municipality);
            Vec::new()
        }
        Pick::State(state) => cases::refilter(model, |filter| filter.state = state),
        Pick::Theme(theme) => cases::refilter(model, |filter| filter.theme = theme),
        Pick::Municipality(municipality) => cases::refilter(model, |filter| filter.municipality = municipality),
        Pick::Bulk(kind) => cases::begin_bulk(model, kind),
        Pick::Act(kind) => cases::begin_act(model, kind),
        Pick::Reply(text) => desk::take_canned(model, text),
        Pick::Withdraw(id, words) => desk::ask_withdrawal(model, id, &words),
        Pick::Kind(kind) => log::refilter(model, kind),
        Pick::Snooze(snooze) => alerts::snooze(model, snooze),
        Pick::Adhesion(node, adhesion) => federation::ask_adhesion(model, node, adhesion),
    }
}

fn prompt(model: &mut Model, key: Key) -> Vec<Effect> {
    let words = model.words();
    let Some(Layer::Prompt(prompt)) = model.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc => {
            model.layers.pop();
        }
        Key::Tab | Key::Down => prompt.turn(true),
        Key::BackTab | Key::Up => prompt.turn(false),
        Key::Enter if prompt.focus + 1 < prompt.fields.len() => {
            let fault = prompt.fields.get(prompt.focus).and_then(|field| field.fault(words));
            if fault.is_none() {
                prompt.turn(true);
            } else {
                prompt.error = fault;
            }
        }
        Key::Enter if prompt.check(words) => return submit(model),
        Key::Enter => {}
        _ => {
            if let Some(field) = prompt.fields.get_mut(prompt.focus)
                && edit(&mut field.input, key)
            {
                prompt.error = None;
            }
        }
    }
    Vec::new()
}

fn submit(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Prompt(prompt)) = model.layers.pop() else { return Vec::new() };
    match prompt.goal {
        Goal::Act(case, kind) => {
            cases::confirm_act(model, case, kind, &prompt);
            Vec::new()
        }
        Goal::Bulk(kind) => cases::do_bulk(model, kind, &prompt),
        Goal::Acknowledge(alert) => {
            let note = SafeText::new(prompt_value(&prompt));
            let step = AlertMove::Acknowledge { who: model.settings.operator.clone(), note };
            vec![Effect::Do(Deed::Alert(alert, step))]
        }
    }
}

fn prompt_value(prompt: &Prompt) -> &str {
    prompt.value(0)
}

fn confirm(model: &mut Model, key: Key) -> Vec<Effect> {
    let yes_key = model.words().yes_letter();
    let Some(Layer::Confirm(confirm)) = model.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Left | Key::Right | Key::Tab | Key::BackTab | Key::Up | Key::Down => {
            confirm.yes = !confirm.yes;
            Vec::new()
        }
        Key::Enter => {
            let Some(Layer::Confirm(Confirm { deed, yes, .. })) = model.layers.pop() else { return Vec::new() };
            if yes { vec![Effect::Do(deed)] } else { Vec::new() }
        }
        Key::Char(c) if c == yes_key => {
            confirm.yes = true;
            Vec::new()
        }
        Key::Esc | Key::Char('n') => {
            model.layers.pop();
            Vec::new()
        }
        _ => Vec::new(),
    }
}
