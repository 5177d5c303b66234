//! What has outlived its purpose goes, each thing by its own lifetime.

use jiff::Timestamp;
use shared::store::StoreError;
use shared::time::to_micros;
use sqlx::Row;

use super::Batch;
use crate::store::{Chat, Ends, sql};

impl Batch<'_> {
    pub(super) async fn sweep(&mut self, ends: &Ends) -> Result<(), StoreError> {
        let ended = self.chats(sql::ENDED_FOR_GOOD, ends.now).await?;
        self.condemn(&ended).await?;
        let due = [
            (&sql::SWEEP_SHORT[..], ends.short),
            (&sql::SWEEP_LONG[..], ends.long),
            (&sql::SWEEP_SESSIONS[..], ends.now),
        ];
        for (statements, before) in due {
            for statement in statements {
                self.run(sqlx::query(*statement).bind(to_micros(before))).await?;
            }
        }
        for chat in self.chats(sql::ENDED_LINKS, ends.links).await? {
            self.erase(chat).await?;
        }
        Ok(())
    }

    async fn chats(&mut self, statement: &'static str, before: Timestamp) -> Result<Vec<Chat>, StoreError> {
        let rows = sqlx::query(statement).bind(to_micros(before)).fetch_all(&mut *self.connection).await?;
        rows.iter().map(|row| Ok(Chat(row.try_get(0)?))).collect()
    }
}
