//! The terminal door: the very same conversation as in Telegram, for trying it out and for scripts.
//!
//! At a terminal it prompts, numbers the buttons and shows notices as they come. Fed from a file or a pipe it reads one
//! line an input, waits for the hub's answers before the next, and ends with the input.

mod door;
mod hub;
mod keep;
mod line;
mod render;

use std::io::IsTerminal;
use std::time::Duration;

use shared::catalogue::{Catalogue, CatalogueFaults};
use shared::client::{ClientError, HubClient};
use shared::home::{Home, HomeArgs, HomeError, TokenOf};

pub use keep::KeepError;
use render::render_document;
pub use render::{Style, render};

use crate::texts::{Texts, TextsError};

/// Answers still on their way at the end of the input, or before the next line of a script, are awaited so long.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Options of `bot chat`.
#[derive(Clone, Debug, clap::Args)]
pub struct ChatArgs {
    /// Forget the former conversation and begin anew, as another citizen
    #[arg(long)]
    pub new: bool,
    /// Keep the conversation under this name, so that one person can try several citizens
    #[arg(long, default_value = "chat", value_name = "NAME", value_parser = keep::name)]
    pub name: String,
}

/// Why a conversation in the terminal ended.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    /// The hub or the data folder was not found.
    #[error(transparent)]
    Home(#[from] HomeError),
    /// The conversation cannot be kept.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The hub's address is no address.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The language files are damaged.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// The register of municipalities is damaged.
    #[error(transparent)]
    Catalogue(#[from] CatalogueFaults),
    /// The terminal is gone.
    #[error("cannot read from or write to the terminal: {0}")]
    Terminal(#[from] std::io::Error),
}

/// Holds a conversation in the terminal until the input ends.
pub async fn chat(home: &HomeArgs, args: &ChatArgs) -> Result<(), ChatError> {
    let folder = Home::find(home)?;
    let (address, token) = folder.hub_access(home, TokenOf::Bot)?;
    let client = HubClient::new(&address, token)?;
    let (texts, catalogue) = (Texts::load()?, Catalogue::embedded()?);
    let keeper = keep::Keeper::at(&folder, &args.name);
    let kept = if args.new { None } else { keeper.read()? };
    let is_terminal = std::io::stdin().is_terminal();
    let style = if is_terminal && std::env::var_os("NO_COLOR").is_none() { Style::Ansi } else { Style::Plain };
    let door = door::Door::new(client, keeper, kept.unwrap_or_else(keep::Kept::begin), &texts, catalogue.register());
    door.style(style).run(is_terminal).await
}
