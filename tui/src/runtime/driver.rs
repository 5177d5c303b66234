use std::io;
use std::pin::pin;
use std::time::{Duration, Instant};

use shared::time::{monotonic, now};
use tokio::sync::mpsc;
use tokio::time::{sleep, sleep_until};

use super::endings::Endings;
use super::hands::Hands;
use super::input;
use super::pace::{Cause, Pace};
use super::terminal::Guard;
use crate::app::{Effect, Model, Msg, update};

/// Messages taken in before the keyboard is looked at again: some hundred microseconds.
const BATCH: usize = 64;
/// The clock is told before whatever comes this long after it was told last.
const SECOND: Duration = Duration::from_secs(1);

/// Runs the console: keys before messages, messages before frames; nothing is drawn when nothing has changed.
pub(super) async fn drive(
    model: Model,
    screen: &mut Guard,
    endings: &mut Endings,
    mut inbox: mpsc::Receiver<Msg>,
    hands: Hands,
) -> io::Result<Model> {
    let (columns, rows) = screen.size;
    let began = monotonic();
    let mut loop_ = Loop { model, screen, hands, pace: Pace::new(began), told: began, is_over: false };
    let has_mouse = loop_.model.settings.mouse;
    loop_.screen.painter.listen(has_mouse)?;
    loop_.take(Msg::Resize(columns, rows))?;
    loop_.paint()?;
    let mut keys = input::Keys::listen();
    let mut ending = pin!(endings.come());
    while !loop_.is_over {
        let wait = loop_.pace.wait(monotonic());
        tokio::select! {
            biased;
            () = &mut ending => break,
            event = keys.next() => match event {
                Some(event) => if let Some(msg) = input::message(event?, loop_.screen.painter.drawn()) { loop_.take(msg)?; },
                None => break,
            },
            () = waited(wait.unwrap_or_default()), if wait.is_some() => loop_.paint()?,
            Some(msg) = inbox.recv() => {
                loop_.take(msg)?;
                for _ in 0..BATCH {
                    let Ok(msg) = inbox.try_recv() else { break };
                    loop_.take(msg)?;
                }
            }
            () = sleep_until((loop_.told + loop_.model.stride()).into()) => loop_.tell_time()?,
        }
    }
    Ok(loop_.model)
}

/// No wait is over at once: a timer would take the millisecond it counts in.
async fn waited(wait: Duration) {
    if !wait.is_zero() {
        sleep(wait).await;
    }
}

struct Loop<'s> {
    model: Model,
    screen: &'s mut Guard,
    hands: Hands,
    pace: Pace,
    /// When the model was last told the time.
    told: Instant,
    is_over: bool,
}

impl Loop<'_> {
    fn take(&mut self, msg: Msg) -> io::Result<()> {
        if monotonic().duration_since(self.told) >= SECOND {
            self.tell_time()?;
        }
        self.pace.changed(Cause::of(&msg), monotonic());
        self.update(msg)
    }

    fn tell_time(&mut self) -> io::Result<()> {
        self.told = monotonic();
        let shown = self.model.dial();
        self.update(Msg::Clock(now()))?;
        if self.model.dial() != shown {
            self.pace.changed(Cause::Happening, self.told);
        }
        Ok(())
    }

    fn update(&mut self, msg: Msg) -> io::Result<()> {
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
