use jiff::Timestamp;
use shared::domain::Language;
use shared::id::{ApplicantId, CaseId, EventId, Seq};
use shared::retention::{KEY, ended_before};
use shared::store::StoreError;
use shared::time::{from_micros, to_micros};
use sqlx::any::AnyRow;
use sqlx::{Any, Row};

use super::change::{Cause, Lane, Question};
use super::vault::Part;
use super::{BotStore, Chat, sql};

/// What is known of a chat.
#[derive(Clone, Debug)]
pub struct Conversation {
    /// The citizen's pseudonym.
    pub applicant: ApplicantId,
    /// Whether the citizen has blocked the bot.
    pub is_blocked: bool,
    /// Whether they want to be asked after a year what they need again.
    pub wants_yearly: bool,
    /// Revision of the session, 0 without one.
    pub rev: i64,
    /// The session as JSON, if there is one.
    pub session: Option<String>,
}

/// Who follows a report of somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Follower {
    /// Which chat.
    pub chat: Chat,
    /// Its pseudonym.
    pub applicant: ApplicantId,
    /// The language it speaks: the session may have ended.
    pub language: Language,
}

/// An update that waits to be handled.
#[derive(Clone, Debug)]
pub struct InboxHead {
    /// Telegram's number of it.
    pub update: i64,
    /// As it came.
    pub raw: String,
    /// Its file as JSON, if that lies with the hub.
    pub filed: Option<String>,
    /// Who wrote it; nothing when the chat is not known.
    pub who: Option<Conversation>,
}

/// The oldest of a list, and whether more follows.
#[derive(Clone, Debug)]
pub struct Waiting<T> {
    /// The oldest.
    pub first: T,
    /// Whether there are others.
    pub has_more: bool,
}

/// The message of a chat that goes next.
#[derive(Clone, Debug)]
pub struct OutboxHead {
    /// Its number.
    pub id: i64,
    /// What to send, as JSON.
    pub body: String,
    /// Not before.
    pub due: Timestamp,
    /// How often it was tried.
    pub attempt: i64,
    /// When it was written.
    pub written: Timestamp,
    /// The live card of the chat.
    pub card: Option<Card>,
}

/// The live card of a chat: the message that shows the present step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Telegram's number of it.
    pub message: i64,
    /// Whether something of the bot stands below it.
    pub is_covered: bool,
}

/// Chats whose keys are renewed in one go.
const RENEWED_AT_ONCE: i64 = 20;

type Query = sqlx::query::Query<'static, Any, sqlx::any::AnyArguments>;

impl BotStore {
    /// What is known of a chat; nothing when it never wrote.
    pub async fn conversation(&self, chat: Chat) -> Result<Option<Conversation>, StoreError> {
        let Some(row) = self.one(sqlx::query(sql::READ_CONVERSATION).bind(chat.0)).await? else { return Ok(None) };
        self.conversation_in(&row).await
    }

    /// What the first columns of a row tell of a chat.
    async fn conversation_in(&self, row: &AnyRow) -> Result<Option<Conversation>, StoreError> {
        let Some(applicant) = row.try_get::<Option<String>, _>(0)? else { return Ok(None) };
        let applicant = parsed("applicant", applicant.parse())?;
        let is_blocked = row.try_get::<i64, _>(1)? != 0;
        let session = self.unsealed(Part::Session, row.try_get::<Option<String>, _>(3)?).await?;
        let wants_yearly = row.try_get::<i64, _>(4)? != 0;
        Ok(Some(Conversation { applicant, is_blocked, wants_yearly, rev: row.try_get(2)?, session }))
    }

    /// The oldest update of a chat that is not handled.
    pub async fn next_update(&self, chat: Chat) -> Result<Option<Waiting<InboxHead>>, StoreError> {
        let rows = self.all(sqlx::query(sql::READ_INBOX).bind(chat.0)).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let raw = self.unsealed(Part::Update, row.try_get::<String, _>(6)?).await?.unwrap_or_default();
        let filed = self.unsealed(Part::File, row.try_get::<Option<String>, _>(7)?).await?;
        let who = self.conversation_in(row).await?;
        Ok(Some(Waiting { first: InboxHead { update: row.try_get(5)?, raw, filed, who }, has_more: rows.len() > 1 }))
    }

    /// The oldest news of a chat.
    pub async fn next_news(&self, chat: Chat) -> Result<Option<Waiting<(Cause, String)>>, StoreError> {
        let read = |row: &AnyRow| {
            let cause = Cause::News { seq: Seq(row.try_get(0)?), event: row.try_get(1)? };
            Ok((cause, row.try_get(2)?))
        };
        let Some(mut head) = self.head(sqlx::query(sql::READ_NEWS).bind(chat.0), read).await? else { return Ok(None) };
        head.first.1 = self.unsealed(Part::News, head.first.1).await?.unwrap_or_default();
        Ok(Some(head))
    }

    /// The first thing of a chat that is due: what, and for when in microseconds.
    pub async fn next_timer(&self, chat: Chat, now: Timestamp) -> Result<Option<Waiting<(String, i64)>>, StoreError> {
        let read = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        self.head(sqlx::query(sql::READ_TIMERS).bind(chat.0).bind(to_micros(now)), read).await
    }

    /// The message of a chat that goes next in a lane.
    pub async fn next_outgoing(&self, chat: Chat, lane: Lane) -> Result<Option<Waiting<OutboxHead>>, StoreError> {
        let read = |row: &AnyRow| {
            let due = from_micros(row.try_get(2)?);
            let written = from_micros(row.try_get(4)?);
            let message: Option<i64> = row.try_get(5)?;
            let is_covered = row.try_get::<Option<i64>, _>(6)? != Some(0);
            let card = message.map(|message| Card { message, is_covered });
            Ok(OutboxHead { id: row.try_get(0)?, body: row.try_get(1)?, due, attempt: row.try_get(3)?, written, card })
        };
        let found = self.head(sqlx::query(sql::READ_OUTBOX).bind(chat.0).bind(lane.number()), read).await?;
        let Some(mut head) = found else { return Ok(None) };
        head.first.body = self.unsealed(Part::Letter, head.first.body).await?.unwrap_or_default();
        Ok(Some(head))
    }

    /// The questions of a chat that wait for the hub, oldest first.
    pub async fn questions(&self, chat: Chat) -> Result<Vec<Question>, StoreError> {
        let rows = self.all(sqlx::query(sql::READ_QUESTIONS).bind(chat.0)).await?;
        let read = |row: &AnyRow| {
            let number = u64::try_from(row.try_get::<i64, _>(1)?).unwrap_or(0);
            Ok::<_, StoreError>(Question { id: row.try_get(0)?, number, request: row.try_get(2)? })
        };
        let mut questions = Vec::with_capacity(rows.len());
        for mut question in rows.iter().map(read).collect::<Result<Vec<_>, _>>()? {
            question.request = self.unsealed(Part::Question, question.request).await?.unwrap_or_default();
            questions.push(question);
        }
        Ok(questions)
    }

    /// The live card of a chat.
    pub async fn card(&self, chat: Chat) -> Result<Option<Card>, StoreError> {
        let Some(row) = self.one(sqlx::query(sql::READ_CARD).bind(chat.0)).await? else { return Ok(None) };
        Ok(Some(Card { message: row.try_get(0)?, is_covered: row.try_get::<i64, _>(1)? != 0 }))
    }

    /// Whose pseudonym it is.
    pub async fn chat_of(&self, applicant: ApplicantId) -> Result<Option<Chat>, StoreError> {
        let row = self.one(sqlx::query(sql::READ_CHAT_OF).bind(applicant.to_string())).await?;
        Ok(row.map(|row| row.try_get(0).map(Chat)).transpose()?)
    }

    /// Who follows a report of somebody else.
    pub async fn followers(&self, report: CaseId) -> Result<Vec<Follower>, StoreError> {
        let rows = self.all(sqlx::query(sql::READ_FOLLOWERS).bind(report.to_string())).await?;
        let read = |row: &AnyRow| {
            let applicant = parsed("applicant", row.try_get::<String, _>(1)?.parse())?;
            let language = parsed("language", row.try_get::<String, _>(2)?.parse())?;
            Ok(Follower { chat: Chat(row.try_get(0)?), applicant, language })
        };
        rows.iter().map(read).collect()
    }

    /// The reports that somebody follows though others sent them.
    pub async fn followed_reports(&self) -> Result<Vec<CaseId>, StoreError> {
        let rows = self.all(sqlx::query(sql::READ_FOLLOWED_REPORTS)).await?;
        rows.iter().map(|row| parsed("case", row.try_get::<String, _>(0)?.parse())).collect()
    }

    /// Up to where the hub's log was read, and which log that was.
    pub async fn followed(&self) -> Result<Option<(Seq, String)>, StoreError> {
        let row = self.one(sqlx::query(sql::READ_FOLLOWER)).await?;
        let read = |row: AnyRow| Ok::<_, sqlx::Error>((Seq(row.try_get(0)?), row.try_get(1)?));
        Ok(row.map(read).transpose()?)
    }

    /// The citizens' open cases, each with the last event that was told.
    pub async fn open_cases(&self) -> Result<Vec<(CaseId, Chat, EventId)>, StoreError> {
        let rows = self.all(sqlx::query(sql::READ_OPEN_CASES)).await?;
        let read = |row: &AnyRow| {
            let case = parsed("case", row.try_get::<String, _>(0)?.parse())?;
            let event = parsed("event", row.try_get::<String, _>(2)?.parse())?;
            Ok((case, Chat(row.try_get(1)?), event))
        };
        rows.iter().map(read).collect()
    }

    /// A value that was kept.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let row = self.one(sqlx::query(sql::READ_SETTING).bind(name.to_owned())).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// Chats for which something is due.
    pub async fn chats_with_timers(&self, now: Timestamp) -> Result<Vec<Chat>, StoreError> {
        self.chats(sqlx::query(sql::READ_TIMER_CHATS).bind(to_micros(now))).await
    }

    /// Chats whose key is too old, some of them: what they write meanwhile waits until theirs are renewed.
    pub async fn chats_with_old_keys(&self, now: Timestamp) -> Result<Vec<Chat>, StoreError> {
        self.vault.aged(ended_before(now, KEY), RENEWED_AT_ONCE).await
    }

    /// Chats with updates that are not handled.
    pub async fn chats_with_updates(&self) -> Result<Vec<Chat>, StoreError> {
        self.chats(sqlx::query(sql::WAITING_INBOX)).await
    }

    /// Chats with news.
    pub async fn chats_with_news(&self) -> Result<Vec<Chat>, StoreError> {
        self.chats(sqlx::query(sql::WAITING_NEWS)).await
    }

    /// Chats with questions.
    pub async fn chats_with_questions(&self) -> Result<Vec<Chat>, StoreError> {
        self.chats(sqlx::query(sql::WAITING_QUESTIONS)).await
    }

    /// Chats with messages to send, and in which lane.
    pub async fn chats_with_outgoing(&self) -> Result<Vec<(Chat, Lane)>, StoreError> {
        let rows = self.all(sqlx::query(sql::WAITING_OUTBOX)).await?;
        let read = |row: &AnyRow| Ok(Lane::of_number(row.try_get(1)?).map(|lane| (row.try_get(0).map(Chat), lane)));
        let rows: Vec<_> = rows.iter().map(read).collect::<Result<_, sqlx::Error>>()?;
        rows.into_iter().flatten().map(|(chat, lane)| Ok((chat?, lane))).collect()
    }

    /// The words of a sealed part; nothing where there are none, or their key was thrown away.
    async fn unsealed(&self, part: Part, sealed: impl Into<Option<String>>) -> Result<Option<String>, StoreError> {
        match sealed.into() {
            Some(sealed) => self.vault.unseal(part, sealed).await,
            None => Ok(None),
        }
    }

    async fn one(&self, query: Query) -> Result<Option<AnyRow>, StoreError> {
        Ok(query.fetch_optional(self.database.reading()).await?)
    }

    async fn all(&self, query: Query) -> Result<Vec<AnyRow>, StoreError> {
        Ok(query.fetch_all(self.database.reading()).await?)
    }

    async fn chats(&self, query: Query) -> Result<Vec<Chat>, StoreError> {
        self.all(query).await?.iter().map(|row| Ok(Chat(row.try_get(0)?))).collect()
    }

    async fn head<T>(
        &self,
        query: Query,
        read: impl Fn(&AnyRow) -> Result<T, sqlx::Error>,
    ) -> Result<Option<Waiting<T>>, StoreError> {
        let rows = self.all(query).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        Ok(Some(Waiting { first: read(row)?, has_more: rows.len() > 1 }))
    }
}

fn parsed<T, E: std::error::Error + Send + Sync + 'static>(
    what: &'static str,
    value: Result<T, E>,
) -> Result<T, StoreError> {
    value.map_err(|error| StoreError::damaged(what, error))
}
