use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalogue::{LifeEvent, Procedure, Sheet, Slug};
use crate::domain::{Adhesion, Interactivity, IstatCode, Language, Municipality, Theme};
use crate::form::Form;
use crate::id::{ApplicantId, ProtocolNumber};

/// The register of municipalities.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Municipalities {
    /// All 82.
    pub items: Vec<Municipality>,
}

/// A search for services.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceQuery {
    /// The person's words; without them the list is that of the theme or of the life event, in the catalogue's order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// The person's Comune.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<IstatCode>,
    /// Only this theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Only this life event; it counts where there are no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_event: Option<LifeEvent>,
    /// The language of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Language>,
    /// At most so many items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// So many items are passed over, to turn the pages of a list; it counts where there are no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    /// The words are still being typed: the last one may be unfinished.
    #[serde(default, skip_serializing_if = "is_false")]
    pub typing: bool,
    /// Who asks, by pseudonym: so that a question without an answer is counted by people and not by times. Only a keyed
    /// hash of it is kept, until enough people asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asker: Option<ApplicantId>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceAnswer {
    /// Best first, one a service; empty when nothing fits.
    pub items: Vec<ServiceItem>,
    /// How the words were understood.
    pub understood: Understood,
    /// Whether the first is worth proposing.
    pub confident: bool,
    /// How many of the first are equally likely meant: ask which one when there are several.
    #[serde(default)]
    pub close: usize,
    /// How long the whole list is, where there were no words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<usize>,
    /// What no service is for and the words are about, if they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<Elsewhere>,
}

/// A matter of others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Elsewhere {
    /// Its name.
    pub id: Slug,
    /// What it is, in the language asked for.
    pub title: String,
    /// Who deals with it, in the language asked for.
    pub who: String,
    /// Services that are close to it.
    pub near: Vec<ServiceItem>,
}

/// Why a service is in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Why {
    /// The words of the question that its sheet holds, as they were typed.
    pub words: Vec<String>,
    /// The nearest of the sentences by which citizens say this need.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub like: Option<String>,
    /// The words of the Italian title that fit, as bytes from and to.
    pub title: Vec<(usize, usize)>,
}

/// One service in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceItem {
    /// Its name in addresses.
    pub slug: Slug,
    /// The municipality it is shown for; absent when none was asked for or recognised.
    pub municipality: Option<IstatCode>,
    /// Its theme.
    pub theme: Theme,
    /// Title, in the language asked for.
    pub title: String,
    /// One line, in the language asked for.
    pub description: String,
    /// How it is decided; a report of something in a public place can be begun with a photo.
    pub procedure: Procedure,
    /// How far it can be done online.
    pub level: Interactivity,
    /// Whether a case can be started here and now.
    pub can_start: bool,
    /// How well it fits; comparable within one answer only.
    pub score: f32,
    /// Why it is here.
    #[serde(default)]
    pub why: Why,
}

/// How the words of a query were understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Understood {
    /// The municipality that was named.
    pub municipality: Option<IstatCode>,
    /// What is wanted: `find`, `start`, `follow`, `pay`, `report`, `contact` or `small-talk`.
    #[serde(default)]
    pub intent: String,
    /// The theme that most of what was found shares.
    #[serde(default)]
    pub theme: Option<Theme>,
    /// The life event that most of what was found shares.
    #[serde(default)]
    pub life_event: Option<LifeEvent>,
    /// The protocol number that was named.
    pub protocol: Option<ProtocolNumber>,
    /// The language of the words, as an IETF tag, where it could be told.
    pub language: Option<String>,
    /// Words that were read as others: typed, used.
    pub corrected: Vec<(String, String)>,
    /// The words left to search for.
    pub words: Vec<String>,
}

/// Which variant of a sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SheetQuery {
    /// Of which municipality; without one, the sheet of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<IstatCode>,
}

/// A sheet with all that is needed to start a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ServiceSheet {
    /// The sheet, with what the municipality does otherwise.
    pub sheet: Sheet,
    /// For which municipality.
    pub municipality: Option<IstatCode>,
    /// How the municipality takes part in the platform; absent without a municipality.
    pub adhesion: Option<Adhesion>,
    /// Whether a case can be started here and now.
    pub can_start: bool,
    /// The form to fill in; absent where nothing can be started.
    pub form: Option<Form>,
}
