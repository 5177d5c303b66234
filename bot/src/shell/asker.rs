use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Channel, Rest, Shell, ShellError, Work};
use crate::conversation::{Reply, Request, Trouble};
use crate::store::{Chat, Question};

/// An answer of the hub that waits for its chat's turn. It is not stored: its question is, and is asked again after a
/// crash under the same key.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) question: Question,
    pub(crate) reply: Result<Box<Reply>, Trouble>,
}

/// The answers that wait, by chat.
#[derive(Debug, Default)]
pub(crate) struct Answers(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    by_chat: HashMap<Chat, VecDeque<Answer>>,
    /// Questions whose answer waits or is being worked on.
    answered: HashSet<String>,
}

impl Answers {
    fn with<T>(&self, act: impl FnOnce(&mut Waiting) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn has(&self, question: &str) -> bool {
        self.with(|waiting| waiting.answered.contains(question))
    }

    fn put(&self, chat: Chat, answer: Answer) {
        self.with(|waiting| {
            waiting.answered.insert(answer.question.id.clone());
            waiting.by_chat.entry(chat).or_default().push_back(answer);
        });
    }

    /// The first answer of a chat, and whether there are more. It stays until it is settled.
    pub(crate) fn first(&self, chat: Chat) -> Option<(Answer, bool)> {
        self.with(|waiting| {
            let answers = waiting.by_chat.get(&chat)?;
            Some((answers.front()?.clone(), answers.len() > 1))
        })
    }

    /// The chat's first answer was taken in, and its question is no more.
    pub(crate) fn settle(&self, chat: Chat) {
        self.with(|waiting| {
            let Some(answers) = waiting.by_chat.get_mut(&chat) else { return };
            if let Some(settled) = answers.pop_front() {
                waiting.answered.remove(&settled.question.id);
            }
            if answers.is_empty() {
                waiting.by_chat.remove(&chat);
            }
        });
    }
}

/// Asks the hub what chats want to know, the questions of a chat one after the other.
pub(super) async fn ask_all<C: Channel>(shell: Arc<Shell<C>>, stop: CancellationToken) -> Result<(), ShellError> {
    while let Some((chat, lane)) = shell.asking.next(&stop).await {
        // A question that is cut off by the stop is asked again at the next start.
        let asked = stop.run_until_cancelled(ask_for(&shell, chat)).await;
        let rest = match asked.unwrap_or(Ok(())) {
            Ok(()) => Rest::NOTHING,
            Err(error) => error.pause(now())?,
        };
        shell.asking.give_back(chat, lane, rest);
    }
    Ok(())
}

async fn ask_for<C: Channel>(shell: &Shell<C>, chat: Chat) -> Result<(), ShellError> {
    let Some(known) = shell.store.conversation(chat).await? else { return Ok(()) };
    for question in shell.store.questions(chat).await? {
        if shell.answers.has(&question.id) {
            continue;
        }
        let reply = match serde_json::from_str::<Request>(&question.request) {
            Ok(request) => shell.hub.ask(known.applicant, request).await,
            Err(error) => {
                tracing::error!(question = question.id, kind = ?error.classify(), "a stored question is not understood");
                Err(Trouble::Unreachable)
            }
        };
        shell.answers.put(chat, Answer { question, reply });
        shell.incoming.add(chat, Work::Answer.lane());
    }
    Ok(())
}
