use serde::{Deserialize, Serialize};
use shared::domain::{IstatCode, Language};
use shared::id::{ApplicantId, CaseId, ConversationId, ProtocolNumber, Seq};

use super::consulting::Awaited;
use super::draft::Draft;
use super::joining::Joined;
use super::remembering::Known;
use super::reminding::Reminders;
use super::request::Ask;
use super::stage::Stage;
use super::tap::Tap;
use super::{Effect, Takes};

/// All that the bot remembers of one citizen. A door stores it with what it sends, in one transaction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// The pseudonym under which the hub knows the citizen.
    pub applicant: ApplicantId,
    /// Grows with every screen whose buttons are others: a button of an older one is stale.
    pub rev: u64,
    /// The citizen's language.
    pub language: Language,
    /// "My Comune".
    pub municipality: Option<IstatCode>,
    /// The number of the last event of the hub's log that was told.
    pub told: Seq,
    pub(super) counter: u64,
    pub(super) stage: Stage,
    pub(super) trail: Vec<Stage>,
    pub(super) draft: Option<Draft>,
    pub(super) shelf: Vec<Draft>,
    pub(super) asks: Vec<Ask>,
    pub(super) issued: Vec<Issued>,
    pub(super) cases: Vec<KnownCase>,
    pub(super) conversation: Option<ConversationId>,
    /// What the next form may propose.
    #[serde(default)]
    pub(super) known: Known,
    /// The last days to be reminded of.
    #[serde(default)]
    pub(super) reminders: Reminders,
    /// The consultations whose results are to be told.
    #[serde(default)]
    pub(super) awaited: Vec<Awaited>,
    /// The reports of others that are followed.
    #[serde(default)]
    pub(super) joined: Vec<Joined>,
}

/// The buttons of a screen that was shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Issued {
    pub(super) rev: u64,
    /// Whether it is a notice, whose buttons stay good.
    pub(super) stands: bool,
    pub(super) takes: Takes,
    pub(super) taps: Vec<(String, Tap)>,
}

/// What the bot remembers of a case, to speak of it by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KnownCase {
    pub(super) id: CaseId,
    pub(super) protocol: ProtocolNumber,
    pub(super) title: String,
}

/// Drafts put aside, at most.
pub(super) const SHELF: usize = 5;
/// Steps that "back" remembers, at most.
const TRAIL: usize = 8;
/// Notices whose buttons are still good, at most.
const STANDING: usize = 20;
/// Cases whose title is remembered, at most.
const KNOWN: usize = 60;

impl Session {
    /// The session of a citizen who has not said anything yet. The language is a first guess.
    #[must_use]
    pub const fn new(applicant: ApplicantId, language: Language) -> Self {
        Self {
            applicant,
            rev: 0,
            language,
            municipality: None,
            told: Seq(0),
            counter: 0,
            stage: Stage::Greeting,
            trail: Vec::new(),
            draft: None,
            shelf: Vec::new(),
            asks: Vec::new(),
            issued: Vec::new(),
            cases: Vec::new(),
            conversation: None,
            known: Known::new(),
            reminders: Reminders::new(),
            awaited: Vec::new(),
            joined: Vec::new(),
        }
    }

    /// With what an earlier session was told of yearly reminders, which outlive it.
    #[must_use]
    pub const fn wanting_yearly(mut self, are_wanted: bool) -> Self {
        self.reminders.are_yearly_off = !are_wanted;
        self
    }

    /// Whether the citizen follows a report of somebody else.
    #[must_use]
    pub fn follows(&self, report: CaseId) -> bool {
        self.joined.iter().any(|one| one.report.case == report)
    }

    /// Where nothing was said yet, the language in which this citizen was spoken to before.
    pub(super) const fn recall_language(&mut self, language: Language) {
        if self.rev == 0 {
            self.language = language;
        }
    }

    /// The questions that wait for an answer: after a restart the shell asks them again.
    #[must_use]
    pub fn waiting(&self) -> Vec<Effect> {
        let ask = |ask: &Ask| Effect::AskHub { number: ask.number, request: Box::new(ask.request.clone()) };
        self.asks.iter().map(ask).collect()
    }

    /// The revision of the next screen.
    pub(super) const fn next_rev(&mut self) -> u64 {
        self.rev = self.rev.saturating_add(1);
        self.rev
    }

    /// A number never given before in this session.
    pub(super) fn next_number(&mut self) -> u64 {
        self.counter = self.counter.saturating_add(1);
        self.counter
    }

    /// Remembers a screen's buttons; a new step makes the former one stale.
    pub(super) fn issue(&mut self, issued: Issued) {
        self.issued.retain(|older| older.stands || issued.stands);
        self.issued.push(issued);
        let standing = self.issued.iter().filter(|one| one.stands).count();
        if standing > STANDING
            && let Some(oldest) = self.issued.iter().position(|one| one.stands)
        {
            self.issued.remove(oldest);
        }
    }

    /// The buttons of the present step.
    pub(super) fn present(&self) -> Option<&Issued> {
        self.issued.iter().rev().find(|one| !one.stands)
    }

    pub(super) fn remember_stage(&mut self, stage: Stage) {
        if self.trail.len() >= TRAIL {
            self.trail.remove(0);
        }
        self.trail.push(stage);
    }

    pub(super) fn remember_case(&mut self, known: KnownCase) {
        self.cases.retain(|other| other.id != known.id);
        self.cases.insert(0, known);
        self.cases.truncate(KNOWN);
    }

    pub(super) fn known_case(&self, id: CaseId) -> Option<&KnownCase> {
        self.cases.iter().find(|known| known.id == id)
    }
}
