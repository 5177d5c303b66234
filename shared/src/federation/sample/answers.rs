//! Filling in any form with invented data, by walking it as a person would.

mod hint;
mod input;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rand::RngExt;
use rand::rngs::StdRng;

use super::people::Person;
use crate::form::{Answer, Answers, Context, Fault, FieldPath, Form, Input, Step, Walk, accept, complete, prune};

/// More steps has no form; it bounds the walk.
const MOST_STEPS: usize = 1_500;
/// So often a rule that does not hold is mended by changing an answer.
const MOST_REPAIRS: usize = 400;
/// So often an answer that is not accepted is drawn again.
const MOST_DRAWS: usize = 24;

/// Plausible answers for a form, whole and right: [`complete`] finds no fault in them when all declarations are accepted.
/// None when the form cannot be satisfied by trying, which for the forms of the catalogue does not happen.
#[must_use]
pub fn answers(form: &Form, comune: &str, today: Date, rng: &mut StdRng) -> Option<Answers> {
    let declared: BTreeSet<String> = form.declarations.iter().map(|declaration| declaration.id.clone()).collect();
    let mut filling =
        Filling { form, comune, today, rng, people: BTreeMap::new(), answers: Answers::default(), files: 0 };
    for _ in 0..MOST_REPAIRS {
        filling.walk()?;
        prune(form, &mut filling.answers, today);
        match complete(form, &filling.answers, &declared, today) {
            Ok(()) => return Some(filling.answers),
            Err(faults) => filling.mend(&faults),
        }
    }
    None
}

/// A form being filled in.
struct Filling<'a> {
    form: &'a Form,
    comune: &'a str,
    today: Date,
    rng: &'a mut StdRng,
    /// Who each section, or item of one, speaks of.
    people: BTreeMap<(String, Option<u16>), Person>,
    answers: Answers,
    files: u64,
}

impl Filling<'_> {
    /// Answers what is not answered, in the order it is asked.
    fn walk(&mut self) -> Option<()> {
        for _ in 0..MOST_STEPS {
            let walk = Walk::new(self.form, &self.answers, self.today);
            match walk.next().cloned() {
                None => return Some(()),
                Some(Step::Field(path)) => self.answer(&path)?,
                Some(Step::More { section }) if self.rng.random_bool(0.2) => {
                    let at_least = self.form.section(&section)?.repeat.as_ref()?.min;
                    self.answers.add_item(&section, at_least);
                }
                Some(Step::More { section }) => self.answers.close_items(&section),
            }
        }
        None
    }

    fn answer(&mut self, path: &FieldPath) -> Option<()> {
        let field = self.form.field_at(path)?;
        for draw in 0..MOST_DRAWS {
            let skips = !field.required && draw == 0 && self.rng.random_bool(0.55);
            let input = if skips { Input::Skip } else { self.draw(field, path) };
            if self.give(path, &input) {
                return Some(());
            }
        }
        (!field.required && self.give(path, &Input::Skip)).then_some(())
    }

    /// Puts an answer if it is accepted, and says whether it was.
    fn give(&mut self, path: &FieldPath, input: &Input) -> bool {
        let Some(field) = self.form.field_at(path) else { return false };
        let Ok(answer) = accept(field, input, self.today, &Context::of(&self.answers, path)) else { return false };
        let person = self.person(path);
        match (field.id.as_str(), &answer) {
            ("birth_date", Answer::Date(day)) => person.birth = *day,
            ("sex", Answer::Choice(sex)) => person.is_female = sex == "f",
            _ => {}
        }
        self.answers.insert(path.clone(), answer);
        true
    }

    fn person(&mut self, path: &FieldPath) -> &mut Person {
        let whom = (path.section.clone(), path.item);
        self.people.entry(whom).or_insert_with(|| Person::adult(self.today, self.rng))
    }

    /// Changes something that has to do with each fault; the next walk fills what that opens.
    fn mend(&mut self, faults: &[Fault]) {
        for fault in faults {
            match fault {
                Fault::Invalid { path, .. } => self.forget(path),
                Fault::Rule { id, item, .. } => self.bend(id, *item),
                Fault::Missing { .. } | Fault::OpenList { .. } | Fault::NotAsked { .. } | Fault::Declaration { .. } => {
                }
            }
        }
    }

    /// Takes an answer back, and the tax code beside it, which must agree with the others.
    fn forget(&mut self, path: &FieldPath) {
        self.answers.remove(path);
        self.answers.remove(&FieldPath { field: "tax_code".to_owned(), ..path.clone() });
    }

    /// Moves one answer that a rule looks at towards what the rule wants, or anywhere else.
    fn bend(&mut self, rule: &str, item: Option<u16>) {
        let Some(rule) = self.form.rules.iter().find(|other| other.id == rule) else { return };
        let tests = rule.must.tests();
        if tests.is_empty() {
            return;
        }
        let Some(test) = tests.get(self.rng.random_range(0..tests.len())) else { return };
        let is_list = self.form.section(&test.field.section).is_some_and(|section| section.repeat.is_some());
        let path = test.field.at(item.filter(|_| is_list).or(is_list.then_some(1)));
        let Some(field) = self.form.field_at(&path) else { return };
        let input = match self.hint(test) {
            Some(input) if self.rng.random_bool(0.7) => input,
            _ => self.draw(field, &path),
        };
        self.forget(&path);
        self.give(&path, &input);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;
    use crate::catalogue::Catalogue;
    use crate::federation::sample::chance::rng_of;

    /// Days on which a careless generator trips: a leap day, the last of a year, the first, an ordinary one.
    #[rstest]
    #[case(date(2026, 11, 22))]
    #[case(date(2026, 12, 31))]
    #[case(date(2027, 1, 1))]
    #[case(date(2028, 2, 29))]
    fn every_form_of_the_catalogue_can_be_filled_in_right(#[case] today: Date) {
        let catalogue = Catalogue::embedded().unwrap();
        for form in catalogue.forms() {
            let declared = form.declarations.iter().map(|declaration| declaration.id.clone()).collect();
            for seed in 0..3 {
                let answers = answers(form, "Bagheria", today, &mut rng_of(seed, "test", &form.id));
                let answers = answers.unwrap_or_else(|| panic!("{} with seed {seed} on {today}", form.id));
                assert_eq!(complete(form, &answers, &declared, today), Ok(()), "{} with seed {seed}", form.id);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_answers() {
        let catalogue = Catalogue::embedded().unwrap();
        let form = catalogue.form("tari-attivazione").unwrap();
        let fill = |seed| answers(form, "Cefalù", date(2026, 11, 22), &mut rng_of(seed, "test", "same"));
        assert!(fill(1) == fill(1) && fill(1) != fill(2));
    }
}
