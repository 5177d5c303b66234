mod forget;
mod gathered;
mod renew;
mod sweep;

use jiff::Timestamp;
use shared::store::{StoreError, Transact};
use shared::time::to_micros;
use sqlx::{Any, AnyConnection};

use super::change::{Cause, Change, Dispatch, News, Received, Sending, TurnRecord, Written};
use super::vault::{KeyId, Part, Vault};
use super::{Chat, sql};
use gathered::Gathered;

/// The tables of the bot, as the writer changes them. What a person said goes in sealed.
#[derive(Debug)]
pub struct Tables {
    vault: Vault,
    /// Keys whose last words this batch erases.
    condemned: Vec<KeyId>,
}

impl Tables {
    pub(super) const fn new(vault: Vault) -> Self {
        Self { vault, condemned: Vec::new() }
    }
}

impl Transact for Tables {
    type Command = Change;
    type Reply = Written;

    async fn apply(&mut self, connection: &mut AnyConnection, changes: &[Change]) -> Result<Vec<Written>, StoreError> {
        self.condemned.clear();
        let mut batch = Batch::new(connection, self);
        let mut replies = Vec::with_capacity(changes.len());
        for change in changes {
            replies.push(batch.change(change).await?);
        }
        if batch.finish().await? {
            // Who wrote the fate of a letter waits until what was erased is gone from the disk.
            let sendings =
                changes.iter().zip(&mut replies).filter(|(change, _)| matches!(change, Change::Sending { .. }));
            sendings.for_each(|(_, reply)| *reply = Written::Erased);
        }
        Ok(replies)
    }

    fn committed(&mut self) {
        self.vault.spent(self.condemned.drain(..));
    }
}

type Query = sqlx::query::Query<'static, Any, sqlx::any::AnyArguments>;

/// The changes of one transaction.
struct Batch<'c> {
    connection: &'c mut AnyConnection,
    tables: &'c mut Tables,
    gathered: Gathered,
    /// Letters that met their fate, each with its chat: they may have been the last of somebody.
    ended: Vec<(i64, Chat)>,
}

impl<'c> Batch<'c> {
    fn new(connection: &'c mut AnyConnection, tables: &'c mut Tables) -> Self {
        Self { connection, tables, gathered: Gathered::default(), ended: Vec::new() }
    }

    async fn change(&mut self, change: &Change) -> Result<Written, StoreError> {
        match change {
            Change::Receive(updates) => self.receive(updates).await?,
            Change::Meet { chat, applicant, at } => {
                self.run(sqlx::query(sql::APPLICANT).bind(chat.0).bind(applicant.to_string()).bind(to_micros(*at)))
                    .await?;
            }
            Change::Turn(turn) => return self.turn(turn).await,
            Change::Sending { id, chat, fate } => return self.sending(*id, *chat, fate).await,
            Change::Announce { rows, at } => {
                // What is said to everybody says nothing of anybody: it needs no key.
                for row in rows {
                    self.dispatch(row.chat, row.dedupe.clone(), row.dispatch.clone(), "due", *at);
                }
            }
            Change::Block { chat, blocked } => return self.block(*chat, *blocked).await,
            Change::Follow { seq, log_id, news, at } => {
                self.run(sqlx::query(sql::FOLLOWED).bind(seq.0).bind(log_id.clone())).await?;
                for item in news {
                    self.tell(item, *at).await?;
                }
            }
            Change::WakeForResults { at } => {
                self.run(sqlx::query(sql::WAKE_FOR_RESULTS).bind(to_micros(*at))).await?;
            }
            Change::Filed { chat, update, attachment, at } => {
                let attachment = self.tables.vault.seal(*chat, Part::File, attachment).await?;
                self.run(sqlx::query(sql::FILE).bind(*update).bind(attachment).bind(to_micros(*at))).await?;
            }
            Change::Settle { chat, cause, at } => self.finish_cause(*chat, cause, to_micros(*at)).await?,
            Change::Keep { name, value } => {
                self.run(sqlx::query(sql::SETTING).bind(name.clone()).bind(value.clone())).await?;
            }
            Change::Renew(chats) => self.renew(chats).await?,
            Change::Sweep(moments) => {
                self.sweep(moments).await?;
                return Ok(Written::Erased);
            }
        }
        Ok(Written::Done)
    }

    async fn run(&mut self, query: Query) -> Result<u64, StoreError> {
        Ok(query.execute(&mut *self.connection).await?.rows_affected())
    }

    async fn receive(&mut self, updates: &[Received]) -> Result<(), StoreError> {
        let waiting: Vec<Chat> = updates.iter().filter(|update| !update.is_done).map(|update| update.chat).collect();
        self.tables.vault.welcome(&waiting).await?;
        for update in updates {
            let at = to_micros(update.at);
            let (chat, raw, done) = if update.is_done {
                (0, update.raw.clone(), Some(at))
            } else {
                (update.chat.0, self.tables.vault.seal(update.chat, Part::Update, &update.raw).await?, None)
            };
            self.gathered.inbox.push([update.update.into(), chat.into(), raw.into(), at.into(), done.into()]);
        }
        Ok(())
    }

    async fn turn(&mut self, turn: &TurnRecord) -> Result<Written, StoreError> {
        let at = to_micros(turn.at);
        let sealed = self.tables.vault.seal(turn.chat, Part::Session, &turn.session).await?;
        let session = sqlx::query(sql::SESSION)
            .bind(turn.chat.0)
            .bind(turn.rev.saturating_add(1))
            .bind(sealed)
            .bind(turn.language.to_string())
            .bind(at)
            .bind(to_micros(turn.expires));
        if self.run(session).await? == 0 {
            return Ok(Written::Stale);
        }
        self.finish_cause(turn.chat, &turn.cause, at).await?;
        if turn.covers_card {
            self.gathered.cover(turn.chat);
        }
        for (case, is_on) in &turn.follows {
            let of_both = |statement| sqlx::query(statement).bind(case.to_string()).bind(turn.chat.0);
            let join = || of_both(sql::JOIN_CASE).bind(turn.language.to_string());
            self.run(if *is_on { join() } else { of_both(sql::LEAVE_CASE) }).await?;
        }
        if let Some(are_wanted) = turn.wants_yearly {
            self.run(sqlx::query(sql::WANTS_YEARLY).bind(turn.chat.0).bind(i64::from(are_wanted))).await?;
        }
        if turn.is_last {
            return self.forget(turn).await;
        }
        let state = if turn.is_blocked { "dead" } else { "due" };
        let cause = turn.cause.name();
        for (place, dispatch) in turn.outgoing.iter().enumerate() {
            let body = self.tables.vault.seal(turn.chat, Part::Letter, &dispatch.body).await?;
            let dedupe = format!("{}-{cause}-{place}", turn.chat.0);
            self.dispatch(turn.chat, dedupe, Dispatch { lane: dispatch.lane, body }, state, turn.at);
        }
        for question in &turn.questions {
            let request = self.tables.vault.seal(turn.chat, Part::Question, &question.request).await?;
            let number = i64::try_from(question.number).unwrap_or(i64::MAX);
            self.gathered.questions.push([
                question.id.clone().into(),
                turn.chat.0.into(),
                number.into(),
                request.into(),
                at.into(),
            ]);
        }
        for timer in &turn.timers {
            self.gathered.timers.push([turn.chat.0.into(), timer.body.clone().into(), to_micros(timer.due).into()]);
        }
        Ok(Written::Done)
    }

    async fn finish_cause(&mut self, chat: Chat, cause: &Cause, at: i64) -> Result<(), StoreError> {
        let query = match cause {
            Cause::Update(update) => {
                self.gathered.handled.push([(*update).into(), at.into()]);
                self.gathered.filed.push([(*update).into()]);
                return Ok(());
            }
            Cause::News { seq, event } => sqlx::query(sql::NEWS_DONE).bind(chat.0).bind(seq.0).bind(event.clone()),
            Cause::Answer(question) => sqlx::query(sql::QUESTION_DONE).bind(question.clone()),
            Cause::Timer { body, due } => sqlx::query(sql::TIMER_DONE).bind(chat.0).bind(body.clone()).bind(*due),
        };
        self.run(query).await.map(drop)
    }

    fn dispatch(&mut self, chat: Chat, dedupe: String, dispatch: Dispatch, state: &str, at: Timestamp) {
        let at = to_micros(at);
        let Dispatch { lane, body } = dispatch;
        self.gathered.outbox.push([
            chat.0.into(),
            lane.number().into(),
            dedupe.into(),
            body.into(),
            at.into(),
            state.into(),
            at.into(),
        ]);
    }

    async fn sending(&mut self, id: i64, chat: Chat, fate: &Sending) -> Result<Written, StoreError> {
        match fate {
            Sending::Sent { message, is_card } => {
                self.gathered.sent.push([id.into(), (*message).into()]);
                match message.filter(|_| *is_card) {
                    Some(card) => self.gathered.card(chat, card),
                    None => self.gathered.cover(chat),
                }
            }
            Sending::Later(due) => {
                self.run(sqlx::query(sql::LATER).bind(id).bind(to_micros(*due))).await?;
                return Ok(Written::Done);
            }
            Sending::Dead(reason) => self.end(id, "dead", reason).await?,
            Sending::Uncertain(reason) => self.end(id, "uncertain", reason).await?,
        }
        self.ended.push((id, chat));
        Ok(Written::Done)
    }

    async fn end(&mut self, id: i64, state: &'static str, reason: &str) -> Result<(), StoreError> {
        self.run(sqlx::query(sql::ENDED).bind(id).bind(state).bind(reason.to_owned())).await.map(drop)
    }

    async fn block(&mut self, chat: Chat, blocked: bool) -> Result<Written, StoreError> {
        self.gathered.write(self.connection).await?;
        self.run(sqlx::query(sql::BLOCKED).bind(chat.0).bind(i64::from(blocked))).await?;
        if !blocked {
            return Ok(Written::Done);
        }
        self.run(sqlx::query(sql::DROP_WAITING).bind(chat.0)).await?;
        self.forget_letters(sqlx::query(sql::FORGET_LETTERS).bind(chat.0), chat).await
    }

    async fn tell(&mut self, news: &News, at: Timestamp) -> Result<(), StoreError> {
        let is_known = sqlx::query(sql::IS_APPLICANT).bind(news.chat.0).bind(news.applicant.to_string());
        if is_known.fetch_optional(&mut *self.connection).await?.is_none() {
            return Ok(());
        }
        let event = news.event.to_string();
        let at = to_micros(at);
        let body = self.tables.vault.seal(news.chat, Part::News, &news.body).await?;
        self.gathered.news.push([news.chat.0.into(), news.seq.0.into(), event.into(), body.into(), at.into()]);
        if let Some(case) = news.case {
            let known = sqlx::query(sql::KNOWN_CASE)
                .bind(case.id.to_string())
                .bind(news.chat.0)
                .bind(case.event.to_string())
                .bind(i64::from(case.is_closed));
            self.run(known).await?;
        }
        Ok(())
    }

    /// Writes what waits; whether the last letter of somebody was erased.
    async fn finish(mut self) -> Result<bool, StoreError> {
        self.gathered.write(self.connection).await?;
        self.forget_ended().await
    }
}
