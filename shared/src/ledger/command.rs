use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::alert::{Alert, AlertError, AlertKind, AlertMove, NodeWatch, Subject};
use crate::api::{ConversationRequest, NewCase, TeachRequest};
use crate::case::{Case, CaseError, CaseEvent, Opening};
use crate::catalogue::Slug;
use crate::consultation::{Consultation, ConsultationError, ConsultationSheet};
use crate::conversation::{Conversation, ConversationError, ConversationMove};
use crate::domain::{Adhesion, IstatCode, NodeId, Spot, Tongue, vocabulary};
use crate::federation::{Delivery, DeliveryEvent};
use crate::form::Attachment;
use crate::id::{AlertId, ApplicantId, CaseId, ConversationId, EventId, WordsId};
use crate::lexicon::{Phrasing, TaughtWords};
use crate::note::{About, Note};
use crate::text::SafeText;

vocabulary! {
    /// What the holder of a token may do.
    Role, "role" {
        /// A channel through which citizens come: opens cases and acts for them.
        Channel = "channel",
        /// The help desk: searches, and takes over conversations.
        HelpDesk = "help-desk",
        /// The operations team: all of the above, alerts, adhesions, and the cases of hosted Comuni.
        Operator = "operator",
        /// A municipality's back office: its own cases only.
        Municipality = "municipality",
        /// Reads indicators and the federation.
        Reader = "reader",
    }
}

/// The name a client gave a request, and a fingerprint of what it asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Who asked, and the name they gave it.
    pub name: String,
    /// Of the request's content: the same name for something else is a mistake.
    pub fingerprint: String,
}

impl Key {
    /// The key of a request by its content.
    #[must_use]
    pub fn new(holder: &str, name: &str, content: &[u8]) -> Self {
        Self { name: format!("{holder}/{name}"), fingerprint: hex(&Sha256::digest(content)) }
    }
}

/// Bytes as lower-case hexadecimal.
#[must_use]
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        if write!(text, "{byte:02x}").is_err() {
            text.clear();
        }
        text
    })
}

/// A case to open; the ledger gives it its protocol number.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// So that doing it twice is doing it once.
    pub key: Key,
    /// All but the protocol number, which is not known yet: the number given here is replaced.
    pub opening: Opening,
    /// Belfiore code of the municipality, for the protocol number.
    pub belfiore: String,
    /// What was asked: answers, declarations, consent and identification.
    pub request: NewCase,
    /// Where the problem is that it reports, if it is at a point in a public place.
    pub spot: Option<Spot>,
    /// When it was presented.
    pub at: Timestamp,
}

/// A change of the ledger.
#[derive(Clone, Debug)]
pub enum Command {
    /// Opens a case: number, receipt, clock, first event and delivery at once.
    OpenCase(Box<OpenCase>),
    /// Does something to a case. The event's id makes a repeat harmless.
    Act {
        /// Which case.
        case: CaseId,
        /// What, by whom, when.
        event: Box<CaseEvent>,
        /// Of the request, when a client gave one.
        key: Option<Key>,
    },
    /// Takes in what an office did, and how far its list was read.
    TakeChanges {
        /// Whose office.
        municipality: IstatCode,
        /// What it did; what was taken in before, or cannot follow, is passed over.
        changes: Vec<(CaseId, CaseEvent)>,
        /// Where to read on.
        cursor: String,
    },
    /// Writes a case that began and went on in the past: for samples.
    Import {
        /// The case's opening; its protocol number is replaced.
        opening: Box<Opening>,
        /// Belfiore code of the municipality.
        belfiore: String,
        /// What was asked.
        request: Box<NewCase>,
        /// Its events, the registration first.
        events: Vec<CaseEvent>,
    },
    /// Changes a municipality's adhesion.
    SetAdhesion {
        /// Which node.
        node: NodeId,
        /// What it becomes.
        adhesion: Adhesion,
        /// Whether a person works its cases in the console.
        hosted: bool,
        /// When.
        at: Timestamp,
    },
    /// Says where a municipality's back office is, and with which token it is met.
    SetOffice {
        /// Whose office.
        municipality: IstatCode,
        /// Its base address.
        address: String,
        /// The token it wants.
        token: crate::client::Secret,
    },
    /// Keeps what a look at a node said.
    Looked {
        /// Which node.
        node: NodeId,
        /// What is believed of it now.
        watch: NodeWatch,
        /// How long the answer took, in milliseconds.
        latency_ms: Option<u32>,
        /// When.
        at: Timestamp,
        /// The alert that should stand for it now.
        alert: Option<AlertKind>,
    },
    /// Raises an alert, unless one stands for the same cause.
    Raise {
        /// What it is about.
        kind: AlertKind,
        /// What it points at.
        subject: Subject,
        /// When.
        at: Timestamp,
    },
    /// Resolves the alert of a cause, if one stands.
    Settle {
        /// What it is about.
        kind: AlertKind,
        /// What it points at.
        subject: Subject,
        /// When.
        at: Timestamp,
    },
    /// Moves an alert.
    MoveAlert {
        /// Which.
        id: AlertId,
        /// How.
        step: AlertMove,
        /// When.
        at: Timestamp,
    },
    /// Hands a conversation to the help desk.
    OpenConversation {
        /// So that doing it twice is doing it once.
        key: Key,
        /// What was asked.
        request: ConversationRequest,
        /// When.
        at: Timestamp,
    },
    /// Moves a conversation.
    MoveConversation {
        /// Which.
        id: ConversationId,
        /// So that doing it twice is doing it once.
        key: Key,
        /// How.
        step: ConversationMove,
        /// When.
        at: Timestamp,
    },
    /// Forgets what was said in conversations with the help desk that have outlived their purpose.
    ForgetConversations {
        /// Those nobody has touched since this moment.
        before: Timestamp,
        /// So many at most, the oldest first.
        most: i64,
        /// When.
        at: Timestamp,
    },
    /// Writes a note of the staff.
    Note {
        /// About what.
        about: About,
        /// So that doing it twice is doing it once.
        key: Key,
        /// The note.
        note: Box<Note>,
    },
    /// Keeps what became of a delivery.
    MoveDelivery {
        /// Which: the id of the event it carries.
        id: EventId,
        /// To which node.
        node: NodeId,
        /// Where it stands now.
        delivery: Delivery,
        /// When.
        at: Timestamp,
    },
    /// Tries the deliveries of a node again now: it works again, or an operator says so.
    RetryDeliveries {
        /// Which node.
        node: NodeId,
        /// Which of the two.
        why: DeliveryEvent,
        /// When.
        at: Timestamp,
    },
    /// Tells the back office of each case the whole of it again, where it has one: it may have lost its memory, or the
    /// municipality has just got it. Telling twice is harmless.
    TellWhole {
        /// Which cases.
        cases: Vec<CaseId>,
        /// When.
        at: Timestamp,
    },
    /// Keeps a file.
    KeepFile {
        /// What it is.
        file: Attachment,
        /// Its content.
        content: bytes::Bytes,
        /// When.
        at: Timestamp,
    },
    /// Keeps a token, by its hash only.
    KeepToken {
        /// Hash.
        hash: String,
        /// What its holder may do.
        role: Role,
        /// Who holds it; for a municipality its ISTAT code.
        holder: String,
        /// When.
        at: Timestamp,
    },
    /// Says which catalogue is served from now on.
    NoteCatalogue {
        /// Its version.
        version: String,
        /// When.
        at: Timestamp,
    },
    /// Counts a question without a good answer; its words are written only once enough people asked.
    NoteUnanswered {
        /// Its words.
        words: Phrasing,
        /// In which tongue it was understood.
        tongue: Tongue,
        /// Who asked, where the channel tells.
        asker: Option<ApplicantId>,
        /// When.
        at: Timestamp,
    },
    /// Erases the questions nobody asked for long, and the rarest where there are too many.
    ForgetUnanswered {
        /// Those last asked before this day.
        before: Date,
        /// Questions not yet readable that stay at most.
        most: i64,
    },
    /// Teaches a service words by which it is to be found.
    Teach {
        /// So that doing it twice is doing it once.
        key: Key,
        /// What was asked.
        request: TeachRequest,
        /// When.
        at: Timestamp,
    },
    /// Withdraws words taught before.
    WithdrawWords {
        /// Which.
        id: WordsId,
        /// So that doing it twice is doing it once.
        key: Key,
        /// Who.
        clerk: SafeText,
        /// When.
        at: Timestamp,
    },
    /// Puts a consultation to the citizens.
    OpenConsultation {
        /// What is asked.
        sheet: Box<ConsultationSheet>,
        /// So that doing it twice is doing it once.
        key: Key,
        /// Who.
        clerk: SafeText,
        /// When.
        at: Timestamp,
    },
    /// Counts a person's answer to a consultation, once.
    AnswerConsultation {
        /// To which.
        consultation: Slug,
        /// Whose.
        applicant: ApplicantId,
        /// The name of the request. Its content is not kept, not even as a fingerprint: there are so few answers that
        /// each could be tried.
        attempt: String,
        /// One option of each question.
        choices: Vec<u8>,
        /// When.
        at: Timestamp,
    },
    /// Closes a consultation and tells how the answers divide.
    CloseConsultation {
        /// Which.
        consultation: Slug,
        /// So that doing it twice is doing it once; none: its last day is over.
        key: Option<Key>,
        /// Who; none: its last day is over.
        clerk: Option<SafeText>,
        /// When.
        at: Timestamp,
    },
    /// Forgets who took part in consultations that were closed before a moment.
    ForgetParticipants {
        /// The moment.
        before: Timestamp,
    },
}

/// What is answered once it is durable.
#[derive(Clone, Debug)]
pub enum Reply {
    /// The case after it.
    Case(Box<Case>),
    /// The alert after it.
    Alert(Alert),
    /// The conversation after it.
    Conversation(Conversation),
    /// The words taught, after it.
    Words(Box<TaughtWords>),
    /// The consultation after it.
    Consultation(Box<Consultation>),
    /// Done.
    Done,
}

/// Why the ledger says no.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing of that id.
    #[error("no such {0}")]
    Unknown(&'static str),
    /// The name was used for another request.
    #[error("the idempotency key was used for another request")]
    KeyReused,
    /// The law or the procedure does not allow it now.
    #[error(transparent)]
    Case(#[from] CaseError),
    /// The alert cannot be moved so.
    #[error(transparent)]
    Alert(#[from] AlertError),
    /// The conversation cannot be moved so.
    #[error(transparent)]
    Conversation(#[from] ConversationError),
    /// The consultation cannot be moved so.
    #[error(transparent)]
    Consultation(#[from] ConsultationError),
}
