use std::io;
use std::time::Duration;

use crossterm::event::EventStream;
use futures_util::StreamExt;
use shared::time::{monotonic, now};
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::endings::Endings;
use super::hands::Hands;
use super::input;
use super::pace::Pace;
use super::terminal::Guard;
use crate::app::{Effect, Model, Msg, update};

/// Messages taken in before the keyboard is looked at again.
const BATCH: usize = 256;

/// Runs the console: keys before messages, messages before frames; nothing is drawn when nothing has changed.
pub(super) async fn drive(
    model: Model,
    screen: &mut Guard,
    endings: &mut Endings,
    mut inbox: mpsc::Receiver<Msg>,
    hands: Hands,
) -> io::Result<Model> {
    let (columns, rows) = crossterm::terminal::size()?;
    let mut loop_ = Loop { model, screen, hands, pace: Pace::default(), is_over: false };
    let has_mouse = loop_.model.settings.mouse;
    loop_.screen.painter.listen(has_mouse)?;
    loop_.take(Msg::Resize(columns, rows))?;
    loop_.paint()?;
    let mut keys = EventStream::new();
    let mut clock = interval(Duration::from_secs(1));
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !loop_.is_over {
        let wait = loop_.pace.wait(monotonic());
        tokio::select! {
            biased;
            () = endings.come() => break,
            event = keys.next() => match event {
                Some(event) => if let Some(msg) = input::message(event?, loop_.screen.painter.drawn()) { loop_.take(msg)?; },
                None => break,
            },
            () = sleep(wait.unwrap_or_default()), if wait.is_some() => loop_.paint()?,
            Some(msg) = inbox.recv() => {
                loop_.take(msg)?;
                for _ in 0..BATCH {
                    let Ok(msg) = inbox.try_recv() else { break };
                    loop_.take(msg)?;
                }
            }
            _ = clock.tick() => loop_.take(Msg::Clock(now()))?,
        }
    }
    Ok(loop_.model)
}

struct Loop<'s> {
    model: Model,
    screen: &'s mut Guard,
    hands: Hands,
    pace: Pace,
    is_over: bool,
}

impl Loop<'_> {
    fn take(&mut self, msg: Msg) -> io::Result<()> {
        self.pace.changed(&msg, monotonic());
        for effect in update(&mut self.model, msg) {
            match effect {
                Effect::Quit => self.is_over = true,
                Effect::Ring(text) => self.screen.painter.ring(&text)?,
                Effect::Mouse(is_ours) => self.screen.painter.listen(is_ours)?,
                Effect::Copy(text) => self.screen.painter.copy(&text)?,
                Effect::Ask(ask) => self.hands.ask(ask),
                // The model itself moves through its recording.
                Effect::Travel(_) => {}
                Effect::Do(deed) => self.hands.perform(deed),
            }
        }
        Ok(())
    }

    fn paint(&mut self) -> io::Result<()> {
        let wrote = self.screen.painter.paint(&self.model)?;
        self.pace.drew(wrote, monotonic());
        Ok(())
    }
}
