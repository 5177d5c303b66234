use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, Decimal, FieldKind, FieldPath, FieldRef, PrivacyClass};
use crate::domain::Text;

/// A form, whole: blocks are expanded and every condition names fields by their full name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Form {
    /// Its name, also the name of its file.
    pub id: String,
    /// Grows with every published change; a case keeps the version it was filled in.
    pub version: u32,
    /// What people read above it.
    pub title: Text,
    /// Its parts, in the order they are asked.
    pub sections: Vec<Section>,
    /// Conditions over several fields, checked before sending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
    /// What the applicant declares, each accepted before sending (DPR 445/2000).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declarations: Vec<Declaration>,
}

/// A part of a form with a title of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// Its id, unique in the form.
    pub id: String,
    /// What people read above it.
    pub title: Text,
    /// Its fields, in the order they are asked.
    pub fields: Vec<Field>,
    /// When it is asked at all; `None`: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Set where the section is a list: of people, plates, works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
}

/// How often a repeated section is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// At least so many items; 0 where the list may stay empty.
    pub min: u16,
    /// At most so many items.
    pub max: u16,
    /// What one item is called, in lower case: "persona".
    pub item: Text,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Field {
    /// Its id, unique in its section.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// The question.
    pub label: Text,
    /// Where the answer is found, or what it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// Whether it can not be skipped.
    pub required: bool,
    /// When it is asked; `None`: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// How much the answer tells about a person.
    pub class: PrivacyClass,
    /// Numbers and money (euro): the smallest value. Text: characters. Files and choices: how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// Numbers and money (euro): the largest value. Text: characters. Files and choices: how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// What can be chosen; empty for the other kinds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// Its id, unique in its field.
    pub id: String,
    /// What people read on the button.
    #[serde(flatten)]
    pub label: Text,
}

/// A condition over several fields that must hold before sending.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    /// Its id, unique in the form.
    pub id: String,
    /// What must hold; over fields of a repeated section: for each item.
    pub must: Condition,
    /// What people read when it does not.
    pub message: Text,
}

/// A statement the applicant makes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Its id, unique in the form.
    pub id: String,
    /// The law that asks for it, such as `DPR 445/2000 art. 46`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// The statement, in the first person.
    pub text: Text,
}

impl Form {
    /// Shows every text that people read, to be changed.
    pub(crate) fn each_text(&mut self, visit: &mut impl FnMut(&mut Text)) {
        visit(&mut self.title);
        for section in &mut self.sections {
            visit(&mut section.title);
            section.repeat.iter_mut().for_each(|repeat| visit(&mut repeat.item));
            for field in &mut section.fields {
                visit(&mut field.label);
                field.help.iter_mut().for_each(&mut *visit);
                field.options.iter_mut().for_each(|option| visit(&mut option.label));
            }
        }
        self.rules.iter_mut().for_each(|rule| visit(&mut rule.message));
        self.declarations.iter_mut().for_each(|declaration| visit(&mut declaration.text));
    }

    /// The section of an id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The field of a name.
    #[must_use]
    pub fn field(&self, name: &FieldRef) -> Option<&Field> {
        self.section(&name.section)?.field(&name.field)
    }

    /// The field an answer belongs to; `None` also where an item is named outside a list, or none inside one.
    #[must_use]
    pub fn field_at(&self, path: &FieldPath) -> Option<&Field> {
        let section = self.section(&path.section)?;
        let fits = section.repeat.is_some() == path.item.is_some();
        section.field(&path.field).filter(|_| fits)
    }
}

impl Section {
    /// The field of an id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

impl Field {
    /// The most characters it takes, where it takes words.
    #[must_use]
    pub fn longest(&self) -> Option<u32> {
        super::read::text::longest(self)
    }

    /// The option of an id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&Choice> {
        self.options.iter().find(|option| option.id == id)
    }
}
