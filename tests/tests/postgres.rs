//! A private PostgreSQL can be had by any test.

use sqlx::{Connection, PgConnection, Row};
use tests::postgres::Postgres;

#[tokio::test]
async fn a_server_of_ones_own_keeps_what_was_committed_through_a_crash() {
    let server = Postgres::start().unwrap();
    let address = server.database("prova").unwrap();
    let mut connection = PgConnection::connect(&address).await.unwrap();
    for statement in ["CREATE TABLE t (x BIGINT)", "INSERT INTO t VALUES (41)"] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    server.crash_and_restart().unwrap();
    let mut connection = PgConnection::connect(&address).await.unwrap();
    let row = sqlx::query("SELECT x FROM t").fetch_one(&mut connection).await.unwrap();
    assert_eq!(row.get::<i64, _>(0), 41);
}
