use toml::Spanned;
use toml::de::DeValue;

use super::read::{Reading, nearest};
use crate::app::Key;
use crate::app::action::{Action, Conflict, actions, find};

/// The key that always leaves, whatever else is bound.
const ALWAYS_QUITS: Key = Key::Ctrl('c');

/// Reads the table of keys: each action's name with the key or keys it has.
pub(super) fn read(reading: &mut Reading<'_>, table: &Spanned<DeValue<'_>>) {
    let Some(bindings) = table.get_ref().as_table() else {
        let text = (reading.words.config.value)("keys", reading.words.config.keys_form);
        reading.fault(table.span().start, text);
        return;
    };
    for (name, value) in bindings {
        let id = name.get_ref().as_ref();
        let Some(action) = find(id) else {
            let meant = nearest(id, actions().map(|action| action.id)).unwrap_or_default();
            let text = (reading.words.config.no_action)(id, meant);
            reading.fault(name.span().start, text);
            continue;
        };
        if let Some(keys) = keys_of(reading, action, value) {
            reading.bound.push((action, name.span().start));
            reading.config.keys.bind(action, keys);
        }
    }
}

/// One key or a list of keys; an empty list takes the action's keys away.
fn keys_of(reading: &mut Reading<'_>, action: &Action, value: &Spanned<DeValue<'_>>) -> Option<Vec<Key>> {
    let one = std::slice::from_ref(value);
    let listed: &[Spanned<DeValue<'_>>] = value.get_ref().as_array().map_or(one, |array| array);
    let mut keys = Vec::new();
    for item in listed {
        let key = item.get_ref().as_str().map(str::parse);
        let at = item.span().start;
        match key {
            Some(Ok(ALWAYS_QUITS)) if action.id != "quit" => {
                let text = reading.words.config.always_quits.to_owned();
                reading.fault(at, text);
                return None;
            }
            Some(Ok(key)) => keys.push(key),
            Some(Err(_)) => {
                let text = (reading.words.config.no_key)(item.get_ref().as_str().unwrap_or_default());
                reading.fault(at, text);
                return None;
            }
            None => {
                let text = (reading.words.config.value)(action.id, reading.words.config.keys_form);
                reading.fault(at, text);
                return None;
            }
        }
    }
    Some(keys)
}

/// Tells each key that would mean two things, at the line that made it so.
pub(super) fn check(reading: &mut Reading<'_>) {
    for Conflict { key, one, other } in reading.config.keys.conflicts() {
        let line_of = |action: &Action| reading.bound.iter().find(|(bound, _)| bound.id == action.id);
        let at = line_of(other).or_else(|| line_of(one)).map_or(0, |(_, at)| *at);
        let words = reading.words;
        let name = |action: &Action| format!("{} ({})", action.label.get(words.language), action.id);
        let text = (words.config.conflict)(&key.label(words), &name(one), &name(other));
        reading.fault(at, text);
    }
}
