//! People at their telephones: each has a list of things to do, and waits for the words that answer each of them. Pure.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

/// What a person does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    /// Writes.
    Say(&'static str),
    /// Presses the button of this label in the last message.
    Tap(&'static str),
}

/// Something to do, and the words by which the bot's answer is known.
pub(crate) type Step = (Act, &'static str);

/// How fast people go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tempo {
    /// Everybody does all at once, without waiting for answers.
    AllAtOnce,
    /// Everybody goes on as soon as they are answered.
    AsAnswered,
    /// So many acts a second over all, whether answered or not.
    PerSecond(u32),
}

/// What reaches the bot from a person.
#[derive(Clone, Debug)]
pub(crate) enum Sent {
    Words(&'static str),
    Press { message: i64, data: String },
}

/// A message of the bot.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard {
    pub(crate) message: i64,
    pub(crate) text: String,
    /// Labels and what comes back.
    pub(crate) buttons: Vec<(String, String)>,
}

#[derive(Debug, Default)]
struct Person {
    to_do: VecDeque<Step>,
    waiting: VecDeque<(&'static str, Instant)>,
    last: Heard,
}

/// All people, and how their present leg goes.
#[derive(Debug, Default)]
pub(crate) struct Crowd {
    people: HashMap<i64, Person>,
    goes_on: bool,
    /// Answers still to come in this leg.
    left: usize,
    /// How long each answer of this leg took.
    took: Vec<Duration>,
}

impl Crowd {
    /// Hands everybody the steps of a leg.
    pub(crate) fn begin(&mut self, chats: impl IntoIterator<Item = i64>, steps: &[Step], tempo: Tempo) {
        self.goes_on = tempo == Tempo::AsAnswered;
        self.took.clear();
        self.left = 0;
        for chat in chats {
            self.people.entry(chat).or_default().to_do = steps.iter().copied().collect();
            self.left += steps.len();
        }
    }

    /// The next thing a person does, if there is one and its button is there.
    pub(crate) fn act(&mut self, chat: i64, now: Instant) -> Option<Sent> {
        let person = self.people.get_mut(&chat)?;
        let (act, awaited) = person.to_do.pop_front()?;
        let sent = match act {
            Act::Say(words) => Sent::Words(words),
            Act::Tap(label) => {
                let (_, data) = person.last.buttons.iter().find(|(shown, _)| shown == label)?;
                Sent::Press { message: person.last.message, data: data.clone() }
            }
        };
        person.waiting.push_back((awaited, now));
        Some(sent)
    }

    /// A person reads a message; what they do then, if they go on by themselves.
    pub(crate) fn hear(&mut self, chat: i64, heard: Heard, now: Instant) -> Option<Sent> {
        let person = self.people.get_mut(&chat)?;
        person.last = heard;
        let since = person.waiting.front().filter(|(awaited, _)| person.last.text.contains(awaited))?.1;
        person.waiting.pop_front();
        self.left = self.left.saturating_sub(1);
        self.took.push(now.saturating_duration_since(since));
        if self.goes_on { self.act(chat, now) } else { None }
    }

    pub(crate) const fn is_done(&self) -> bool {
        self.left == 0
    }

    pub(crate) const fn left(&self) -> usize {
        self.left
    }

    pub(crate) fn took(&mut self) -> Vec<Duration> {
        std::mem::take(&mut self.took)
    }

    /// What somebody waits for, and what they read instead.
    pub(crate) fn stuck(&self) -> Option<(String, &str)> {
        let is_stuck = |person: &&Person| !person.waiting.is_empty() || !person.to_do.is_empty();
        let person = self.people.values().find(is_stuck)?;
        Some((format!("{:?} before {:?}", person.waiting.front(), person.to_do.front()), &person.last.text))
    }
}
