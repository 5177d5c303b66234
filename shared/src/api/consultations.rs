use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::consultation::{Consultation, ConsultationState};
use crate::domain::IstatCode;
use crate::id::ApplicantId;
use crate::text::SafeText;

/// Which consultations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsultationQuery {
    /// Only those in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ConsultationState>,
    /// Only those put to the people of this municipality: its own and those of the metropolitan city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<IstatCode>,
}

/// For whom a consultation is looked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantQuery {
    /// The person who asks through a channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applicant: Option<ApplicantId>,
}

/// A consultation, as one who asks sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConsultationView {
    /// The consultation.
    pub consultation: Consultation,
    /// Whether the person has answered; absent where nobody was named, or where it is no longer remembered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<bool>,
}

/// Opening or closing a consultation. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsultationRequest {
    /// Who does it.
    pub clerk: SafeText,
}

/// A person's answer. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// Whose.
    pub applicant: ApplicantId,
    /// The option chosen of each question, by its place from 0.
    pub choices: Vec<u8>,
}
