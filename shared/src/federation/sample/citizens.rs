//! Simulated citizens as a pure machine: who asks for what, and what they do next.

mod opinion;
mod reaction;
mod wish;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;

use super::Moment;
use super::chance::rng_of;
use crate::api::{ActRequest, AnswerRequest, NewCase};
use crate::case::{Actor, Case};
use crate::catalogue::{Catalogue, Slug};
use crate::consultation::ConsultationSheet;
use crate::domain::NodeId;
use crate::id::{ApplicantId, CaseId};

pub use opinion::opinion;
pub(super) use reaction::reaction;
pub(super) use wish::{applicant, wish};

/// At speed 1 somebody begins a case so often, in seconds.
const EVERY_SECONDS: std::ops::Range<f64> = 2.5..8.0;
/// At speed 1 somebody answers a consultation so often, in seconds.
const OPINION_SECONDS: std::ops::Range<f64> = 8.0..40.0;
/// So many cases at most are sent to hosted Comuni, where nobody answers but the person who tries the console.
const MOST_FOR_HOSTED: u32 = 40;
/// One in so many cases goes to a hosted Comune.
const HOSTED_SHARE: f64 = 0.08;
/// More cases under way than this and the crowd waits: a laptop is left alone overnight.
const MOST_UNDER_WAY: usize = 400;

/// All simulated citizens.
#[derive(Debug)]
pub struct Citizens {
    seed: u64,
    /// Tells one run from the next on the same store, so that a restart makes new cases instead of asking for the old.
    run: String,
    catalogue: Arc<Catalogue>,
    connected: Vec<NodeId>,
    hosted: Vec<NodeId>,
    begun: u64,
    sent_to_hosted: u32,
    next_wish: Duration,
    asked: Vec<ConsultationSheet>,
    opinions: u64,
    next_opinion: Duration,
    plans: BTreeMap<CaseId, Plan>,
    under_way: usize,
}

/// What a citizen means to do.
#[derive(Debug)]
struct Plan {
    at: Duration,
    key: String,
    request: ActRequest,
}

/// What happens to the crowd.
#[derive(Clone, Debug, PartialEq)]
pub enum CitizenEvent {
    /// These nodes serve citizens now; with whether a person works their cases in the console.
    Live(Vec<(NodeId, bool)>),
    /// These consultations are open now.
    Asked(Vec<ConsultationSheet>),
    /// A case of a simulated citizen was opened or moved; others are ignored.
    Moved(Box<Case>),
    /// Time went on.
    Tick,
}

/// What the crowd does, through the hub's client like any channel.
#[derive(Clone, Debug, PartialEq)]
pub enum CitizenEffect {
    /// Open a case.
    Open {
        /// Idempotency key.
        key: String,
        /// The case.
        case: Box<NewCase>,
    },
    /// Answer a consultation.
    Answer {
        /// Idempotency key.
        key: String,
        /// Which.
        consultation: Slug,
        /// What.
        answer: AnswerRequest,
    },
    /// Do something to one.
    Act {
        /// Idempotency key.
        key: String,
        /// Which case.
        case: CaseId,
        /// What.
        request: ActRequest,
    },
}

/// Marks the pseudonyms of invented people: the first sixteen figures of each.
const MARK: u64 = 0x5a3b_1e00_0000_4000;

/// Whether an applicant is one of the sample's.
#[must_use]
pub fn is_simulated(applicant: ApplicantId) -> bool {
    let figures: String = applicant.to_string().chars().filter(char::is_ascii_hexdigit).take(16).collect();
    u64::from_str_radix(&figures, 16) == Ok(MARK)
}

impl Citizens {
    /// A crowd that knows of no live node yet. `run` is another word at each start on the same store.
    #[must_use]
    pub fn new(seed: u64, run: impl Into<String>, catalogue: Arc<Catalogue>) -> Self {
        Self {
            seed,
            run: run.into(),
            catalogue,
            connected: Vec::new(),
            hosted: Vec::new(),
            begun: 0,
            sent_to_hosted: 0,
            next_wish: Duration::ZERO,
            asked: Vec::new(),
            opinions: 0,
            next_opinion: Duration::ZERO,
            plans: BTreeMap::new(),
            under_way: 0,
        }
    }

    /// What an event leads to.
    pub fn handle(&mut self, event: CitizenEvent, now: Moment) -> Vec<CitizenEffect> {
        match event {
            CitizenEvent::Live(nodes) => {
                let nodes_where =
                    |hosted| nodes.iter().filter(move |node| node.1 == hosted).map(|node| node.0).collect();
                (self.connected, self.hosted) = (nodes_where(false), nodes_where(true));
                Vec::new()
            }
            CitizenEvent::Asked(sheets) => {
                self.asked = sheets;
                Vec::new()
            }
            CitizenEvent::Moved(case) => {
                self.moved(&case, now);
                Vec::new()
            }
            CitizenEvent::Tick => {
                let mut effects = self.due(now);
                effects.extend(self.new_wish(now));
                effects.extend(self.new_opinion(now));
                effects
            }
        }
    }

    fn moved(&mut self, case: &Case, now: Moment) {
        let id = case.opening.id;
        self.plans.remove(&id);
        if !is_simulated(case.opening.applicant) {
            return;
        }
        if case.revision == 1 {
            self.under_way += 1;
        } else if !case.is_open() && case.rating.is_none() {
            self.under_way = self.under_way.saturating_sub(1);
        }
        let turn = format!("{}/{}", case.opening.protocol, case.revision);
        let mut rng = rng_of(self.seed, "citizen", &turn);
        if let Some(act) = reaction(case, &mut rng) {
            let after = Duration::from_secs_f64(rng.random_range(6.0..35.0));
            let request = ActRequest { actor: Actor::Citizen, act };
            self.plans
                .insert(id, Plan { at: now.sample.saturating_add(after), key: format!("sample/{turn}"), request });
        }
    }

    fn due(&mut self, now: Moment) -> Vec<CitizenEffect> {
        let (due, later): (BTreeMap<_, _>, BTreeMap<_, _>) =
            std::mem::take(&mut self.plans).into_iter().partition(|(_, plan)| plan.at <= now.sample);
        self.plans = later;
        due.into_iter().map(|(case, Plan { key, request, .. })| CitizenEffect::Act { key, case, request }).collect()
    }

    fn new_wish(&mut self, now: Moment) -> Option<CitizenEffect> {
        if now.sample < self.next_wish || self.connected.is_empty() || self.under_way >= MOST_UNDER_WAY {
            return None;
        }
        let key = format!("sample/{}/{}", self.run, self.begun);
        let mut rng = rng_of(self.seed, "wish", &key);
        self.begun += 1;
        self.next_wish = now.sample.saturating_add(Duration::from_secs_f64(rng.random_range(EVERY_SECONDS)));
        let is_for_hosted =
            !self.hosted.is_empty() && self.sent_to_hosted < MOST_FOR_HOSTED && rng.random_bool(HOSTED_SHARE);
        self.sent_to_hosted += u32::from(is_for_hosted);
        let nodes = if is_for_hosted { &self.hosted } else { &self.connected };
        let wished = wish(&self.catalogue, nodes, now.at, applicant(self.seed, &key), &mut rng)?;
        Some(CitizenEffect::Open { key, case: Box::new(wished) })
    }

    /// The consultations that are open are answered in turn, each time by somebody else.
    fn new_opinion(&mut self, now: Moment) -> Option<CitizenEffect> {
        if now.sample < self.next_opinion {
            return None;
        }
        let place = usize::try_from(self.opinions).ok()?.checked_rem(self.asked.len())?;
        let sheet = self.asked.get(place)?;
        let key = format!("sample/{}/opinion-{}", self.run, self.opinions);
        let wait = rng_of(self.seed, "opinion pause", &key).random_range(OPINION_SECONDS);
        self.opinions += 1;
        self.next_opinion = now.sample.saturating_add(Duration::from_secs_f64(wait));
        let answer = opinion(self.seed, sheet, &key);
        Some(CitizenEffect::Answer { key, consultation: sheet.slug.clone(), answer })
    }
}

#[cfg(test)]
mod tests;
