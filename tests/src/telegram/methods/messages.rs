//! Messages of text and what is done to them.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::{Arguments, content};
use crate::telegram::answer::{Answer, ApiError};
use crate::telegram::ledger::Ledger;
use crate::telegram::ledger::chat::{Content, EntryKind, Message};

/// A bot may delete its message for so long.
const DELETABLE: SignedDuration = SignedDuration::from_hours(48);
/// Characters of the notice shown on a tap.
const TOAST_LIMIT: usize = 200;
/// What `sendChatAction` may say.
const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];

pub(super) fn send_message(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let content = content::text(arguments)?;
    send(ledger, arguments, content, now)
}

pub(super) fn send_location(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let place = json!({"latitude": arguments.get("latitude"), "longitude": arguments.get("longitude")});
    send(ledger, arguments, Content { media: Some(("location", place)), ..Content::default() }, now)
}

/// Puts a message of the bot into a chat.
pub(super) fn send(ledger: &mut Ledger, arguments: &Arguments, content: Content, now: Timestamp) -> Answer {
    let chat_id = arguments.chat()?;
    let markup = content::markup(arguments)?;
    let chat = ledger.open_chat(chat_id)?;
    check_reply(arguments, |id| chat.messages.get(&id).is_some_and(|message| !message.is_deleted))?;
    ledger.rate.count(chat_id, now);
    let message = Message::new(ledger.fresh_message_id(), true, now, content, markup);
    let id = message.id;
    ledger.open_chat(chat_id)?.add(message);
    rendered(ledger, chat_id, id)
}

fn check_reply(arguments: &Arguments, exists: impl Fn(i64) -> bool) -> Result<(), ApiError> {
    let Some(reply) = arguments.get("reply_parameters") else { return Ok(()) };
    let may_be_missing = reply.get("allow_sending_without_reply").and_then(Value::as_bool).unwrap_or(false);
    let target = reply.get("message_id").and_then(Value::as_i64).unwrap_or_default();
    if may_be_missing || exists(target) {
        return Ok(());
    }
    Err(ApiError::bad_request("message to be replied not found"))
}

fn rendered(ledger: &Ledger, chat: i64, message: i64) -> Answer {
    let found = ledger.chats.get(&chat).and_then(|chat| Some((chat, chat.messages.get(&message)?)));
    found.map(|(chat, message)| ledger.render(chat, message)).ok_or_else(|| ApiError::bad_request("chat not found"))
}

pub(super) fn edit_text(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let content = content::text(arguments)?;
    edit(ledger, arguments, now, |message| match message.content.media {
        Some(_) => Err(ApiError::bad_request("there is no text in the message to edit")),
        None => Ok(content),
    })
}

pub(super) fn edit_caption(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let content = content::caption(arguments)?;
    edit(ledger, arguments, now, |message| match &message.content.media {
        Some(media) => Ok(Content { media: Some(media.clone()), ..content }),
        None => Err(ApiError::bad_request("there is no caption in the message to edit")),
    })
}

pub(super) fn edit_reply_markup(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    edit(ledger, arguments, now, |message| Ok(message.content.clone()))
}

fn edit(
    ledger: &mut Ledger,
    arguments: &Arguments,
    now: Timestamp,
    rewrite: impl FnOnce(&Message) -> Result<Content, ApiError>,
) -> Answer {
    let Some(id) = arguments.integer("message_id") else {
        return Err(ApiError::violation("message identifier is not specified"));
    };
    let chat_id = arguments.chat()?;
    let markup = content::markup(arguments)?;
    let message = ledger.own_message(chat_id, id, "edit")?;
    let content = rewrite(message)?;
    if message.content == content && message.markup == markup {
        return Err(ApiError::bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current \
             content and reply markup of the message",
        ));
    }
    message.edit(content, markup, now);
    let entry = message.entry(EntryKind::BotEdited);
    ledger.open_chat(chat_id)?.entries.push(entry);
    ledger.rate.count(chat_id, now);
    rendered(ledger, chat_id, id)
}

pub(super) fn delete_message(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    delete(ledger, arguments.chat()?, arguments.integer("message_id").unwrap_or_default(), now)
}

pub(super) fn delete_messages(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let chat = arguments.chat()?;
    let ids = arguments.get("message_ids").and_then(Value::as_array).cloned().unwrap_or_default();
    if !(1..=100).contains(&ids.len()) {
        return Err(ApiError::violation("message identifiers must be 1 to 100"));
    }
    for id in ids.iter().filter_map(Value::as_i64) {
        match delete(ledger, chat, id, now) {
            Err(error) if error.code != 400 => return Err(error),
            _ => {}
        }
    }
    Ok(Value::Bool(true))
}

/// In a private chat a bot may delete the person's messages too.
fn delete(ledger: &mut Ledger, chat_id: i64, id: i64, now: Timestamp) -> Answer {
    let chat = ledger.open_chat(chat_id)?;
    let Some(message) = chat.messages.get_mut(&id).filter(|message| !message.is_deleted) else {
        return Err(ApiError::bad_request("message to delete not found"));
    };
    if now.duration_since(message.sent) > DELETABLE {
        return Err(ApiError::bad_request("message can't be deleted"));
    }
    message.is_deleted = true;
    let entry = message.entry(EntryKind::BotDeleted);
    chat.entries.push(entry);
    Ok(Value::Bool(true))
}

pub(super) fn answer_callback_query(ledger: &mut Ledger, arguments: &Arguments, now: Timestamp) -> Answer {
    let text = arguments.text("text").to_owned();
    if text.chars().count() > TOAST_LIMIT {
        return Err(ApiError::violation("MESSAGE_TOO_LONG"));
    }
    let chat = ledger.answer_query(arguments.text("callback_query_id"), now)?;
    if let (Some(chat), false) = (ledger.chats.get_mut(&chat), text.is_empty()) {
        chat.note(EntryKind::BotNotified, text);
    }
    Ok(Value::Bool(true))
}

pub(super) fn send_chat_action(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    let action = arguments.text("action");
    if !ACTIONS.contains(&action) {
        return Err(ApiError::violation(format!("wrong parameter action in request: {action}")));
    }
    ledger.open_chat(arguments.chat()?)?;
    Ok(Value::Bool(true))
}
