use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Cursor;
use crate::alert::AlertState;
use crate::case::{Act, ActKind, Actor, Case, CaseEvent, CaseState};
use crate::catalogue::{Authentication, Slug};
use crate::conversation::{Conversation, Message, Wait};
use crate::domain::{IstatCode, Language, Theme};
use crate::form::Answers;
use crate::id::{ApplicantId, CaseId, Seq};
use crate::text::SafeText;

/// A case to open. The request carries an idempotency key: the same key gives the same case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCase {
    /// The service.
    pub service: Slug,
    /// Of which municipality.
    pub municipality: IstatCode,
    /// The applicant's pseudonym.
    pub applicant: ApplicantId,
    /// The applicant's language.
    pub language: Language,
    /// The version of the form that was filled in.
    pub form_version: u32,
    /// The answers.
    pub answers: Answers,
    /// Ids of the declarations accepted (DPR 445/2000).
    pub declarations: Vec<String>,
    /// The privacy notice that was accepted.
    pub consent: Consent,
    /// How the applicant was identified (CAD art. 65).
    pub identity: Authentication,
    /// The applicant's closed case of the same service and Comune whose matter this one takes up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<CaseId>,
}

/// A privacy notice that was read and accepted (GDPR art. 7 and 13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Version of the notice's text.
    pub version: String,
    /// In which language.
    pub language: Language,
    /// When it was accepted.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// A case as its readers see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// Title of the service, in the applicant's language.
    pub title: String,
    /// What happened so far, oldest first.
    pub timeline: Vec<CaseEvent>,
    /// The answers, for those who work the case and for the applicant's own channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<Answers>,
    /// What the one who asks may do now.
    pub allowed: Vec<ActKind>,
}

/// A search for cases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CaseQuery {
    /// Words, or a protocol number or a part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Only in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CaseState>,
    /// Only of this municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<IstatCode>,
    /// Only of this theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Only of this applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<ApplicantId>,
    /// Only of an office whose name has words that begin so; `=` and a name: of just this one; `=` alone: of none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Only open ones due on this day or before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due_by: Option<Date>,
    /// Only open ones due on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub due_from: Option<Date>,
    /// Only open ones (true) or closed ones (false).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// In which order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<CaseSort>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// At most so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// How the cases that fit a search divide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseCounts {
    /// All that fit.
    pub total: u64,
    /// By state; a state that none is in is absent.
    pub states: BTreeMap<CaseState, u64>,
    /// By theme.
    pub themes: BTreeMap<Theme, u64>,
    /// By municipality; empty where the search has words or names a municipality or an office.
    pub municipalities: BTreeMap<IstatCode, u64>,
    /// The number of the last event these counts know of.
    pub seq: Seq,
}

/// The order of a list of cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CaseSort {
    /// Last changed first.
    #[default]
    Updated,
    /// Due first.
    Due,
    /// Best match first.
    Relevance,
}

/// Something to do to a case. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActRequest {
    /// For whom it is done: a channel speaks for the citizen, a municipality or the console for the office.
    pub actor: Actor,
    /// What.
    pub act: Act,
}

/// A search for alerts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AlertQuery {
    /// Only in this state; without it, all that are not resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AlertState>,
}

/// A citizen asks for a person. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConversationRequest {
    /// The citizen's pseudonym.
    pub applicant: ApplicantId,
    /// Their language.
    pub language: Language,
    /// Their Comune, when known.
    pub municipality: Option<IstatCode>,
    /// The case it is about.
    pub case: Option<CaseId>,
    /// Their words.
    pub topic: SafeText,
}

/// A conversation with its messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConversationView {
    /// The conversation.
    pub conversation: Conversation,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// What may be expected, while nobody has taken it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<Wait>,
}
