//! The little of a hub that the door needs to be tried: a log that can be followed, and a place for files.

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{Json, Response};
use axum::routing::{get, post};
use futures_util::stream;
use serde_json::{Value, json};
use shared::api::{BotReport, BotView, CaseQuery, Page};
use shared::case::Case;
use shared::conversation::{Conversation, ConversationState, Message, Speaker};
use shared::domain::Language;
use shared::form::Attachment;
use shared::id::{ApplicantId, AttachmentId, ConversationId, EventId, Seq};
use shared::log::{Entry, Happening};
use shared::time::now;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// A small hub on the loopback.
pub(crate) struct SmallHub {
    shared: Arc<Shared>,
    address: String,
    _tasks: JoinSet<std::io::Result<()>>,
}

struct Shared {
    log: watch::Sender<Vec<Entry>>,
    applicants: Mutex<Vec<ApplicantId>>,
    uploads: Mutex<Vec<(String, usize)>>,
    report: Mutex<Option<BotReport>>,
}

impl SmallHub {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (applicants, uploads, report) = (Mutex::default(), Mutex::default(), Mutex::default());
        let shared = Arc::new(Shared { log: watch::Sender::new(Vec::new()), applicants, uploads, report });
        let router = Router::new()
            .route("/status", get(status))
            .route("/v1/events", get(events))
            .route("/v1/cases", get(cases))
            .route("/v1/conversations", get(conversations))
            .route("/v1/attachments", post(upload))
            .route("/v1/bot/report", post(report_bot))
            .with_state(Arc::clone(&shared));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, router).await });
        Self { shared, address, _tasks: tasks }
    }

    pub(crate) fn url(&self) -> &str {
        &self.address
    }

    /// Those who asked for their cases, under their pseudonyms.
    pub(crate) fn applicants(&self) -> Vec<ApplicantId> {
        self.shared.applicants.lock().unwrap().clone()
    }

    pub(crate) fn uploads(&self) -> Vec<(String, usize)> {
        self.shared.uploads.lock().unwrap().clone()
    }

    /// What the bot said of itself last.
    pub(crate) fn report(&self) -> Option<BotReport> {
        self.shared.report.lock().unwrap().clone()
    }

    /// A clerk says something to a citizen.
    pub(crate) fn clerk_says(&self, applicant: ApplicantId, words: &str) {
        let at = now();
        let conversation = Conversation {
            id: ConversationId::from_seed(1),
            applicant,
            language: Language::IT,
            municipality: None,
            case: None,
            topic: "aiuto".into(),
            state: ConversationState::Claimed,
            office: None,
            clerk: Some("Agata".into()),
            unanswered: 0,
            opened: at,
            updated: at,
        };
        let (from, files) = (Speaker::Clerk, Vec::new());
        let message = Some(Message { id: EventId::fresh(), at, from, text: words.into(), files });
        self.shared.log.send_modify(|log| {
            let seq = Seq(i64::try_from(log.len()).unwrap() + 1);
            log.push(Entry {
                seq,
                id: EventId::fresh(),
                at,
                happening: Happening::Conversation { conversation, message },
            });
        });
    }
}

async fn status(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(json!({
        "type": "about:blank", "title": "OK", "status": 200, "detail": "", "version": "0", "catalogue": "0",
        "log_id": "one", "seq": shared.log.borrow().len(), "sample": false, "sample_progress": null, "followers": [],
    }))
}

async fn events(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let after = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse::<usize>().ok()).unwrap_or(0);
    let feed = stream::unfold((shared.log.subscribe(), after), async |(mut log, after)| {
        let seen = log.wait_for(|log| log.len() > after).await.ok()?.get(after).cloned()?;
        let event = format!("id: {}\nevent: conversation\ndata: {}\n\n", seen.seq, serde_json::to_string(&seen).ok()?);
        Some((Ok::<_, Infallible>(event), (log, after + 1)))
    });
    Response::builder().header("content-type", "text/event-stream").body(Body::from_stream(feed)).unwrap()
}

async fn report_bot(State(shared): State<Arc<Shared>>, Json(report): Json<BotReport>) -> Json<BotView> {
    *shared.report.lock().unwrap() = Some(report);
    Json(BotView::default())
}

async fn cases(State(shared): State<Arc<Shared>>, Query(query): Query<CaseQuery>) -> Json<Page<Case>> {
    shared.applicants.lock().unwrap().extend(query.applicant);
    Json(Page { items: Vec::new(), limit: 50, next_cursor: None, total: 0, seq: Seq(0) })
}

async fn conversations() -> Json<Page<Conversation>> {
    Json(Page { items: Vec::new(), limit: 50, next_cursor: None, total: 0, seq: Seq(0) })
}

async fn upload(State(shared): State<Arc<Shared>>, Query(query): Query<Value>, content: Bytes) -> Json<Attachment> {
    let name = query.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    shared.uploads.lock().unwrap().push((name.clone(), content.len()));
    let size = u64::try_from(content.len()).unwrap();
    Json(Attachment { id: AttachmentId::fresh(), name: (&*name).into(), mime: "application/pdf".into(), size })
}
