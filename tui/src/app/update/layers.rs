use shared::alert::AlertMove;
use shared::conversation::ConversationMove;
use shared::text::SafeText;

use super::{edit, paste as paste_into, typed_line};
use crate::app::{Confirm, Deed, Effect, Goal, Key, Layer, Line, Menu, Model, Pick, Touch, action, command, go};
use crate::features::{alerts, cases, desk, federation, log, notes};

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

/// Does what the mouse meant: to a list on top, else to the screen. A question is answered by keys only.
pub(super) fn touch(model: &mut Model, touch: Touch) -> Vec<Effect> {
    let is_free = model.layers.iter().all(|layer| matches!(layer, Layer::Typing(_)));
    match (touch, model.layers.last_mut()) {
        (Touch::Row(0), Some(Layer::Picker(_))) => pick(model),
        (Touch::Row(by) | Touch::Scroll(by), Some(Layer::Picker(picker))) => {
            picker.step(by);
            Vec::new()
        }
        _ if !is_free => Vec::new(),
        (Touch::Row(0), _) => {
            model.layers.clear();
            super::press(model, Key::Enter)
        }
        (Touch::Row(by) | Touch::Scroll(by), _) => go::step(model, by),
        (Touch::Tab(screen), _) => {
            model.layers.clear();
            go::screen(model, screen)
        }
        (Touch::Action(id), _) => {
            model.layers.clear();
            action::find(id).map_or_else(Vec::new, |action| (action.run)(model))
        }
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
            retyped(model);
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
    let rows = isize::try_from(model.page_rows()).unwrap_or(10);
    let Some(Layer::Picker(picker)) = model.layers.last_mut() else { return Vec::new() };
    match key {
        Key::Esc => {
            model.layers.pop();
        }
        Key::Up => picker.step(-1),
        Key::Down => picker.step(1),
        Key::PageUp => picker.step(-rows),
        Key::PageDown => picker.step(rows),
        Key::Enter => return pick(model),
        Key::Tab => complete(model),
        _ => {
            if edit(&mut picker.input, key) {
                retyped(model);
            }
        }
    }
    Vec::new()
}

/// Puts the chosen command into the line, to go on from there.
fn complete(model: &mut Model) {
    let Some(Layer::Picker(picker)) = model.layers.last() else { return };
    let line = picker.chosen().and_then(|choice| match &choice.pick {
        Pick::Command(line) | Pick::Begin(line) => Some(line.clone()),
        _ => None,
    });
    if let Some(line) = line {
        retype(model, &line);
    }
}

fn retype(model: &mut Model, line: &str) {
    if let Some(Layer::Picker(picker)) = model.layers.last_mut() {
        picker.input = line.into();
    }
    retyped(model);
}

/// What is offered follows what is typed.
fn retyped(model: &mut Model) {
    let Some(Layer::Picker(mut picker)) = model.layers.pop() else { return };
    if picker.menu == Menu::Commands {
        picker.choices = command::choices(model, picker.input.value());
    }
    picker.refit();
    if picker.menu == Menu::Commands {
        command::prefer_named(&mut picker);
    }
    model.layers.push(Layer::Picker(picker));
}

fn obey(model: &mut Model, line: &str) -> Vec<Effect> {
    command::run(model, line).unwrap_or_else(|why| {
        model.warn(why);
        Vec::new()
    })
}

fn pick(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Picker(picker)) = model.layers.pop() else { return Vec::new() };
    let Some(choice) = picker.chosen() else {
        return if picker.menu == Menu::Commands { obey(model, picker.input.value()) } else { Vec::new() };
    };
    match choice.pick.clone() {
        Pick::Command(line) => obey(model, &line),
        Pick::Begin(line) => {
            go::palette(model);
            retype(model, &line);
            Vec::new()
        }
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
        Pick::Transfer(office) => desk::begin_transfer(model, office),
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
        Goal::Note(about) => notes::write(model, about, &prompt),
        Goal::Transfer(conversation, office) => {
            let text = SafeText::lines(prompt.value(0));
            vec![Effect::Do(Deed::Conversation(conversation, ConversationMove::Transfer { office, text }))]
        }
        Goal::Acknowledge(alert) => {
            let note = SafeText::new(prompt.value(0));
            let step = AlertMove::Acknowledge { who: model.settings.operator.clone(), note };
            vec![Effect::Do(Deed::Alert(alert, step))]
        }
    }
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
