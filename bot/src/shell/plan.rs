use std::collections::BTreeMap;

use jiff::Timestamp;
use shared::id::{CaseId, EventId};

use super::Channel;
use crate::conversation::Effect;
use crate::outbox::Letter;
use crate::store::{Dispatch, Lane, Question, TimerRow};

/// The effects of a step as rows, and the answer to the tap that caused it.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) outgoing: Vec<Dispatch>,
    pub(super) questions: Vec<Question>,
    pub(super) timers: Vec<TimerRow>,
    pub(super) toast: Option<String>,
    /// Cases of others that are to be told of from now on, or no more.
    pub(super) follows: Vec<(CaseId, bool)>,
    /// Whether yearly reminders are wanted from now on, if that was said.
    pub(super) wants_yearly: Option<bool>,
    /// Whether everything of the chat is to be erased.
    pub(super) is_last: bool,
}

impl Plan {
    /// Effects become rows. All messages of a step go in one lane, so that their order is kept.
    pub(super) fn of(
        effects: Vec<Effect>,
        channel: &impl Channel,
        lane: Lane,
        is_below: bool,
    ) -> Result<Self, serde_json::Error> {
        let mut plan = Self::default();
        let mut timers: BTreeMap<String, Timestamp> = BTreeMap::new();
        for effect in effects {
            match effect {
                Effect::Show(screen) => {
                    for letter in channel.letters(&screen, is_below) {
                        plan.outgoing.push(Dispatch { lane, body: serde_json::to_string(&letter)? });
                    }
                }
                Effect::Hand(document) => {
                    let letter = Letter::Document(document);
                    plan.outgoing.push(Dispatch { lane, body: serde_json::to_string(&letter)? });
                }
                Effect::Forget => plan.is_last = true,
                Effect::Follow { case, is_on } => plan.follows.push((case, is_on)),
                Effect::WantYearly(are_wanted) => plan.wants_yearly = Some(are_wanted),
                Effect::Toast(words) => plan.toast = Some(words),
                Effect::AskHub { number, request } => {
                    let request = serde_json::to_string(&request)?;
                    plan.questions.push(Question { id: EventId::fresh().to_string(), number, request });
                }
                Effect::Schedule { timer, at } => {
                    timers.insert(serde_json::to_string(&timer)?, at);
                }
            }
        }
        plan.timers = timers.into_iter().map(|(body, due)| TimerRow { body, due }).collect();
        Ok(plan)
    }
}
