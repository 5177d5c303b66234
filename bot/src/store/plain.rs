//! What an earlier version wrote in plain words is sealed when the store is opened.

use shared::store::StoreError;
use sqlx::Row;

use super::vault::any_sealed;
use super::{BotStore, Chat, sql};

/// The setting that says that nothing of it is left.
const ALL_SEALED: &str = "all-sealed";

impl BotStore {
    /// Seals it once, some at a time; a crash between leaves the rest for the next start.
    pub(super) async fn seal_what_is_plain(&self) -> Result<(), StoreError> {
        if self.setting(ALL_SEALED).await?.is_some() {
            return Ok(());
        }
        for words in sql::SEALED {
            loop {
                let rows = sqlx::query(words.plain).bind(any_sealed()).fetch_all(self.database.reading()).await?;
                for row in &rows {
                    let (chat, plain): (i64, String) = (row.try_get(0)?, row.try_get(1)?);
                    let sealed = self.vault.seal(Chat(chat), words.part, &plain).await?;
                    let replace = sqlx::query(words.replace).bind(chat).bind(sealed).bind(plain);
                    replace.execute(self.database.reading()).await?;
                }
                if rows.is_empty() {
                    break;
                }
            }
        }
        sqlx::query(sql::SETTING).bind(ALL_SEALED).bind("").execute(self.database.reading()).await?;
        self.database.empty_log().await.map(drop)
    }
}
