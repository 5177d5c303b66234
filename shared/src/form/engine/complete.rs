use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Step, Walk, invalid};
use crate::domain::Text;
use crate::form::{Answers, Condition, FieldError, FieldPath, Form};

/// Why a request can not be sent yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Fault {
    /// A question was not answered.
    #[error("{path} is not answered")]
    Missing {
        /// Which one.
        path: FieldPath,
    },
    /// A list was not said to be whole.
    #[error("the list of {section} is not closed")]
    OpenList {
        /// The repeated section.
        section: String,
    },
    /// An answer does not fit its field.
    #[error("{path}: {error}")]
    Invalid {
        /// Which one.
        path: FieldPath,
        /// Why.
        error: FieldError,
    },
    /// An answer to a question that is not asked.
    #[error("{path} is not asked")]
    NotAsked {
        /// Which one.
        path: FieldPath,
    },
    /// A rule over several fields does not hold.
    #[error("rule {id} does not hold")]
    Rule {
        /// Its id.
        id: String,
        /// The item of a list it does not hold for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<u16>,
        /// What people read.
        message: Text,
    },
    /// A declaration was not made.
    #[error("declaration {id} is not accepted")]
    Declaration {
        /// Its id.
        id: String,
    },
}

/// Whether a request is whole and may be sent: every question asked is answered and fits, nothing else is in it, every
/// rule holds and every declaration was made.
pub fn complete(form: &Form, answers: &Answers, accepted: &BTreeSet<String>, today: Date) -> Result<(), Vec<Fault>> {
    let walk = Walk::new(form, answers, today);
    let unanswered = walk.steps().iter().filter(|step| !walk.is_answered(step)).map(|step| match step {
        Step::Field(path) => Fault::Missing { path: path.clone() },
        Step::More { section } => Fault::OpenList { section: section.clone() },
    });
    let invalid = invalid(form, walk.kept(), today).into_iter().map(|(path, error)| Fault::Invalid { path, error });
    let not_asked = answers
        .iter()
        .filter(|(path, _)| walk.kept().get(path).is_none())
        .map(|(path, _)| Fault::NotAsked { path: path.clone() });
    let declarations = form
        .declarations
        .iter()
        .filter(|declaration| !accepted.contains(&declaration.id))
        .map(|declaration| Fault::Declaration { id: declaration.id.clone() });
    let mut faults: Vec<Fault> = unanswered.chain(invalid).chain(not_asked).collect();
    faults.extend(broken_rules(form, walk.kept(), today));
    faults.extend(declarations);
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn broken_rules(form: &Form, answers: &Answers, today: Date) -> Vec<Fault> {
    let mut faults = Vec::new();
    for rule in &form.rules {
        let fault = |item| Fault::Rule { id: rule.id.clone(), item, message: rule.message.clone() };
        match list_of(form, &rule.must) {
            None if !rule.must.holds(answers, None, today) => faults.push(fault(None)),
            None => {}
            Some(section) => {
                let broken = (1..=answers.items(section).count)
                    .filter(|item| !rule.must.holds(answers, Some((section, *item)), today));
                faults.extend(broken.map(|item| fault(Some(item))));
            }
        }
    }
    faults
}

/// The repeated section a rule speaks of, so that it is asked of each item.
fn list_of<'a>(form: &'a Form, condition: &Condition) -> Option<&'a str> {
    condition
        .fields()
        .into_iter()
        .filter_map(|name| form.section(&name.section))
        .find(|section| section.repeat.is_some())
        .map(|section| section.id.as_str())
}
