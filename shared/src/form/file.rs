//! Forms as they stand in the catalogue's files, and how they become whole.

use std::collections::BTreeMap;

use serde::de::{Error, MapAccess};
use serde::{Deserialize, Deserializer};

use super::{
    Choice, Condition, Decimal, Declaration, Field, FieldKind, FieldRef, Form, PrivacyClass, Repeat, Rule, Section,
};
use crate::domain::{Text, UnknownWord, Worded, read_worded};

/// A form as it stands in `forms/ID.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormFile {
    id: String,
    version: u32,
    title: Text,
    #[serde(default)]
    declarations: Vec<String>,
    #[serde(rename = "section")]
    sections: Vec<SectionFile>,
    #[serde(default, rename = "rule")]
    rules: Vec<RuleFile>,
    #[serde(default, rename = "declaration")]
    own_declarations: Vec<Declaration>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile {
    id: String,
    title: Text,
    #[serde(rename = "use")]
    block: Option<String>,
    when: Option<Condition<String>>,
    repeat: Option<Repeat>,
    #[serde(default, rename = "field")]
    fields: Vec<FieldFile>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldFile {
    id: String,
    kind: FieldKind,
    label: Text,
    help: Option<Text>,
    #[serde(default = "required")]
    required: bool,
    when: Option<Condition<String>>,
    class: Option<PrivacyClass>,
    min: Option<Decimal>,
    max: Option<Decimal>,
    #[serde(default)]
    options: Vec<Choice>,
}

#[derive(Clone, Debug, Default)]
struct ChoiceFile {
    id: Option<String>,
    label: Option<Text>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    id: String,
    must: Condition<String>,
    message: Text,
}

/// Fields that several forms share: `forms/blocks/ID.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockFile {
    #[serde(rename = "field")]
    fields: Vec<FieldFile>,
}

/// The declarations that several forms share: `forms/blocks/declarations.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeclarationsFile {
    #[serde(rename = "declaration")]
    declarations: Vec<Declaration>,
}

/// All that several forms share.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    fields: BTreeMap<String, Vec<FieldFile>>,
    declarations: BTreeMap<String, Declaration>,
}

/// Why a form of a file can not be made whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormFault {
    /// `use` names a block that is not there.
    #[error("section `{section}`: there is no block `{block}`")]
    UnknownBlock {
        /// The section that uses it.
        section: String,
        /// The name it uses.
        block: String,
    },
    /// `declarations` names one that is not there.
    #[error("there is no declaration `{0}`")]
    UnknownDeclaration(String),
    /// A condition names a field in a way that is none.
    #[error("{place}: {source}")]
    FieldName {
        /// The section, field or rule of the condition.
        place: String,
        /// What is wrong with the name.
        source: UnknownWord,
    },
}

const fn required() -> bool {
    true
}

impl FormFile {
    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The id it gives itself.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The whole form: blocks put in place, conditions naming fields in full.
    pub fn resolve(self, blocks: &Blocks) -> Result<Form, FormFault> {
        let declarations = self.declarations.into_iter().map(|id| {
            let shared = blocks.declarations.get(&id).cloned();
            shared.ok_or(FormFault::UnknownDeclaration(id))
        });
        let own = self.own_declarations.into_iter().map(Ok);
        Ok(Form {
            declarations: declarations.chain(own).collect::<Result<_, _>>()?,
            sections: self.sections.into_iter().map(|section| section.resolve(blocks)).collect::<Result<_, _>>()?,
            rules: self.rules.into_iter().map(RuleFile::resolve).collect::<Result<_, _>>()?,
            id: self.id,
            version: self.version,
            title: self.title,
        })
    }
}

impl SectionFile {
    fn resolve(self, blocks: &Blocks) -> Result<Section, FormFault> {
        let shared = match &self.block {
            None => &[][..],
            Some(block) => blocks
                .fields
                .get(block)
                .ok_or_else(|| FormFault::UnknownBlock { section: self.id.clone(), block: block.clone() })?,
        };
        let fields = shared.iter().cloned().chain(self.fields).map(|field| field.resolve(&self.id));
        Ok(Section {
            fields: fields.collect::<Result<_, _>>()?,
            when: self.when.map(|when| in_full(when, &self.id, &self.id)).transpose()?,
            repeat: self.repeat,
            title: self.title,
            id: self.id,
        })
    }
}

impl FieldFile {
    fn resolve(self, section: &str) -> Result<Field, FormFault> {
        let place = format!("{section}.{}", self.id);
        Ok(Field {
            when: self.when.map(|when| in_full(when, section, &place)).transpose()?,
            class: self.class.unwrap_or(self.kind.class()),
            id: self.id,
            kind: self.kind,
            label: self.label,
            help: self.help,
            required: self.required,
            min: self.min,
            max: self.max,
            options: self.options,
        })
    }
}

impl RuleFile {
    /// A rule belongs to no section, so that it must name its fields in full.
    fn resolve(self) -> Result<Rule, FormFault> {
        let place = format!("rule {}", self.id);
        Ok(Rule { must: in_full(self.must, "", &place)?, id: self.id, message: self.message })
    }
}

fn in_full(condition: Condition<String>, section: &str, place: &str) -> Result<Condition, FormFault> {
    condition.try_map(&mut |name: String| {
        let full = if name.contains('.') { name } else { format!("{section}.{name}") };
        full.parse::<FieldRef>().map_err(|source| FormFault::FieldName { place: place.to_owned(), source })
    })
}

impl Worded for ChoiceFile {
    const FACTS: &'static [&'static str] = &["id"];

    fn take<'de, A: MapAccess<'de>>(&mut self, _fact: &str, map: &mut A) -> Result<(), A::Error> {
        self.id = Some(map.next_value()?);
        Ok(())
    }

    fn words(&mut self) -> &mut Option<Text> {
        &mut self.label
    }
}

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let ChoiceFile { id, label } = read_worded(deserializer)?;
        let missing = |key| move || D::Error::missing_field(key);
        Ok(Self { id: id.ok_or_else(missing("id"))?, label: label.ok_or_else(missing("it"))? })
    }
}

impl BlockFile {
    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

impl DeclarationsFile {
    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }
}

impl Blocks {
    /// Adds the fields of a block under its id.
    pub fn add_fields(&mut self, id: impl Into<String>, block: BlockFile) {
        self.fields.insert(id.into(), block.fields);
    }

    /// Adds declarations.
    pub fn add_declarations(&mut self, file: DeclarationsFile) {
        self.declarations.extend(file.declarations.into_iter().map(|one| (one.id.clone(), one)));
    }
}
