//! What many changes do alike is written together at the end of their batch: handing a statement to the engine costs more
//! than its work.

use std::collections::BTreeMap;

use shared::store::{Cell, Rows, StoreError};
use sqlx::AnyConnection;

use crate::store::{Chat, sql};

/// Rows of several changes that wait to be written, in the order of the tables below.
#[derive(Debug)]
pub(super) struct Gathered {
    pub(super) inbox: Rows,
    pub(super) outbox: Rows,
    pub(super) questions: Rows,
    pub(super) news: Rows,
    pub(super) timers: Rows,
    /// Updates that are handled: number and when.
    pub(super) handled: Rows,
    /// Updates whose file is not needed any more.
    pub(super) filed: Rows,
    /// Letters that arrived: number, and Telegram's number of the message.
    pub(super) sent: Rows,
    /// By chat, what becomes of its live card: of several fates the last counts.
    cards: BTreeMap<i64, Fate>,
}

/// What becomes of a live card.
#[derive(Clone, Copy, Debug, Default)]
struct Fate {
    /// This message is the card now.
    message: Option<i64>,
    is_covered: bool,
}

/// An empty list for a statement.
pub(super) fn rows((head, tail, width): sql::Several) -> Rows {
    Rows::new(head, tail, width)
}

impl Default for Gathered {
    fn default() -> Self {
        Self {
            inbox: rows(sql::INBOX),
            outbox: rows(sql::OUTBOX),
            questions: rows(sql::QUESTION),
            news: rows(sql::NEWS),
            timers: rows(sql::TIMER),
            handled: rows(sql::HANDLED),
            filed: rows(sql::FILE_DONE),
            sent: rows(sql::SENT),
            cards: BTreeMap::new(),
        }
    }
}

impl Gathered {
    /// The live card of a chat is this message.
    pub(super) fn card(&mut self, chat: Chat, message: i64) {
        self.cards.insert(chat.0, Fate { message: Some(message), is_covered: false });
    }

    /// Something stands below the live card of a chat.
    pub(super) fn cover(&mut self, chat: Chat) {
        self.cards.entry(chat.0).or_default().is_covered = true;
    }

    /// Writes all, and nothing is left.
    pub(super) async fn write(&mut self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        let (mut shown, mut covered) = (rows(sql::CARD), rows(sql::COVER));
        for (chat, fate) in std::mem::take(&mut self.cards) {
            match fate.message {
                Some(message) => shown.push([chat.into(), message.into(), Cell::from(fate.is_covered)]),
                None => covered.push([chat.into()]),
            }
        }
        let new = [&mut self.inbox, &mut self.outbox, &mut self.questions, &mut self.news, &mut self.timers];
        let done = [&mut self.handled, &mut self.filed, &mut self.sent, &mut shown, &mut covered];
        for rows in new.into_iter().chain(done) {
            rows.write(connection).await?;
        }
        Ok(())
    }
}
