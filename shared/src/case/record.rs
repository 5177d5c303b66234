use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::clock::{LONGEST_INTEGRATION_DAYS, NOTICE_DAYS, days_after};
use super::{
    Act, ActKind, Actor, CaseError, CaseEvent, CaseState, Fee, LegalClock, Outcome, Rating, StopReason, rules,
};
use crate::catalogue::{Procedure, Silence, Slug, Term};
use crate::domain::{IstatCode, Language, NodeId, Theme};
use crate::id::{ApplicantId, CaseId, ProtocolNumber};
use crate::text::SafeText;
use crate::time::day_in_palermo;

/// What must be known to open a case; the rest follows from its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Opening {
    /// Identifier, made by the hub.
    pub id: CaseId,
    /// Number in the municipality's protocol register.
    pub protocol: ProtocolNumber,
    /// The service asked for.
    pub service: Slug,
    /// Of which municipality.
    pub municipality: IstatCode,
    /// On which platform.
    pub theme: Theme,
    /// By whom, as a pseudonym.
    pub applicant: ApplicantId,
    /// The applicant's language.
    pub language: Language,
    /// How the service is decided.
    pub procedure: Procedure,
    /// The legal term.
    pub term: Term,
    /// What silence means when the term has run out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// The closed case whose matter it takes up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Former>,
}

/// A closed case that a new one follows. What was decided stays decided: the matter is asked anew, with a term of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Former {
    /// Its identifier.
    pub id: CaseId,
    /// Its protocol number, as people name it.
    pub protocol: ProtocolNumber,
}

/// A started procedure. It holds no answer of the form: those are kept apart, by privacy class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Case {
    /// What was known when it was opened.
    #[serde(flatten)]
    pub opening: Opening,
    /// Where it stands.
    pub state: CaseState,
    /// How it ended, once closed.
    pub outcome: Option<Outcome>,
    /// The law's clock.
    pub clock: LegalClock,
    /// The day by which the answer is due; derived from the clock, kept because lists are sorted by it.
    #[schemars(with = "String")]
    pub due: Date,
    /// Whether the term ran out before a decision.
    pub overdue: bool,
    /// The office in charge, visible to the citizen at any time (CAD art. 41).
    pub office: Option<SafeText>,
    /// The person or desk in charge.
    pub officer: Option<SafeText>,
    /// The last payment asked for.
    pub fee: Option<Fee>,
    /// What the citizen thought of it.
    pub rating: Option<Rating>,
    /// Until when the citizen should act, while the case waits for them.
    #[schemars(with = "Option<String>")]
    pub act_by: Option<Date>,
    /// When it was registered.
    #[schemars(with = "String")]
    pub opened: Timestamp,
    /// When it last changed.
    #[schemars(with = "String")]
    pub updated: Timestamp,
    /// How many events it has: 1 after registration.
    pub revision: u32,
    /// How many others met the same problem and joined the report: opaque to all but their own channel.
    #[serde(default)]
    pub joined: u32,
}

/// Art. 19 c. 3: not less than thirty days to bring an activity into line.
const CONFORMITY_DAYS: (u8, u8) = (30, 180);

impl Case {
    /// Opens a case with its registration. A procedure that is in force when sent starts there.
    pub fn open(opening: Opening, event: &CaseEvent) -> Result<Self, CaseError> {
        if event.act.kind() != ActKind::Register {
            return Err(CaseError::Registration);
        }
        let clock = LegalClock::start(day_in_palermo(event.at), opening.term);
        let state =
            if opening.procedure == Procedure::Notification { CaseState::InForce } else { CaseState::Registered };
        Ok(Self {
            state,
            outcome: None,
            due: clock.due(),
            clock,
            overdue: false,
            office: None,
            officer: None,
            fee: None,
            rating: None,
            act_by: None,
            opened: event.at,
            updated: event.at,
            revision: 1,
            joined: 0,
            opening,
        })
    }

    /// The case that a list of events makes; the first must be the registration.
    pub fn replay<'a>(opening: Opening, events: impl IntoIterator<Item = &'a CaseEvent>) -> Result<Self, CaseError> {
        let mut events = events.into_iter();
        let registration = events.next().ok_or(CaseError::Registration)?;
        events.try_fold(Self::open(opening, registration)?, |case, event| case.apply(event))
    }

    /// The case after an event, or why the event cannot follow. The case before it is not touched.
    pub fn apply(&self, event: &CaseEvent) -> Result<Self, CaseError> {
        let (act, actor) = (event.act.kind(), event.actor);
        if act == ActKind::Register {
            return Err(CaseError::Registration);
        }
        if !rules::allows(self.state, actor, act) {
            return Err(CaseError::NotNow { act, actor, state: self.state });
        }
        if !rules::fits(self.opening.procedure, act) {
            return Err(CaseError::NotThisProcedure { act, procedure: self.opening.procedure });
        }
        let mut next = self.clone();
        next.change(&event.act, day_in_palermo(event.at))?;
        next.due = next.clock.due();
        next.updated = event.at.max(self.updated);
        next.revision = self.revision.saturating_add(1);
        Ok(next)
    }

    /// What an actor may do now, for menus and buttons.
    #[must_use]
    pub fn allowed(&self, actor: Actor) -> Vec<ActKind> {
        let refusal_waits_for_notice =
            rules::refusal_needs_notice(self.opening.procedure) && !self.clock.has_stopped_for(StopReason::Notice);
        rules::TABLE
            .iter()
            .filter(|rule| rule.actor == actor && rule.from.contains(&self.state))
            .map(|rule| rule.act)
            .filter(|act| rules::fits(self.opening.procedure, *act))
            .filter(|act| match act {
                ActKind::Refuse => !refusal_waits_for_notice,
                ActKind::GiveNotice => !self.clock.has_stopped_for(StopReason::Notice),
                ActKind::RequestIntegration => !self.clock.has_stopped_for(StopReason::Integration),
                ActKind::Rate => self.rating.is_none(),
                // Others do that, whose menu this is not.
                ActKind::Join => false,
                _ => true,
            })
            .collect()
    }

    /// The node that works the case.
    #[must_use]
    pub const fn node(&self) -> NodeId {
        NodeId::new(self.opening.municipality, self.opening.theme)
    }

    /// Whether it is still under way.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state != CaseState::Closed
    }

    /// How a new case of the same applicant for the same service may take this one's matter up again: once it is closed. The
    /// law knows no reopening of a decision by the one it was made for; it knows a new application.
    #[must_use]
    pub fn as_former_of(&self, applicant: ApplicantId, service: &Slug, municipality: IstatCode) -> Option<Former> {
        let opening = &self.opening;
        let is_same = opening.applicant == applicant && opening.service == *service;
        let is_here = opening.municipality == municipality && !self.is_open();
        (is_same && is_here).then(|| Former { id: opening.id, protocol: opening.protocol.clone() })
    }

    /// The act that time itself does on a day, if any: an unanswered request ends, a term runs out.
    #[must_use]
    pub fn tick(&self, today: Date) -> Option<Act> {
        let wait_is_over = self.act_by.is_some_and(|last_day| today > last_day);
        match self.state {
            CaseState::Integration if wait_is_over => Some(Act::EndIntegration),
            CaseState::Notice if wait_is_over => Some(Act::EndNotice),
            CaseState::Registered | CaseState::Review if self.consents_by(today) => Some(Act::ConsentBySilence),
            _ if self.is_open() && !self.overdue && self.clock.is_overdue(today) => Some(Act::MarkOverdue),
            _ => None,
        }
    }

    fn consents_by(&self, today: Date) -> bool {
        self.opening.silence == Some(Silence::Consent) && self.clock.is_overdue(today)
    }

    fn change(&mut self, act: &Act, day: Date) -> Result<(), CaseError> {
        match act {
            Act::Register => return Err(CaseError::Registration),
            Act::TakeCharge { office, officer } => {
                self.office = Some(office.clone());
                self.officer.clone_from(officer);
                if self.state == CaseState::Registered {
                    self.state = CaseState::Review;
                }
            }
            Act::RequestIntegration { days, .. } => self.ask_integration(*days, day)?,
            Act::AnswerIntegration { .. } | Act::EndIntegration | Act::EndNotice => {
                self.clock.resume(day);
                self.go_on();
            }
            Act::GiveNotice { .. } => self.give_notice(day)?,
            Act::AnswerNotice { .. } => {
                self.clock.resume_after_observations(day);
                self.go_on();
            }
            Act::Rank { .. } => self.state = CaseState::Ranking,
            Act::PutOnWaitingList => self.state = CaseState::WaitingList,
            Act::AskPayment { fee } => {
                self.clock.stop(StopReason::Payment, day, fee.due);
                self.act_by = Some(fee.due);
                self.fee = Some(fee.clone());
                self.state = CaseState::ToPay;
            }
            Act::ConfirmPayment { .. } => {
                self.clock.resume(day);
                self.act_by = None;
                self.state = CaseState::Approved;
            }
            Act::Approve { .. } => {
                self.clock.end(day);
                self.state = CaseState::Approved;
            }
            Act::Deliver { .. } => self.close(Outcome::Granted, day),
            Act::Refuse { .. } => self.refuse(day)?,
            Act::RequestConformity { days, .. } => {
                within(*days, CONFORMITY_DAYS)?;
                self.act_by = Some(days_after(day, *days));
                self.state = CaseState::Conform;
            }
            Act::DeclareConformity { .. } => {
                self.act_by = None;
                self.state = CaseState::InForce;
            }
            Act::Forbid { .. } => self.close(Outcome::Forbidden, day),
            Act::Archive { .. } => self.close(Outcome::Archived, day),
            Act::Withdraw { .. } => self.close(Outcome::Withdrawn, day),
            Act::ConsentBySilence => self.consent(day)?,
            Act::MarkOverdue => self.mark_overdue(day)?,
            Act::Message { .. } => {}
            Act::Join => self.joined = self.joined.saturating_add(1),
            Act::Rate { rating } => self.rate(rating)?,
        }
        Ok(())
    }

    fn ask_integration(&mut self, days: u8, day: Date) -> Result<(), CaseError> {
        if self.clock.has_stopped_for(StopReason::Integration) {
            return Err(CaseError::SuspendedOnce);
        }
        within(days, (1, LONGEST_INTEGRATION_DAYS))?;
        let last_day = days_after(day, days);
        self.clock.stop(StopReason::Integration, day, last_day);
        self.act_by = Some(last_day);
        self.state = CaseState::Integration;
        Ok(())
    }

    fn give_notice(&mut self, day: Date) -> Result<(), CaseError> {
        if self.clock.has_stopped_for(StopReason::Notice) {
            return Err(CaseError::Already);
        }
        let last_day = days_after(day, NOTICE_DAYS);
        self.clock.stop(StopReason::Notice, day, last_day);
        self.act_by = Some(last_day);
        self.state = CaseState::Notice;
        Ok(())
    }

    fn refuse(&mut self, day: Date) -> Result<(), CaseError> {
        let is_warned = self.clock.has_stopped_for(StopReason::Notice);
        if rules::refusal_needs_notice(self.opening.procedure) && !is_warned {
            return Err(CaseError::NoNotice);
        }
        self.close(Outcome::Refused, day);
        Ok(())
    }

    fn consent(&mut self, day: Date) -> Result<(), CaseError> {
        if !self.consents_by(day) {
            return Err(CaseError::NotYet);
        }
        self.close(Outcome::GrantedBySilence, day);
        Ok(())
    }

    fn mark_overdue(&mut self, day: Date) -> Result<(), CaseError> {
        if self.overdue {
            return Err(CaseError::Already);
        }
        if !self.clock.is_overdue(day) {
            return Err(CaseError::NotYet);
        }
        self.overdue = true;
        Ok(())
    }

    fn rate(&mut self, rating: &Rating) -> Result<(), CaseError> {
        if !(1..=5).contains(&rating.score) {
            return Err(CaseError::Score);
        }
        if rating.reason.is_some() && !Rating::is_low(rating.score) {
            return Err(CaseError::Reason);
        }
        if self.rating.is_some() {
            return Err(CaseError::Already);
        }
        self.rating = Some(rating.clone());
        Ok(())
    }

    /// Back to where the office works on it.
    fn go_on(&mut self) {
        self.act_by = None;
        self.state = match self.opening.procedure {
            Procedure::Notification => CaseState::InForce,
            _ => CaseState::Review,
        };
    }

    fn close(&mut self, outcome: Outcome, day: Date) {
        self.clock.end(day);
        self.act_by = None;
        self.outcome = Some(outcome);
        self.state = CaseState::Closed;
    }
}

fn within(days: u8, (min, max): (u8, u8)) -> Result<(), CaseError> {
    if (min..=max).contains(&days) { Ok(()) } else { Err(CaseError::Days { days, min, max }) }
}
