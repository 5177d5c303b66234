use jiff::Timestamp;
use sqlx::Row;

use super::{Batch, parse, sql};
use crate::alert::{AlertKind, Subject};
use crate::api::ConversationRequest;
use crate::conversation::{Conversation, ConversationMove, ConversationState, Message, Speaker};
use crate::form::Attachment;
use crate::id::{ConversationId, EventId};
use crate::ledger::command::{Key, Refusal, Reply};
use crate::log::Happening;
use crate::store::StoreError;
use crate::text::SafeText;
use crate::time::to_micros;

type Answer = Result<Result<Reply, Refusal>, StoreError>;

impl Batch<'_> {
    pub(super) async fn open_conversation(
        &mut self,
        key: &Key,
        request: &ConversationRequest,
        at: Timestamp,
    ) -> Answer {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.conversation_of(&subject).await,
            Ok(None) => {}
        }
        let conversation = Conversation {
            id: ConversationId::fresh(),
            applicant: request.applicant,
            language: request.language,
            municipality: request.municipality,
            case: request.case,
            topic: request.topic.clone(),
            state: ConversationState::Waiting,
            office: None,
            clerk: None,
            unanswered: 1,
            opened: at,
            updated: at,
        };
        self.keep_result(key, conversation.id.to_string(), at);
        let first_words = message(Speaker::Citizen, &request.topic, &[], at);
        self.keep_conversation(conversation.clone(), Some(first_words))?;
        self.raise(AlertKind::HandoverWaiting, Subject::Conversation(conversation.id), at).await?;
        Ok(Ok(Reply::Conversation(conversation)))
    }

    pub(super) async fn move_conversation(
        &mut self,
        id: ConversationId,
        key: &Key,
        step: &ConversationMove,
        at: Timestamp,
    ) -> Answer {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.conversation_of(&subject).await,
            Ok(None) => {}
        }
        let Some(conversation) = self.conversation(id).await? else {
            return Ok(Err(Refusal::Unknown("conversation")));
        };
        let moved = match conversation.apply(step, at) {
            Ok(moved) => moved,
            Err(error) => return Ok(Err(error.into())),
        };
        self.keep_result(key, id.to_string(), at);
        let words = match step {
            ConversationMove::Say { from, text, files } => Some(message(*from, text, files, at)),
            ConversationMove::Transfer { text, .. } => Some(message(Speaker::Clerk, text, &[], at)),
            _ => None,
        };
        self.keep_conversation(moved.clone(), words)?;
        if moved.state == ConversationState::Waiting {
            self.raise(AlertKind::HandoverWaiting, Subject::Conversation(id), at).await?;
        } else {
            self.settle(AlertKind::HandoverWaiting, Subject::Conversation(id), at).await?;
        }
        Ok(Ok(Reply::Conversation(moved)))
    }

    fn keep_conversation(&mut self, conversation: Conversation, message: Option<Message>) -> Result<(), StoreError> {
        let id = message.as_ref().map_or_else(EventId::fresh, |message| message.id);
        let happening = Happening::Conversation { conversation: conversation.clone(), message };
        self.log(id, conversation.updated, &happening)?;
        self.conversations.change(conversation.id, conversation);
        Ok(())
    }

    /// Forgets what was said in conversations that nobody has touched since a moment: the words and files go, from the log
    /// too, whose numbers and states stay.
    pub(super) async fn forget_conversations(
        &mut self,
        before: Timestamp,
        most: i64,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let ended = sqlx::query(sql::CONVERSATIONS_BEFORE).bind(to_micros(before)).bind(most);
        for row in ended.fetch_all(&mut *self.connection).await? {
            let id = row.try_get::<String, _>(0)?.parse::<ConversationId>();
            let id = id.map_err(|error| StoreError::damaged("conversation", error))?;
            if self.conversations.get(&id).is_none() {
                self.forget_conversation(id, at).await?;
            }
        }
        Ok(())
    }

    async fn forget_conversation(&mut self, id: ConversationId, at: Timestamp) -> Result<(), StoreError> {
        self.settle(AlertKind::HandoverWaiting, Subject::Conversation(id), at).await?;
        let events = sqlx::query(sql::BODIES_OF).bind(id.to_string()).fetch_all(&mut *self.connection).await?;
        for row in events {
            let happening: Happening = parse("event", row.try_get(1)?)?;
            if let Happening::Conversation { message: Some(message), .. } = &happening {
                for file in &message.files {
                    sqlx::query(sql::FORGET_FILE).bind(file.id.to_string()).execute(&mut *self.connection).await?;
                }
            }
            let hushed = serde_json::to_string(&happening.without_words());
            let hushed = hushed.map_err(|error| StoreError::damaged("event", error))?;
            let rewrite = sqlx::query(sql::HUSH_EVENT).bind(row.try_get::<i64, _>(0)?).bind(hushed);
            rewrite.execute(&mut *self.connection).await?;
        }
        sqlx::query(sql::FORGET_CONVERSATION).bind(id.to_string()).execute(&mut *self.connection).await?;
        Ok(())
    }

    async fn conversation_of(&mut self, id: &str) -> Answer {
        let Ok(id) = id.parse::<ConversationId>() else { return Ok(Err(Refusal::Unknown("conversation"))) };
        Ok(self.conversation(id).await?.map(Reply::Conversation).ok_or(Refusal::Unknown("conversation")))
    }

    pub(super) async fn conversation(&mut self, id: ConversationId) -> Result<Option<Conversation>, StoreError> {
        if let Some(conversation) = self.conversations.get(&id) {
            return Ok(Some(conversation.clone()));
        }
        let row = sqlx::query(sql::CONVERSATION).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        row.map(|row| parse("conversation", row.try_get(0)?)).transpose()
    }
}

fn message(from: Speaker, text: &SafeText, files: &[Attachment], at: Timestamp) -> Message {
    Message { id: EventId::fresh(), at, from, text: text.clone(), files: files.to_vec() }
}
