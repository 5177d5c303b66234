use std::collections::BTreeMap;

use super::{Action, ActionId, actions};
use crate::app::Key;

/// Which keys stand for which actions: those of the table, but for what a person has bound otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    bound: BTreeMap<ActionId, Vec<Key>>,
}

/// A key that would mean two things in one place.
#[derive(Clone, Copy, Debug)]
pub struct Conflict {
    /// The key.
    pub key: Key,
    /// One meaning, the earlier of the table.
    pub one: &'static Action,
    /// The other.
    pub other: &'static Action,
}

impl Keymap {
    /// Gives an action other keys; none takes its keys away.
    pub fn bind(&mut self, action: &'static Action, keys: Vec<Key>) {
        self.bound.insert(action.id, keys);
    }

    /// Whether a person bound this action.
    #[must_use]
    pub fn is_bound(&self, action: &Action) -> bool {
        self.bound.contains_key(action.id)
    }

    /// The keys of an action.
    #[must_use]
    pub fn of(&self, action: &Action) -> &[Key] {
        self.bound.get(action.id).map_or(action.keys, Vec::as_slice)
    }

    /// All keys that mean two things in one place.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let pairs = actions().enumerate().flat_map(|(place, one)| {
            let others = actions().skip(place + 1).filter(|other| one.context.meets(other.context));
            others.map(move |other| (one, other))
        });
        let shared = |(one, other): (&'static Action, &'static Action)| {
            let keys = self.of(one).iter().filter(|key| self.of(other).contains(key));
            keys.map(|key| Conflict { key: *key, one, other }).collect::<Vec<_>>()
        };
        pairs.flat_map(shared).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::action::find;

    #[test]
    fn the_table_itself_has_no_conflict() {
        let conflicts = Keymap::default().conflicts();
        assert!(conflicts.is_empty(), "{conflicts:?}");
    }

    #[test]
    fn a_key_of_two_actions_names_both_and_a_key_moved_away_is_free() {
        let mut keys = Keymap::default();
        keys.bind(find("sort-cases").unwrap(), vec![Key::Char('x')]);
        let found: Vec<_> = keys.conflicts().iter().map(|clash| (clash.key, clash.one.id, clash.other.id)).collect();
        assert_eq!(found, [(Key::Char('x'), "sort-cases", "clear-filters")]);
        keys.bind(find("clear-filters").unwrap(), vec![]);
        assert!(keys.conflicts().is_empty());
    }
}
