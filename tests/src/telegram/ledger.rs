//! All the fake Telegram knows: chats, updates not yet confirmed, files, the bot's profile, and the mistakes seen.
//!
//! Pure: every function is handed the time. The shell in `server` guards it with a lock and wakes whoever waits.

pub(crate) mod chat;
pub(crate) mod files;
pub(crate) mod updates;

use std::collections::BTreeMap;
use std::net::SocketAddr;

use jiff::Timestamp;
use serde_json::{Value, json};

use self::chat::{Chat, Message};
use self::files::Files;
use self::updates::Updates;
use super::Options;
use super::answer::ApiError;
use super::faults::Faults;
use super::rate::RateModel;

/// The server of record.
#[derive(Debug)]
pub(crate) struct Ledger {
    pub(crate) options: Options,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) updates: Updates,
    pub(crate) files: Files,
    pub(crate) queries: BTreeMap<String, Query>,
    pub(crate) profile: Profile,
    /// Where public addresses lead to.
    pub(crate) door: Option<SocketAddr>,
    pub(crate) faults: Faults,
    pub(crate) rate: RateModel,
    pub(crate) calls: Vec<Call>,
    pub(crate) violations: Vec<Violation>,
    next_message: i64,
    next_query: u64,
}

/// A tap on a button that the bot has to answer.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) chat: i64,
    pub(crate) born: Timestamp,
    pub(crate) is_answered: bool,
}

/// What the bot says of itself.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// Commands by scope and language.
    pub(crate) commands: BTreeMap<(String, String), Value>,
    /// Name and descriptions by method name and language.
    pub(crate) texts: BTreeMap<(String, String), String>,
    /// Where updates are brought; polling is refused while there is such a place.
    pub(crate) webhook: Option<Webhook>,
}

/// A place where updates are brought.
#[derive(Clone, Debug)]
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) max_connections: i64,
    /// Why the last update that was not taken was not.
    pub(crate) trouble: Option<(Timestamp, String)>,
}

/// A mistake of the bot: a request that a correct bot never sends.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Violation {
    /// The method called.
    pub method: String,
    /// The chat it was for.
    pub chat: Option<i64>,
    /// What is wrong with it.
    pub reason: String,
}

/// One request the bot made.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Call {
    /// When it came.
    pub at: Timestamp,
    /// The method, as documented.
    pub method: String,
    /// The chat it was for.
    pub chat: Option<i64>,
    /// What it asked, as it came; files apart.
    pub parameters: serde_json::Map<String, Value>,
    /// The error it was answered with, if any.
    pub error: Option<String>,
}

impl Ledger {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            chats: BTreeMap::new(),
            updates: Updates::default(),
            files: Files::default(),
            queries: BTreeMap::new(),
            profile: Profile::default(),
            door: None,
            faults: Faults::default(),
            rate: RateModel::default(),
            calls: Vec::new(),
            violations: Vec::new(),
            next_message: 1,
            next_query: 1,
            options,
        }
    }

    /// The bot as a user, as Telegram shows it in `from`.
    pub(crate) fn bot_user(&self) -> Value {
        json!({
            "id": self.options.bot_id(), "is_bot": true, "first_name": self.options.bot_name,
            "username": self.options.bot_username,
        })
    }

    /// A number no other message has.
    pub(crate) fn fresh_message_id(&mut self) -> i64 {
        let id = self.next_message;
        self.next_message += 1;
        id
    }

    /// Notes a tap and gives it the name the bot has to answer.
    pub(crate) fn open_query(&mut self, chat: i64, now: Timestamp) -> String {
        let id = format!("40{:016}", self.next_query);
        self.next_query += 1;
        self.queries.insert(id.clone(), Query { chat, born: now, is_answered: false });
        id
    }

    /// Notes that the bot answers a query in time; gives the chat of the person who waits for it.
    pub(crate) fn answer_query(&mut self, id: &str, now: Timestamp) -> Result<i64, ApiError> {
        let lifetime = self.options.callback_lifetime;
        let query = self.queries.get_mut(id);
        let Some(query) = query.filter(|query| now.duration_since(query.born).unsigned_abs() <= lifetime) else {
            let reason = "query is too old and response timeout expired or query ID is invalid";
            return Err(ApiError::bad_request(reason));
        };
        query.is_answered = true;
        Ok(query.chat)
    }

    /// The chat a bot may write to.
    pub(crate) fn open_chat(&mut self, id: i64) -> Result<&mut Chat, ApiError> {
        match self.chats.get_mut(&id) {
            None => Err(ApiError::bad_request("chat not found")),
            Some(chat) if chat.is_blocked => Err(ApiError::forbidden("bot was blocked by the user")),
            Some(chat) => Ok(chat),
        }
    }

    /// A message of the bot that still stands.
    pub(crate) fn own_message(&mut self, chat: i64, id: i64, verb: &str) -> Result<&mut Message, ApiError> {
        let found = self.open_chat(chat)?.messages.get_mut(&id).filter(|message| !message.is_deleted);
        match found {
            None => Err(ApiError::bad_request(format!("message to {verb} not found"))),
            Some(message) if !message.is_from_bot => {
                Err(ApiError::violation(format!("message can't be {}d", verb.trim_end_matches('d'))))
            }
            Some(message) => Ok(message),
        }
    }

    /// A message as Telegram writes it.
    pub(crate) fn render(&self, chat: &Chat, message: &Message) -> Value {
        let from = if message.is_from_bot { self.bot_user() } else { chat.user() };
        message.render(chat, from)
    }

    /// Taps the bot never answered: the citizen's button would spin for ever.
    pub(crate) fn unanswered_queries(&self) -> usize {
        self.queries.values().filter(|query| !query.is_answered).count()
    }
}
