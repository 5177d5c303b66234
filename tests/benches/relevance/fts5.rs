//! SQLite's full text, as its page advises: accents removed, any of the words, the title weighing double.

use color_eyre::eyre::Result;
use shared::time::monotonic;
use sqlx::{Connection, Row, SqliteConnection};
use tokio::runtime::Handle;
use tokio::sync::Mutex;

use super::engine::{Answer, DEPTH, Engine, Text};
use super::question::Question;

pub(crate) struct Fts5 {
    connection: Mutex<SqliteConnection>,
    runtime: Handle,
}

impl Fts5 {
    pub(crate) async fn of(texts: &[Text], runtime: Handle) -> Result<Self> {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await?;
        let table = "CREATE VIRTUAL TABLE sheet USING fts5(slug UNINDEXED, title, body, tokenize='unicode61 remove_diacritics 2')";
        sqlx::query(table).execute(&mut connection).await?;
        for text in texts {
            let row = sqlx::query("INSERT INTO sheet VALUES (?1, ?2, ?3)");
            row.bind(&text.slug).bind(&text.title).bind(&text.body).execute(&mut connection).await?;
        }
        Ok(Self { connection: Mutex::new(connection), runtime })
    }

    async fn answer(&self, question: &Question) -> Result<Answer> {
        let words =
            question.query.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        let any = words.map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" OR ");
        if any.is_empty() {
            return Ok(Answer::default());
        }
        let began = monotonic();
        let rows = sqlx::query("SELECT slug FROM sheet WHERE sheet MATCH ?1 ORDER BY bm25(sheet, 0, 2, 1) LIMIT ?2")
            .bind(any)
            .bind(i64::try_from(DEPTH)?)
            .fetch_all(&mut *self.connection.lock().await)
            .await?;
        let micros = u64::try_from(began.elapsed().as_micros())?;
        let slugs = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
        Ok(Answer { slugs, municipality: None, micros })
    }
}

impl Engine for Fts5 {
    fn name(&self) -> &'static str {
        "sqlite fts5"
    }

    fn answer_all(&self, questions: &[Question]) -> Result<Vec<Answer>> {
        questions.iter().map(|question| self.runtime.block_on(self.answer(question))).collect()
    }
}
