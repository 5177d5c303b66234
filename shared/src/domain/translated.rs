//! Words in Italian and in other languages: `{ it = "...", en = "..." }` in files and in JSON.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{DeserializeSeed, Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Language;

/// Something in Italian and, where people must read it so, in other languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translated<T> {
    /// In Italian.
    pub it: T,
    /// In the others, in the order of their codes: there are few, so that a search is not worth a map.
    others: Vec<(Language, T)>,
}

/// A text in Italian and perhaps in other languages.
pub type Text = Translated<String>;

/// A list of short texts in Italian and perhaps in other languages, one for each.
pub type TextList = Translated<Vec<String>>;

impl<T> Translated<T> {
    /// In Italian alone.
    #[must_use]
    pub const fn italian(it: T) -> Self {
        Self { it, others: Vec::new() }
    }

    /// In a language itself, where it is there.
    #[must_use]
    pub fn own(&self, language: Language) -> Option<&T> {
        if language == Language::IT {
            return Some(&self.it);
        }
        self.others.iter().find(|(other, _)| *other == language).map(|(_, words)| words)
    }

    /// Sets what it is in a language.
    pub fn set(&mut self, language: Language, words: T) {
        if language == Language::IT {
            self.it = words;
            return;
        }
        match self.others.binary_search_by_key(&language, |(other, _)| *other) {
            Ok(at) => {
                if let Some((_, old)) = self.others.get_mut(at) {
                    *old = words;
                }
            }
            Err(at) => self.others.insert(at, (language, words)),
        }
    }

    /// Every language it is in, Italian first.
    pub fn all(&self) -> impl Iterator<Item = (Language, &T)> {
        std::iter::once((Language::IT, &self.it)).chain(self.others.iter().map(|(language, words)| (*language, words)))
    }
}

impl<T: Deref> Translated<T> {
    /// In a language, else in Italian.
    #[must_use]
    pub fn get(&self, language: Language) -> &T::Target {
        self.own(language).unwrap_or(&self.it)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.it)
    }
}

impl<T: Serialize> Serialize for Translated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1 + self.others.len()))?;
        for (language, words) in self.all() {
            map.serialize_entry(&language, words)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Translated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Words<T> {
            type Value = Translated<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("struct of words by language")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Translated<T>, A::Error> {
                let mut found = BTreeMap::new();
                while let Some(key) = map.next_key_seed(Key::beside(&[]))? {
                    if let Key::Language(language) = key {
                        found.insert(language, map.next_value()?);
                    }
                }
                whole(found)?.ok_or_else(|| A::Error::missing_field("it"))
            }
        }
        deserializer.deserialize_map(Words(PhantomData))
    }
}

/// What was found by language; nothing is nothing, but words without the Italian ones are a mistake.
fn whole<T, E: Error>(mut found: BTreeMap<Language, T>) -> Result<Option<Translated<T>>, E> {
    if found.is_empty() {
        return Ok(None);
    }
    let it = found.remove(&Language::IT).ok_or_else(|| E::missing_field("it"))?;
    Ok(Some(Translated { it, others: found.into_iter().collect() }))
}

impl<T: JsonSchema> JsonSchema for Translated<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("Translated_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let words = generator.subschema_for::<T>();
        schemars::json_schema!({
            "type": "object",
            "required": ["it"],
            "properties": { "it": words },
            "patternProperties": { "^[a-z]{2}$": words },
        })
    }
}

/// A table whose keys are words by language and some named facts: `timing.it`, `timing.term_days`.
pub(crate) trait Worded: Default {
    /// The names of the facts.
    const FACTS: &'static [&'static str];

    /// Takes the value of a fact.
    fn take<'de, A: MapAccess<'de>>(&mut self, fact: &str, map: &mut A) -> Result<(), A::Error>;

    /// Where its words go.
    fn words(&mut self) -> &mut Option<Text>;
}

/// Reads such a table; a key that is neither a fact nor a language is a mistake at its own place.
pub(crate) fn read_worded<'de, W: Worded, D: Deserializer<'de>>(deserializer: D) -> Result<W, D::Error> {
    struct Table<W>(PhantomData<W>);
    impl<'de, W: Worded> Visitor<'de> for Table<W> {
        type Value = W;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("struct of words by language and facts")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<W, A::Error> {
            let (mut read, mut found) = (W::default(), BTreeMap::new());
            while let Some(key) = map.next_key_seed(Key::beside(W::FACTS))? {
                match key {
                    Key::Language(language) => drop(found.insert(language, map.next_value()?)),
                    Key::Fact(fact) => read.take(fact, &mut map)?,
                }
            }
            *read.words() = whole(found)?;
            Ok(read)
        }
    }
    deserializer.deserialize_map(Table(PhantomData))
}

/// A key of such a table.
enum Key {
    Language(Language),
    Fact(&'static str),
}

impl Key {
    const fn beside(facts: &'static [&'static str]) -> KeyAmong {
        KeyAmong(facts)
    }
}

struct KeyAmong(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for KeyAmong {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for KeyAmong {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the code of a language")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        if let Some(fact) = self.0.iter().find(|fact| **fact == key) {
            return Ok(Key::Fact(fact));
        }
        let unknown = |_unknown| {
            let known: Vec<String> = ["it", "en"].iter().chain(self.0).map(|name| format!("`{name}`")).collect();
            // In serde's own words, so that whoever explains mistakes knows this one.
            E::custom(format!("unknown field `{key}`, expected one of {}", known.join(", ")))
        };
        key.parse().map(Key::Language).map_err(unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(code: &str) -> Language {
        code.parse().unwrap()
    }

    #[test]
    fn words_are_read_and_written_by_language_with_italian_first() {
        let json = r#"{"it":"sì","ar":"نعم","en":"yes"}"#;
        let text: Text = serde_json::from_str(r#"{"en":"yes","it":"sì","ar":"نعم"}"#).unwrap();
        assert_eq!(serde_json::to_string(&text).unwrap(), json);
        assert_eq!((text.get(language("ar")), text.get(language("bn"))), ("نعم", "sì"));
    }

    #[test]
    fn a_translation_without_the_italian_text_is_a_mistake() {
        let error = serde_json::from_str::<Text>(r#"{"en":"yes"}"#).unwrap_err();
        assert!(error.to_string().contains("missing field `it`"), "{error}");
    }

    #[test]
    fn a_key_that_is_no_language_is_told() {
        let error = toml::from_str::<Text>("it = \"sì\"\nitaliano = \"sì\"").unwrap_err();
        assert_eq!(error.span(), Some(11..19));
        assert!(error.to_string().contains("unknown field `italiano`"), "{error}");
    }

    #[test]
    fn setting_a_language_keeps_the_others() {
        let mut text = Text::italian("uno".to_owned());
        for (code, words) in [("fr", "un"), ("ar", "واحد"), ("fr", "une"), ("it", "una")] {
            text.set(language(code), words.to_owned());
        }
        let all: Vec<_> = text.all().map(|(language, words)| format!("{language}={words}")).collect();
        assert_eq!(all, ["it=una", "ar=واحد", "fr=une"]);
    }
}
