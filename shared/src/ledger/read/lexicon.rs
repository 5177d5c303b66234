use sqlx::Row;

use super::{count, json, word};
use crate::catalogue::Slug;
use crate::id::Seq;
use crate::ledger::{Ledger, sql};
use crate::lexicon::{TaughtWords, Unanswered};
use crate::store::StoreError;
use crate::time::day_of_number;

impl Ledger {
    /// Questions without a good answer that were asked often enough to be read, the most asked first.
    pub async fn unanswered(&self, limit: i64) -> Result<Vec<Unanswered>, StoreError> {
        let rows = sqlx::query(sql::UNANSWERED).bind(limit).fetch_all(self.database.reading()).await?;
        let question = |row| {
            Ok(Unanswered {
                words: word("question", row, 0)?,
                tongue: word("tongue", row, 1)?,
                asked: u32::try_from(count(row, 2)?).unwrap_or(u32::MAX),
                last: day_of_number(row.try_get(3)?),
            })
        };
        rows.iter().map(question).collect()
    }

    /// All words that were taught and stand, the latest first.
    pub async fn taught(&self) -> Result<Vec<TaughtWords>, StoreError> {
        let rows = sqlx::query(sql::TAUGHT).fetch_all(self.database.reading()).await?;
        rows.iter().map(|row| json("taught words", row, 0)).collect()
    }

    /// The number of the last change of the lexicon after an event, if there is one.
    pub async fn last_lexicon_change(&self, after: Seq) -> Result<Option<Seq>, StoreError> {
        let row = sqlx::query(sql::LAST_OF_LEXICON).bind(after.0).fetch_one(self.database.reading()).await?;
        let last = Seq(row.try_get(0)?);
        Ok((last > after).then_some(last))
    }

    /// How often each service was chosen: a case of it was opened.
    pub async fn chosen(&self) -> Result<Vec<(Slug, u64)>, StoreError> {
        let rows = sqlx::query(sql::CHOSEN).fetch_all(self.database.reading()).await?;
        rows.iter().map(|row| Ok((word("service", row, 0)?, count(row, 1)?))).collect()
    }
}
