//! The Telegram door: the only place that knows Telegram, by teloxide's types and requests.
//!
//! teloxide's dispatcher, throttle and dialogue storage are deliberately absent: the first loses what it has
//! acknowledged when the process dies, the second lets one chat stop all others, the third is outside our transaction.

mod client;
mod commands;
mod deliver;
mod envelope;
mod html;
mod letters;
mod read;
mod receiver;
mod taps;

use std::sync::Arc;

use futures_util::StreamExt;
use shared::catalogue::{Catalogue, CatalogueFaults};
use shared::client::Secret;
use shared::home::{Home, HomeArgs, HomeError};
use shared::store::StoreError;
use shared::supervisor::{Supervisor, TaskFailed, asked_to_end};
use teloxide::net::Download;
use teloxide::prelude::Requester;
use teloxide::types::FileId;

use crate::conversation::Screen;
use crate::inbox::{Incoming, IncomingFile};
use crate::outbox::{Delivered, Letter, Trouble};
use crate::shell::{Channel, FetchTrouble, Freight, HubDoor, Shell, ShellError};
use crate::store::{Card, Chat, address};
use crate::texts::{Texts, TextsError};

use client::Bots;
pub use client::UrlError;
use taps::Taps;

/// What is needed to serve Telegram.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the data folder and the hub are.
    pub home: HomeArgs,
    /// The bot's token.
    pub token: Secret,
    /// Another server than Telegram's own.
    pub api_url: Option<String>,
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
    let store = address(&home.path("bot.db"))?;
    let tables = (Texts::load()?, Catalogue::embedded()?);
    let mut supervisor = Supervisor::new();
    let (taps, answering) = Taps::new(bots.quick.clone());
    let taps = Arc::new(taps);
    let channel = Telegram { bots: bots.clone(), taps: Arc::clone(&taps) };
    let hub = HubDoor::new(settings.home, home);
    let shell = Shell::start(&mut supervisor, &store, hub, channel, tables).await?;
    let stop = supervisor.stop();
    supervisor.run("taps", answering.run(stop.clone()));
    supervisor.run("commands", commands::publish(bots.quick.clone(), Arc::clone(&shell), stop.clone()));
    supervisor.run("receiver", receiver::Receiver::new(bots.quick, shell, taps).run(stop.clone()));
    supervisor.run_until_stop("signals", async move {
        asked_to_end().await;
        tracing::info!("asked to end: finishing what is in hand");
        stop.cancel();
    });
    tracing::info!("serving Telegram");
    supervisor.wait().await?;
    tracing::info!("ended; what waits is kept");
    Ok(())
}

/// Telegram as a channel.
#[derive(Debug)]
pub(crate) struct Telegram {
    bots: Bots,
    taps: Arc<Taps>,
}

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

    fn answer_tap(&self, tap: &str, words: Option<String>) {
        self.taps.answer(tap, words);
    }
}
