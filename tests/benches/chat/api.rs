//! A Bot API server as light as can be, so that it is never the bottleneck: it holds nobody to any contract, unlike the
//! one of the test suites, and forgets what was said. The crowd sits inside: an answer is heard while it is sent.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use color_eyre::eyre::{Result, eyre};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use super::body::Call;
use super::crowd::{Step, Tempo};
use super::world::World;

/// The bot's token; every bot uses the same one, one after the other.
pub(crate) const TOKEN: &str = "4242:token-of-the-bench";
/// A leg takes at most so long.
const PATIENCE: Duration = Duration::from_mins(3);
const MOST_UPDATES: usize = 100;

#[derive(Debug, Default)]
struct Shared {
    world: Mutex<World>,
    /// Rings when there are updates.
    bell: Notify,
    /// Rings when everybody is answered.
    done: Notify,
}

/// The running server.
#[derive(Debug)]
pub(crate) struct Api {
    shared: Arc<Shared>,
    pub(crate) address: std::net::SocketAddr,
    _tasks: JoinSet<std::io::Result<()>>,
}

impl Api {
    pub(crate) async fn start() -> Result<Self> {
        let shared = Arc::<Shared>::default();
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let route = axum::routing::any(answer);
        let router = Router::new().route("/{bot}/{method}", route).with_state(Arc::clone(&shared));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { shared, address, _tasks: tasks })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Forgets what the bot before this one left unread.
    pub(crate) fn forget(&self) {
        self.shared.with(|world| world.updates.clear());
    }

    /// Everybody does the steps; how long each answer took.
    pub(crate) async fn play(
        &self,
        chats: std::ops::Range<i64>,
        steps: &[Step],
        tempo: Tempo,
    ) -> Result<Vec<Duration>> {
        self.shared.with(|world| world.crowd.begin(chats.clone(), steps, tempo));
        match tempo {
            Tempo::AllAtOnce => self.shared.with(|world| {
                for _ in steps {
                    chats.clone().for_each(|chat| world.act(chat));
                }
            }),
            Tempo::AsAnswered => self.shared.with(|world| chats.for_each(|chat| world.act(chat))),
            Tempo::PerSecond(acts) => self.pace(chats, steps.len(), acts).await,
        }
        self.shared.bell.notify_one();
        let answered = async {
            while !self.shared.with(|world| world.crowd.is_done()) {
                self.shared.done.notified().await;
            }
        };
        if tokio::time::timeout(PATIENCE, answered).await.is_err() {
            return Err(self.shared.with(|world| {
                eyre!(
                    "{} answers are missing: {:?}; called: {:?}",
                    world.crowd.left(),
                    world.crowd.stuck(),
                    world.methods
                )
            }));
        }
        Ok(self.shared.with(|world| world.crowd.took()))
    }

    async fn pace(&self, chats: std::ops::Range<i64>, rounds: usize, per_second: u32) {
        let mut ticks = tokio::time::interval(Duration::from_secs(1) / per_second);
        for _ in 0..rounds {
            for chat in chats.clone() {
                ticks.tick().await;
                self.shared.with(|world| world.act(chat));
                self.shared.bell.notify_one();
            }
        }
    }
}

impl Shared {
    fn with<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        act(&mut self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn answer(
    State(shared): State<Arc<Shared>>,
    Path((_, method)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> ([(axum::http::HeaderName, &'static str); 1], String) {
    let method = method.to_lowercase();
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let call = Call::read(kind, &body);
    let result = match method.as_str() {
        "getupdates" => updates(&shared, &call).await,
        "sendmessage" => heard(&shared, &call, None),
        "editmessagetext" => heard(&shared, &call, call.integer("message_id")),
        "getme" => me().to_string(),
        // Nobody waits for a file.
        "senddocument" | "sendphoto" => message(&call, &json!({"document": {"file_id": "1", "file_unique_id": "1"}})),
        "editmessagereplymarkup" => message(&call, &json!({"text": "…"})),
        _ => {
            shared.with(|world| world.methods.insert(method));
            "true".to_owned()
        }
    };
    ([(CONTENT_TYPE, "application/json")], format!("{{\"ok\":true,\"result\":{result}}}"))
}

/// A message of the bot that nobody reads.
fn message(call: &Call, content: &Value) -> String {
    let mut message = json!({
        "message_id": call.integer("message_id").unwrap_or(1), "date": 1_790_000_000,
        "chat": {"id": call.integer("chat_id"), "type": "private", "first_name": "Rosalia"},
    });
    if let (Some(message), Some(content)) = (message.as_object_mut(), content.as_object()) {
        message.extend(content.clone());
    }
    message.to_string()
}

fn heard(shared: &Shared, call: &Call, message: Option<i64>) -> String {
    let (shown, is_done, has_updates) =
        shared.with(|world| (world.hear(call, message), world.crowd.is_done(), !world.updates.is_empty()));
    if has_updates {
        shared.bell.notify_one();
    }
    if is_done {
        shared.done.notify_one();
    }
    shown
}

async fn updates(shared: &Shared, call: &Call) -> String {
    let offset = call.integer("offset").unwrap_or(0);
    let limit = call.integer("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MOST_UPDATES);
    let patience = Duration::from_secs(call.integer("timeout").and_then(|time| u64::try_from(time).ok()).unwrap_or(0));
    let taken = async {
        loop {
            if let Some(taken) = shared.with(|world| world.take(offset, limit.clamp(1, MOST_UPDATES))) {
                return taken;
            }
            shared.bell.notified().await;
        }
    };
    tokio::time::timeout(patience, taken).await.unwrap_or_else(|_nothing_came| "[]".to_owned())
}

fn me() -> Value {
    json!({
        "id": 4242, "is_bot": true, "first_name": "Patto", "username": "patto_bot", "can_join_groups": false,
        "can_read_all_group_messages": false, "supports_inline_queries": false, "can_connect_to_business": false,
        "has_main_web_app": false,
    })
}
