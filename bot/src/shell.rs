//! The thin shell around the pure conversation: it stores what comes, hands it to the machine chat by chat, writes what
//! follows in one transaction, and has it done by tasks that all read from the store.
//!
//! ```text
//! receiver --> inbox ---.                             .--> outbox ----> sender --> the channel
//! follower --> news ----+--> worker: ONE transaction -+--> question --> asker ---> the hub
//! clock ----> timer ----+    (session, rev + 1, what  '--> timer           |
//! asker ----> answer ---'     caused it is done)  <-------------------------'
//! ```
//!
//! Any task may die at any point: what it was about to do is still a row, and doing it twice is doing it once.

mod asker;
mod clock;
mod figures;
mod follower;
mod hub;
pub mod metrics;
mod plan;
mod reporter;
mod rota;
mod turnstile;
mod worker;

pub use figures::Figures;
pub use hub::HubDoor;
pub use rota::Rota;
pub use turnstile::{Rest, Turnstile};

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use shared::catalogue::Catalogue;
use shared::store::{StoreError, WriterGone};
use shared::supervisor::Supervisor;

use crate::conversation::Screen;
use crate::inbox::{Incoming, IncomingFile};
use crate::outbox::{Delivered, Letter, Pace, Place, Sender, Trouble};
use crate::store::{Addresses, BotStore, Card, Chat};
use crate::texts::Texts;

/// What a channel of messages can do. Only its own module knows which one it is.
pub trait Channel: Send + Sync + std::fmt::Debug + 'static {
    /// Reads an update as it was kept.
    fn read(&self, raw: &str) -> Incoming;

    /// A screen as messages of the channel; `below` when the citizen wrote something since the last one.
    fn letters(&self, screen: &Screen, below: bool) -> Vec<Letter>;

    /// Fetches a file a citizen sent.
    fn fetch(&self, file: &IncomingFile) -> impl Future<Output = Result<Vec<u8>, FetchTrouble>> + Send;

    /// Delivers a message; the card is the chat's live one, if it has one.
    fn deliver(
        &self,
        chat: Chat,
        freight: Freight,
        card: Option<Card>,
    ) -> impl Future<Output = Result<Delivered, Trouble>> + Send;

    /// The address at which a person finds the bot alone; none when that cannot be told now.
    fn private_link(&self) -> impl Future<Output = Option<String>> + Send;

    /// Answers a tap, at once.
    fn answer_tap(&self, tap: &str, words: Option<String>);
}

/// A message with all that is needed to send it.
#[derive(Clone, Debug)]
pub enum Freight {
    /// Words and buttons.
    Text {
        /// The words, in the channel's markup.
        markup: String,
        /// Rows of buttons: label and what comes back.
        buttons: Vec<Vec<(String, String)>>,
        /// How it stands in the chat.
        place: Place,
    },
    /// A picture with words under it.
    Picture {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
        /// The words, 1,024 letters at most.
        caption: String,
    },
    /// A document.
    File {
        /// Its name.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}

/// Why a file could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchTrouble {
    /// It is larger than the channel hands out.
    TooLarge,
    /// It is not there any more.
    Gone,
    /// Not now.
    Later,
}

/// The kinds of work of a chat, first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// The hub answered.
    Answer,
    /// Something happened in the hub's log.
    News,
    /// Something is due.
    Timer,
    /// The citizen did something.
    Update,
}

impl Work {
    /// All, first to last.
    pub const ALL: [Self; 4] = [Self::Answer, Self::News, Self::Timer, Self::Update];

    /// Its lane.
    #[must_use]
    pub const fn lane(self) -> usize {
        match self {
            Self::Answer => 0,
            Self::News => 1,
            Self::Timer => 2,
            Self::Update => 3,
        }
    }
}

/// What all tasks share.
#[derive(Debug)]
pub struct Shell<C> {
    /// The store.
    pub store: BotStore,
    /// The hub.
    pub hub: HubDoor,
    /// The channel.
    pub channel: C,
    /// People's texts.
    pub texts: Texts,
    /// The catalogue, for the register of municipalities.
    pub catalogue: Catalogue,
    /// Chats for which something happened.
    pub incoming: Turnstile<4>,
    /// Chats to which something is to be sent.
    pub outgoing: Turnstile<3>,
    /// Chats for which the hub is to be asked.
    pub asking: Turnstile<1>,
    /// What is counted.
    pub figures: Figures,
    /// What the hub answered.
    pub(crate) answers: asker::Answers,
}

/// Why a task of the shell ended.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// The store could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store could not be written.
    #[error(transparent)]
    Writer(#[from] WriterGone),
}

/// Citizens served at once.
const WORKERS: usize = 256;
/// Messages under way at once.
const SENDERS: usize = 64;
/// Questions to the hub under way at once.
const ASKERS: usize = 16;
/// Telegram bears about thirty messages a second to different people; replies must find room.
pub const BULK_PER_SECOND: u32 = 25;
/// After trouble with the store a chat waits so long.
const PAUSE: SignedDuration = SignedDuration::from_secs(2);

impl ShellError {
    /// A passing trouble makes the chat wait; any other ends the process, which is started again on a store that is sound.
    pub fn pause(self, now: Timestamp) -> Result<Rest, Self> {
        match self {
            Self::Store(error) | Self::Writer(WriterGone::Store(error)) if !error.is_fatal() => {
                tracing::error!(%error, "the store refuses; trying again");
                Ok(Rest::later(now.checked_add(PAUSE).unwrap_or(Timestamp::MAX)))
            }
            fatal => Err(fatal),
        }
    }
}

impl<C: Channel> Shell<C> {
    /// Opens the store and wakes what was left undone; the supervisor runs all tasks.
    pub async fn start(
        supervisor: &mut Supervisor,
        addresses: &Addresses,
        hub: HubDoor,
        channel: C,
        (texts, catalogue): (Texts, Catalogue),
        bulk_per_second: u32,
    ) -> Result<Arc<Self>, ShellError> {
        let (store, writer) = BotStore::open(addresses).await?;
        supervisor.run("writer", writer);
        let shell = Arc::new(Self {
            store,
            hub,
            channel,
            texts,
            catalogue,
            incoming: Turnstile::new(None),
            outgoing: Turnstile::new(Some(Pace::per_second(bulk_per_second))),
            asking: Turnstile::new(None),
            figures: Figures::default(),
            answers: asker::Answers::default(),
        });
        shell.wake_what_waits().await?;
        for _ in 0..WORKERS {
            supervisor.run("worker", worker::Worker::new(Arc::clone(&shell)).run(supervisor.stop()));
        }
        for _ in 0..SENDERS {
            supervisor.run("sender", Sender::new(Arc::clone(&shell)).run(supervisor.stop()));
        }
        for _ in 0..ASKERS {
            supervisor.run("asker", asker::ask_all(Arc::clone(&shell), supervisor.stop()));
        }
        supervisor.run("clock", clock::tick(Arc::clone(&shell), supervisor.stop()));
        supervisor.run("reporter", reporter::report(Arc::clone(&shell), supervisor.stop()));
        supervisor.run("follower", follower::follow(Arc::clone(&shell), supervisor.stop()));
        Ok(shell)
    }

    async fn wake_what_waits(&self) -> Result<(), ShellError> {
        for chat in self.store.chats_with_updates().await? {
            self.incoming.add(chat, Work::Update.lane());
        }
        for chat in self.store.chats_with_news().await? {
            self.incoming.add(chat, Work::News.lane());
        }
        for chat in self.store.chats_with_questions().await? {
            self.asking.add(chat, 0);
        }
        for (chat, lane) in self.store.chats_with_outgoing().await? {
            self.outgoing.add(chat, lane.index());
        }
        Ok(())
    }
}
