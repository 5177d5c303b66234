use jiff::civil::Date;
use shared::alert::AlertMove;
use shared::api::{CaseQuery, SheetQuery, TeachRequest};
use shared::case::Act;
use shared::catalogue::Slug;
use shared::conversation::ConversationMove;
use shared::domain::{Adhesion, IstatCode, NodeId};
use shared::id::{AlertId, CaseId, ConversationId, Seq, WordsId};
use shared::note::About;
use shared::text::SafeText;

use super::Travel;
use crate::features::tallies::{Scope, Tally};
use crate::i18n::Language;

/// Something the shell must do; its outcome comes back as a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Ask the hub.
    Ask(Ask),
    /// Change something at the hub.
    Do(Deed),
    /// Put a text into the terminal's clipboard (OSC 52).
    Copy(String),
    /// Call a person who is not looking: the bell, and a notice of the desktop (OSC 9).
    Ring(String),
    /// Listen to the mouse, or leave it to the terminal.
    Mouse(bool),
    /// Move through the recording that is looked at.
    Travel(Travel),
    /// Leave the console.
    Quit,
}

/// A question to the hub. Asking twice does no harm.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// The register of municipalities.
    Municipalities,
    /// The titles of all services.
    Titles(Language),
    /// The nodes.
    Federation,
    /// The indicators.
    Indicators,
    /// What the citizens are asked.
    Consultations,
    /// How some cases divide.
    Counts(Tally, CaseQuery),
    /// The services of a Comune, a theme or both.
    Services(Scope, Language),
    /// The citizens' channel.
    Bot,
    /// The events after a number, up to another.
    Recording {
        /// After this one.
        after: Seq,
        /// Up to this one.
        until: Seq,
    },
    /// The alerts.
    Alerts,
    /// The conversations.
    Conversations,
    /// The questions without an answer.
    Unanswered,
    /// The words that were taught and stand.
    Taught,
    /// A page of cases.
    Cases {
        /// The question's number.
        ticket: u64,
        /// Which cases.
        query: CaseQuery,
    },
    /// One case with its timeline.
    Case(CaseId),
    /// Services and cases for words being typed; a newer question makes an older one pointless.
    Search {
        /// The question's number.
        ticket: u64,
        /// The words.
        text: String,
        /// The language of the titles.
        language: Language,
    },
    /// A service's sheet.
    Sheet(Slug, SheetQuery),
    /// The form that a case of a Comune was filled in with.
    Form(Slug, IstatCode),
    /// One conversation with its messages.
    Conversation(ConversationId),
    /// The staff's notes about a case or a conversation.
    Notes(About),
    /// What falls due in the offices of a Comune, or of all, up to a day.
    Offices(Option<IstatCode>, Date),
    /// Whether a node's office keeps the protocol.
    Conformance(NodeId),
}

/// A change. The shell gives each an idempotency key, so that a repeat does it once.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Work a case.
    Act(CaseId, Act),
    /// Work a case and attach the document at a path of this machine.
    ActWithFile(CaseId, Act, String),
    /// Move an alert.
    Alert(AlertId, AlertMove),
    /// Move a conversation.
    Conversation(ConversationId, ConversationMove),
    /// Write a note for the staff: about what, who, and the words.
    Note(About, SafeText, SafeText),
    /// Change a node's adhesion.
    Adhesion(NodeId, Adhesion),
    /// Try a node's deliveries again now.
    Retry(NodeId),
    /// Teach words to a service.
    Teach(TeachRequest),
    /// Put a consultation to the citizens; who does it.
    OpenConsultation(Slug, SafeText),
    /// Close a consultation; who does it.
    CloseConsultation(Slug, SafeText),
    /// Take taught words back; who does it.
    Withdraw(WordsId, SafeText),
}
