//! A private chat: its messages as they stand, and its entries, which are all that ever happened in it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

/// A private chat of one person with the bot, or, under a negative number, a group in which one person writes.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) first_name: String,
    pub(crate) language: String,
    pub(crate) is_blocked: bool,
    pub(crate) messages: BTreeMap<i64, Message>,
    pub(crate) entries: Vec<Entry>,
    /// Entries from here on came after the person's last act.
    pub(crate) mark: usize,
}

/// A message as it stands now.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) id: i64,
    pub(crate) is_from_bot: bool,
    pub(crate) is_deleted: bool,
    pub(crate) sent: Timestamp,
    pub(crate) edited: Option<Timestamp>,
    pub(crate) content: Content,
    /// The keyboard under it, as the bot sent it.
    pub(crate) markup: Option<Value>,
    /// Buttons of former versions, which a slow client may still show.
    pub(crate) former_buttons: Vec<Button>,
}

/// The text of a message, or its file and caption.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Content {
    pub(crate) text: String,
    pub(crate) entities: Vec<Value>,
    /// Name of the field and its value: `photo`, `document`, `location` ...
    pub(crate) media: Option<(&'static str, Value)>,
    /// What the messages of one album have in common.
    pub(crate) album: Option<String>,
}

/// A button a person can press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Button {
    pub(crate) label: String,
    pub(crate) action: Action,
}

/// What pressing a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Sends its data to the bot.
    Callback(String),
    /// Opens an address; the bot learns nothing.
    Link(String),
    /// Sends its label as a message.
    Say,
    /// Shares the person's telephone number.
    ShareContact,
    /// Shares the person's position.
    ShareLocation,
}

/// Something that happened in a chat.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Who did what.
    pub kind: EntryKind,
    /// The message concerned; 0 for none.
    pub message: i64,
    /// The text as it is read on the screen: without tags.
    pub text: String,
    /// The labels of its buttons, row by row.
    pub buttons: Vec<Vec<String>>,
    /// The name of a file, or a description of another attachment.
    pub attachment: Option<String>,
}

/// Who did what in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// The bot sent a message.
    BotSaid,
    /// The bot changed a message.
    BotEdited,
    /// The bot took a message away.
    BotDeleted,
    /// The bot showed a short notice over the chat.
    BotNotified,
    /// The bot offered messages to be sent in another chat.
    BotOffered,
    /// The person wrote.
    PersonSaid,
    /// The person pressed a button.
    PersonTapped,
    /// The person wrote the bot's name and some words in another chat.
    PersonAsked,
    /// The person blocked or unblocked the bot.
    PersonBlocked,
}

impl EntryKind {
    /// Is it something the person gets to see from the bot?
    #[must_use]
    pub const fn is_from_bot(self) -> bool {
        matches!(self, Self::BotSaid | Self::BotEdited | Self::BotNotified | Self::BotDeleted | Self::BotOffered)
    }
}

impl Chat {
    pub(crate) fn new(id: i64) -> Self {
        Self {
            id,
            first_name: format!("Cittadino {id}"),
            language: "it".to_owned(),
            is_blocked: false,
            messages: BTreeMap::new(),
            entries: Vec::new(),
            mark: 0,
        }
    }

    /// The person as Telegram shows them in `from`.
    pub(crate) fn user(&self) -> Value {
        let person = self.id.abs();
        json!({"id": person, "is_bot": false, "first_name": self.first_name, "language_code": self.language})
    }

    /// The chat as Telegram shows it in a message.
    pub(crate) fn describe(&self) -> Value {
        if self.id < 0 {
            return json!({"id": self.id, "type": "group", "title": self.first_name});
        }
        json!({"id": self.id, "type": "private", "first_name": self.first_name})
    }

    /// Keeps a message and writes it down.
    pub(crate) fn add(&mut self, message: Message) {
        let kind = if message.is_from_bot { EntryKind::BotSaid } else { EntryKind::PersonSaid };
        self.entries.push(message.entry(kind));
        self.messages.insert(message.id, message);
    }

    /// Writes down what concerns no message.
    pub(crate) fn note(&mut self, kind: EntryKind, text: impl Into<String>) {
        let (text, buttons) = (text.into(), Vec::new());
        self.entries.push(Entry { kind, message: 0, text, buttons, attachment: None });
    }

    /// What the bot did since the person's last act.
    pub(crate) fn unread(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().skip(self.mark).filter(|entry| entry.kind.is_from_bot())
    }

    /// The buttons that can be pressed now, the newest message's first. A reply keyboard stays until it is replaced.
    pub(crate) fn buttons(&self) -> Vec<(i64, Button)> {
        let standing = || self.messages.values().rev().filter(|m| m.is_from_bot && !m.is_deleted);
        let inline = standing().flat_map(|m| m.inline_buttons().into_iter().map(|button| (m.id, button)));
        let keyboard = standing().find(|m| m.changes_reply_keyboard()).into_iter();
        inline.chain(keyboard.flat_map(|m| m.reply_buttons().into_iter().map(|button| (m.id, button)))).collect()
    }

    /// Buttons that were shown once and are gone, the newest first.
    pub(crate) fn stale_buttons(&self) -> Vec<(i64, Button)> {
        let gone = |message: &Message| {
            let present = if message.is_deleted { message.inline_buttons() } else { Vec::new() };
            present.into_iter().chain(message.former_buttons.iter().rev().cloned()).collect::<Vec<_>>()
        };
        self.messages.values().rev().flat_map(|m| gone(m).into_iter().map(|button| (m.id, button))).collect()
    }
}

impl Message {
    pub(crate) fn new(id: i64, is_from_bot: bool, sent: Timestamp, content: Content, markup: Option<Value>) -> Self {
        Self { id, is_from_bot, is_deleted: false, sent, edited: None, content, markup, former_buttons: Vec::new() }
    }

    /// Puts another text and keyboard in its place.
    pub(crate) fn edit(&mut self, content: Content, markup: Option<Value>, now: Timestamp) {
        let former = self.inline_buttons();
        self.former_buttons.extend(former);
        self.content = content;
        self.markup = markup;
        self.edited = Some(now);
    }

    pub(crate) fn entry(&self, kind: EntryKind) -> Entry {
        let buttons = rows_of(self.markup.as_ref(), "inline_keyboard")
            .chain(rows_of(self.markup.as_ref(), "keyboard"))
            .map(|row| row.iter().map(label_of).collect())
            .collect();
        let attachment = self.content.media.as_ref().map(|(kind, value)| describe_media(kind, value));
        Entry { kind, message: self.id, text: self.content.text.clone(), buttons, attachment }
    }

    pub(super) fn render(&self, chat: &Chat, from: Value) -> Value {
        let mut message = serde_json::Map::new();
        message.insert("message_id".to_owned(), self.id.into());
        message.insert("date".to_owned(), self.sent.as_second().into());
        message.insert("chat".to_owned(), chat.describe());
        message.insert("from".to_owned(), from);
        if let Some(edited) = self.edited {
            message.insert("edit_date".to_owned(), edited.as_second().into());
        }
        let (text, entities) = match &self.content.media {
            Some((kind, value)) => {
                message.insert((*kind).to_owned(), value.clone());
                ("caption", "caption_entities")
            }
            None => ("text", "entities"),
        };
        if let Some(album) = &self.content.album {
            message.insert("media_group_id".to_owned(), album.clone().into());
        }
        if !self.content.text.is_empty() {
            message.insert(text.to_owned(), self.content.text.clone().into());
        }
        if !self.content.entities.is_empty() {
            message.insert(entities.to_owned(), self.content.entities.clone().into());
        }
        if let Some(markup) = self.markup.as_ref().filter(|markup| markup.get("inline_keyboard").is_some()) {
            message.insert("reply_markup".to_owned(), markup.clone());
        }
        Value::Object(message)
    }

    fn changes_reply_keyboard(&self) -> bool {
        let changes = |markup: &Value| markup.get("keyboard").is_some() || markup.get("remove_keyboard").is_some();
        self.markup.as_ref().is_some_and(changes)
    }

    fn inline_buttons(&self) -> Vec<Button> {
        let text = |button: &Value, field: &str| button.get(field).and_then(Value::as_str).map(str::to_owned);
        let read = |button: &Value| {
            let action = text(button, "callback_data").map(Action::Callback);
            let action = action.or_else(|| text(button, "url").map(Action::Link))?;
            Some(Button { label: label_of(button), action })
        };
        rows_of(self.markup.as_ref(), "inline_keyboard").flatten().filter_map(read).collect()
    }

    fn reply_buttons(&self) -> Vec<Button> {
        let asks = |button: &Value, field: &str| button.get(field).and_then(Value::as_bool) == Some(true);
        let read = |button: &Value| {
            let action = if asks(button, "request_contact") {
                Action::ShareContact
            } else if asks(button, "request_location") {
                Action::ShareLocation
            } else {
                Action::Say
            };
            Button { label: label_of(button), action }
        };
        rows_of(self.markup.as_ref(), "keyboard").flatten().map(read).collect()
    }
}

fn rows_of<'a>(markup: Option<&'a Value>, field: &str) -> impl Iterator<Item = &'a Vec<Value>> + use<'a> {
    let rows = markup.and_then(|markup| markup.get(field)).and_then(Value::as_array);
    rows.into_iter().flatten().filter_map(Value::as_array)
}

/// The label of a button; reply keyboards may write it as a bare text.
fn label_of(button: &Value) -> String {
    button.as_str().or_else(|| button.get("text").and_then(Value::as_str)).unwrap_or_default().to_owned()
}

fn describe_media(kind: &str, value: &Value) -> String {
    match value.get("file_name").and_then(Value::as_str) {
        Some(name) => name.to_owned(),
        None => kind.to_owned(),
    }
}
