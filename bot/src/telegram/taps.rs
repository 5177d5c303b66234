//! Lane 0: answers to taps. A tap whose button spins is answered at once, with words when the step that it caused is
//! ready in that moment, else without.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use teloxide::Bot;
use teloxide::payloads::AnswerCallbackQuerySetters;
use teloxide::prelude::Requester;
use teloxide::types::CallbackQueryId;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// How long a tap waits for words of the step it caused.
const PATIENCE: Duration = Duration::from_millis(700);
const TICK: Duration = Duration::from_millis(100);
/// Answers that wait to be sent; beyond that a button spins until Telegram stops it, and nothing else suffers.
const QUEUE: usize = 4_096;
/// Answers under way at once.
const AT_ONCE: usize = 64;
/// The longest words of an answer.
const LONGEST: usize = 200;

/// The taps that wait for an answer.
#[derive(Debug)]
pub(super) struct Taps {
    /// Since when each waits; none of those that were answered while their step still goes on.
    waiting: Mutex<HashMap<String, Option<Instant>>>,
    answers: mpsc::Sender<(String, Option<String>)>,
}

/// The task that answers.
pub(super) struct Answering {
    bot: Bot,
    answers: mpsc::Receiver<(String, Option<String>)>,
}

impl Taps {
    pub(super) fn new(bot: Bot) -> (Self, Answering) {
        let (sender, answers) = mpsc::channel(QUEUE);
        (Self { waiting: Mutex::default(), answers: sender }, Answering { bot, answers })
    }

    /// A tap came in.
    pub(super) fn came(&self, tap: String) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).insert(tap, Some(Instant::now()));
    }

    /// What a tap leads to is known.
    pub(super) fn answer(&self, tap: &str, words: Option<String>) {
        let known = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).remove(tap);
        // One that is not known came before a restart, and its button may still spin.
        let was_answered = known.is_some_and(|since| since.is_none());
        if !was_answered || words.is_some() {
            self.send(tap.to_owned(), words);
        }
    }

    /// Answers those that waited long enough, until the stop.
    pub(super) async fn watch(self: Arc<Self>, stop: CancellationToken) -> Result<(), Infallible> {
        loop {
            tokio::select! { () = stop.cancelled() => break, () = tokio::time::sleep(TICK) => {} }
            self.answer_older_than(PATIENCE);
        }
        self.answer_older_than(Duration::ZERO);
        Ok(())
    }

    fn answer_older_than(&self, age: Duration) {
        let overdue: Vec<String> = {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            let is_overdue = |since: &Option<Instant>| since.is_some_and(|since| since.elapsed() >= age);
            let overdue = waiting.iter_mut().filter(|(_, since)| is_overdue(since));
            overdue.map(|(tap, since)| (tap.clone(), since.take()).0).collect()
        };
        for tap in overdue {
            self.send(tap, None);
        }
    }

    fn send(&self, tap: String, words: Option<String>) {
        let words = words.map(|words| words.chars().take(LONGEST).collect());
        if self.answers.try_send((tap, words)).is_err() {
            tracing::warn!("too many taps wait for an answer");
        }
    }
}

impl Answering {
    /// Answers until the stop, and then what still waits.
    pub(super) async fn run(mut self, stop: CancellationToken) -> Result<(), Infallible> {
        let mut under_way: FuturesUnordered<BoxFuture<'static, ()>> = FuturesUnordered::new();
        loop {
            tokio::select! {
                answer = self.answers.recv(), if under_way.len() < AT_ONCE => match answer {
                    Some((tap, words)) => under_way.push(Box::pin(answer_tap(self.bot.clone(), tap, words))),
                    None => break,
                },
                Some(()) = under_way.next(), if !under_way.is_empty() => {}
                () = stop.cancelled() => break,
            }
        }
        while let Ok((tap, words)) = self.answers.try_recv() {
            under_way.push(Box::pin(answer_tap(self.bot.clone(), tap, words)));
        }
        while under_way.next().await.is_some() {}
        Ok(())
    }
}

async fn answer_tap(bot: Bot, tap: String, words: Option<String>) {
    let mut request = bot.answer_callback_query(CallbackQueryId(tap));
    if let Some(words) = words {
        request = request.text(words);
    }
    if let Err(error) = request.await {
        tracing::debug!(reason = super::client::describe(&error), "a tap was not answered");
    }
}
