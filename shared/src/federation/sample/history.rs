//! The past of the sample: cases of the last two months, so that the console is alive at the first second.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rand::RngExt;
use rand::rngs::StdRng;

use super::chance::{number_of, rng_of};
use super::citizens::{applicant, reaction, wish};
use super::office::{Desk, next_act};
use crate::api::NewCase;
use crate::case::{Act, Actor, Case, CaseEvent, CaseState, Opening};
use crate::catalogue::{Catalogue, Sheet};
use crate::domain::{Adhesion, IstatCode, NodeId};
use crate::federation::adhesion::Joining;
use crate::id::{CaseId, EventId, ProtocolNumber};
use crate::time::day_in_palermo;

/// How many cases the past has.
const CASES: usize = 600;
/// Over how many days.
pub(in crate::federation) const DAYS: i64 = 60;
/// A case of which more is written is no history but a loop.
const MOST_EVENTS: usize = 24;

/// A case of the past, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct PastCase {
    /// What was known when it was opened.
    pub opening: Opening,
    /// What was asked, with answers and consent.
    pub request: NewCase,
    /// What happened, the registration first.
    pub events: Vec<CaseEvent>,
    /// What came of it.
    pub case: Case,
}

/// About six hundred cases of the last sixty days, oldest first, at nodes that are live. Most have ended; some wait for
/// the citizen, some are due soon, some overdue. Protocol numbers count from 1 in each municipality and year.
#[must_use]
pub fn history(seed: u64, catalogue: &Catalogue, matrix: &BTreeMap<NodeId, Joining>, now: Timestamp) -> Vec<PastCase> {
    let live: Vec<NodeId> =
        matrix.iter().filter(|(_, joining)| joining.adhesion == Adhesion::Live).map(|(node, _)| *node).collect();
    let mut rng = rng_of(seed, "history", "days");
    let whole = SignedDuration::from_hours(24 * DAYS).as_secs();
    let mut ages: Vec<i64> = (0..CASES).map(|_| rng.random_range(600..whole)).collect();
    ages.sort_unstable_by(|a, b| b.cmp(a));
    let mut registers = Registers::default();
    let opened_at = |age: i64| now.checked_sub(SignedDuration::from_secs(age)).ok();
    let past = ages.into_iter().enumerate().filter_map(|(number, age)| {
        let mut rng = rng_of(seed, "history", number);
        let key = format!("history/{number}");
        let at = in_office_hours(opened_at(age)?, now);
        let request = wish(catalogue, &live, at, applicant(seed, &key), &mut rng)?;
        let sheet = catalogue.sheet(request.service.as_str(), request.municipality)?;
        let belfiore = &catalogue.register().get(request.municipality)?.belfiore;
        let opening = Opening {
            id: CaseId::from_seed(number_of(seed, "case", &key)),
            protocol: registers.next(request.municipality, belfiore, day_in_palermo(at)),
            service: request.service.clone(),
            municipality: request.municipality,
            theme: sheet.theme,
            applicant: request.applicant,
            language: request.language,
            procedure: sheet.procedure,
            term: sheet.legal_term().term,
            silence: sheet.silence(),
            follows: None,
        };
        let desk = Desk { comune: catalogue.register().name(request.municipality), sheet };
        let story = Story::tell(opening, at, now, &desk, &mut rng)?;
        Some(PastCase { opening: story.case.opening.clone(), request, events: story.events, case: story.case })
    });
    past.collect()
}

/// The protocol registers of all municipalities.
#[derive(Default)]
struct Registers(BTreeMap<(IstatCode, i16), i64>);

impl Registers {
    fn next(&mut self, municipality: IstatCode, belfiore: &str, day: Date) -> ProtocolNumber {
        let last = self.0.entry((municipality, day.year())).or_default();
        *last += 1;
        ProtocolNumber::new(belfiore, day.year(), *last)
    }
}

/// People write at all hours, but few at night: what falls there moves to the morning, never into the future.
fn in_office_hours(at: Timestamp, now: Timestamp) -> Timestamp {
    let hour = crate::time::civil_in_palermo(at).hour();
    let moved = if hour < 7 { at.checked_add(i64::from(8 - hour).hours()).unwrap_or(at) } else { at };
    if moved < now { moved } else { at }
}

/// One case as it unfolds, day by day, until now.
struct Story {
    case: Case,
    events: Vec<CaseEvent>,
}

impl Story {
    fn tell(opening: Opening, at: Timestamp, now: Timestamp, desk: &Desk<'_>, rng: &mut StdRng) -> Option<Self> {
        let registration = event(&opening, 0, at, Actor::Citizen, Act::Register);
        let case = Case::open(opening, &registration).ok()?;
        let mut story = Self { case, events: vec![registration] };
        // One office in nine has left this case on a pile.
        let is_forgotten = rng.random_bool(0.11);
        let mut at = at;
        while story.events.len() < MOST_EVENTS {
            let wait = story.wait(desk.sheet, is_forgotten, rng);
            let next = at.checked_add(wait).unwrap_or(Timestamp::MAX).min(now);
            story.let_time_pass(day_in_palermo(at), next);
            at = next;
            if at >= now || !story.go_on(at, desk, rng) {
                break;
            }
        }
        story.let_time_pass(day_in_palermo(at), now);
        Some(story)
    }

    /// Hours to weeks, by who must move.
    fn wait(&self, sheet: &Sheet, is_forgotten: bool, rng: &mut StdRng) -> SignedDuration {
        let term_hours = f64::from(sheet.legal_term().term.days) * 24.0;
        let hours = match self.case.state {
            CaseState::Registered => rng.random_range(1.0..40.0),
            CaseState::Closed => rng.random_range(0.5..30.0),
            CaseState::Integration | CaseState::Notice | CaseState::Conform => rng.random_range(4.0..200.0),
            CaseState::ToPay => rng.random_range(3.0..120.0),
            _ if is_forgotten => term_hours * rng.random_range(0.8..2.5),
            _ => (term_hours * rng.random_range(0.02..0.35)).max(2.0),
        };
        SignedDuration::from_secs_f64(hours * 3_600.0)
    }

    /// What the law's clock did on each day until an instant.
    fn let_time_pass(&mut self, from: Date, until: Timestamp) {
        let last = day_in_palermo(until);
        let mut day = from;
        while day <= last {
            while let Some(act) = self.case.tick(day) {
                let morning = day.at(0, 5, 0, 0).in_tz("Europe/Rome").map_or(until, |zoned| zoned.timestamp());
                if !self.happen(morning.clamp(self.case.updated, until.max(self.case.updated)), Actor::Clock, act) {
                    break;
                }
            }
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_end_of_time) => return,
            }
        }
    }

    /// Whether somebody did something.
    fn go_on(&mut self, at: Timestamp, desk: &Desk<'_>, rng: &mut StdRng) -> bool {
        let has_written = self.events.last().is_some_and(|event| matches!(event.act, Act::Message { .. }));
        let of_citizen = if has_written { None } else { reaction(&self.case, rng) };
        if let Some(act) = of_citizen {
            return self.happen(at, Actor::Citizen, act);
        }
        match next_act(&self.case, desk, day_in_palermo(at), rng) {
            Some(act) => self.happen(at, Actor::Office, act),
            // Nobody moves: the days go on until the clock does.
            None => self.case.is_open(),
        }
    }

    fn happen(&mut self, at: Timestamp, actor: Actor, act: Act) -> bool {
        let event = event(&self.case.opening, self.events.len(), at, actor, act);
        let Ok(next) = self.case.apply(&event) else { return false };
        self.case = next;
        self.events.push(event);
        true
    }
}

fn event(opening: &Opening, number: usize, at: Timestamp, actor: Actor, act: Act) -> CaseEvent {
    let id = EventId::from_seed(number_of(0, "past", format_args!("{}/{number}", opening.id)));
    CaseEvent { id, at, actor, act }
}

#[cfg(test)]
mod tests;
