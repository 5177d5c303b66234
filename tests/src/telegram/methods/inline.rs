//! What a person is offered who writes the bot's name in another chat.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::Value;

use super::Arguments;
use crate::telegram::answer::{Answer, ApiError};
use crate::telegram::html;
use crate::telegram::ledger::Ledger;
use crate::telegram::ledger::chat::{Entry, EntryKind};

/// Results of one answer, at most.
const MOST: usize = 50;
/// Bytes of the name of a result.
const NAME: std::ops::RangeInclusive<usize> = 1..=64;

pub(super) fn answer(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let person = ledger.answer_query(arguments.text("inline_query_id"), now)?;
    let results = arguments.get("results").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let offers = offers(results)?;
    let label = arguments.get("button").and_then(|button| button.get("text")).and_then(Value::as_str);
    if let Some(chat) = ledger.chats.get_mut(&person) {
        let buttons = label.map(|label| vec![label.to_owned()]).into_iter().collect();
        let text = offers.join("\n");
        chat.entries.push(Entry { kind: EntryKind::BotOffered, message: 0, text, buttons, attachment: None });
    }
    Ok(Value::Bool(true))
}

/// The offers as they are read: title and description, the message that would be sent, where its buttons lead.
fn offers(results: &[Value]) -> Result<Vec<String>, ApiError> {
    if results.len() > MOST {
        return Err(ApiError::violation("RESULTS_TOO_MUCH"));
    }
    let mut names = BTreeSet::new();
    let mut offers = Vec::new();
    for result in results {
        let text = |field: &str| result.get(field).and_then(Value::as_str).unwrap_or_default();
        if !NAME.contains(&text("id").len()) {
            return Err(ApiError::violation("RESULT_ID_INVALID"));
        }
        if !names.insert(text("id")) {
            return Err(ApiError::violation("RESULT_ID_DUPLICATE"));
        }
        let message = result.pointer("/input_message_content/message_text").and_then(Value::as_str);
        let read = html::parse(message.unwrap_or_default()).map_err(ApiError::violation)?;
        let rows = result.pointer("/reply_markup/inline_keyboard").and_then(Value::as_array);
        let buttons = rows.into_iter().flatten().filter_map(Value::as_array).flatten();
        let links: Vec<&str> = buttons.filter_map(|button| button.get("url")?.as_str()).collect();
        offers.push(format!("{} | {} | {} | {}", text("title"), text("description"), read.plain, links.join(" ")));
    }
    Ok(offers)
}
