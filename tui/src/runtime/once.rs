//! A look at one screen without a terminal: the same model and the same questions, until all are answered.

use shared::client::HubClient;
use shared::home::Home;
use shared::id::Seq;
use shared::time::now;
use tokio::sync::{mpsc, watch};

use super::hands::Hands;
use super::{INBOX, Options, attach, recording};
use crate::app::{Effect, JOURNAL, LinkNews, Model, Msg, Screen, command, update};

/// The console as it is once it has gone where the words say and all it asked has been answered.
pub async fn look(options: Options, words: &str, (columns, rows): (u16, u16)) -> Result<Model, String> {
    let home = Home::find(&options.home).map_err(|error| error.to_string())?;
    let client = attach(&home, &options.home)?;
    let address = client.base().to_owned();
    let mut model = Model::new(options.settings, now());
    let (outbox, inbox) = mpsc::channel(INBOX);
    // Held until the end: hands reach the hub as long as somebody may still name another.
    let (_clients_out, clients) = watch::channel(Some(client.clone()));
    let mut asking = Asking { hands: Hands::new(outbox, clients), inbox, awaited: 0 };
    let greetings = [
        Msg::Resize(columns, rows),
        Msg::Clock(now()),
        Msg::Link(LinkNews::Found { address, own: false }),
        Msg::Link(LinkNews::Connected),
    ];
    for msg in greetings {
        let effects = update(&mut model, msg);
        asking.ask(effects);
    }
    asking.settle(&mut model).await?;
    if !words.is_empty() {
        let effects = command::run(&mut model, words)?;
        asking.ask(effects);
        asking.settle(&mut model).await?;
    }
    if model.place.screen == Screen::Log {
        look_back(&mut model, &client).await?;
    }
    Ok(model)
}

/// Fills the log's screen with the latest events: a look follows none as they come.
async fn look_back(model: &mut Model, client: &HubClient) -> Result<(), String> {
    let until = model.federation.seq;
    let first = until.0.saturating_sub(i64::try_from(JOURNAL).unwrap_or(i64::MAX));
    let entries = recording::read(client, Seq(first.max(0)), until).await.map_err(|error| error.to_string())?;
    for entry in entries {
        // What an event leads to has been asked already.
        drop(update(model, Msg::Entry(Box::new(entry))));
    }
    Ok(())
}

struct Asking {
    hands: Hands,
    inbox: mpsc::Receiver<Msg>,
    awaited: usize,
}

impl Asking {
    /// Asks what is to be asked; nothing is ever changed by a look.
    fn ask(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::Ask(ask) = effect {
                self.hands.ask(ask);
                self.awaited += 1;
            }
        }
    }

    /// Takes in answers until none is awaited.
    async fn settle(&mut self, model: &mut Model) -> Result<(), String> {
        while self.awaited > 0 {
            let msg = self.inbox.recv().await.ok_or("the questions to the hub were lost")?;
            self.awaited -= 1;
            if let Msg::Failed(_, why) = msg {
                return Err(why);
            }
            let effects = update(model, msg);
            self.ask(effects);
        }
        Ok(())
    }
}
