mod aside;
mod file;

use std::sync::Arc;

use jiff::Timestamp;
use shared::domain::Language;
use shared::id::{ApplicantId, Seq};
use shared::log::{Entry, Happening};
use shared::retention::SESSION;
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::follower::StoredNews;
use super::plan::Plan;
use super::{Channel, Rest, Shell, ShellError, Work};
use crate::conversation::{Context, Event, Session, handle};
use crate::inbox::{Content, Incoming};
use crate::store::{Cause, Change, Chat, Conversation, InboxHead, Lane, TurnRecord, Written};
use crate::texts::Key;

/// How often a step is taken anew because another process changed the session meanwhile.
const ATTEMPTS: usize = 5;

/// Takes the steps of conversations, one chat at a time.
#[derive(Debug)]
pub(super) struct Worker<C> {
    shell: Arc<Shell<C>>,
}

/// One step to take.
struct Step {
    chat: Chat,
    cause: Cause,
    event: Event,
    language: Language,
    /// The channel's name of the tap that wants an answer.
    tap: Option<String>,
    /// Whether what was told before is to be forgotten: the log is another one.
    is_anew: bool,
    /// What is known of the chat, where it was read with the cause.
    who: Option<Conversation>,
}

impl Step {
    const fn new(chat: Chat, cause: Cause, event: Event) -> Self {
        Self { chat, cause, event, language: Language::IT, tap: None, is_anew: false, who: None }
    }

    /// Nothing where the news are none that a conversation knows of.
    fn of_news(chat: Chat, cause: &Cause, news: StoredNews) -> Option<Self> {
        let step = |event| Self::new(chat, cause.clone(), event);
        Some(match news {
            StoredNews::Own { entry, is_anew } => Self { is_anew, ..step(as_event(*entry)?) },
            StoredNews::Followed { seq, report, language, is_anew } => {
                Self { language, is_anew, ..step(Event::ReportMoved { seq, report }) }
            }
        })
    }

    /// The citizen wrote or sent something, which stands below everything now.
    fn is_message(&self) -> bool {
        matches!(self.cause, Cause::Update(_)) && self.tap.is_none()
    }

    const fn lane(&self) -> Lane {
        match self.cause {
            Cause::News { .. } => Lane::Notice,
            _ => Lane::Reply,
        }
    }
}

impl<C: Channel> Worker<C> {
    pub(super) const fn new(shell: Arc<Shell<C>>) -> Self {
        Self { shell }
    }

    /// Works until the stop; the step in hand then is finished.
    pub(super) async fn run(self, stop: CancellationToken) -> Result<(), ShellError> {
        while let Some((chat, lane)) = self.shell.incoming.next(&stop).await {
            let Some(work) = Work::ALL.get(lane).copied() else { continue };
            let rest = match self.work(chat, work).await {
                Ok(rest) => rest,
                Err(error) => {
                    self.shell.figures.store_refused();
                    error.pause(now())?
                }
            };
            self.shell.incoming.give_back(chat, lane, rest);
        }
        Ok(())
    }

    async fn work(&self, chat: Chat, work: Work) -> Result<Rest, ShellError> {
        match work {
            Work::Answer => self.answer(chat).await,
            Work::News => self.news(chat).await,
            Work::Timer => self.timer(chat).await,
            Work::Update => self.update(chat).await,
        }
    }

    async fn answer(&self, chat: Chat) -> Result<Rest, ShellError> {
        let Some((answer, has_more)) = self.shell.answers.first(chat) else { return Ok(Rest::NOTHING) };
        self.shell.figures.answered(&answer.reply);
        let questions = self.shell.store.questions(chat).await?;
        if !questions.iter().any(|question| question.id == answer.question.id) {
            // The citizen had all erased meanwhile, or the session is over.
            self.shell.answers.settle(chat);
            return Ok(Rest::more(has_more));
        }
        let event = Event::HubAnswered { number: answer.question.number, reply: answer.reply };
        self.take(Step::new(chat, Cause::Answer(answer.question.id), event)).await?;
        self.shell.answers.settle(chat);
        Ok(Rest::more(has_more))
    }

    async fn news(&self, chat: Chat) -> Result<Rest, ShellError> {
        let Some(head) = self.shell.store.next_news(chat).await? else { return Ok(Rest::NOTHING) };
        let (cause, body) = head.first;
        match serde_json::from_str(&body).ok().and_then(|news| Step::of_news(chat, &cause, news)) {
            Some(step) => self.take(step).await?,
            None => self.settle(chat, cause).await?,
        }
        Ok(Rest::more(head.has_more))
    }

    async fn timer(&self, chat: Chat) -> Result<Rest, ShellError> {
        let Some(head) = self.shell.store.next_timer(chat, now()).await? else { return Ok(Rest::NOTHING) };
        let (body, due) = head.first;
        let timer = serde_json::from_str(&body);
        let cause = Cause::Timer { body, due };
        match timer {
            Ok(timer) => self.take(Step::new(chat, cause, Event::Timeout(timer))).await?,
            Err(_of_another_version) => self.settle(chat, cause).await?,
        }
        Ok(Rest::more(head.has_more))
    }

    async fn update(&self, chat: Chat) -> Result<Rest, ShellError> {
        let Some(head) = self.shell.store.next_update(chat).await? else { return Ok(Rest::NOTHING) };
        let InboxHead { update: number, raw, filed, who } = head.first;
        let cause = Cause::Update(number);
        let Incoming { content, language, tap } = self.shell.channel.read(&raw);
        if who.is_none() && self.is_of_nobody(&content, tap.as_deref(), language) {
            self.settle(chat, cause).await?;
            return Ok(Rest::more(head.has_more));
        }
        let step = |event| Step { language, tap, who, ..Step::new(chat, cause.clone(), event) };
        match content {
            Content::Event(event) => self.take(step(event)).await?,
            Content::File(file) => match self.store_file(chat, number, &file, filed).await? {
                Some(event) => self.take(step(event)).await?,
                None => return self.say_it_is_safe(chat, number, language).await,
            },
            Content::TooFast => self.say_and_settle(chat, Key::SlowDown, cause, language).await?,
            Content::Edited => self.say_and_settle(chat, Key::EditIgnored, cause, language).await?,
            Content::Group => return self.say_where_alone(chat, cause, head.has_more, language).await,
            Content::Blocked(blocked) => {
                self.shell.store.write(Change::Block { chat, blocked }).await?;
                self.settle(chat, cause).await?;
            }
            Content::Nothing => self.settle(chat, cause).await?,
        }
        Ok(Rest::more(head.has_more))
    }

    /// Takes a step: the machine says what follows, and all of it is written together with the end of its cause.
    async fn take(&self, mut step: Step) -> Result<(), ShellError> {
        let mut tap = step.tap.clone();
        for _ in 0..ATTEMPTS {
            let who = step.who.take();
            let (known, session) = self.known(step.chat, who, step.language).await?;
            if known.is_blocked && matches!(step.cause, Cause::Update(_)) {
                self.shell.store.write(Change::Block { chat: step.chat, blocked: false }).await?;
                continue;
            }
            if self.try_take(&step, tap.take(), &known, session).await? != Written::Stale {
                return Ok(());
            }
        }
        tracing::warn!(cause = ?step.cause, "a session keeps changing under its worker");
        Ok(())
    }

    async fn try_take(
        &self,
        step: &Step,
        tap: Option<String>,
        known: &Conversation,
        mut session: Session,
    ) -> Result<Written, ShellError> {
        if step.is_anew {
            session.told = Seq(0);
        }
        let at = now();
        let shell = &self.shell;
        let context = Context { now: at, texts: &shell.texts, register: shell.catalogue.register() };
        let (session, effects) = handle(&session, step.event.clone(), &context);
        let plan = Plan::of(effects, &shell.channel, step.lane(), step.is_message()).map_err(unwritable)?;
        if let Some(tap) = tap {
            // Before the step is written, so that no crash leaves the button spinning: a step that was not is taken again.
            shell.channel.answer_tap(&tap, plan.toast);
        }
        let has_questions = !plan.questions.is_empty();
        let has_letters = !plan.outgoing.is_empty() && !known.is_blocked;
        let record = TurnRecord {
            chat: step.chat,
            rev: known.rev,
            session: serde_json::to_string(&session).map_err(unwritable)?,
            language: session.language,
            at,
            expires: at.checked_add(SESSION).unwrap_or(Timestamp::MAX),
            cause: step.cause.clone(),
            outgoing: plan.outgoing,
            is_blocked: known.is_blocked,
            questions: plan.questions,
            timers: plan.timers,
            follows: plan.follows,
            wants_yearly: plan.wants_yearly,
            covers_card: step.is_message(),
            is_last: plan.is_last,
        };
        let written = shell.store.write(Change::Turn(Box::new(record))).await?;
        if written != Written::Stale {
            if has_letters {
                shell.outgoing.add(step.chat, step.lane().index());
            }
            if has_questions {
                shell.asking.add(step.chat, 0);
            }
        }
        Ok(written)
    }

    /// What is known of a chat, read unless it was already; one that never wrote gets its pseudonym.
    async fn known(
        &self,
        chat: Chat,
        who: Option<Conversation>,
        language: Language,
    ) -> Result<(Conversation, Session), ShellError> {
        let known = match who {
            Some(known) => Some(known),
            None => self.shell.store.conversation(chat).await?,
        };
        let found = if let Some(known) = known {
            known
        } else {
            let applicant = ApplicantId::fresh();
            self.shell.store.write(Change::Meet { chat, applicant, at: now() }).await?;
            // Another process may have met the citizen first.
            let met = self.shell.store.conversation(chat).await?;
            met.unwrap_or(Conversation { applicant, is_blocked: false, wants_yearly: true, rev: 0, session: None })
        };
        let stored = found.session.as_deref().map(serde_json::from_str::<Session>);
        let language = self.shell.texts.known(language);
        let anew = || Session::new(found.applicant, language).wanting_yearly(found.wants_yearly);
        let session = match stored {
            Some(Ok(session)) => session,
            Some(Err(error)) => {
                tracing::error!(applicant = %found.applicant, kind = ?error.classify(), "a session is not understood");
                anew()
            }
            None => anew(),
        };
        Ok((found, session))
    }

    async fn settle(&self, chat: Chat, cause: Cause) -> Result<(), ShellError> {
        self.shell.store.write(Change::Settle { chat, cause, at: now() }).await?;
        Ok(())
    }
}

fn as_event(entry: Entry) -> Option<Event> {
    match entry.happening {
        Happening::Case { case, event } => Some(Event::CaseChanged { seq: entry.seq, case, event }),
        Happening::Conversation { conversation, message } => {
            Some(Event::Desk { seq: entry.seq, conversation, message })
        }
        _ => None,
    }
}

fn unwritable(error: serde_json::Error) -> ShellError {
    ShellError::Store(shared::store::StoreError::damaged("session", error))
}
