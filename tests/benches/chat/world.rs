//! What the light server knows: the updates nobody has confirmed yet, and the people who write them.

use std::collections::{BTreeSet, VecDeque};

use serde_json::{Value, json};
use shared::time::monotonic;

use super::body::Call;
use super::crowd::{Crowd, Heard, Sent};

#[derive(Debug, Default)]
pub(crate) struct World {
    pub(crate) crowd: Crowd,
    pub(crate) updates: VecDeque<(i64, String)>,
    last_update: i64,
    last_message: i64,
    /// Methods called, for the curious.
    pub(crate) methods: BTreeSet<String>,
}

impl World {
    pub(crate) fn act(&mut self, chat: i64) {
        if let Some(sent) = self.crowd.act(chat, monotonic()) {
            self.update(chat, sent);
        }
    }

    fn update(&mut self, chat: i64, sent: Sent) {
        self.last_update += 1;
        self.last_message += 1;
        let (id, date) = (self.last_update, 1_790_000_000);
        let person = json!({"id": chat, "is_bot": false, "first_name": "Rosalia", "language_code": "it"});
        let place = json!({"id": chat, "type": "private", "first_name": "Rosalia"});
        let update = match sent {
            Sent::Words(words) => {
                let command = words.split(' ').next().filter(|word| word.starts_with('/'));
                let entity = |command: &str| json!({"type": "bot_command", "offset": 0, "length": command.len()});
                let entities: Vec<Value> = command.map(entity).into_iter().collect();
                let message = json!({
                    "message_id": self.last_message, "date": date, "chat": place, "from": person, "text": words,
                    "entities": entities,
                });
                json!({"update_id": id, "message": message})
            }
            Sent::Press { message, data } => json!({"update_id": id, "callback_query": {
                "id": id.to_string(), "from": person, "chat_instance": "1", "data": data,
                "message": {"message_id": message, "date": date, "chat": place, "text": "…"},
            }}),
        };
        self.updates.push_back((id, update.to_string()));
    }

    pub(crate) fn hear(&mut self, call: &Call, message: Option<i64>) -> String {
        let (chat, text) = (call.integer("chat_id").unwrap_or(0), call.text("text").to_owned());
        let message = message.unwrap_or_else(|| {
            self.last_message += 1;
            self.last_message
        });
        let shown = json!({
            "message_id": message, "date": 1_790_000_000, "text": text,
            "chat": {"id": chat, "type": "private", "first_name": "Rosalia"},
            "from": {"id": 4242, "is_bot": true, "first_name": "Patto", "username": "patto_bot"},
        });
        if let Some(sent) = self.crowd.hear(chat, Heard { message, text, buttons: call.buttons() }, monotonic()) {
            self.update(chat, sent);
        }
        shown.to_string()
    }

    /// Forgets what is confirmed; what is left, as one answer.
    pub(crate) fn take(&mut self, offset: i64, limit: usize) -> Option<String> {
        while self.updates.front().is_some_and(|(id, _)| *id < offset) {
            self.updates.pop_front();
        }
        let taken: Vec<&str> = self.updates.iter().take(limit).map(|(_, update)| update.as_str()).collect();
        (!taken.is_empty()).then(|| format!("[{}]", taken.join(",")))
    }
}
