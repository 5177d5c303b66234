use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;

use super::{Batch, sql};
use crate::domain::Tongue;
use crate::id::{ApplicantId, EventId};
use crate::ledger::mark::Mark;
use crate::ledger::question::{Askers, Question};
use crate::lexicon::{Phrasing, Unanswered};
use crate::log::Happening;
use crate::store::StoreError;
use crate::time::{day_in_palermo, day_number, day_of_number};

impl Batch<'_> {
    /// Counts a question. Its words are written, and the log told, only when enough people asked it.
    pub(super) async fn note_unanswered(
        &mut self,
        words: &Phrasing,
        tongue: Tongue,
        asker: Option<ApplicantId>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let hash = self.mark_key.question(words);
        let today = day_in_palermo(at);
        let mut question = self.question(hash).await?.unwrap_or_else(|| Question::unasked(today));
        if question.ask(self.mark_key.asker(hash, asker), today) {
            let told = Unanswered { words: words.clone(), tongue, asked: question.asked, last: question.last };
            self.log(EventId::fresh(), at, &Happening::Unanswered { question: told })?;
            question.list(words.clone(), tongue);
        }
        self.questions.change(hash, question);
        Ok(())
    }

    /// A question that was just answered leaves the list and is counted anew.
    pub(super) async fn unlist(&mut self, words: &Phrasing) -> Result<(), StoreError> {
        let hash = self.mark_key.question(words);
        if let Some(question) = self.question(hash).await? {
            self.questions.change(hash, Question::unasked(question.last));
        }
        Ok(())
    }

    pub(super) async fn forget_unanswered(&mut self, before: Date, most: i64) -> Result<(), StoreError> {
        sqlx::query(sql::FORGET_OLD).bind(day_number(before)).execute(&mut *self.connection).await?;
        sqlx::query(sql::FORGET_RARE).bind(most).execute(&mut *self.connection).await?;
        Ok(())
    }

    async fn question(&mut self, hash: Mark) -> Result<Option<Question>, StoreError> {
        if let Some(question) = self.questions.get(&hash) {
            return Ok(Some(question.clone()));
        }
        let row = sqlx::query(sql::QUESTION).bind(hash.to_string()).fetch_optional(&mut *self.connection).await?;
        let Some(row) = row else { return Ok(None) };
        let damaged = |error| StoreError::damaged("question", error);
        let listed = match (row.try_get::<Option<String>, _>(1)?, row.try_get::<Option<String>, _>(2)?) {
            (Some(words), Some(tongue)) => Some((words.parse().map_err(damaged)?, tongue.parse().map_err(damaged)?)),
            _ => None,
        };
        let asked = u32::try_from(row.try_get::<i64, _>(0)?).unwrap_or(u32::MAX);
        let askers = Askers::from(row.try_get::<&str, _>(4)?);
        Ok(Some(Question { asked, askers, listed, last: day_of_number(row.try_get(3)?) }))
    }
}
