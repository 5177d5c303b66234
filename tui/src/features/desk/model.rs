use jiff::Timestamp;
use shared::api::{ConversationView, Page, ServiceAnswer, ServiceItem, ServiceSheet};
use shared::case::Case;
use shared::catalogue::Slug;
use shared::conversation::{Conversation, ConversationState};
use shared::id::ConversationId;
use shared::lexicon::Unanswered;
use tui_input::Input;

use crate::app::Selection;

/// Where one is at the help desk.
#[derive(Clone, Debug, Default)]
pub struct DeskPlace {
    /// What is searched.
    pub search: Input,
    /// Which list has the cursor.
    pub list: List,
    /// Row among what was found.
    pub hit: usize,
    /// The conversation under the cursor.
    pub conversation: Selection<ConversationId>,
    /// Row among the questions without an answer.
    pub question: usize,
    /// The question for which a service is looked for.
    pub teaching: Option<Unanswered>,
    /// What is open.
    pub open: Open,
    /// First line shown of what is open, counted from its end for a conversation.
    pub scroll: usize,
}

/// The lists of the help desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// Conversations.
    #[default]
    Queue,
    /// What the search found.
    Results,
}

/// What is open at the help desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Open {
    /// The lists.
    #[default]
    Lists,
    /// A service's sheet.
    Sheet(Slug),
    /// A conversation.
    Chat(ConversationId),
    /// The questions without an answer.
    Questions,
}

/// What is known at the help desk.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The search whose answer is awaited.
    pub awaited: Option<u64>,
    /// Whether the words changed while an answer was awaited.
    pub changed: bool,
    /// What was found last.
    pub found: Option<Found>,
    /// The sheet that is open.
    pub sheet: Option<ServiceSheet>,
    /// Conversations that are not closed, those that wait first.
    pub conversations: Vec<Conversation>,
    /// The same as the hub told them first.
    pub(super) opening: Option<Vec<Conversation>>,
    /// When the hub told all of them last.
    pub at: Option<Timestamp>,
    /// The conversation that is open.
    pub chat: Option<ConversationView>,
    /// Questions without an answer, the most asked first.
    pub questions: Vec<Unanswered>,
    /// The reply being written.
    pub reply: Input,
}

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The words.
    pub text: String,
    /// Services.
    pub services: ServiceAnswer,
    /// Cases.
    pub cases: Page<Case>,
}

/// One thing that was found.
#[derive(Clone, Copy, Debug)]
pub enum Hit<'a> {
    /// A service.
    Service(&'a ServiceItem),
    /// A case.
    Case(&'a Case),
}

impl Found {
    /// Services, then cases.
    pub fn hits(&self) -> impl Iterator<Item = Hit<'_>> {
        self.services.items.iter().map(Hit::Service).chain(self.cases.items.iter().map(Hit::Case))
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.services.items.len() + self.cases.items.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Desk {
    /// The conversations, for the cursor.
    #[must_use]
    pub fn ids(&self) -> impl ExactSizeIterator<Item = ConversationId> + Clone + '_ {
        self.conversations.iter().map(|conversation| conversation.id)
    }

    /// How many citizens wait for a person.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.conversations.iter().filter(|one| one.state == ConversationState::Waiting).count()
    }

    /// The open conversation, if it has come.
    #[must_use]
    pub fn chat_of(&self, id: ConversationId) -> Option<&ConversationView> {
        self.chat.as_ref().filter(|view| view.conversation.id == id)
    }

    /// A conversation of the list.
    #[must_use]
    pub fn conversation(&self, id: ConversationId) -> Option<&Conversation> {
        self.conversations.iter().find(|conversation| conversation.id == id)
    }

    /// Takes a conversation as it is now; a closed one leaves the list.
    pub(super) fn put(&mut self, conversation: &Conversation) {
        self.conversations.retain(|known| known.id != conversation.id);
        if conversation.state != ConversationState::Closed {
            self.conversations.push(conversation.clone());
        }
        self.order();
    }

    /// Who waits longest comes first; then those a clerk has, the unanswered first.
    pub(super) fn order(&mut self) {
        self.conversations.sort_by_key(|one| {
            let is_answered = one.state == ConversationState::Claimed && one.unanswered == 0;
            (one.state, is_answered, one.opened, one.id)
        });
    }
}
