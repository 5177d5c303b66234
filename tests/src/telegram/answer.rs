//! What the Bot API answers: a result, or an error with Telegram's own wording.

use serde_json::{Value, json};

/// The outcome of a request.
pub(crate) type Answer = Result<Value, ApiError>;

/// A refusal by the Bot API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiError {
    pub(crate) code: u16,
    pub(crate) description: String,
    pub(crate) retry_after: Option<u32>,
    pub(crate) migrate_to_chat_id: Option<i64>,
    /// Is this a mistake of the bot, to be reported when the test ends? A stale query or a blocked chat is not.
    pub(crate) is_violation: bool,
}

impl ApiError {
    fn new(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), retry_after: None, migrate_to_chat_id: None, is_violation: false }
    }

    /// A refusal that can happen to a correct bot.
    pub(crate) fn bad_request(reason: impl std::fmt::Display) -> Self {
        Self::new(400, format!("Bad Request: {reason}"))
    }

    /// A refusal that a correct bot never meets.
    pub(crate) fn violation(reason: impl std::fmt::Display) -> Self {
        Self { is_violation: true, ..Self::bad_request(reason) }
    }

    pub(crate) fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(401, "Unauthorized")
    }

    pub(crate) fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    pub(crate) fn too_many_requests(retry_after: u32) -> Self {
        let description = format!("Too Many Requests: retry after {retry_after}");
        Self { retry_after: Some(retry_after), ..Self::new(429, description) }
    }

    pub(crate) fn migrated(to: i64) -> Self {
        let reason = "group chat was upgraded to a supergroup chat";
        Self { migrate_to_chat_id: Some(to), ..Self::bad_request(reason) }
    }

    pub(crate) fn server_error(code: u16) -> Self {
        Self::new(code, if code == 502 { "Bad Gateway" } else { "Internal Server Error" })
    }
}

/// The body of an answer and its HTTP status, as the Bot API sends them.
pub(crate) fn render(answer: Answer) -> (u16, Value) {
    match answer {
        Ok(result) => (200, json!({"ok": true, "result": result})),
        Err(error) => {
            let mut body = json!({"ok": false, "error_code": error.code, "description": error.description});
            let mut parameters = serde_json::Map::new();
            if let Some(seconds) = error.retry_after {
                parameters.insert("retry_after".to_owned(), seconds.into());
            }
            if let Some(chat) = error.migrate_to_chat_id {
                parameters.insert("migrate_to_chat_id".to_owned(), chat.into());
            }
            if let (false, Some(body)) = (parameters.is_empty(), body.as_object_mut()) {
                body.insert("parameters".to_owned(), Value::Object(parameters));
            }
            (error.code, body)
        }
    }
}
