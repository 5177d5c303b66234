use serde_json::{Value, json};

use crate::store::Chat;

/// What must be known of an update before it is kept; the rest is read when its turn is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Envelope {
    /// Telegram's number of it.
    pub(super) update: i64,
    /// The chat it belongs to, if it is one where the bot says something.
    pub(super) chat: Option<Chat>,
    /// The tap that wants an answer.
    pub(super) tap: Option<String>,
}

/// The largest update that is kept; no client can make a larger one.
const LARGEST: usize = 256 * 1024;
/// What is heard of a group: enough to say where a person finds the bot alone.
const OF_GROUPS: [&str; 2] = ["message", "my_chat_member"];

impl Envelope {
    /// Reads an update; nothing when it has no number. Of what kind it is matters little: one that was invented after us
    /// belongs to a chat all the same.
    pub(super) fn read(update: &Value) -> Option<Self> {
        let number = update.get("update_id")?.as_i64()?;
        let chat = content(update).and_then(|(kind, content)| chat_of(kind, content));
        let tap = update.pointer("/callback_query/id").and_then(Value::as_str).map(str::to_owned);
        Some(Self { update: number, chat, tap })
    }
}

/// The kind of an update and what it holds.
pub(super) fn content(update: &Value) -> Option<(&str, &Value)> {
    let (kind, content) = update.as_object()?.iter().find(|(name, _)| *name != "update_id")?;
    Some((kind, content))
}

/// The chat of what an update holds.
pub(super) fn described_chat(content: &Value) -> Option<&Value> {
    content.get("chat").or_else(|| content.pointer("/message/chat"))
}

/// Telegram gives groups negative numbers.
pub(super) const fn is_group(chat: Chat) -> bool {
    chat.0 < 0
}

fn chat_of(kind: &str, content: &Value) -> Option<Chat> {
    let Some(chat) = described_chat(content) else {
        // Of a message that is too old to be shown, a tap holds only the person.
        let person = content.pointer("/from/id").filter(|_| kind == "callback_query");
        return person.and_then(Value::as_i64).map(Chat);
    };
    let is_heard = match chat.get("type").and_then(Value::as_str) {
        Some("private") => true,
        Some("group" | "supergroup") => OF_GROUPS.contains(&kind),
        _ => false,
    };
    chat.get("id")?.as_i64().filter(|_| is_heard).map(Chat)
}

/// The update as it is kept.
pub(super) fn kept(update: &Value) -> String {
    let text = update.to_string();
    if text.len() <= LARGEST { text } else { json!({"too_large": true}).to_string() }
}

/// What is kept in place of an update that came too fast.
pub(super) fn too_fast() -> String {
    json!({"too_fast": true}).to_string()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::message(json!({"update_id": 5, "message": {"chat": {"id": 7, "type": "private"}}}), Some(7), None)]
    #[case::group(json!({"update_id": 5, "message": {"chat": {"id": -7, "type": "group"}}}), Some(-7), None)]
    #[case::edit_in_group(json!({"update_id": 5, "edited_message": {"chat": {"id": -7, "type": "group"}}}), None, None)]
    #[case::channel(json!({"update_id": 5, "message": {"chat": {"id": -7, "type": "channel"}}}), None, None)]
    #[case::unheard_of(json!({"update_id": 5, "invented_in_2030": {"chat": {"id": 7, "type": "private"}}}), Some(7), None)]
    #[case::tap(
        json!({"update_id": 5, "callback_query": {"id": "q", "from": {"id": 7}, "message": {"chat": {"id": 7, "type": "private"}}}}),
        Some(7), Some("q")
    )]
    #[case::old_tap(json!({"update_id": 5, "callback_query": {"id": "q", "from": {"id": 7}}}), Some(7), Some("q"))]
    #[case::group_tap(
        json!({"update_id": 5, "callback_query": {"id": "q", "from": {"id": 7}, "message": {"chat": {"id": -1, "type": "group"}}}}),
        None, Some("q")
    )]
    #[case::unknown(json!({"update_id": 5, "invented_in_2030": {}}), None, None)]
    fn an_update_belongs_to_a_chat_or_to_none(
        #[case] update: Value,
        #[case] chat: Option<i64>,
        #[case] tap: Option<&str>,
    ) {
        let expected = Envelope { update: 5, chat: chat.map(Chat), tap: tap.map(str::to_owned) };
        assert_eq!(Envelope::read(&update), Some(expected));
    }

    #[test]
    fn a_huge_update_leaves_only_a_mark() {
        let huge = json!({"update_id": 5, "message": {"text": "a".repeat(300_000)}});
        assert_eq!(kept(&huge), r#"{"too_large":true}"#);
    }
}
