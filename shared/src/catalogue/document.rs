//! A TOML file with the places of its keys, so that a mistake can name its line.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, Deserializer};

use super::{Finding, Mistake};
use crate::domain::Language;

/// A parsed file: its values, and where each stands.
#[derive(Clone)]
pub(crate) struct Document<'a> {
    /// Its path in the catalogue's folder.
    pub(crate) file: &'a str,
    text: &'a str,
    table: Spanned<DeTable<'a>>,
}

impl<'a> Document<'a> {
    /// Parses a file.
    pub(crate) fn parse(file: &'a str, text: &'a str) -> Result<Self, Finding> {
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map(|span| line_at(text, span.start));
            Finding::new(file, line, super::explain::explain_syntax(&error))
        })?;
        Ok(Self { file, text, table })
    }

    /// Reads the values into a type; a mistake names the line it stands on.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Finding> {
        T::deserialize(Deserializer::from(self.table.clone())).map_err(|error| {
            let line = error.span().map(|span| line_at(self.text, span.start));
            let mistake = super::explain::explain(&error);
            // What is missing from the whole file stands on no line of it.
            let is_of_whole_file = matches!(&mistake, Mistake::MissingKey { key } if !key.contains('.'));
            Finding::new(self.file, line.filter(|_| !is_of_whole_file), mistake)
        })
    }

    /// This document laid over another: tables are joined key by key, all else is replaced.
    ///
    /// The places are this document's. Where the other reads without mistakes, only what this one says can be wrong, so
    /// every mistake found in the result stands in this file.
    pub(crate) fn over(&self, base: &Self) -> Self {
        let mut table = base.table.get_ref().clone();
        lay_over(&mut table, self.table.get_ref());
        Self { file: self.file, text: self.text, table: Spanned::new(self.table.span(), table) }
    }

    /// The line of a key, from 1: `["timing", "source"]`, `["phrasings", "3"]` for the fourth of a list, or
    /// `["section", "payer", "use"]` for the table of that id; when it is not there, of the part of it that is.
    pub(crate) fn line_of(&self, path: &[&str]) -> Option<usize> {
        self.offsets(path).last().map(|offset| line_at(self.text, *offset))
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, path: &[&str]) -> bool {
        self.offsets(path).len() == path.len()
    }

    /// Where each part of a path stands, as far as it is there.
    fn offsets(&self, path: &[&str]) -> Vec<usize> {
        let mut offsets = Vec::new();
        let mut names = path.iter();
        let mut found = names.next().and_then(|name| place_in_table(self.table.get_ref(), name));
        while let Some((offset, value)) = found {
            offsets.push(offset);
            found = names.next().and_then(|name| match value {
                DeValue::Table(table) => place_in_table(table, name),
                DeValue::Array(items) => place_in_list(items, name),
                _ => None,
            });
        }
        offsets
    }

    /// The ids of the tables in a list.
    pub(crate) fn ids(&self, list: &str) -> Vec<String> {
        let Some(DeValue::Array(items)) = self.table.get_ref().get(list).map(Spanned::get_ref) else {
            return Vec::new();
        };
        items.iter().map(|item| id_of(item.get_ref()).unwrap_or_default().to_owned()).collect()
    }

    /// A finding at a key.
    pub(crate) fn finding(&self, path: &[&str], mistake: Mistake) -> Finding {
        Finding::new(self.file, self.line_of(path), mistake)
    }
}

fn place_in_table<'t, 'a>(table: &'t DeTable<'a>, name: &str) -> Option<(usize, &'t DeValue<'a>)> {
    table.get_key_value(name).map(|(key, value)| (key.span().start, value.get_ref()))
}

/// An item by its number or by its id; ids begin with a letter.
fn place_in_list<'t, 'a>(items: &'t DeArray<'a>, name: &str) -> Option<(usize, &'t DeValue<'a>)> {
    let item = match name.parse::<usize>() {
        Ok(place) => items.get(place),
        Err(_no_number) => items.iter().find(|item| id_of(item.get_ref()) == Some(name)),
    };
    item.map(|item| (item.span().start, item.get_ref()))
}

fn id_of<'t>(value: &'t DeValue<'_>) -> Option<&'t str> {
    if let DeValue::Table(table) = value { table.get("id")?.get_ref().as_str() } else { None }
}

/// Whoever says something else in Italian says it in Italian alone: what the base says in other languages would lie.
fn lay_over<'a>(base: &mut DeTable<'a>, over: &DeTable<'a>) {
    if over.contains_key("it") {
        let names = base.iter().map(|(key, _)| key.get_ref().to_string());
        let languages: Vec<String> = names.filter(|name| name.parse::<Language>().is_ok()).collect();
        for language in languages {
            base.remove(language.as_str());
        }
    }
    for (key, value) in over {
        let name = key.get_ref().as_ref();
        if let (Some(DeValue::Table(below)), DeValue::Table(above)) =
            (base.get_mut(name).map(Spanned::get_mut), value.get_ref())
        {
            lay_over(below, above);
        } else {
            // The key goes too, so that a mistake in it is placed where it stands.
            base.remove(name);
            base.insert(key.clone(), value.clone());
        }
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
