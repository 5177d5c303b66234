//! The peer of the hub's submissions: the bare engine doing the same inserts, one transaction a case, nothing else.

use color_eyre::eyre::Result;
use shared::ledger::Ledger;
use shared::store::StoreUrl;
use shared::time::monotonic;
use sqlx::Connection;
use sqlx::any::AnyConnectOptions;

/// Cases written by the bare engine, a second: the same four rows a case, of the same size, each case its own commit.
pub(crate) async fn bare(rounds: usize, cases: usize, body: &str) -> Result<Vec<f64>> {
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("bare.db");
    let (ledger, _writer) = Ledger::open(&StoreUrl::file(&path)).await?;
    ledger.close().await;
    let options: AnyConnectOptions = format!("sqlite://{}", path.display()).parse()?;
    let mut connection = sqlx::AnyConnection::connect_with(&options).await?;
    for pragma in shared::store::Dialect::Sqlite.session() {
        sqlx::query(*pragma).execute(&mut connection).await?;
    }
    let mut rates = Vec::new();
    let mut number = 0_i64;
    for _ in 0..rounds {
        let began = monotonic();
        for _ in 0..cases {
            number += 1;
            insert(&mut connection, number, body).await?;
        }
        rates.push(f64::from(u32::try_from(cases)?) / began.elapsed().as_secs_f64());
    }
    Ok(rates)
}

async fn insert(connection: &mut sqlx::AnyConnection, number: i64, body: &str) -> Result<()> {
    let name = number.to_string();
    let mut transaction = connection.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::query("INSERT INTO event (seq, id, at, kind, subject, body) VALUES ($1, $2, $1, 'case', $2, $3)")
        .bind(number)
        .bind(&name)
        .bind(body)
        .execute(&mut *transaction)
        .await?;
    sqlx::query(
        "INSERT INTO case_state (id, protocol, node, state, applicant, open, overdue, due, wait_ends, updated, body) \
         VALUES ($2, $2, 'n', 'registered', $2, 1, 0, $1, $1, $1, $3)",
    )
    .bind(number)
    .bind(&name)
    .bind(body)
    .execute(&mut *transaction)
    .await?;
    sqlx::query("INSERT INTO case_content (case_id, request) VALUES ($1, $2)")
        .bind(&name)
        .bind(body)
        .execute(&mut *transaction)
        .await?;
    sqlx::query("INSERT INTO idempotency (name, fingerprint, subject, at) VALUES ($1, $1, $1, $2)")
        .bind(&name)
        .bind(number)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}
