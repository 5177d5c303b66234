use serde_json::{Value, json};

use crate::store::Chat;

/// What must be known of an update before it is kept; the rest is read when its turn is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Envelope {
    /// Telegram's number of it.
    pub(super) update: i64,
    /// The private chat it belongs to; the bot says nothing elsewhere.
    pub(super) chat: Option<Chat>,
    /// The tap that wants an answer.
    pub(super) tap: Option<String>,
}

/// The largest update that is kept; no client can make a larger one.
const LARGEST: usize = 256 * 1024;
const CHATS: [&str; 3] = ["/message/chat", "/callback_query/message/chat", "/my_chat_member/chat"];

impl Envelope {
    /// Reads an update; nothing when it has no number.
    pub(super) fn read(update: &Value) -> Option<Self> {
        let number = update.get("update_id")?.as_i64()?;
        let private = |path: &&str| {
            let chat = update.pointer(path)?;
            let is_private = chat.get("type").and_then(Value::as_str) == Some("private");
            chat.get("id")?.as_i64().filter(|_| is_private)
        };
        // Of a message that is too old to be shown, a tap holds only the person.
        let person = || update.pointer("/callback_query/from/id").and_then(Value::as_i64);
        let has_chat = CHATS.iter().any(|path| update.pointer(path).is_some());
        let chat = CHATS.iter().find_map(private).or_else(|| person().filter(|_| !has_chat));
        let tap = update.pointer("/callback_query/id").and_then(Value::as_str).map(str::to_owned);
        Some(Self { update: number, chat: chat.map(Chat), tap })
    }
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
    #[case::group(json!({"update_id": 5, "message": {"chat": {"id": -7, "type": "group"}}}), None, None)]
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
    fn an_update_belongs_to_a_private_chat_or_to_none(
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
