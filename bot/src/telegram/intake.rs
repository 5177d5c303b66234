//! The one way in for updates, whether they are asked for or brought: committed first, and only then acknowledged.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use serde_json::Value;
use shared::store::WriterGone;
use shared::time::now;

use super::Telegram;
use super::envelope::{Envelope, is_group, kept, too_fast};
use super::inline::{InlineQuery, Inlines};
use super::taps::Taps;
use crate::inbox::{Allowed, Limits};
use crate::shell::{Shell, Work};
use crate::store::{Change, Chat, Received};

/// The updates that are asked for, in either way of receiving.
pub(super) const ALLOWED_UPDATES: [&str; 5] =
    ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"];

/// Takes updates in.
#[derive(Debug)]
pub(super) struct Intake {
    shell: Arc<Shell<Telegram>>,
    taps: Arc<Taps>,
    inlines: Inlines,
    limits: Mutex<Limits>,
}

impl Intake {
    pub(super) fn new(shell: Arc<Shell<Telegram>>, taps: Arc<Taps>, inlines: Inlines) -> Self {
        Self { shell, taps, inlines, limits: Mutex::default() }
    }

    /// Commits updates and wakes their chats; gives the number of the last one. What it gives may be acknowledged.
    pub(super) async fn keep(&self, updates: &[Value]) -> Result<Option<i64>, WriterGone> {
        let envelopes: Vec<(Envelope, &Value)> =
            updates.iter().filter_map(|update| Some((Envelope::read(update)?, update))).collect();
        let Some(last) = envelopes.last().map(|(envelope, _)| envelope.update) else { return Ok(None) };
        for tap in envelopes.iter().filter_map(|(envelope, _)| envelope.tap.clone()) {
            self.taps.came(tap);
        }
        for query in updates.iter().filter_map(InlineQuery::read) {
            self.inlines.came(query);
        }
        let rows = self.rows(&envelopes, now());
        let chats: Vec<Chat> = rows.iter().filter(|row| !row.is_done).map(|row| row.chat).collect();
        self.shell.store.write(Change::Receive(rows)).await?;
        for chat in chats {
            self.shell.incoming.add(chat, Work::Update.lane());
        }
        Ok(Some(last))
    }

    fn rows(&self, envelopes: &[(Envelope, &Value)], at: Timestamp) -> Vec<Received> {
        let mut limits = self.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let row = |(envelope, update): &(Envelope, &Value)| {
            let row = |chat, raw, is_done| Received { update: envelope.update, chat, raw, at, is_done };
            let Some(chat) = envelope.chat else { return row(Chat(0), String::new(), true) };
            match limits.count(chat, at) {
                Allowed::Yes => row(chat, kept(update), false),
                Allowed::NoTellThem if !is_group(chat) => row(chat, too_fast(), false),
                Allowed::NoTellThem | Allowed::No => row(chat, String::new(), true),
            }
        };
        envelopes.iter().map(row).collect()
    }
}
