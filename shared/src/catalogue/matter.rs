use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Slug;
use crate::domain::Text;

/// A matter that no service is for, and who to turn to, be it another body or an office of the Comune: said to whoever asks, instead of a service that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Matter {
    /// Its name.
    pub id: Slug,
    /// What it is.
    pub title: Text,
    /// Who deals with it.
    pub who: Text,
    /// Words that alone tell it, in Italian.
    pub words: Vec<String>,
    /// How people say it, in Italian.
    pub phrasings: Vec<String>,
    /// Services that are close to it, and worth offering.
    #[serde(default)]
    pub near: Vec<Slug>,
}

/// The file of all matters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Matters {
    #[serde(default)]
    pub(super) matter: Vec<Matter>,
}

/// What another language says of a service or a matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// Its title; none where the sheet has it, or where the language is only listened to.
    pub title: Option<String>,
    /// Its short description, or who deals with the matter.
    pub description: Option<String>,
    /// How people say the need.
    pub phrasings: Vec<String>,
    /// A chi è rivolto.
    pub who: Option<String>,
    /// Come fare.
    pub how: Option<String>,
    /// Cosa serve, one for each.
    pub needs: Option<Vec<String>>,
    /// Cosa si ottiene.
    pub outcome: Option<String>,
    /// Tempi e scadenze.
    pub timing: Option<String>,
    /// Costi.
    pub cost: Option<String>,
    /// Condizioni di servizio.
    pub conditions: Option<String>,
    /// The unit that answers.
    pub contacts: Option<String>,
    /// What must be checked before relying on it.
    pub warning: Option<String>,
}
