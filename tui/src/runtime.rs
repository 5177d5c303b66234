//! The shell: terminal, tasks, network. It carries messages to [`crate::app`] and effects away from it, and decides
//! nothing.

mod document;
mod driver;
mod endings;
mod feed;
mod hands;
mod hub;
mod input;
mod once;
mod pace;
mod painter;
mod plain;
mod recording;
mod state;
mod terminal;

use std::io::IsTerminal;
use std::pin::pin;

use shared::home::{Home, HomeArgs};
use shared::supervisor::Supervisor;
use shared::time::now;
use tokio::sync::{mpsc, watch};

pub use hub::{HubOptions, attach};
pub use once::look;
pub use painter::Painter;
pub use state::recall;

use crate::app::{Model, Msg, Settings};
use crate::config::Memory;

/// Messages that may wait for the model; a feed that is faster waits itself.
const INBOX: usize = 1_024;

/// What the console needs to run.
#[derive(Debug)]
pub struct Options {
    /// How it looks and what it may do.
    pub settings: Settings,
    /// Line by line, for screen readers.
    pub plain: bool,
    /// Where the data folder and the hub are.
    pub home: HomeArgs,
    /// How a hub is started when none runs.
    pub hub: HubOptions,
    /// How it was left last.
    pub memory: Memory,
}

/// Runs the console on the whole terminal, which is given back before this returns.
async fn paint(model: Model, inbox: mpsc::Receiver<Msg>, hands: hands::Hands) -> std::io::Result<Model> {
    let mut endings = endings::Endings::listen()?;
    let mut screen = terminal::Guard::enter()?;
    driver::drive(model, &mut screen, &mut endings, inbox, hands).await
}

/// Runs the console until the person leaves: line by line where that is asked for or there is nothing to paint on.
pub async fn run(options: Options) -> color_eyre::Result<()> {
    let home = Home::find(&options.home)?;
    shared::telemetry::to_file(&home.path("console.log"))?;
    let (outbox, inbox) = mpsc::channel(INBOX);
    let (client_out, client_in) = watch::channel(None);
    let mut supervisor = Supervisor::new();
    let place = home.clone();
    let feed = feed::Feed { home, args: options.home, hub: options.hub, outbox: outbox.clone(), clients: client_out };
    supervisor.run("feed", feed.run(supervisor.stop()));
    let mut model = Model::new(options.settings, now());
    options.memory.recall(&mut model);
    let hands = hands::Hands::new(outbox, client_in);
    let can_be_painted = std::io::stdout().is_terminal() && std::io::stdin().is_terminal();
    let driving = async {
        if options.plain || !can_be_painted {
            plain::converse(model, inbox, hands).await
        } else {
            Box::pin(paint(model, inbox, hands)).await
        }
    };
    let stop = supervisor.stop();
    let mut tasks = pin!(supervisor.wait());
    let driven = tokio::select! {
        driven = driving => driven,
        // A console whose feed died would show the same for ever: it ends, and says why.
        ended = &mut tasks => return Ok(ended?),
    };
    stop.cancel();
    tasks.await?;
    state::keep(&place, &driven?);
    Ok(())
}
