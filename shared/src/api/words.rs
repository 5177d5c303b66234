use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalogue::Slug;
use crate::domain::Tongue;
use crate::lexicon::Phrasing;
use crate::text::SafeText;

/// Words to teach to a service. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeachRequest {
    /// Which service.
    pub service: Slug,
    /// The words.
    pub words: Phrasing,
    /// In which tongue they are said.
    pub tongue: Tongue,
    /// Who teaches them.
    pub clerk: SafeText,
}

/// Taking words back. The request carries an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawRequest {
    /// Who takes them back.
    pub clerk: SafeText,
}
