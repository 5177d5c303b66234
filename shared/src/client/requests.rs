//! One method a route.

use bytes::Bytes;
use serde_json::json;

use super::{ClientError, HubClient, unreachable};
use crate::alert::{Alert, AlertMove};
use crate::api::{
    ActRequest, AdhesionRequest, AlertQuery, AnswerRequest, BotReport, BotView, CaseCounts, CaseQuery, CaseView,
    ConsultationQuery, ConsultationRequest, ConsultationView, ConversationRequest, ConversationView, DeadlineQuery,
    FederationView, HubStatus, Indicators, Municipalities, NearQuery, NearReport, NewCase, NoteRequest,
    OfficeDeadlines, Page, ParticipantQuery, ServiceAnswer, ServiceQuery, ServiceSheet, SheetQuery, TeachRequest,
    WithdrawRequest,
};
use crate::case::Case;
use crate::catalogue::Slug;
use crate::consultation::Consultation;
use crate::conversation::{Conversation, ConversationMove};
use crate::domain::{IstatCode, NodeId};
use crate::federation::conformance::Conformance;
use crate::form::Attachment;
use crate::id::{AlertId, ApplicantId, AttachmentId, CaseId, ConversationId, WordsId};
use crate::lexicon::{TaughtWords, Unanswered};
use crate::note::{About, Note};

const NOTHING: [(); 0] = [];

fn notes_path(about: About) -> String {
    match about {
        About::Case(id) => format!("/v1/cases/{id}/notes"),
        About::Conversation(id) => format!("/v1/conversations/{id}/notes"),
    }
}

impl HubClient {
    /// How the hub is.
    pub async fn status(&self) -> Result<HubStatus, ClientError> {
        self.get("/status", &NOTHING).await
    }

    /// The 82 municipalities.
    pub async fn municipalities(&self) -> Result<Municipalities, ClientError> {
        self.get("/v1/municipalities", &NOTHING).await
    }

    /// Searches services.
    pub async fn services(&self, query: &ServiceQuery) -> Result<ServiceAnswer, ClientError> {
        self.get("/v1/services", query).await
    }

    /// A service's sheet and form.
    pub async fn sheet(&self, slug: &Slug, query: &SheetQuery) -> Result<ServiceSheet, ClientError> {
        self.get(&format!("/v1/services/{slug}"), query).await
    }

    /// Opens a case; the same key gives the same case.
    pub async fn open_case(&self, key: &str, case: &NewCase) -> Result<CaseView, ClientError> {
        self.post("/v1/cases", Some(key), case).await
    }

    /// Searches cases.
    pub async fn cases(&self, query: &CaseQuery) -> Result<Page<Case>, ClientError> {
        self.get("/v1/cases", query).await
    }

    /// How the cases that fit a search divide.
    pub async fn case_counts(&self, query: &CaseQuery) -> Result<CaseCounts, ClientError> {
        self.get("/v1/case-counts", query).await
    }

    /// One case with its timeline.
    pub async fn case(&self, id: CaseId) -> Result<CaseView, ClientError> {
        self.get(&format!("/v1/cases/{id}"), &NOTHING).await
    }

    /// Does something to a case; the same key does it once.
    pub async fn act(&self, id: CaseId, key: &str, act: &ActRequest) -> Result<CaseView, ClientError> {
        self.post(&format!("/v1/cases/{id}/acts"), Some(key), act).await
    }

    /// Open reports of others near a place, the nearest first.
    pub async fn nearby_reports(&self, query: &NearQuery) -> Result<Page<NearReport>, ClientError> {
        self.get("/v1/nearby-reports", query).await
    }

    /// Stores a file for a case to come or under way.
    pub async fn upload(&self, name: &str, content: Bytes) -> Result<Attachment, ClientError> {
        let request = self.http.post(self.url("/v1/attachments")).query(&[("name", name)]).body(content);
        self.answer(request.header("content-type", "application/octet-stream")).await
    }

    /// The content of a file.
    pub async fn download(&self, id: AttachmentId) -> Result<Bytes, ClientError> {
        let request = self.http.get(self.url(&format!("/v1/attachments/{id}")));
        self.send(request.timeout(super::ANSWER_TIMEOUT)).await?.bytes().await.map_err(unreachable)
    }

    /// The 574 nodes.
    pub async fn federation(&self) -> Result<FederationView, ClientError> {
        self.get("/v1/federation", &NOTHING).await
    }

    /// Changes a municipality's adhesion.
    pub async fn set_adhesion(&self, node: NodeId, request: &AdhesionRequest) -> Result<FederationView, ClientError> {
        self.post(&format!("/v1/federation/{node}/adhesion"), None, request).await
    }

    /// Tries the deliveries that wait for a node again now.
    pub async fn retry_deliveries(&self, node: NodeId) -> Result<(), ClientError> {
        let request = self.http.post(self.url(&format!("/v1/federation/{node}/retry")));
        self.send(request.timeout(super::ANSWER_TIMEOUT)).await.map(drop)
    }

    /// Looks whether a node's office keeps the protocol.
    pub async fn check_node(&self, node: NodeId) -> Result<Conformance, ClientError> {
        self.post(&format!("/v1/federation/{node}/check"), None, &NOTHING).await
    }

    /// What falls due in the offices of a municipality, or of all.
    pub async fn office_deadlines(
        &self,
        municipality: Option<IstatCode>,
        query: &DeadlineQuery,
    ) -> Result<OfficeDeadlines, ClientError> {
        let of = |code| format!("/v1/municipalities/{code}/deadlines");
        self.get(&municipality.map_or_else(|| "/v1/deadlines".to_owned(), of), query).await
    }

    /// The staff's notes about something.
    pub async fn notes(&self, about: About) -> Result<Page<Note>, ClientError> {
        self.get(&notes_path(about), &NOTHING).await
    }

    /// Writes a note for the staff; the same key does it once.
    pub async fn write_note(&self, about: About, key: &str, request: &NoteRequest) -> Result<Page<Note>, ClientError> {
        self.post(&notes_path(about), Some(key), request).await
    }

    /// The programme's indicators.
    pub async fn indicators(&self) -> Result<Indicators, ClientError> {
        self.get("/v1/indicators", &NOTHING).await
    }

    /// Alerts; those that are not resolved unless asked otherwise.
    pub async fn alerts(&self, query: &AlertQuery) -> Result<Page<Alert>, ClientError> {
        self.get("/v1/alerts", query).await
    }

    /// Moves an alert.
    pub async fn move_alert(&self, id: AlertId, step: &AlertMove) -> Result<Alert, ClientError> {
        self.post(&format!("/v1/alerts/{id}/moves"), None, step).await
    }

    /// Conversations that are not closed.
    pub async fn conversations(&self) -> Result<Page<Conversation>, ClientError> {
        self.get("/v1/conversations", &NOTHING).await
    }

    /// One conversation with its messages.
    pub async fn conversation(&self, id: ConversationId) -> Result<ConversationView, ClientError> {
        self.get(&format!("/v1/conversations/{id}"), &NOTHING).await
    }

    /// Asks for a person; the same key gives the same conversation.
    pub async fn open_conversation(
        &self,
        key: &str,
        request: &ConversationRequest,
    ) -> Result<ConversationView, ClientError> {
        self.post("/v1/conversations", Some(key), request).await
    }

    /// Moves a conversation; the same key does it once.
    pub async fn move_conversation(
        &self,
        id: ConversationId,
        key: &str,
        step: &ConversationMove,
    ) -> Result<ConversationView, ClientError> {
        self.post(&format!("/v1/conversations/{id}/moves"), Some(key), step).await
    }

    /// Questions often asked and without a good answer, the most asked first.
    pub async fn unanswered(&self) -> Result<Page<Unanswered>, ClientError> {
        self.get("/v1/unanswered", &NOTHING).await
    }

    /// Words taught to services that stand, the latest first.
    pub async fn taught_words(&self) -> Result<Page<TaughtWords>, ClientError> {
        self.get("/v1/words", &NOTHING).await
    }

    /// Teaches words to a service; the same key does it once.
    pub async fn teach(&self, key: &str, request: &TeachRequest) -> Result<TaughtWords, ClientError> {
        self.post("/v1/words", Some(key), request).await
    }

    /// Takes words back; the same key does it once.
    pub async fn withdraw_words(
        &self,
        id: WordsId,
        key: &str,
        request: &WithdrawRequest,
    ) -> Result<TaughtWords, ClientError> {
        self.post(&format!("/v1/words/{id}/withdraw"), Some(key), request).await
    }

    /// Consultations: those that are open first.
    pub async fn consultations(&self, query: &ConsultationQuery) -> Result<Page<Consultation>, ClientError> {
        self.get("/v1/consultations", query).await
    }

    /// One consultation, and whether a person has answered it.
    pub async fn consultation(
        &self,
        slug: &Slug,
        applicant: Option<ApplicantId>,
    ) -> Result<ConsultationView, ClientError> {
        self.get(&format!("/v1/consultations/{slug}"), &ParticipantQuery { applicant }).await
    }

    /// Puts a consultation to the citizens; the same key does it once.
    pub async fn open_consultation(
        &self,
        slug: &Slug,
        key: &str,
        request: &ConsultationRequest,
    ) -> Result<ConsultationView, ClientError> {
        self.post(&format!("/v1/consultations/{slug}/open"), Some(key), request).await
    }

    /// Closes a consultation; the same key does it once.
    pub async fn close_consultation(
        &self,
        slug: &Slug,
        key: &str,
        request: &ConsultationRequest,
    ) -> Result<ConsultationView, ClientError> {
        self.post(&format!("/v1/consultations/{slug}/close"), Some(key), request).await
    }

    /// Answers a consultation; the same key answers once, another one of the same person is refused.
    pub async fn answer_consultation(
        &self,
        slug: &Slug,
        key: &str,
        request: &AnswerRequest,
    ) -> Result<ConsultationView, ClientError> {
        self.post(&format!("/v1/consultations/{slug}/answers"), Some(key), request).await
    }

    /// Says how the citizens' channel is.
    pub async fn report_bot(&self, report: &BotReport) -> Result<BotView, ClientError> {
        self.post("/v1/bot/report", None, report).await
    }

    /// How the citizens' channel is, as it said last.
    pub async fn bot_report(&self) -> Result<BotView, ClientError> {
        self.get("/v1/bot/report", &NOTHING).await
    }

    /// Turns the speed of the sample federation.
    pub async fn set_sample_speed(&self, speed: f64) -> Result<HubStatus, ClientError> {
        self.post("/v1/sample/speed", None, &json!({ "speed": speed })).await
    }
}
