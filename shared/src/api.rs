//! What goes over the wire between hub, bot, console and outside readers: requests, answers and problems.
//!
//! JSON by the rules of ModI (`RAC_REST`): an object, never a bare list; kebab-case paths; problem details for errors
//! (RFC 9457); pages by cursor.

mod bot;
mod cases;
mod consultations;
mod desk;
mod events;
mod federation;
mod page;
mod problem;
mod reports;
mod services;
mod words;

pub use bot::{BotReport, BotTroubles, BotView, BulkState, LaneReport, LanguageCount};
pub use cases::{
    ActRequest, AlertQuery, CaseCounts, CaseQuery, CaseSort, CaseView, Consent, ConversationRequest, ConversationView,
    NewCase,
};
pub use consultations::{AnswerRequest, ConsultationQuery, ConsultationRequest, ConsultationView, ParticipantQuery};
pub use desk::{DeadlineQuery, NoteRequest, OfficeDeadlines, OfficeDue};
pub use events::{EventQuery, LONGEST_GATHERING};
pub use federation::{
    AdhesionRequest, FederationView, FollowerView, HubStatus, IndicatorView, Indicators, NodeView, PlatformTarget,
    Reached,
};
pub use page::{Cursor, Page};
pub use problem::{FieldProblem, Problem};
pub use reports::{NEAR_METRES, NEAR_REPORTS, NearQuery, NearReport};
pub use services::{
    Elsewhere, Municipalities, ServiceAnswer, ServiceItem, ServiceQuery, ServiceSheet, SheetQuery, Understood, Why,
};
pub use words::{TeachRequest, WithdrawRequest};

/// The longest list any page holds.
pub const LARGEST_PAGE: u32 = 200;
/// How many items a page holds when nobody says.
pub const USUAL_PAGE: u32 = 50;
/// The largest request body, attachments apart, in bytes.
pub const LARGEST_BODY: usize = 256 * 1024;
/// The largest attachment, in bytes: what Telegram lets a bot download.
pub const LARGEST_ATTACHMENT: usize = 20 * 1024 * 1024;
/// Header under which a client names a request, so that doing it twice is doing it once
/// (draft-ietf-httpapi-idempotency-key-header).
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
