//! The Telegram door: the only place that knows Telegram, by teloxide's types and requests.
//!
//! teloxide's dispatcher, throttle and dialogue storage are deliberately absent: the first loses what it has
//! acknowledged when the process dies, the second lets one chat stop all others, the third is outside our transaction.
//!
//! Of several processes on one store one serves and the others stand by ([`Lead`]): one has room for many times the
//! updates of the whole province, so a second is wanted for when the first is gone, not for its hands. Shared work would
//! need claims on chats, letters, questions, timers and the hub's log, each with its own way to be lost; one lead over all
//! of it gives "each chat in its order, nothing twice" for nothing.

mod client;
mod commands;
mod deliver;
mod envelope;
mod html;
mod inline;
mod intake;
mod letters;
mod raw;
mod read;
mod receiver;
mod registration;
mod taps;
mod webhook;

use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::StreamExt;
use shared::catalogue::{Catalogue, CatalogueFaults};
use shared::client::Secret;
use shared::home::{Home, HomeArgs, HomeError};
use shared::store::{Lead, StoreError};
use shared::supervisor::{Supervisor, TaskFailed, asked_to_end};
use teloxide::net::Download;
use teloxide::prelude::Requester;
use teloxide::types::FileId;
use teloxide::{Bot, RequestError};
use tokio::sync::OnceCell;

use crate::conversation::Screen;
use crate::inbox::{Incoming, IncomingFile};
use crate::outbox::{Delivered, Letter, Trouble};
use crate::shell::{Channel, FetchTrouble, Freight, HubDoor, Shell, ShellError, metrics};
use crate::store::{Addresses, Card, Chat};
use crate::texts::{Texts, TextsError};

use client::Bots;
pub use client::UrlError;
use inline::Inlines;
use intake::Intake;
use registration::Registration;
use taps::Taps;
pub use webhook::Webhook;

/// What is needed to serve Telegram.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the data folder and the hub are.
    pub home: HomeArgs,
    /// The bot's token.
    pub token: Secret,
    /// Another server than Telegram's own.
    pub api_url: Option<String>,
    /// Where figures are shown for Prometheus, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// Messages to many a second, at most.
    pub bulk_per_second: u32,
    /// Where updates are brought; without it they are asked for.
    pub webhook: Option<Webhook>,
}

/// Why Telegram is not served any more.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The data folder cannot be used.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// The address of the Bot API server is none.
    #[error(transparent)]
    Url(#[from] UrlError),
    /// The store cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was left undone cannot be read.
    #[error(transparent)]
    Shell(#[from] ShellError),
    /// The language files are damaged.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// The register of municipalities is damaged.
    #[error(transparent)]
    Catalogue(#[from] CatalogueFaults),
    /// A task of the process ended.
    #[error(transparent)]
    Task(#[from] TaskFailed),
}

/// Serves Telegram until the process is asked to end.
pub async fn serve(settings: Settings) -> Result<(), ServeError> {
    let home = Home::find(&settings.home)?;
    let bots = Bots::new(&settings.token, settings.api_url.as_deref())?;
    let addresses = Addresses::of_environment_or(home.dir())?;
    let tables = (Texts::load()?, Catalogue::embedded()?);
    let mut supervisor = Supervisor::new();
    let stop = supervisor.stop();
    let asked_stop = stop.clone();
    supervisor.run_until_stop("signals", async move {
        asked_to_end().await;
        tracing::info!("asked to end: finishing what is in hand");
        asked_stop.cancel();
    });
    let Some(lead) = Lead::take(&addresses.store, LEAD, &stop).await? else { return Ok(supervisor.wait().await?) };
    supervisor.run_last("lead", lead.hold());
    let (taps, answering) = Taps::new(bots.quick.clone());
    let taps = Arc::new(taps);
    let channel = Telegram { bots: bots.clone(), taps: Arc::clone(&taps), private_link: OnceCell::new() };
    let webhook = settings.webhook.map(|webhook| Ok::<_, HomeError>((webhook, home.kept_secret(WEBHOOK_SECRET)?)));
    let webhook = webhook.transpose()?;
    let hub = HubDoor::new(settings.home, home);
    let shell = Shell::start(&mut supervisor, &addresses, hub, channel, tables, settings.bulk_per_second).await?;
    if let Some(address) = settings.metrics {
        supervisor.run("metrics", metrics::serve(Arc::clone(&shell), address, stop.clone()));
    }
    supervisor.run("taps", answering.run(stop.clone()));
    supervisor.run("commands", commands::publish(bots.quick.clone(), Arc::clone(&shell), stop.clone()));
    supervisor.run("tap watch", Arc::clone(&taps).watch(stop.clone()));
    take_updates(&mut supervisor, bots.quick, shell, taps, webhook);
    tracing::info!("serving Telegram");
    supervisor.wait().await?;
    tracing::info!("ended; what waits is kept");
    Ok(())
}

/// Has updates brought where that is wanted, else asks for them.
fn take_updates(
    supervisor: &mut Supervisor,
    bot: Bot,
    shell: Arc<Shell<Telegram>>,
    taps: Arc<Taps>,
    webhook: Option<(Webhook, Secret)>,
) {
    let registration = Registration::new(bot.clone(), shell.store.clone());
    let stop = supervisor.stop();
    let (inlines, answering) = Inlines::new(bot.clone(), Arc::clone(&shell));
    supervisor.run("inline mode", answering.run(stop.clone()));
    let intake = Arc::new(Intake::new(shell, taps, inlines));
    if let Some((webhook, secret)) = webhook {
        supervisor.run("webhook", webhook::run(webhook, secret, intake, registration, stop));
    } else {
        supervisor.run("receiver", receiver::Receiver::new(bot, intake, registration).run(stop));
    }
}

/// Telegram as a channel.
#[derive(Debug)]
pub(crate) struct Telegram {
    bots: Bots,
    taps: Arc<Taps>,
    private_link: OnceCell<String>,
}

/// The name of the lead over the bot's store, for the lock of a server.
const LEAD: i64 = 8_243;
/// The file of the secret by which Telegram is known at the webhook.
const WEBHOOK_SECRET: &str = "webhook-secret";

/// The largest file Telegram lets a bot download, in bytes.
const LARGEST_DOWNLOAD: usize = 20 * 1024 * 1024;

impl Channel for Telegram {
    fn read(&self, raw: &str) -> Incoming {
        read::read(raw)
    }

    fn letters(&self, screen: &Screen, below: bool) -> Vec<Letter> {
        letters::letters(screen, below)
    }

    async fn fetch(&self, file: &IncomingFile) -> Result<Vec<u8>, FetchTrouble> {
        let found =
            self.bots.patient.get_file(FileId(file.id.clone())).await.map_err(|error| client::fetch_trouble(&error))?;
        let mut content = Vec::new();
        let mut stream = Box::pin(self.bots.patient.download_file_stream(&found.path));
        while let Some(chunk) = stream.next().await {
            let chunk = chunk.map_err(|error| {
                let is_refused = error.status().is_some_and(|status| status.is_client_error());
                if is_refused { FetchTrouble::Gone } else { FetchTrouble::Later }
            });
            content.extend_from_slice(&chunk?);
            if content.len() > LARGEST_DOWNLOAD {
                return Err(FetchTrouble::TooLarge);
            }
        }
        Ok(content)
    }

    async fn deliver(&self, chat: Chat, freight: Freight, card: Option<Card>) -> Result<Delivered, Trouble> {
        deliver::deliver(&self.bots, chat, freight, card).await
    }

    async fn private_link(&self) -> Option<String> {
        let ask = async || {
            let me = self.bots.quick.get_me().await?;
            Ok::<_, RequestError>(format!("https://t.me/{}", me.username()))
        };
        match self.private_link.get_or_try_init(ask).await {
            Ok(link) => Some(link.clone()),
            Err(error) => {
                tracing::info!(reason = client::describe(&error), "the bot's own name is not known yet");
                None
            }
        }
    }

    fn answer_tap(&self, tap: &str, words: Option<String>) {
        self.taps.answer(tap, words);
    }
}
