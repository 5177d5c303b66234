//! A simulated back office as a pure machine.

mod desk;
mod pace;
mod words;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::chance::{number_of, rng_of};
use crate::api::{LARGEST_PAGE, Problem};
use crate::case::{ActKind, Actor, Case, CaseEvent};
use crate::catalogue::Catalogue;
use crate::domain::{IstatCode, Theme};
use crate::federation::protocol::{
    CASE_DIFFERS, Change, Changes, NO_SUCH_CASE, NodeCatalogue, NodeService, NodeStatus, Receipt, Submission, VERSION,
};
use crate::id::{CaseId, EventId};
use crate::time::day_in_palermo;

pub(super) use desk::{Desk, next_act};
use pace::{Clerks, Pace};

/// Changes kept for the hub; it asks every few seconds.
const MOST_CHANGES: usize = 20_000;

/// The back office of one municipality, all its platforms.
///
/// It keeps a shadow of each case and does only what the law's table allows there. It forgets everything when the process
/// ends: the hub tells it the open cases again, whole, and what it does next depends on the case alone, not on its memory.
#[derive(Debug)]
pub struct Office {
    seed: u64,
    municipality: IstatCode,
    catalogue: Arc<Catalogue>,
    pace: Pace,
    clerks: Clerks,
    dossiers: BTreeMap<CaseId, Dossier>,
    changes: VecDeque<Change>,
    /// How many changes were dropped from the front.
    dropped: usize,
    /// Marks this life of the office in its cursors.
    life: u64,
}

#[derive(Debug)]
struct Dossier {
    case: Case,
    known: BTreeSet<EventId>,
    /// When the office turns to it next, in the sample's time.
    due: Option<Duration>,
    /// The citizen wrote and has no answer yet.
    is_owed_a_word: bool,
}

/// When something happens: in the sample's time and for the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Time of the sample since it began.
    pub sample: Duration,
    /// The instant that is written on what happens.
    pub at: Timestamp,
}

/// What happens to an office.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeEvent {
    /// The hub tells a case, whole.
    Submitted(Box<Submission>),
    /// The hub tells what others did to a case.
    Happened {
        /// Which case.
        case: CaseId,
        /// What.
        event: Box<CaseEvent>,
    },
    /// Time went on.
    Tick,
}

/// What an office does.
#[derive(Clone, Debug, PartialEq)]
pub enum OfficeEffect {
    /// It has it.
    Received {
        /// Its own number.
        receipt: Receipt,
        /// Whether the case is new to it.
        is_new: bool,
    },
    /// It does not take it.
    Refused(Problem),
    /// It did something, which now stands in its changes.
    Published(Change),
}

impl Office {
    /// An office that begins its day. `life` tells one life of it from the next.
    #[must_use]
    pub fn new(seed: u64, municipality: IstatCode, catalogue: Arc<Catalogue>, life: u64) -> Self {
        let population = catalogue.register().get(municipality).map_or(1_000, |here| here.population);
        Self {
            seed,
            municipality,
            catalogue,
            pace: Pace::of(seed, municipality),
            clerks: Clerks::of(population),
            dossiers: BTreeMap::new(),
            changes: VecDeque::new(),
            dropped: 0,
            life,
        }
    }

    /// What an event leads to.
    pub fn handle(&mut self, event: OfficeEvent, now: Moment) -> Vec<OfficeEffect> {
        match event {
            OfficeEvent::Submitted(submission) => vec![self.submitted(&submission, now)],
            OfficeEvent::Happened { case, event } => vec![self.happened(case, &event, now)],
            OfficeEvent::Tick => self.work(now).into_iter().map(OfficeEffect::Published).collect(),
        }
    }

    /// A page of what it did, after a cursor; from the oldest when the cursor is not of this life.
    #[must_use]
    pub fn changes(&self, after: Option<&str>, limit: u32) -> Changes {
        let of_this_life = |cursor: &str| {
            let (life, count) = cursor.split_once('.')?;
            let count: usize = count.parse().ok()?;
            (life.parse() == Ok(self.life)).then_some(count)
        };
        let seen = after.and_then(of_this_life).unwrap_or(0).saturating_sub(self.dropped).min(self.changes.len());
        let limit = usize::try_from(limit.clamp(1, LARGEST_PAGE)).unwrap_or(usize::MAX);
        let items: Vec<Change> = self.changes.iter().skip(seen).take(limit).cloned().collect();
        let next_cursor = format!("{}.{}", self.life, self.dropped + seen + items.len());
        Changes { items, next_cursor }
    }

    /// How it says it is.
    #[must_use]
    pub fn status(&self) -> NodeStatus {
        NodeStatus {
            kind: "about:blank".to_owned(),
            title: "OK".to_owned(),
            status: 200,
            detail: "simulated back office".to_owned(),
            version: VERSION.to_owned(),
            catalogue: self.catalogue.version().to_owned(),
            last_change: self.changes.back().map(|change| change.at),
        }
    }

    /// What it offers on a platform.
    #[must_use]
    pub fn offer(&self, theme: Theme) -> NodeCatalogue {
        let sheets = self.catalogue.services().iter().filter(|sheet| sheet.theme == theme);
        let here = sheets.filter_map(|sheet| self.catalogue.sheet(sheet.slug.as_str(), self.municipality));
        let items = here.map(|sheet| NodeService { service: sheet.slug.clone(), level: sheet.access.level }).collect();
        NodeCatalogue { version: self.catalogue.version().to_owned(), items }
    }

    fn submitted(&mut self, submission: &Submission, now: Moment) -> OfficeEffect {
        let case = match submission.case() {
            Ok(case) if case.opening.municipality == self.municipality => case,
            Ok(_) => return refused(422, "other-municipality", "The case is of another municipality"),
            Err(error) => {
                let problem = Problem::new(422, "no-case", "The events make no case", error.to_string());
                return OfficeEffect::Refused(problem);
            }
        };
        let receipt = receipt(&case);
        let id = case.opening.id;
        let former = self.dossiers.get(&id);
        if former.is_some_and(|former| former.case == case) {
            return OfficeEffect::Received { receipt, is_new: false };
        }
        let is_new = former.is_none();
        let is_fresh = is_new && submission.timeline.len() == 1;
        let wait = if is_fresh { self.pace.next(&case) } else { self.pace.retold(&case) };
        let due = wait.map(|wait| now.sample.saturating_add(wait));
        let known = submission.timeline.iter().map(|event| event.id).collect();
        self.dossiers.insert(id, Dossier { case, known, due, is_owed_a_word: false });
        OfficeEffect::Received { receipt, is_new }
    }

    fn happened(&mut self, id: CaseId, event: &CaseEvent, now: Moment) -> OfficeEffect {
        let Some(dossier) = self.dossiers.get_mut(&id) else {
            return refused(404, NO_SUCH_CASE, "There is no such case here");
        };
        if !dossier.known.contains(&event.id) {
            let Ok(next) = dossier.case.apply(event) else {
                return refused(409, CASE_DIFFERS, "The event cannot follow what the office has");
            };
            dossier.is_owed_a_word |= event.act.kind() == ActKind::Message && event.actor == Actor::Citizen;
            let wait = if dossier.is_owed_a_word { Some(pace::REPLY) } else { self.pace.next(&next) };
            dossier.due = wait.map(|wait| now.sample.saturating_add(wait));
            dossier.known.insert(event.id);
            dossier.case = next;
        }
        OfficeEffect::Received { receipt: receipt(&dossier.case), is_new: false }
    }

    /// The clerks do what is due, oldest first, as far as they are free and the office is open.
    fn work(&mut self, now: Moment) -> Vec<Change> {
        if !self.pace.is_open(now.sample) {
            return Vec::new();
        }
        let mut due: Vec<(Duration, CaseId)> = self
            .dossiers
            .iter()
            .filter_map(|(id, dossier)| Some((dossier.due.filter(|due| *due <= now.sample)?, *id)))
            .collect();
        due.sort_unstable();
        let mut published = Vec::new();
        for (_, id) in due {
            if !self.clerks.take(now.sample) {
                break;
            }
            published.extend(self.turn_to(id, now));
        }
        self.changes.extend(published.iter().cloned());
        let surplus = self.changes.len().saturating_sub(MOST_CHANGES);
        self.changes.drain(..surplus);
        self.dropped += surplus;
        published
    }

    fn turn_to(&mut self, id: CaseId, now: Moment) -> Option<Change> {
        let dossier = self.dossiers.get_mut(&id)?;
        dossier.due = None;
        let opening = &dossier.case.opening;
        let sheet = self.catalogue.sheet(opening.service.as_str(), self.municipality)?;
        let desk = Desk { comune: self.catalogue.register().name(self.municipality), sheet };
        let turn = format!("{}/{}", opening.protocol, dossier.case.revision);
        let mut rng = rng_of(self.seed, "office", &turn);
        let act = if dossier.is_owed_a_word {
            Some(words::reply(&dossier.case, &mut rng))
        } else {
            next_act(&dossier.case, &desk, day_in_palermo(now.at), &mut rng)
        }?;
        let event_id = EventId::from_seed(number_of(self.seed, "act", format_args!("{id}/{turn}/{}", act.kind())));
        let event = CaseEvent { id: event_id, at: now.at, actor: Actor::Office, act };
        let next = dossier.case.apply(&event).ok()?;
        dossier.is_owed_a_word = false;
        dossier.due = self.pace.next(&next).map(|wait| now.sample.saturating_add(wait));
        dossier.known.insert(event_id);
        dossier.case = next;
        Some(Change { id: event_id, case: id, at: now.at, act: event.act })
    }
}

fn receipt(case: &Case) -> Receipt {
    Receipt { reference: format!("BO/{}", case.opening.protocol) }
}

fn refused(status: u16, kind: &str, title: &str) -> OfficeEffect {
    OfficeEffect::Refused(Problem::new(status, kind, title, ""))
}

#[cfg(test)]
pub(super) mod tests;
