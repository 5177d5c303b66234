//! A person with a telephone: writes, taps, sends files, blocks the bot, and reads what it says.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::attachment::Attachment;
use super::ledger::Ledger;
use super::ledger::chat::{Action, Button, Chat, Content, Entry, EntryKind, Message};
use super::server::Shared;
use super::transcript;

/// Letters that a telephone sends in one message.
const LONGEST_MESSAGE: usize = 4096;

/// One person's private chat with the bot.
#[derive(Clone, Debug)]
pub struct Person {
    shared: Arc<Shared>,
    id: i64,
    patience: Duration,
}

/// What a person wanted and could not do or see; ends with the whole chat, so that a failed test tells its story.
#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    /// Nothing of the kind came in time.
    #[error("waited {patience:?} in vain for {wanted}; the chat was:\n{transcript}")]
    NotSeen {
        /// What was waited for.
        wanted: String,
        /// For how long.
        patience: Duration,
        /// The chat.
        transcript: String,
    },
    /// There is no such button.
    #[error("there is no button {label:?}, only {present:?}; the chat was:\n{transcript}")]
    NoButton {
        /// The label looked for.
        label: String,
        /// The labels there are.
        present: Vec<String>,
        /// The chat.
        transcript: String,
    },
}

impl Person {
    /// The person of a number; a chat is opened at the first act, as in Telegram.
    pub(crate) fn new(shared: Arc<Shared>, id: i64) -> Self {
        let patience = shared.change(|ledger, _| {
            ledger.chats.entry(id).or_insert_with(|| Chat::new(id));
            ledger.options.patience
        });
        Self { shared, id, patience }
    }

    /// The number of the chat.
    #[must_use]
    pub const fn id(&self) -> i64 {
        self.id
    }

    /// The same person with more or less patience than usual.
    #[must_use]
    pub fn with_patience(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    /// Writes a text. A command at its start is marked as one, as the clients do.
    pub fn say(&self, text: &str) {
        let command = text.split_whitespace().next().filter(|word| word.starts_with('/') && word.len() > 1);
        let entities = command.map(|word| json!({"type": "bot_command", "offset": 0, "length": word.len()}));
        self.send(Content { text: text.to_owned(), entities: entities.into_iter().collect(), ..Content::default() });
    }

    /// Writes so many letters; a telephone cuts what is longer than a message.
    pub fn say_letters(&self, count: usize) {
        let letters: Vec<char> = "parole e ancora parole ".chars().cycle().take(count).collect();
        for message in letters.chunks(LONGEST_MESSAGE) {
            self.say(&message.iter().collect::<String>());
        }
    }

    /// Sends a picture as a photo.
    pub fn send_photo(&self, photo: &Attachment) {
        let stored = self.shared.change(|l, _| l.files.store("photo.jpg", "image/jpeg", photo.bytes.clone()));
        let media = Some(("photo", stored.as_photo()));
        self.send(Content { text: photo.caption.clone(), media, ..Content::default() });
    }

    /// Sends a file as a document.
    pub fn send_document(&self, file: &Attachment) {
        let stored = self.shared.change(|l, _| l.files.store(&file.name, &file.mime, file.bytes.clone()));
        let media = Some(("document", stored.as_document()));
        self.send(Content { text: file.caption.clone(), media, ..Content::default() });
    }

    /// Sends several photos as one album: as many updates, with one `media_group_id`.
    pub fn send_album(&self, photos: &[Attachment]) {
        let album = Some(format!("album-{}", self.entries().len()));
        for photo in photos {
            let stored = self.shared.change(|l, _| l.files.store("photo.jpg", "image/jpeg", photo.bytes.clone()));
            let media = Some(("photo", stored.as_photo()));
            self.send(Content { text: photo.caption.clone(), media, album: album.clone(), ..Content::default() });
        }
    }

    /// Sends a voice message, which most bots do not expect.
    pub fn send_voice(&self) {
        let stored = self.shared.change(|l, _| l.files.store("voice.ogg", "audio/ogg", "OggS".into()));
        let mut voice = stored.as_document();
        if let Some(voice) = voice.as_object_mut() {
            voice.insert("duration".to_owned(), 3.into());
            voice.remove("file_name");
        }
        self.send(Content { media: Some(("voice", voice)), ..Content::default() });
    }

    /// Shares a position.
    pub fn send_location(&self, latitude: f64, longitude: f64) {
        let place = json!({"latitude": latitude, "longitude": longitude});
        self.send(Content { media: Some(("location", place)), ..Content::default() });
    }

    /// Shares the own telephone number.
    pub fn send_contact(&self, phone: &str) {
        let contact =
            json!({"phone_number": phone, "first_name": format!("Cittadino {}", self.id), "user_id": self.id});
        self.send(Content { media: Some(("contact", contact)), ..Content::default() });
    }

    /// Changes the own last message.
    pub fn edit_last(&self, text: &str) {
        self.act(|ledger, now| {
            let Some(chat) = ledger.chats.get_mut(&self.id) else { return };
            let Some(last) = chat.messages.values_mut().rev().find(|message| !message.is_from_bot) else { return };
            last.edit(Content { text: text.to_owned(), ..Content::default() }, None, now);
            let edited = last.clone();
            let rendered = ledger.chats.get(&self.id).map(|chat| ledger.render(chat, &edited));
            ledger.updates.push("edited_message", rendered.unwrap_or_default(), now);
        });
    }

    /// Does something of which only later clients know: an update of a kind that is in no contract yet.
    pub fn does_something_new(&self) {
        self.act(|ledger, now| {
            let Some(chat) = ledger.chats.get(&self.id) else { return };
            let content = json!({"chat": chat.describe(), "from": chat.user(), "date": now.as_second(), "news": 1});
            ledger.updates.push_unasked("invented_in_2030", content, now);
        });
    }

    /// Writes the bot's name and some words in another chat, and looks at what is offered.
    pub fn ask_elsewhere(&self, words: &str) {
        self.act(|ledger, now| {
            let id = ledger.open_query(self.id, now);
            let Some(chat) = ledger.chats.get_mut(&self.id) else { return };
            chat.note(EntryKind::PersonAsked, words);
            let query = json!({"id": id, "from": chat.user(), "query": words, "offset": "", "chat_type": "private"});
            ledger.updates.push("inline_query", query, now);
        });
    }

    /// Sends a sticker.
    pub fn send_sticker(&self, emoji: &str) {
        let sticker = json!({
            "file_id": "sticker-1", "file_unique_id": "sticker-1", "type": "regular", "width": 512, "height": 512,
            "is_animated": false, "is_video": false, "emoji": emoji,
        });
        self.send(Content { media: Some(("sticker", sticker)), ..Content::default() });
    }

    /// Presses the button of a label as soon as it is there; so many times before the bot can answer.
    pub async fn tap(&self, label: &str, times: u32) -> Result<(), PersonError> {
        let found = |ledger: &Ledger| find_button(&ledger.chats.get(&self.id)?.buttons(), label);
        match self.shared.wait_for(self.patience, found).await {
            Some((message, button)) => {
                self.press(message, &button, times);
                Ok(())
            }
            None => Err(self.no_button(label)),
        }
    }

    /// Presses a button of a screen that is gone, as a slow telephone would.
    pub async fn tap_stale(&self, label: &str) -> Result<(), PersonError> {
        let found = |ledger: &Ledger| find_button(&ledger.chats.get(&self.id)?.stale_buttons(), label);
        match self.shared.wait_for(self.patience, found).await {
            Some((message, button)) => {
                self.press(message, &button, 1);
                Ok(())
            }
            None => Err(self.no_button(label)),
        }
    }

    /// Sends the data of a button that the bot never made, as a forger would.
    pub fn forge_tap(&self, message: i64, data: &str) {
        let button = Button { label: data.to_owned(), action: Action::Callback(data.to_owned()) };
        self.press(message, &button, 1);
    }

    /// Blocks the bot, or lets it in again.
    pub fn block(&self, is_blocked: bool) {
        self.act(|ledger, now| {
            let bot = ledger.bot_user();
            let Some(chat) = ledger.chats.get_mut(&self.id) else { return };
            chat.is_blocked = is_blocked;
            chat.note(EntryKind::PersonBlocked, if is_blocked { "blocks the bot" } else { "lets the bot in again" });
            let status = |blocked| if blocked { "kicked" } else { "member" };
            let member = |status: &str| match status {
                "kicked" => json!({"user": bot, "status": status, "until_date": 0}),
                _ => json!({"user": bot, "status": status}),
            };
            let content = json!({
                "chat": chat.describe(), "from": chat.user(), "date": now.as_second(),
                "old_chat_member": member(status(!is_blocked)), "new_chat_member": member(status(is_blocked)),
            });
            ledger.updates.push("my_chat_member", content, now);
        });
    }

    /// Sets the language of the person's telephone.
    pub fn speak(&self, language: &str) {
        self.act(|ledger, _| {
            if let Some(chat) = ledger.chats.get_mut(&self.id) {
                language.clone_into(&mut chat.language);
            }
        });
    }

    /// Waits until the bot has done something since the person's last act that fits.
    pub async fn wait_for(&self, wanted: &str, fits: impl Fn(&Entry) -> bool) -> Result<Entry, PersonError> {
        let seen = |ledger: &Ledger| ledger.chats.get(&self.id)?.unread().find(|entry| fits(entry)).cloned();
        self.shared.wait_for(self.patience, seen).await.ok_or_else(|| PersonError::NotSeen {
            wanted: wanted.to_owned(),
            patience: self.patience,
            transcript: self.transcript(),
        })
    }

    /// Waits for words of the bot, whatever their case.
    pub async fn sees(&self, words: &str) -> Result<Entry, PersonError> {
        let needle = words.to_lowercase();
        let shows = |text: &str| text.to_lowercase().contains(&needle);
        self.wait_for(&format!("the words {words:?}"), |entry| {
            shows(&entry.text) || entry.attachment.as_deref().is_some_and(shows)
        })
        .await
    }

    /// Waits until the bot offers a button.
    pub async fn is_offered(&self, label: &str) -> Result<Entry, PersonError> {
        let needle = label.to_lowercase();
        let offers = |entry: &Entry| entry.buttons.iter().flatten().any(|b| b.to_lowercase().contains(&needle));
        self.wait_for(&format!("the button {label:?}"), offers).await
    }

    /// What the bot did since the person's last act.
    #[must_use]
    pub fn unread(&self) -> Vec<Entry> {
        self.shared.look(|l| l.chats.get(&self.id).map(|chat| chat.unread().cloned().collect()).unwrap_or_default())
    }

    /// Everything that happened in the chat.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        self.shared.look(|l| l.chats.get(&self.id).map(|chat| chat.entries.clone()).unwrap_or_default())
    }

    /// The chat as a text.
    #[must_use]
    pub fn transcript(&self) -> String {
        transcript::render(&self.entries())
    }

    fn send(&self, content: Content) {
        self.act(|ledger, now| {
            let message = Message::new(ledger.fresh_message_id(), false, now, content, None);
            let Some(chat) = ledger.chats.get_mut(&self.id) else { return };
            chat.add(message.clone());
            let rendered = ledger.chats.get(&self.id).map(|chat| ledger.render(chat, &message));
            ledger.updates.push("message", rendered.unwrap_or_default(), now);
        });
    }

    fn press(&self, message: i64, button: &Button, times: u32) {
        match &button.action {
            Action::Callback(data) => self.act(|ledger, now| {
                for _ in 0..times {
                    push_tap(ledger, self.id, message, &button.label, data, now);
                }
            }),
            Action::Link(address) => self.act(|ledger, _| {
                if let Some(chat) = ledger.chats.get_mut(&self.id) {
                    chat.note(EntryKind::PersonTapped, format!("{} ({address})", button.label));
                }
            }),
            Action::Say => (0..times).for_each(|_| self.say(&button.label)),
            Action::ShareContact => self.send_contact("+390910000000"),
            Action::ShareLocation => self.send_location(38.1157, 13.3615),
        }
    }

    /// An act of the person: what the bot does from now on is news.
    fn act(&self, act: impl FnOnce(&mut Ledger, Timestamp)) {
        self.shared.change(|ledger, now| {
            act(ledger, now);
            if let Some(chat) = ledger.chats.get_mut(&self.id) {
                chat.mark = chat.entries.len();
            }
        });
    }

    fn no_button(&self, label: &str) -> PersonError {
        let labels = |chat: &Chat| chat.buttons().into_iter().map(|(_, button)| button.label).collect();
        let present = self.shared.look(|ledger| ledger.chats.get(&self.id).map(labels).unwrap_or_default());
        PersonError::NoButton { label: label.to_owned(), present, transcript: self.transcript() }
    }
}

/// The first button of that label, or else the first whose label has it within: bots put signs before words.
fn find_button(buttons: &[(i64, Button)], label: &str) -> Option<(i64, Button)> {
    let needle = label.to_lowercase();
    let exact = buttons.iter().find(|(_, button)| button.label == label);
    exact.or_else(|| buttons.iter().find(|(_, button)| button.label.to_lowercase().contains(&needle))).cloned()
}

fn push_tap(ledger: &mut Ledger, chat_id: i64, message_id: i64, label: &str, data: &str, now: Timestamp) {
    let id = ledger.open_query(chat_id, now);
    let Some(chat) = ledger.chats.get_mut(&chat_id) else { return };
    chat.note(EntryKind::PersonTapped, label);
    let Some(chat) = ledger.chats.get(&chat_id) else { return };
    let message = match chat.messages.get(&message_id) {
        Some(message) if !message.is_deleted => ledger.render(chat, message),
        _ => json!({"chat": chat.describe(), "message_id": message_id, "date": 0}),
    };
    let query: Value =
        json!({"id": id, "from": chat.user(), "message": message, "chat_instance": format!("{chat_id}"), "data": data});
    ledger.updates.push("callback_query", query, now);
}
