//! What is kept of a person is sealed anew under a new key.

use shared::store::StoreError;
use sqlx::Row;

use super::Batch;
use crate::store::vault::any_sealed;
use crate::store::{Chat, sql};

impl Batch<'_> {
    /// The old keys are marked and stay for whoever is reading; they go when they have not been needed for a while.
    pub(super) async fn renew(&mut self, chats: &[Chat]) -> Result<(), StoreError> {
        // What other changes of this transaction wrote is sealed under the old keys too.
        self.gathered.write(self.connection).await?;
        self.tables.vault.condemn(chats).await?;
        for chat in chats {
            for words in sql::SEALED {
                let query = sqlx::query(words.of_chat).bind(chat.0).bind(any_sealed());
                for row in query.fetch_all(&mut *self.connection).await? {
                    let sealed: String = row.try_get(0)?;
                    let Some(plain) = self.tables.vault.unseal(words.part, sealed.clone()).await? else { continue };
                    let anew = self.tables.vault.seal(*chat, words.part, &plain).await?;
                    self.run(sqlx::query(words.replace).bind(chat.0).bind(anew).bind(sealed)).await?;
                }
            }
        }
        Ok(())
    }
}
