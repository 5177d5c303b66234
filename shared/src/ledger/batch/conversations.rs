use jiff::Timestamp;
use sqlx::Row;

use super::{Batch, parse, sql};
use crate::alert::{AlertKind, Subject};
use crate::api::ConversationRequest;
use crate::conversation::{Conversation, ConversationMove, ConversationState, Message, Speaker};
use crate::id::{ConversationId, EventId};
use crate::ledger::command::{Key, Refusal, Reply};
use crate::log::Happening;
use crate::store::StoreError;
use crate::text::SafeText;

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
        let first_words = message(Speaker::Citizen, &request.topic, at);
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
            ConversationMove::Say { from, text } => Some(message(*from, text, at)),
            ConversationMove::Transfer { text, .. } => Some(message(Speaker::Clerk, text, at)),
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

fn message(from: Speaker, text: &SafeText, at: Timestamp) -> Message {
    Message { id: EventId::fresh(), at, from, text: text.clone() }
}
