use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Answer, FieldPath, FieldRef};

/// The answers given so far. `Debug` shows which fields are answered, never with what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Answers {
    /// By path.
    #[serde(default)]
    values: BTreeMap<FieldPath, Answer>,
    /// The lists, by the id of their section.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    items: BTreeMap<String, Items>,
}

/// How far the list of a repeated section has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Items {
    /// How many items were begun.
    pub count: u16,
    /// Whether the person said there are no more.
    pub closed: bool,
}

impl Answers {
    /// What stands at a path, `Skipped` included.
    #[must_use]
    pub fn get(&self, path: &FieldPath) -> Option<&Answer> {
        self.values.get(path)
    }

    /// What was answered at a path; a skipped field is not answered.
    #[must_use]
    pub fn given(&self, path: &FieldPath) -> Option<&Answer> {
        self.values.get(path).filter(|answer| answer.is_given())
    }

    /// What was answered to a field: in the given item, or in all items when none is named.
    pub fn of_field<'a>(&'a self, field: &'a FieldRef, item: Option<u16>) -> impl Iterator<Item = &'a Answer> {
        let all_items = item.is_none();
        self.values
            .iter()
            .filter(move |(path, _)| path.section == field.section && path.field == field.field)
            .filter(move |(path, _)| all_items || path.item == item)
            .map(|(_, answer)| answer)
            .filter(|answer| answer.is_given())
    }

    /// All that stands, in the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldPath, &Answer)> {
        self.values.iter()
    }

    /// Whether nothing was answered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.items.is_empty()
    }

    /// Puts an answer; what stood there is handed back.
    pub fn insert(&mut self, path: FieldPath, answer: Answer) -> Option<Answer> {
        self.values.insert(path, answer)
    }

    /// Takes an answer away.
    pub fn remove(&mut self, path: &FieldPath) -> Option<Answer> {
        self.values.remove(path)
    }

    /// How far the list of a section has come.
    #[must_use]
    pub fn items(&self, section: &str) -> Items {
        self.items.get(section).copied().unwrap_or_default()
    }

    /// All lists.
    pub fn lists(&self) -> impl Iterator<Item = (&str, Items)> {
        self.items.iter().map(|(section, items)| (section.as_str(), *items))
    }

    /// Begins one more item of a list.
    pub fn add_item(&mut self, section: &str, at_least: u16) {
        let count = self.items(section).count.max(at_least).saturating_add(1);
        self.set_items(section, Items { count, closed: false });
    }

    /// Says that a list has no more items.
    pub fn close_items(&mut self, section: &str) {
        let count = self.items(section).count;
        self.set_items(section, Items { count, closed: true });
    }

    /// Takes an item out of a list; the later ones move up.
    pub fn remove_item(&mut self, section: &str, item: u16) {
        let values = std::mem::take(&mut self.values);
        for (mut path, answer) in values {
            let index = path.item.filter(|_| path.section == section);
            match index {
                Some(index) if index == item => continue,
                Some(index) if index > item => path.item = Some(index - 1),
                _ => {}
            }
            self.values.insert(path, answer);
        }
        let Items { count, closed } = self.items(section);
        self.set_items(section, Items { count: count.saturating_sub(1), closed });
    }

    pub(super) fn set_items(&mut self, section: &str, items: Items) {
        self.items.insert(section.to_owned(), items);
    }
}
