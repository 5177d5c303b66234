//! Erasing a chat: its number and its pseudonym part here, and nothing can bring them together again.

use shared::store::StoreError;
use shared::time::to_micros;

use super::gathered::rows;
use super::{Batch, Query};
use crate::store::{Chat, TurnRecord, Written, sql};

impl Batch<'_> {
    /// Nothing is sealed under the keys of these chats any more, and they go when this batch is durable.
    pub(super) async fn condemn(&mut self, chats: &[Chat]) -> Result<(), StoreError> {
        let keys = self.tables.vault.condemn(chats).await?;
        self.tables.condemned.extend(keys);
        Ok(())
    }

    /// Erases all of a chat. Its last message, which says nothing of the person and so needs no key, still goes
    /// out; its row goes when that has met its fate.
    pub(super) async fn forget(&mut self, turn: &TurnRecord) -> Result<Written, StoreError> {
        // What other changes of this transaction wrote for the chat goes too.
        self.gathered.write(self.connection).await?;
        let chat = turn.chat;
        self.erase(chat).await?;
        self.run(sqlx::query(sql::FORGET_INBOX).bind(chat.0).bind(to_micros(turn.at))).await?;
        if turn.is_blocked || turn.outgoing.is_empty() {
            self.run(sqlx::query(sql::FORGET_CARD).bind(chat.0)).await?;
            return Ok(Written::Erased);
        }
        let cause = turn.cause.name();
        for (place, dispatch) in turn.outgoing.iter().enumerate() {
            let dedupe = format!("{}-{cause}-{place}", chat.0);
            self.dispatch(chat, dedupe, dispatch.clone(), "due", turn.at);
        }
        Ok(Written::Erased)
    }

    /// Erases a chat's rows, and the key of what was said in it.
    pub(super) async fn erase(&mut self, chat: Chat) -> Result<(), StoreError> {
        self.condemn(&[chat]).await?;
        for statement in sql::FORGET {
            self.run(sqlx::query(statement).bind(chat.0)).await?;
        }
        Ok(())
    }

    /// Erases the letters that met their fate and were the last to their chat; whether there were any.
    pub(super) async fn forget_ended(&mut self) -> Result<bool, StoreError> {
        let mut letters = rows(sql::FORGET_ENDED);
        self.ended.iter().for_each(|(id, _)| letters.push([(*id).into()]));
        if letters.write(self.connection).await? == 0 {
            return Ok(false);
        }
        for (_, chat) in std::mem::take(&mut self.ended) {
            self.run(sqlx::query(sql::FORGET_CARD).bind(chat.0)).await?;
        }
        Ok(true)
    }

    /// Erases letters that were the last to a chat, and the live card they stood in.
    pub(super) async fn forget_letters(&mut self, letters: Query, chat: Chat) -> Result<Written, StoreError> {
        if self.run(letters).await? == 0 {
            return Ok(Written::Done);
        }
        self.run(sqlx::query(sql::FORGET_CARD).bind(chat.0)).await?;
        Ok(Written::Erased)
    }
}
