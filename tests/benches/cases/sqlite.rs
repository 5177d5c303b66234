//! The peer: the same cases in one table with B-trees for the filters, and FTS5 for the words.

use color_eyre::eyre::Result;
use search::{CaseQuery, CaseSort};
use shared::time::monotonic;
use sqlx::{Connection, SqliteConnection};

use super::invent;
use tests::measure::{Sample, line};

const BATCH: u32 = 10_000;
/// Fewer than ours: some take a second each.
const QUERIES: u32 = 40;

pub(crate) fn searches(cases: u32) -> Result<()> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        let folder = tempfile::tempdir()?;
        let address = format!("sqlite://{}?mode=rwc", folder.path().join("cases.db").display());
        let mut connection = SqliteConnection::connect(&address).await?;
        let began = monotonic();
        load(&mut connection, cases).await?;
        line("peer sqlite: load", &format!("{:.1} s", began.elapsed().as_secs_f64()));
        for (name, query) in invent::KINDS {
            let mut sample = Sample::default();
            for number in 0..QUERIES {
                let query = query(number);
                let began = monotonic();
                search(&mut connection, &query).await?;
                sample.add(began.elapsed());
            }
            sample.tell(&format!("peer sqlite: {name}"));
        }
        Ok(())
    })
}

async fn load(connection: &mut SqliteConnection, cases: u32) -> Result<()> {
    for statement in [
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=OFF",
        "PRAGMA cache_size=-200000",
        "CREATE TABLE c (n INTEGER PRIMARY KEY, id TEXT, protocol TEXT, theme TEXT, municipality INT, state TEXT, due INT, updated INT, open INT)",
        "CREATE VIRTUAL TABLE t USING fts5(text, content='', prefix='3 4', tokenize='unicode61 remove_diacritics 2')",
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    for first in (0..cases).step_by(BATCH as usize) {
        let mut transaction = connection.begin().await?;
        for (number, case) in (first..).zip(invent::documents(first..cases.min(first + BATCH))) {
            sqlx::query("INSERT INTO c VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9)")
                .bind(number)
                .bind(case.id)
                .bind(case.protocol)
                .bind(case.theme)
                .bind(case.municipality)
                .bind(case.state)
                .bind(case.due_day)
                .bind(case.updated)
                .bind(case.open)
                .execute(&mut *transaction)
                .await?;
            let text = sqlx::query("INSERT INTO t(rowid, text) VALUES (?1, ?2)");
            text.bind(number).bind(case.text).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
    }
    for index in [
        "municipality, open, due",
        "theme, state, due",
        "open, due",
        "updated",
        "municipality, state, updated",
        "protocol",
    ] {
        let statement = format!("CREATE INDEX \"{index}\" ON c ({index})");
        sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn search(connection: &mut SqliteConnection, query: &CaseQuery) -> Result<()> {
    let mut conditions = vec!["1".to_owned()];
    if !query.text.is_empty() {
        let words: Vec<String> =
            query.text.split(|sign: char| !sign.is_alphanumeric()).map(|word| format!("\"{word}\"*")).collect();
        conditions.push(format!("n IN (SELECT rowid FROM t WHERE t MATCH '{}')", words.join(" AND ")));
    }
    conditions.extend(query.municipality.map(|code| format!("municipality = {code}")));
    conditions.extend(query.state.as_ref().map(|state| format!("state = '{state}'")));
    conditions.extend(query.theme.as_ref().map(|theme| format!("theme = '{theme}'")));
    conditions.extend(query.open.map(|open| format!("open = {}", u8::from(open))));
    conditions.extend(query.due_before.map(|day| format!("due < {day}")));
    conditions.extend(query.protocol.as_ref().map(|part| format!("protocol LIKE '%{part}%'")));
    let order = if query.sort == CaseSort::Due { "due" } else { "updated DESC" };
    let all = conditions.join(" AND ");
    let page = format!("SELECT id FROM c WHERE {all} ORDER BY {order} LIMIT 50");
    sqlx::query(sqlx::AssertSqlSafe(page)).fetch_all(&mut *connection).await?;
    let counts = format!("SELECT state, count(*) FROM c WHERE {all} GROUP BY state");
    sqlx::query(sqlx::AssertSqlSafe(counts)).fetch_all(&mut *connection).await?;
    Ok(())
}
