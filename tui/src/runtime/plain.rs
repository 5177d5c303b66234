use std::io::{self, Write};
use std::time::Duration;

use shared::time::now;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval};

use super::endings::Endings;
use super::hands::Hands;
use crate::app::{Effect, Model, Msg, update};
use crate::features::federation::Sort;
use crate::plain::{Reader, announce, hear, tell};

/// Runs the console line by line, until the person leaves or there is nothing more to read.
pub(super) async fn converse(model: Model, inbox: mpsc::Receiver<Msg>, hands: Hands) -> io::Result<Model> {
    let mut talk = Talk { model, hands, reader: Reader::default(), awaited: 0, is_due: true, is_over: false };
    talk.model.size = (100, 40);
    // What wants somebody is read out first.
    talk.model.place.federation.sort = Sort::Trouble;
    let mut inbox = inbox;
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    let mut has_more = true;
    let mut clock = interval(Duration::from_secs(1));
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut endings = Endings::listen()?;
    while !talk.is_over {
        // A line that comes from a pipe waits until the one before it has its answer.
        let may_read = has_more && talk.awaited == 0 && talk.model.federation.is_known();
        tokio::select! {
            biased;
            () = endings.come() => break,
            Some(msg) = inbox.recv() => talk.take(msg)?,
            line = lines.next_line(), if may_read => match line? {
                Some(line) => talk.hear(&line)?,
                None => has_more = false,
            },
            _ = clock.tick() => talk.take(Msg::Clock(now()))?,
        }
        if !has_more && talk.awaited == 0 {
            break;
        }
    }
    Ok(talk.model)
}

struct Talk {
    model: Model,
    hands: Hands,
    reader: Reader,
    awaited: usize,
    /// Whether the screen is to be told as soon as all answers are there.
    is_due: bool,
    is_over: bool,
}

impl Talk {
    fn take(&mut self, msg: Msg) -> io::Result<()> {
        let is_answer = matches!(msg, Msg::Answer(_) | Msg::Failed(..) | Msg::Done(..) | Msg::Refused(..));
        self.awaited = self.awaited.saturating_sub(usize::from(is_answer));
        let event = matches!(msg, Msg::Entry(_)).then(|| msg.clone());
        let effects = update(&mut self.model, msg);
        self.perform(effects);
        self.say(event.as_ref())
    }

    fn hear(&mut self, line: &str) -> io::Result<()> {
        let effects = hear(&mut self.model, &mut self.reader, line);
        self.perform(effects);
        self.is_due = true;
        self.say(None)
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.is_over = true,
                Effect::Ask(ask) => {
                    self.awaited += 1;
                    self.hands.ask(ask);
                }
                Effect::Do(deed) => {
                    self.awaited += 1;
                    self.hands.perform(deed);
                }
                // There is neither a mouse nor a clipboard, what calls is a line of its own, and the past is for the painted
                // console.
                Effect::Copy(_) | Effect::Mouse(_) | Effect::Ring(_) | Effect::Travel(_) => {}
            }
        }
    }

    fn say(&mut self, event: Option<&Msg>) -> io::Result<()> {
        let mut text = announce(&self.model, &mut self.reader, event).join("\n");
        if !text.is_empty() {
            text.push('\n');
        }
        if self.is_due && self.awaited == 0 && self.model.federation.is_known() && !self.is_over {
            self.is_due = false;
            text += &tell(&self.model, &mut self.reader);
            text += "> ";
        }
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }
}
