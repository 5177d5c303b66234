//! One act on many cases: they are marked one by one, and how many they are is typed before anything is done.

use std::collections::BTreeSet;

use shared::case::{ActKind, Actor, Case};
use shared::id::CaseId;

use super::acts::{act_of, fields_of};
use super::update::{selected, step};
use crate::app::{Choice, Deed, Effect, Field, FieldKind, Goal, Layer, Model, Pick, Picker, Prompt};

/// Cases that may be worked at once: a list that can still be read before the yes.
const MOST: usize = 50;

/// How an act on many cases goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bulk {
    /// Cases it was asked for.
    pub of: usize,
    /// Cases it was done to.
    pub done: usize,
    /// Cases of which the hub said no.
    pub refused: usize,
}

/// Marks the case under the cursor, or takes its mark away, and goes on to the next.
pub fn mark(model: &mut Model) -> Vec<Effect> {
    let Some(id) = selected(model).map(|case| case.opening.id) else { return Vec::new() };
    let marked = &mut model.cases.marked;
    if !marked.remove(&id) {
        if marked.len() >= MOST {
            let text = (model.words().cases.marked_enough)(MOST);
            model.say(text);
            return Vec::new();
        }
        marked.insert(id);
    }
    step(model, 1)
}

/// Takes all marks away.
pub fn unmark(model: &mut Model) -> Vec<Effect> {
    model.cases.marked.clear();
    Vec::new()
}

fn marked(model: &Model) -> impl Iterator<Item = &Case> {
    model.cases.rows.iter().filter(|case| model.cases.marked.contains(&case.opening.id))
}

/// Offers the acts that all marked cases allow.
pub fn choose_bulk_act(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let allowed = marked(model).map(|case| case.allowed(Actor::Office).into_iter().collect::<BTreeSet<ActKind>>());
    let Some(common) = allowed.reduce(|common, one| common.intersection(&one).copied().collect()) else {
        model.say(words.cases.mark_first);
        return Vec::new();
    };
    // A place in a ranking and a payment are of one case alone.
    let is_for_many = |kind: &ActKind| !matches!(kind, ActKind::Rank | ActKind::AskPayment | ActKind::ConfirmPayment);
    let choices: Vec<Choice> =
        common.into_iter().filter(is_for_many).map(|kind| Choice::new(words.act(kind), Pick::Bulk(kind))).collect();
    if choices.is_empty() {
        model.say(words.cases.nothing_in_common);
        return Vec::new();
    }
    let title = (words.cases.bulk_title)(marked(model).count());
    model.layers.push(Layer::Picker(Picker::new(title, choices)));
    Vec::new()
}

/// Asks for what the act carries, and for the number of cases as the yes.
pub fn begin_bulk(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let words = model.words();
    let count = marked(model).count();
    let mut fields = fields_of(model, kind);
    fields.retain(|field| field.kind != FieldKind::Document);
    let exactly = FieldKind::Exactly(u32::try_from(count).unwrap_or(u32::MAX));
    fields.push(Field::new(words.cases.field_how_many, exactly, ""));
    let title = format!("{} · {}", words.act(kind), (words.cases.bulk_title)(count));
    model.layers.push(Layer::Prompt(Prompt { goal: Goal::Bulk(kind), title, fields, focus: 0, error: None }));
    Vec::new()
}

/// Does the act to each of the marked cases.
pub fn do_bulk(model: &mut Model, kind: ActKind, prompt: &Prompt) -> Vec<Effect> {
    let Some(act) = act_of(kind, prompt) else {
        model.warn(model.words().cases.not_from_here);
        return Vec::new();
    };
    let ids: Vec<CaseId> = marked(model).map(|case| case.opening.id).collect();
    model.cases.marked.clear();
    model.cases.bulk = Some(Bulk { of: ids.len(), done: 0, refused: 0 });
    ids.into_iter().map(|id| Effect::Do(Deed::Act(id, act.clone()))).collect()
}

/// One of the cases was worked or refused: the words for the foot of the screen, if many were asked for.
pub(crate) fn on_outcome(model: &mut Model, is_done: bool) -> Option<String> {
    let words = model.words();
    let bulk = model.cases.bulk.as_mut()?;
    if is_done {
        bulk.done += 1;
    } else {
        bulk.refused += 1;
    }
    let told = (words.cases.bulk_progress)(bulk.done, bulk.of, bulk.refused);
    if bulk.done + bulk.refused >= bulk.of {
        model.cases.bulk = None;
    }
    Some(told)
}
