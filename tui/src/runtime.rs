//! The shell: terminal, tasks, network. It carries messages to [`crate::app`] and effects away from it, and decides
//! nothing.

mod driver;
mod feed;
mod hands;
mod hub;
mod input;
mod once;
mod painter;
mod recording;
mod state;
mod terminal;

use std::io::IsTerminal;

use shared::home::{Home, HomeArgs};
use shared::supervisor::Supervisor;
use shared::time::now;
use tokio::sync::{mpsc, watch};

pub use hub::{HubOptions, attach};
pub use once::look;
pub use painter::Painter;
pub use state::recall;

use crate::app::{Model, Settings};
use crate::config::Memory;

/// Messages that may wait for the model; a feed that is faster waits itself.
const INBOX: usize = 1_024;

/// What the console needs to run.
#[derive(Debug)]
pub struct Options {
    /// How it looks and what it may do.
    pub settings: Settings,
    /// Where the data folder and the hub are.
    pub home: HomeArgs,
    /// How a hub is started when none runs.
    pub hub: HubOptions,
    /// How it was left last.
    pub memory: Memory,
}

/// Runs the console until the person leaves.
pub async fn run(options: Options) -> color_eyre::Result<()> {
    if !(std::io::stdout().is_terminal() && std::io::stdin().is_terminal()) {
        color_eyre::eyre::bail!("the console needs a terminal; without one use `console once`");
    }
    let home = Home::find(&options.home)?;
    shared::telemetry::to_file(&home.path("console.log"))?;
    let (outbox, inbox) = mpsc::channel(INBOX);
    let (client_out, client_in) = watch::channel(None);
    let mut supervisor = Supervisor::new();
    let place = home.clone();
    let feed = feed::Feed { home, args: options.home, hub: options.hub, outbox: outbox.clone(), clients: client_out };
    supervisor.run("feed", feed.run(supervisor.stop()));
    let mut screen = terminal::Guard::enter()?;
    let mut model = Model::new(options.settings, now());
    options.memory.recall(&mut model);
    let driven = driver::drive(model, &mut screen, inbox, hands::Hands::new(outbox, client_in)).await;
    drop(screen);
    supervisor.stop().cancel();
    supervisor.wait().await?;
    state::keep(&place, &driven?);
    Ok(())
}
