use jiff::Timestamp;
use shared::domain::Language;
use shared::id::{ApplicantId, CaseId, EventId, Seq};
use shared::retention::{LINK, RAW, UNDELIVERED, ended_before};

use super::Chat;

/// Something to write, whole or not at all.
#[derive(Debug)]
pub enum Change {
    /// Updates came in: kept before they are acknowledged.
    Receive(Vec<Received>),
    /// A chat is seen for the first time: it gets its pseudonym.
    Meet {
        /// Which chat.
        chat: Chat,
        /// The pseudonym, if it has none yet.
        applicant: ApplicantId,
        /// When.
        at: Timestamp,
    },
    /// A conversation took a step.
    Turn(Box<TurnRecord>),
    /// An outgoing message met its fate.
    Sending {
        /// The row.
        id: i64,
        /// The chat it was for.
        chat: Chat,
        /// What became of it.
        fate: Sending,
    },
    /// Messages to many, outside any conversation.
    Announce {
        /// Which.
        rows: Vec<OutgoingRow>,
        /// When.
        at: Timestamp,
    },
    /// The citizen blocked the bot, or let it in again.
    Block {
        /// Which chat.
        chat: Chat,
        /// Whether it is blocked now.
        blocked: bool,
    },
    /// The hub's log was read up to a number.
    Follow {
        /// The last number read.
        seq: Seq,
        /// Of which log.
        log_id: String,
        /// What citizens must be told.
        news: Vec<News>,
        /// When.
        at: Timestamp,
    },
    /// A consultation is over: whoever awaits results is woken.
    WakeForResults {
        /// When.
        at: Timestamp,
    },
    /// A file of an update lies with the hub now.
    Filed {
        /// Of which chat.
        chat: Chat,
        /// Of which update.
        update: i64,
        /// The attachment, as JSON.
        attachment: String,
        /// When.
        at: Timestamp,
    },
    /// A cause leads to nothing.
    Settle {
        /// Of which chat.
        chat: Chat,
        /// The cause.
        cause: Cause,
        /// When.
        at: Timestamp,
    },
    /// A value to keep.
    Keep {
        /// Its name.
        name: String,
        /// The value.
        value: String,
    },
    /// What is kept of these chats is sealed anew, under new keys.
    Renew(Vec<Chat>),
    /// What has outlived its purpose goes.
    Sweep(Ends),
}

/// What is older than these moments has outlived its purpose.
#[derive(Clone, Copy, Debug)]
pub struct Ends {
    /// Updates and sent messages.
    pub short: Timestamp,
    /// Undeliverable messages.
    pub long: Timestamp,
    /// Whose chat a pseudonym is, where it is of no use any more.
    pub links: Timestamp,
    /// Sessions, each of which names the moment of its own end.
    pub now: Timestamp,
}

impl Ends {
    /// By the lifetimes that are told.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        let before = |lifetime| ended_before(now, lifetime);
        Self { short: before(RAW), long: before(UNDELIVERED), links: before(LINK), now }
    }
}

/// What a change led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is durable.
    Done,
    /// It is durable, and something was erased for good.
    Erased,
    /// The session was changed by somebody else meanwhile: read it again.
    Stale,
}

/// An update as it came.
#[derive(Clone, Debug)]
pub struct Received {
    /// Telegram's number of it.
    pub update: i64,
    /// The chat it is about.
    pub chat: Chat,
    /// The update, as JSON.
    pub raw: String,
    /// When it came.
    pub at: Timestamp,
    /// Whether it needs no handling: it is kept only to be recognised when it comes again.
    pub is_done: bool,
}

/// What a step of a conversation was caused by, and what is done with the cause when the step is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// An update of Telegram.
    Update(i64),
    /// An event of the hub's log.
    News {
        /// Its number.
        seq: Seq,
        /// Its identifier.
        event: String,
    },
    /// The answer to a question.
    Answer(String),
    /// Something scheduled.
    Timer {
        /// What, as JSON.
        body: String,
        /// For when, in microseconds.
        due: i64,
    },
}

impl Cause {
    /// A name that no other cause of the chat has: what it leads to is written once.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Update(update) => format!("update-{update}"),
            Self::News { event, .. } => format!("news-{event}"),
            Self::Answer(question) => format!("answer-{question}"),
            Self::Timer { body, due } => format!("timer-{due}-{body}"),
        }
    }
}

/// A step of a conversation: session, outgoing messages, questions and timers in one transaction with its cause.
#[derive(Clone, Debug)]
pub struct TurnRecord {
    /// Which chat.
    pub chat: Chat,
    /// The revision the step began from; the step makes the next one.
    pub rev: i64,
    /// The session after it, as JSON.
    pub session: String,
    /// The language it is in.
    pub language: Language,
    /// When.
    pub at: Timestamp,
    /// When the session ends if nobody touches it.
    pub expires: Timestamp,
    /// What caused it.
    pub cause: Cause,
    /// What is to be sent.
    pub outgoing: Vec<Dispatch>,
    /// Whether the citizen has blocked the bot: then nothing is sent.
    pub is_blocked: bool,
    /// What the hub is to be asked.
    pub questions: Vec<Question>,
    /// What is due later.
    pub timers: Vec<TimerRow>,
    /// Cases of others of which the citizen is told from now on, or no more.
    pub follows: Vec<(CaseId, bool)>,
    /// Whether the citizen wants yearly reminders from now on, if they said so: it is kept as long as the chat is known.
    pub wants_yearly: Option<bool>,
    /// Whether the citizen's words stand below the live card now.
    pub covers_card: bool,
    /// Whether it is the last one: everything of the chat goes with it, but for what is to be sent.
    pub is_last: bool,
}

/// The order in which messages go out; within a lane and a chat the oldest goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Answers to what a citizen did.
    Reply,
    /// News of a case or of the help desk.
    Notice,
    /// Messages to many: paced, and they can be paused.
    Bulk,
}

impl Lane {
    /// All, first to last.
    pub const ALL: [Self; 3] = [Self::Reply, Self::Notice, Self::Bulk];

    /// Its place among all.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Reply => 0,
            Self::Notice => 1,
            Self::Bulk => 2,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Notice => "notice",
            Self::Bulk => "bulk",
        }
    }

    /// Its number in the store; 0 is that of the answers to taps, which are never stored.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Reply => 1,
            Self::Notice => 2,
            Self::Bulk => 3,
        }
    }

    /// The lane of a number in the store.
    #[must_use]
    pub fn of_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.number() == number)
    }
}

/// A message to send.
#[derive(Clone, Debug)]
pub struct Dispatch {
    /// In which lane.
    pub lane: Lane,
    /// What, as JSON.
    pub body: String,
}

/// A message outside any conversation.
#[derive(Clone, Debug)]
pub struct OutgoingRow {
    /// To whom.
    pub chat: Chat,
    /// A name: the same name is sent once.
    pub dedupe: String,
    /// The message.
    pub dispatch: Dispatch,
}

/// A question to the hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its identifier; identifiers sort by their birth.
    pub id: String,
    /// Its number in the session.
    pub number: u64,
    /// What is asked, as JSON.
    pub request: String,
}

/// Something due later. The same thing scheduled again is due at the later call's time.
#[derive(Clone, Debug)]
pub struct TimerRow {
    /// What, as JSON.
    pub body: String,
    /// When.
    pub due: Timestamp,
}

/// Something a citizen must be told.
#[derive(Clone, Debug)]
pub struct News {
    /// Which chat.
    pub chat: Chat,
    /// Under which pseudonym the chat was meant: one that was erased meanwhile is told nothing.
    pub applicant: ApplicantId,
    /// The event's number in the hub's log.
    pub seq: Seq,
    /// The event's identifier.
    pub event: EventId,
    /// The event, as JSON.
    pub body: String,
    /// The case it is about, as far as it was told.
    pub case: Option<KnownCase>,
}

/// How far a case was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownCase {
    /// Which case.
    pub id: CaseId,
    /// The last event that was told.
    pub event: EventId,
    /// Whether that closed it.
    pub is_closed: bool,
}

/// The fate of an outgoing message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    /// It stands in the chat under this number, if it has one.
    Sent {
        /// Telegram's number of the message.
        message: Option<i64>,
        /// Whether it is the chat's live card now; any other message covers the card.
        is_card: bool,
    },
    /// It is to be tried again.
    Later(Timestamp),
    /// It cannot be sent: kept for people to see.
    Dead(String),
    /// Whether it was sent is not known, and a second copy would do harm: kept for people to see.
    Uncertain(String),
}
