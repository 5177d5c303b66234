//! What a person said is sealed under a key of that person's own, and the keys lie apart from the store.
//!
//! Who throws the key away throws away every copy of what was sealed under it, those in backups too. So the keys are a store
//! of their own, small, and kept no longer than they are used: a copy of it that is older than an erasure undoes it.
//!
//! **No key is older than its lifetime**, so that neither does an old copy tell of what was erased in the meantime: a draft
//! that ended, a message of last month. What is kept is sealed anew under a new key, and the old one is marked; it goes
//! later, when nobody can be reading under it any more.
//!
//! A key goes in three steps, and a crash between any two of them loses neither more nor less: it is marked as dead in its
//! store; what it sealed is erased by the commit of the bot's store; then it goes itself. Whoever opens the stores looks at
//! the keys that are marked: one that still seals something was marked in vain.

mod seal;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use shared::store::{Database, Migrations, Rows, StoreError, StoreUrl};
use shared::time::{now, to_micros};
use sqlx::Row;

use super::Chat;
use seal::Key;
pub(super) use seal::{KeyId, Part, any_sealed};

const MIGRATIONS: Migrations = Migrations {
    sqlite: &[
        (1, include_str!("../../migrations/sqlite/keys/0001_keys.sql")),
        (2, include_str!("../../migrations/sqlite/keys/0002_born.sql")),
    ],
    postgres: &[
        (1, include_str!("../../migrations/postgres/keys/0001_keys.sql")),
        (2, include_str!("../../migrations/postgres/keys/0002_born.sql")),
    ],
};

const NEW: &str = "INSERT INTO person_key (id, chat, secret, born)";
const OF_CHAT: &str = "SELECT id, secret FROM person_key WHERE chat = $1 AND dead = 0 ORDER BY id LIMIT 1";
const OF_ID: &str = "SELECT secret FROM person_key WHERE id = $1";
const CONDEMN: &str = "UPDATE person_key SET dead = $2 WHERE chat = $1 AND dead = 0";
const ALL_OF_CHAT: &str = "SELECT id FROM person_key WHERE chat = $1";
const CONDEMNED: &str = "SELECT id, chat FROM person_key WHERE dead > 0 AND dead < $1";
const AGED: &str = "SELECT DISTINCT chat FROM person_key WHERE dead = 0 AND born < $1 LIMIT $2";
const REVIVE: &str = "UPDATE person_key SET dead = 0 WHERE id = $1";
const DISCARD: &str = "DELETE FROM person_key WHERE id = $1";

/// Every statement with one set of values, for the tests that prepare them on each engine.
pub(super) fn statements() -> Vec<String> {
    let one = [OF_CHAT, OF_ID, CONDEMN, ALL_OF_CHAT, CONDEMNED, AGED, REVIVE, DISCARD].map(str::to_owned);
    one.into_iter().chain([Rows::new(NEW, "", 4).statement(1)]).collect()
}

/// Keys kept at hand; more are read anew when they are wanted.
const AT_HAND: usize = 20_000;

/// The keys of all persons. Cloning is cheap.
#[derive(Clone, Debug)]
pub(super) struct Vault {
    database: Database,
    known: Arc<Mutex<Known>>,
}

#[derive(Debug, Default)]
struct Known {
    of_chat: HashMap<Chat, (KeyId, Arc<Key>)>,
    of_id: HashMap<KeyId, Arc<Key>>,
    /// What they sealed is erased: they are to be thrown away.
    spent: Vec<KeyId>,
}

impl Vault {
    pub(super) async fn open(url: &StoreUrl) -> Result<Self, StoreError> {
        Ok(Self { database: Database::open(url, &MIGRATIONS).await?, known: Arc::default() })
    }

    /// Makes keys for those who have none, all in one go: at the first word of a crowd one wait for the disk is enough.
    pub(super) async fn welcome(&self, chats: &[Chat]) -> Result<(), StoreError> {
        let mut new = Vec::new();
        for chat in chats.iter().copied() {
            if new.iter().all(|(other, _, _)| *other != chat) && self.key_of(chat).await?.is_none() {
                let (id, key, secret) = Key::fresh()?;
                new.push((chat, (id, Arc::new(key)), secret));
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        let (mut rows, born) = (Rows::new(NEW, "", 4), to_micros(now()));
        for (chat, (id, _), secret) in &new {
            rows.push([id.0.into(), chat.0.into(), secret.clone().into(), born.into()]);
        }
        rows.write(&mut *self.database.reading().acquire().await?).await?;
        let mut known = self.known();
        for (chat, key, _) in new {
            known.keep(chat, key);
        }
        Ok(())
    }

    /// Seals a part of what is kept of a chat.
    pub(super) async fn seal(&self, chat: Chat, part: Part, text: &str) -> Result<String, StoreError> {
        loop {
            if let Some((id, key)) = self.key_of(chat).await? {
                return key.seal(id, part, text);
            }
            self.welcome(&[chat]).await?;
        }
    }

    /// Opens what was sealed; nothing when its key was thrown away. What was never sealed is returned as it stands.
    pub(super) async fn unseal(&self, part: Part, sealed: String) -> Result<Option<String>, StoreError> {
        let Some((id, content)) = seal::parts(&sealed) else { return Ok(Some(sealed)) };
        let Some(key) = self.key(id).await? else {
            tracing::warn!(part = part.name(), "the key of something that is kept is not there");
            return Ok(None);
        };
        Ok(key.unseal(part, content))
    }

    /// The first step: from now on nothing is sealed under the keys of these chats. They are returned.
    pub(super) async fn condemn(&self, chats: &[Chat]) -> Result<Vec<KeyId>, StoreError> {
        let mut condemned = Vec::new();
        let mut transaction = self.database.reading().begin().await?;
        for chat in chats {
            sqlx::query(CONDEMN).bind(chat.0).bind(to_micros(now())).execute(&mut *transaction).await?;
            for row in sqlx::query(ALL_OF_CHAT).bind(chat.0).fetch_all(&mut *transaction).await? {
                condemned.push(KeyId(row.try_get(0)?));
            }
            self.known().of_chat.remove(chat);
        }
        transaction.commit().await?;
        Ok(condemned)
    }

    /// The second step is done: what these keys sealed is erased.
    pub(super) fn spent(&self, keys: impl IntoIterator<Item = KeyId>) {
        self.known().spent.extend(keys);
    }

    /// The third step: keys that are spent are thrown away. Those that cannot be now are again the next time.
    pub(super) async fn discard(&self) -> Result<(), StoreError> {
        let spent = std::mem::take(&mut self.known().spent);
        if spent.is_empty() {
            return Ok(());
        }
        let outcome = self.delete(&spent).await;
        if outcome.is_err() {
            self.spent(spent);
        }
        outcome
    }

    async fn delete(&self, keys: &[KeyId]) -> Result<(), StoreError> {
        for id in keys {
            sqlx::query(DISCARD).bind(id.0).execute(self.database.reading()).await?;
            self.known().of_id.remove(id);
        }
        self.database.empty_log().await.map(drop)
    }

    /// Whose key is older than a moment, some of them.
    pub(super) async fn aged(&self, before: Timestamp, limit: i64) -> Result<Vec<Chat>, StoreError> {
        let query = sqlx::query(AGED).bind(to_micros(before)).bind(limit);
        let rows = query.fetch_all(self.database.reading()).await?;
        rows.iter().map(|row| Ok(Chat(row.try_get(0)?))).collect()
    }

    /// Ends what a crash left half done, and what a renewal left to be done later: a key that was marked before a moment
    /// lives on if it still seals something, else it goes.
    pub(super) async fn settle(&self, main: &Database, before: Timestamp) -> Result<(), StoreError> {
        // Another process may have renewed what is at hand here.
        self.known().of_chat.clear();
        let query = sqlx::query(CONDEMNED).bind(to_micros(before));
        let rows = query.fetch_all(self.database.reading()).await?;
        for row in rows {
            let (id, chat) = (KeyId(row.try_get(0)?), Chat(row.try_get(1)?));
            if seal::is_in_use(main, chat, id).await? {
                sqlx::query(REVIVE).bind(id.0).execute(self.database.reading()).await?;
            } else {
                self.spent([id]);
            }
        }
        self.discard().await
    }

    async fn key_of(&self, chat: Chat) -> Result<Option<(KeyId, Arc<Key>)>, StoreError> {
        if let Some(found) = self.known().of_chat.get(&chat).cloned() {
            return Ok(Some(found));
        }
        let Some(row) = sqlx::query(OF_CHAT).bind(chat.0).fetch_optional(self.database.reading()).await? else {
            return Ok(None);
        };
        let key = (KeyId(row.try_get(0)?), Arc::new(Key::of(row.try_get(1)?)?));
        self.known().keep(chat, key.clone());
        Ok(Some(key))
    }

    async fn key(&self, id: KeyId) -> Result<Option<Arc<Key>>, StoreError> {
        if let Some(found) = self.known().of_id.get(&id).cloned() {
            return Ok(Some(found));
        }
        let row = sqlx::query(OF_ID).bind(id.0).fetch_optional(self.database.reading()).await?;
        let Some(row) = row else { return Ok(None) };
        let key = Arc::new(Key::of(row.try_get(0)?)?);
        self.known().of_id.insert(id, Arc::clone(&key));
        Ok(Some(key))
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    fn keep(&mut self, chat: Chat, (id, key): (KeyId, Arc<Key>)) {
        if self.of_chat.len() >= AT_HAND || self.of_id.len() >= AT_HAND {
            self.of_chat.clear();
            self.of_id.clear();
        }
        self.of_id.insert(id, Arc::clone(&key));
        self.of_chat.insert(chat, (id, key));
    }
}
