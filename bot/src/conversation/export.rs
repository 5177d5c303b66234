//! "What do you know of me?": everything the bot and the hub hold of a citizen, as a text to read and as JSON to take
//! along (GDPR art. 15 and 20).

mod text;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use shared::api::Consent;
use shared::catalogue::{Authentication, Slug};
use shared::domain::{IstatCode, Language};
use shared::form::{Answer, Answers, Attachment};
use shared::id::ApplicantId;

use super::consulting::Awaited;
use super::joining::Joined;
use super::request::{Purpose, Request};
use super::session::KnownCase;
use super::turn::{Page, Turn};
use super::{Content, Document, Draft, Holdings};
use crate::texts::Key;

/// The names of the two files.
const TEXT_FILE: &str = "patto.txt";
const JSON_FILE: &str = "patto.json";

/// All of it, for other programs.
#[derive(Serialize)]
struct Export<'a> {
    made: Timestamp,
    applicant: ApplicantId,
    language: Language,
    municipality: Option<IstatCode>,
    yearly_reminders: bool,
    known_answers: BTreeMap<&'a str, &'a Answer>,
    drafts: Vec<DraftData<'a>>,
    remembered_cases: &'a [KnownCase],
    joined_reports: &'a [Joined],
    awaited_results: Vec<&'a Slug>,
    #[serde(flatten)]
    hub: &'a Holdings,
}

/// A draft without its form, which is nobody's data.
#[derive(Serialize)]
struct DraftData<'a> {
    service: &'a Slug,
    municipality: IstatCode,
    answers: &'a Answers,
    declarations: Vec<&'a str>,
    consent: Option<&'a Consent>,
    identity: Option<Authentication>,
    files: &'a [Attachment],
    touched: Timestamp,
}

impl<'a> DraftData<'a> {
    fn of(draft: &'a Draft) -> Self {
        Self {
            service: &draft.service,
            municipality: draft.municipality,
            answers: &draft.answers,
            declarations: draft.declared.iter().map(String::as_str).collect(),
            consent: draft.consent.as_ref(),
            identity: draft.identity,
            files: &draft.tray,
            touched: draft.touched,
        }
    }
}

/// Gathers what the hub holds; what is being done is left as it is.
pub(super) fn ask(turn: &mut Turn<'_>) {
    if !turn.session.asks.iter().any(|ask| ask.purpose == Purpose::Export) {
        turn.ask(Purpose::Export, Request::Holdings);
    }
    turn.say(Key::DataGathering, &[]);
}

/// Hands both documents over.
pub(super) fn hand(turn: &mut Turn<'_>, hub: &Holdings) {
    let session = &turn.session;
    let export = Export {
        made: turn.context.now,
        applicant: session.applicant,
        language: session.language,
        municipality: session.municipality,
        yearly_reminders: !session.reminders.are_yearly_off,
        known_answers: session.known.iter().map(|known| (known.field.id.as_str(), &known.answer)).collect(),
        drafts: drafts(turn).map(DraftData::of).collect(),
        remembered_cases: &session.cases,
        joined_reports: &session.joined,
        awaited_results: session.awaited.iter().map(Awaited::slug).collect(),
        hub,
    };
    let Ok(json) = serde_json::to_string_pretty(&export) else {
        return turn.say(Key::HubMisunderstood, &[]);
    };
    let text = text::all(turn, hub).to_plain();
    let page = Page::new(turn.text(Key::DataReady, &[]));
    turn.notice(page);
    turn.hand(Document { name: TEXT_FILE.to_owned(), content: Content::Text(text) });
    turn.hand(Document { name: JSON_FILE.to_owned(), content: Content::Text(json) });
}

fn drafts<'t>(turn: &'t Turn<'_>) -> impl Iterator<Item = &'t Draft> {
    turn.session.draft.iter().chain(&turn.session.shelf)
}
