use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::form::condition::Scope;
use crate::form::{Answers, FieldPath, Form, Repeat, Section};

/// One question of the walk.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A field.
    Field(FieldPath),
    /// "Another one?" at the end of the list of a section; answered by a new item or by closing the list.
    More {
        /// The repeated section.
        section: String,
    },
}

/// Where one is: "3 of 9".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Progress {
    /// From 1.
    pub at: usize,
    /// How many steps there are, as far as the answers tell.
    pub of: usize,
}

/// The steps of a form for the answers given so far.
///
/// Conditions look only at answers that are themselves asked for, so that an answer left from another branch decides
/// nothing.
#[derive(Clone, Debug)]
pub struct Walk {
    steps: Vec<Step>,
    kept: Answers,
}

impl Walk {
    /// The walk through a form on a day.
    #[must_use]
    pub fn new(form: &Form, answers: &Answers, today: Date) -> Self {
        let mut walk = Self { steps: Vec::new(), kept: Answers::default() };
        for section in &form.sections {
            let is_asked = section.when.as_ref().is_none_or(|when| when.holds(&walk.kept, None, today));
            match &section.repeat {
                _ if !is_asked => {}
                None => walk.enter(section, None, answers, today),
                Some(repeat) => walk.enter_list(section, repeat, answers, today),
            }
        }
        walk
    }

    fn enter(&mut self, section: &Section, item: Option<u16>, answers: &Answers, today: Date) {
        let scope: Scope<'_> = item.map(|item| (section.id.as_str(), item));
        for field in &section.fields {
            let is_asked = field.when.as_ref().is_none_or(|when| when.holds(&self.kept, scope, today));
            if is_asked {
                let path = FieldPath { section: section.id.clone(), item, field: field.id.clone() };
                if let Some(answer) = answers.get(&path) {
                    self.kept.insert(path.clone(), answer.clone());
                }
                self.steps.push(Step::Field(path));
            }
        }
    }

    fn enter_list(&mut self, section: &Section, repeat: &Repeat, answers: &Answers, today: Date) {
        let list = answers.items(&section.id);
        let count = list.count.max(repeat.min).min(repeat.max);
        self.kept.set_items(&section.id, crate::form::Items { count, ..list });
        for item in 1..=count {
            self.enter(section, Some(item), answers, today);
        }
        if count < repeat.max {
            self.steps.push(Step::More { section: section.id.clone() });
        }
    }

    /// All steps, in the order they are asked.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The answers that are asked for; others are left from branches not taken.
    #[must_use]
    pub const fn kept(&self) -> &Answers {
        &self.kept
    }

    /// Only the answers that are asked for.
    #[must_use]
    pub fn into_kept(self) -> Answers {
        self.kept
    }

    /// Whether a step was answered, or skipped where that is allowed.
    #[must_use]
    pub fn is_answered(&self, step: &Step) -> bool {
        match step {
            Step::Field(path) => self.kept.get(path).is_some(),
            Step::More { section } => self.kept.items(section).closed,
        }
    }

    /// The first step not answered; `None` when the form is filled in.
    #[must_use]
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| !self.is_answered(step))
    }

    /// The first step not answered after this one, else the first of all: an edit in the middle goes on from there.
    #[must_use]
    pub fn next_after(&self, step: &Step) -> Option<&Step> {
        let after = self.position(step).map_or(0, |at| at + 1);
        self.steps.iter().skip(after).find(|step| !self.is_answered(step)).or_else(|| self.next())
    }

    /// The step before this one; before the review (`None`) stands the last step.
    #[must_use]
    pub fn previous(&self, step: Option<&Step>) -> Option<&Step> {
        match step {
            None => self.steps.last(),
            Some(step) => self.steps.get(self.position(step)?.checked_sub(1)?),
        }
    }

    /// How far a step is on the way; `None` for a step that is not asked.
    #[must_use]
    pub fn progress(&self, step: &Step) -> Option<Progress> {
        Some(Progress { at: self.position(step)? + 1, of: self.steps.len() })
    }

    fn position(&self, step: &Step) -> Option<usize> {
        self.steps.iter().position(|other| other == step)
    }
}
