//! A strict fake of Telegram's Bot API on the loopback: the server of record for updates, held to the published contract,
//! with trouble on order and a person's side that scripts can drive.
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use tests::telegram::{FakeTelegram, Options};
//!
//! let telegram = FakeTelegram::start(Options::default()).await?;
//! let rosalia = telegram.person(7);
//! rosalia.say("devo fare la carta d'identità");
//! // ... a bot started with `--api-url` of telegram.url() answers ...
//! rosalia.sees("Carta d'identità").await?;
//! rosalia.tap("Invia", 2).await?;
//! assert!(telegram.violations().is_empty());
//! # Ok(())
//! # }
//! ```

mod answer;
mod attachment;
mod body;
mod courier;
mod faults;
pub mod html;
mod ledger;
mod methods;
mod person;
pub mod published;
mod rate;
mod server;
mod sim;
pub mod spec;
mod transcript;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinSet;

pub use self::attachment::Attachment;
pub use self::faults::{Fault, Trouble};
use self::ledger::Ledger;
pub use self::ledger::chat::{Entry, EntryKind};
pub use self::ledger::{Call, Violation};
pub use self::person::{Person, PersonError};
pub use self::rate::RateReport;
use self::server::Shared;

/// How the server behaves.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where it listens; loopback only. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// The bot's token: its number, a colon and a secret.
    pub token: String,
    /// The bot's name.
    pub bot_name: String,
    /// The bot's user name, without the sign.
    pub bot_username: String,
    /// How long after a tap it can be answered.
    pub callback_lifetime: Duration,
    /// How long a person waits for the bot before giving up.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            token: "4242:fake-token-of-the-tests".to_owned(),
            bot_name: "Patto".to_owned(),
            bot_username: "patto_bot".to_owned(),
            callback_lifetime: Duration::from_secs(15),
            patience: Duration::from_secs(10),
        }
    }
}

impl Options {
    fn bot_id(&self) -> i64 {
        self.token.split(':').next().and_then(|id| id.parse().ok()).unwrap_or(4242)
    }
}

/// A running fake Telegram; it ends when dropped.
#[derive(Debug)]
pub struct FakeTelegram {
    shared: Arc<Shared>,
    address: SocketAddr,
    token: String,
    tasks: JoinSet<std::io::Result<()>>,
}

impl FakeTelegram {
    /// Listens and answers.
    pub async fn start(options: Options) -> std::io::Result<Self> {
        if !options.listen.ip().is_loopback() {
            return Err(std::io::Error::other(format!("{} is not on the loopback", options.listen)));
        }
        let listener = TcpListener::bind(options.listen).await?;
        let (address, token) = (listener.local_addr()?, options.token.clone());
        let shared = Shared::new(Ledger::new(options));
        let router = server::router(Arc::clone(&shared));
        let mut tasks = JoinSet::new();
        tasks.spawn(async move { axum::serve(listener, router).await });
        let client = crate::http::client().map_err(std::io::Error::other)?;
        tasks.spawn(courier::bring_all(Arc::clone(&shared), client));
        Ok(Self { shared, address, token, tasks })
    }

    /// Answers until the server fails.
    pub async fn serve(mut self) -> std::io::Result<()> {
        match self.tasks.join_next().await {
            Some(Ok(outcome)) => outcome,
            Some(Err(failure)) => Err(std::io::Error::other(failure)),
            None => Ok(()),
        }
    }

    /// The address a bot takes for Telegram's (`--api-url`).
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The token a bot has to use.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The person of a number, with a chat of their own.
    #[must_use]
    pub fn person(&self, id: i64) -> Person {
        Person::new(Arc::clone(&self.shared), id)
    }

    /// A group in which one person writes; the bot is in it.
    #[must_use]
    pub fn group(&self, id: u32) -> Person {
        Person::new(Arc::clone(&self.shared), -i64::from(id))
    }

    /// Public addresses lead to this door from now on: updates for a webhook are brought there.
    pub fn lead_public_addresses_to(&self, door: SocketAddr) {
        self.shared.change(|ledger, _| ledger.door = Some(door));
    }

    /// Where updates are brought, if the bot wants that.
    #[must_use]
    pub fn webhook(&self) -> Option<String> {
        self.shared.look(|ledger| ledger.profile.webhook.as_ref().map(|webhook| webhook.url.clone()))
    }

    /// How often an update was brought in vain.
    #[must_use]
    pub fn failed_deliveries(&self) -> u64 {
        self.shared.look(|ledger| ledger.updates.in_vain())
    }

    /// Somebody else who has the token has updates brought to another address.
    pub fn set_foreign_webhook(&self, url: &str) {
        let webhook = ledger::Webhook { url: url.into(), secret: String::new(), max_connections: 40, trouble: None };
        self.shared.change(|ledger, _| ledger.profile.webhook = Some(webhook));
    }

    /// Waits until a look at this server gives something.
    pub async fn wait_until(&self, patience: Duration, holds: impl Fn(&Self) -> bool) -> bool {
        let mut changes = self.shared.changes();
        let held = async {
            while !holds(self) {
                if changes.changed().await.is_err() {
                    break;
                }
            }
        };
        tokio::time::timeout(patience, held).await.is_ok()
    }

    /// Orders trouble.
    pub fn schedule(&self, fault: Fault) {
        self.shared.change(|ledger, _| ledger.faults.schedule(fault));
    }

    /// Gives trouble at random to a share of all requests (0 to 1) but the polls; the same for the same seed; 0 ends it.
    pub fn storm(&self, seed: u64, share: f64) {
        self.shared.change(|ledger, _| ledger.faults.storm(seed, share));
    }

    /// Hands the newest update out twice under the same number.
    pub fn duplicate_last_update(&self) {
        self.shared.change(|ledger, _| ledger.updates.duplicate_last());
    }

    /// Makes the numbers of updates start anew at another place, as after a week without any.
    pub fn jump_to_update(&self, id: i64) {
        self.shared.change(|ledger, _| ledger.updates.jump_to(id));
    }

    /// The bot's mistakes so far.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.look(|ledger| ledger.violations.clone())
    }

    /// The requests so far.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.shared.look(|ledger| ledger.calls.clone())
    }

    /// The content of the last file of a name that went through.
    #[must_use]
    pub fn last_file(&self, name: &str) -> Option<bytes::Bytes> {
        self.shared.look(|ledger| ledger.files.last_named(name).map(|file| file.bytes.clone()))
    }

    /// How fast the bot wrote.
    #[must_use]
    pub fn rate(&self) -> RateReport {
        self.shared.look(|ledger| ledger.rate.report())
    }

    /// Messages the bot sent to chats of this number and above.
    #[must_use]
    pub fn messages_from(&self, first: i64) -> u64 {
        self.shared.look(|ledger| ledger.rate.messages_from(first))
    }

    /// Updates the bot has not confirmed.
    #[must_use]
    pub fn pending_updates(&self) -> usize {
        self.shared.look(|ledger| ledger.updates.pending())
    }

    /// Taps the bot never answered.
    #[must_use]
    pub fn unanswered_taps(&self) -> usize {
        self.shared.look(Ledger::unanswered_queries)
    }

    /// How often two bots polled at once.
    #[must_use]
    pub fn conflicts(&self) -> u32 {
        self.shared.look(|ledger| ledger.updates.conflicts())
    }

    /// Waits until the bot has confirmed every update.
    pub async fn wait_until_confirmed(&self, patience: Duration) -> bool {
        self.shared.wait_for(patience, |ledger| (ledger.updates.pending() == 0).then_some(())).await.is_some()
    }
}
