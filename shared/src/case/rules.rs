//! What may follow what, and who may do it: one table for the hub, the console's menus and the bot's buttons.

use super::{ActKind, Actor, CaseState};
use crate::catalogue::Procedure;

use ActKind as K;
use CaseState as S;

/// One row of the table: who does what, in which states.
#[derive(Debug)]
pub struct Rule {
    /// The act.
    pub act: ActKind,
    /// Who may do it.
    pub actor: Actor,
    /// In which states.
    pub from: &'static [CaseState],
}

const OPEN: &[CaseState] = &[
    S::Registered,
    S::Review,
    S::Integration,
    S::Notice,
    S::Ranking,
    S::WaitingList,
    S::ToPay,
    S::Approved,
    S::InForce,
    S::Conform,
];
const ANY: &[CaseState] = CaseState::ALL;

const fn rule(act: ActKind, actor: Actor, from: &'static [CaseState]) -> Rule {
    Rule { act, actor, from }
}

/// The table. [`ActKind::Register`] is missing: it makes a case and follows nothing.
pub const TABLE: &[Rule] = &[
    rule(K::TakeCharge, Actor::Office, &[S::Registered, S::Review, S::InForce]),
    rule(K::RequestIntegration, Actor::Office, &[S::Registered, S::Review, S::InForce]),
    rule(K::AnswerIntegration, Actor::Citizen, &[S::Integration]),
    rule(K::EndIntegration, Actor::Clock, &[S::Integration]),
    rule(K::GiveNotice, Actor::Office, &[S::Review]),
    rule(K::AnswerNotice, Actor::Citizen, &[S::Notice]),
    rule(K::EndNotice, Actor::Clock, &[S::Notice]),
    rule(K::Rank, Actor::Office, &[S::Review]),
    rule(K::PutOnWaitingList, Actor::Office, &[S::Ranking]),
    rule(K::AskPayment, Actor::Office, &[S::Review, S::Ranking, S::WaitingList, S::Approved]),
    rule(K::ConfirmPayment, Actor::Office, &[S::ToPay]),
    rule(K::Approve, Actor::Office, &[S::Registered, S::Review, S::Ranking, S::WaitingList]),
    rule(K::Deliver, Actor::Office, &[S::Review, S::Approved, S::InForce]),
    rule(K::Refuse, Actor::Office, &[S::Review, S::Ranking, S::WaitingList]),
    rule(K::RequestConformity, Actor::Office, &[S::InForce]),
    rule(K::DeclareConformity, Actor::Citizen, &[S::Conform]),
    rule(K::Forbid, Actor::Office, &[S::InForce, S::Conform]),
    rule(K::Archive, Actor::Office, &[S::Registered, S::Review, S::WaitingList, S::ToPay]),
    rule(
        K::Withdraw,
        Actor::Citizen,
        &[S::Registered, S::Review, S::Integration, S::Notice, S::Ranking, S::WaitingList, S::ToPay, S::InForce],
    ),
    rule(K::ConsentBySilence, Actor::Clock, &[S::Registered, S::Review]),
    rule(K::MarkOverdue, Actor::Clock, OPEN),
    rule(K::Message, Actor::Office, ANY),
    rule(K::Message, Actor::Citizen, ANY),
    rule(K::Join, Actor::Citizen, OPEN),
    rule(K::Rate, Actor::Citizen, &[S::Closed]),
];

/// Whether an actor may do an act in a state, as far as the table tells; [`super::Case::apply`] knows the rest.
#[must_use]
pub fn allows(state: CaseState, actor: Actor, act: ActKind) -> bool {
    TABLE.iter().any(|rule| rule.act == act && rule.actor == actor && rule.from.contains(&state))
}

/// Whether an act makes sense for a kind of procedure: a ranking knows no notice before a refusal (art. 10-bis c. 1), only
/// what is in force when sent can be forbidden, and so on.
#[must_use]
pub const fn fits(procedure: Procedure, act: ActKind) -> bool {
    match act {
        K::Rank | K::PutOnWaitingList => matches!(procedure, Procedure::Ranking),
        K::Join => matches!(procedure, Procedure::Report),
        K::GiveNotice => !matches!(procedure, Procedure::Ranking | Procedure::Notification),
        K::RequestConformity | K::DeclareConformity | K::Forbid => matches!(procedure, Procedure::Notification),
        _ => true,
    }
}

/// Whether the law wants a notice before this refusal: applications decided one by one (L. 241/1990 art. 10-bis).
#[must_use]
pub const fn refusal_needs_notice(procedure: Procedure) -> bool {
    matches!(procedure, Procedure::Application)
}
