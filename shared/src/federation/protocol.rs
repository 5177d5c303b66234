//! The native protocol between the hub and the back office of a municipality.
//!
//! The key words MUST, SHOULD and MAY are those of RFC 2119. `{base}` is the address that the municipality gave, such as
//! `https://servizi.comune.example.it/federation`; `{theme}` is one of the seven ([`Theme`](crate::domain::Theme)).
//!
//! | request | answer |
//! |---|---|
//! | `GET {base}/{theme}/status` | 200 [`NodeStatus`], as a problem document (`ModI`) |
//! | `GET {base}/{theme}/catalogue` | 200 [`NodeCatalogue`] |
//! | `POST {base}/{theme}/cases` | 201 [`Receipt`]; 200 when the case was known |
//! | `POST {base}/{theme}/cases/{case-id}/acts` | 200 [`Receipt`] |
//! | `GET {base}/changes?after=CURSOR&limit=N` | 200 [`Changes`] |
//!
//! 1. Bodies are JSON objects in UTF-8; answers SHOULD stay below [`LARGEST_ANSWER`] bytes, longer ones are not read. A
//!    reader MUST ignore fields it does not know.
//! 2. Each request carries `Authorization: Bearer TOKEN`, one token a municipality. Without it the answer is 401.
//! 3. An error MUST be a problem document (RFC 9457). A 4xx says that the same request will never be right: the hub keeps
//!    it and shows it to an operator. 408, 425, 429 and 5xx say "later"; they MAY carry `Retry-After`, which the hub
//!    honours. 409 says that the first request of the same key is still running.
//! 4. Each POST carries `Idempotency-Key`. The same key MUST give the same effect once; a municipality SHOULD keep keys
//!    for 30 days. The hub repeats a request with the same key until it has a definite answer.
//! 5. **A case is told as a whole** ([`Submission`]): what was asked, and all that happened so far. A new case has one
//!    event, its registration. The hub MAY tell a case again at any time: when a municipality moves from the console to a
//!    back office of its own, when it lost its memory, or when the two differ. The municipality MUST then take the hub's
//!    events for the truth, MUST NOT open a second case, and SHOULD answer 200 with the reference it gave before.
//! 6. What others than the office do to a case (the citizen, the law's clock) is told as a [`CaseEvent`]. An event whose
//!    id is known changes nothing. Of an unknown case the answer is 404 with [`NO_SUCH_CASE`]; where the event cannot
//!    follow what the office has, 409 with [`CASE_DIFFERS`]. To both the hub answers with the whole case (5).
//! 7. What the office does is told in `changes`, oldest first. Each has an id that never changes, so that taking it twice
//!    is taking it once. The cursor is opaque. A municipality that does not know a cursor (any more) MUST start from the
//!    oldest change it has, not fail. `limit` is at most [`LARGEST_PAGE`](crate::api::LARGEST_PAGE).
//! 8. Instead of being polled a municipality MAY push: `POST /v1/cases/{case-id}/acts` on the hub, with its own token and
//!    the id of the change as `Idempotency-Key`.
//! 9. An act that the law does not allow in the hub's state of the case is refused by the hub (422); the hub then tells
//!    the whole case again.

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::api::Cursor;
use crate::case::{Act, Actor, Case, CaseError, CaseEvent, Opening};
use crate::catalogue::Slug;
use crate::domain::Interactivity;
use crate::form::Answers;
use crate::id::{CaseId, EventId};

/// An answer with more bytes is not read further.
pub const LARGEST_ANSWER: usize = 1_024 * 1_024;
/// Version of the protocol, in every status.
pub const VERSION: &str = "1.0";
/// Kind of the problem that says: tell me this case as a whole.
pub const NO_SUCH_CASE: &str = "no-such-case";
/// Kind of the problem that says: what I have of this case is something else.
pub const CASE_DIFFERS: &str = "case-differs";

/// A case told to the municipality, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Submission {
    /// Protocol number, case id, service, procedure, term, language: what was known when it was opened.
    pub opening: Opening,
    /// The day by which the answer is due.
    #[schemars(with = "String")]
    pub due: Date,
    /// Version of the form that was filled in.
    pub form_version: u32,
    /// The answers; files are named by their id and fetched from the hub with the municipality's token.
    pub answers: Answers,
    /// Ids of the declarations that were accepted.
    #[serde(default)]
    pub declarations: Vec<String>,
    /// What happened so far, the registration first.
    pub timeline: Vec<CaseEvent>,
}

impl Submission {
    /// The key under which it is sent: telling the case again when more has happened is another request.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.opening.id, self.timeline.len())
    }

    /// The case that its events make.
    pub fn case(&self) -> Result<Case, CaseError> {
        Case::replay(self.opening.clone(), &self.timeline)
    }
}

/// The municipality has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Receipt {
    /// The municipality's own number for the case.
    pub reference: String,
}

/// What the office did to one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// Never changes and is never used again.
    pub id: EventId,
    /// Which case.
    pub case: CaseId,
    /// When it was done.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// What was done.
    #[serde(flatten)]
    pub act: Act,
}

impl From<Change> for CaseEvent {
    fn from(change: Change) -> Self {
        Self { id: change.id, at: change.at, actor: Actor::Office, act: change.act }
    }
}

/// A page of changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Changes {
    /// Oldest first.
    pub items: Vec<Change>,
    /// Ask from here next time; there even when there are no items.
    pub next_cursor: Cursor,
}

/// How a node says it is, in the shape of a problem document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct NodeStatus {
    /// `about:blank`.
    #[serde(rename = "type")]
    pub kind: String,
    /// In words.
    pub title: String,
    /// HTTP status: 200, or 503.
    pub status: u16,
    /// In words.
    #[serde(default)]
    pub detail: String,
    /// Version of this protocol.
    pub version: String,
    /// Version of the catalogue the node serves.
    pub catalogue: String,
    /// When an office last did something.
    #[serde(default)]
    #[schemars(with = "Option<String>")]
    pub last_change: Option<Timestamp>,
}

/// The services of a node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NodeCatalogue {
    /// Another version means other items.
    pub version: String,
    /// The services.
    pub items: Vec<NodeService>,
}

/// A service as a node offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NodeService {
    /// The service.
    pub service: Slug,
    /// How far it is done online there.
    pub level: Interactivity,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_reads_as_a_flat_object() {
        let json = serde_json::json!({
            "id": EventId::from_seed(7), "case": CaseId::from_seed(1), "at": "2026-11-22T09:30:00Z",
            "act": "approve", "text": "Accolta",
        });
        let change: Change = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(change.act, Act::Approve { text: "Accolta".into() });
        assert_eq!(serde_json::to_value(&change).unwrap(), json);
        let event = CaseEvent::from(change);
        assert_eq!((event.id, event.actor), (EventId::from_seed(7), Actor::Office));
    }

    #[test]
    fn a_status_of_a_later_version_is_still_read() {
        let status: NodeStatus = serde_json::from_str(
            r#"{"type":"about:blank","title":"OK","status":200,"version":"1.7","catalogue":"x","new-field":1}"#,
        )
        .unwrap();
        assert_eq!((status.version.as_str(), status.last_change), ("1.7", None));
    }
}
