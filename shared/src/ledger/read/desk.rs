use jiff::Timestamp;
use sqlx::Row;

use super::{json, word};
use crate::alert::{Alert, AlertState};
use crate::conversation::{Conversation, Message};
use crate::domain::IstatCode;
use crate::id::ConversationId;
use crate::ledger::command::Role;
use crate::ledger::{Ledger, sql};
use crate::log::Happening;
use crate::note::{About, Note};
use crate::store::StoreError;
use crate::time::from_micros;

/// Who holds a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// What they may do.
    pub role: Role,
    /// Who they are; for a municipality its ISTAT code.
    pub holder: String,
}

impl Ledger {
    /// Alerts in a state, or all that are not resolved; last changed first.
    pub async fn alerts(&self, state: Option<AlertState>, limit: i64) -> Result<Vec<Alert>, StoreError> {
        let query = match state {
            Some(state) => sqlx::query(sql::ALERTS_IN_STATE).bind(state.as_str()).bind(limit),
            None => sqlx::query(sql::ALERTS_OPEN).bind(limit),
        };
        query.fetch_all(self.database.reading()).await?.iter().map(|row| json("alert", row, 0)).collect()
    }

    /// Conversations that are not closed, the longest unchanged first.
    pub async fn conversations(&self, limit: i64) -> Result<Vec<Conversation>, StoreError> {
        let query = sqlx::query(sql::CONVERSATIONS).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(|row| json("conversation", row, 0)).collect()
    }

    /// A conversation.
    pub async fn conversation(&self, id: ConversationId) -> Result<Option<Conversation>, StoreError> {
        let row = sqlx::query(sql::CONVERSATION).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        row.as_ref().map(|row| json("conversation", row, 0)).transpose()
    }

    /// What was said in a conversation, oldest first.
    pub async fn messages(&self, id: ConversationId) -> Result<Vec<Message>, StoreError> {
        let said = |happening| match happening {
            Happening::Conversation { message, .. } => message,
            _ => None,
        };
        let history = self.history_of(&id.to_string()).await?;
        Ok(history.into_iter().filter_map(|entry| said(entry.happening)).collect())
    }

    /// The staff's notes about a case or a conversation, oldest first.
    pub async fn notes(&self, about: About) -> Result<Vec<Note>, StoreError> {
        let noted = |happening| match happening {
            Happening::Note { note, .. } => Some(note),
            _ => None,
        };
        let history = self.history_of(&about.to_string()).await?;
        Ok(history.into_iter().filter_map(|entry| noted(entry.happening)).collect())
    }

    /// Since when a municipality's back office has its token for the hub.
    pub async fn token_since(&self, municipality: IstatCode) -> Result<Option<Timestamp>, StoreError> {
        let query = sqlx::query(sql::TOKEN_SINCE).bind(municipality.to_string());
        let at: Option<i64> = query.fetch_one(self.database.reading()).await?.try_get(0)?;
        Ok(at.map(from_micros))
    }

    /// Who holds the token of a hash.
    pub async fn token(&self, hash: &str) -> Result<Option<TokenRow>, StoreError> {
        let row = sqlx::query(sql::TOKEN).bind(hash).fetch_optional(self.database.reading()).await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(TokenRow { role: word("role", &row, 0)?, holder: row.try_get(1)? }))
    }
}
