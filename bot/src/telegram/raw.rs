//! Requests by their name alone, for what teloxide has no words for yet and for answers that must be kept as they came.
//!
//! teloxide follows the Bot API at a distance: what is newer than it is said here, and nothing is lost by waiting for it.

use std::sync::Arc;

use serde_json::{Value, json};
use teloxide::types::{ChatId, Seconds};
use teloxide::{ApiError, Bot, RequestError};

/// Calls a method of the Bot API; gives its result, or the same errors that teloxide's own requests give.
pub(super) async fn raw(bot: &Bot, method: &str, parameters: &Value) -> Result<Value, RequestError> {
    let url =
        bot.api_url().join(&format!("/bot{}/{method}", bot.token())).map_err(|_not_an_address| unknown(method))?;
    // The address holds the token: it is taken out of whatever goes wrong.
    let sent = bot.client().post(url).json(parameters).send().await;
    let response = sent.map_err(|error| RequestError::from(error.without_url()))?;
    let status = response.status();
    let text = response.text().await.map_err(|error| RequestError::from(error.without_url()))?;
    match serde_json::from_str(&text) {
        Ok(answer) => result_of(answer),
        // Telegram's front servers answer in HTML.
        Err(_) if status.is_server_error() => Err(unknown(status.canonical_reason().unwrap_or("Bad Gateway"))),
        Err(source) => Err(RequestError::InvalidJson { source: Arc::new(source), raw: Box::default() }),
    }
}

fn result_of(mut answer: Value) -> Result<Value, RequestError> {
    if answer.get("ok").and_then(Value::as_bool) == Some(true) {
        return Ok(answer.get_mut("result").map(Value::take).unwrap_or_default());
    }
    let parameter = |name: &str| answer.get("parameters")?.get(name)?.as_i64();
    if let Some(seconds) = parameter("retry_after") {
        return Err(RequestError::RetryAfter(Seconds::from_seconds(u32::try_from(seconds).unwrap_or(u32::MAX))));
    }
    if let Some(chat) = parameter("migrate_to_chat_id") {
        return Err(RequestError::MigrateToChatId(ChatId(chat)));
    }
    let description = answer.get("description").and_then(Value::as_str).unwrap_or_default();
    Err(serde_json::from_value(json!(description)).map_or_else(|_| unknown(description), RequestError::Api))
}

fn unknown(words: &str) -> RequestError {
    RequestError::Api(ApiError::Unknown(words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_its_result_or_the_error_teloxide_would_give() {
        assert_eq!(result_of(json!({"ok": true, "result": [1]})).unwrap(), json!([1]));
        let refused = |body: Value| result_of(body).unwrap_err();
        let slower = json!({"ok": false, "description": "Too Many Requests", "parameters": {"retry_after": 3}});
        assert!(matches!(refused(slower), RequestError::RetryAfter(seconds) if seconds.seconds() == 3));
        let moved = json!({"ok": false, "description": "x", "parameters": {"migrate_to_chat_id": -100}});
        assert!(matches!(refused(moved), RequestError::MigrateToChatId(ChatId(-100))));
        let known = json!({"ok": false, "description": "Unauthorized"});
        assert!(matches!(refused(known), RequestError::Api(ApiError::InvalidToken)));
        let unheard = json!({"ok": false, "description": "Bad Request: invented in 2030"});
        assert!(matches!(refused(unheard), RequestError::Api(ApiError::Unknown(_))));
    }
}
