use sqlx::{AnyConnection, AssertSqlSafe};

use super::StoreError;

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number, an instant in microseconds, a day, a flag.
    Int(i64),
    /// A text or an identifier.
    Text(String),
    /// No text.
    NoText,
    /// No number.
    NoInt,
    /// A file's content.
    Bytes(Vec<u8>),
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Int(i64::from(flag))
    }
}

impl From<Option<i64>> for Cell {
    fn from(number: Option<i64>) -> Self {
        number.map_or(Self::NoInt, Self::Int)
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::NoText, Self::Text)
    }
}

impl From<Vec<u8>> for Cell {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

/// Rows that wait to be written by one statement: `INSERT INTO event (seq, id) VALUES` ... `ON CONFLICT DO NOTHING`, or any
/// other that takes a list of values: `DELETE FROM file WHERE id IN (VALUES` ... `)`.
#[derive(Debug)]
pub struct Rows {
    head: &'static str,
    tail: &'static str,
    width: usize,
    cells: Vec<Cell>,
}

/// Rows a statement carries at most. Chunks are powers of two: each other length would be one more prepared statement.
const LARGEST_CHUNK: usize = 64;

impl Rows {
    /// An empty list for a statement with `width` columns.
    #[must_use]
    pub const fn new(head: &'static str, tail: &'static str, width: usize) -> Self {
        Self { head, tail, width, cells: Vec::new() }
    }

    /// Adds a row; it must have as many values as the statement has columns.
    pub fn push<const N: usize>(&mut self, row: [Cell; N]) {
        debug_assert_eq!(N, self.width, "{}", self.head);
        self.cells.extend(row);
    }

    /// The statement for so many rows.
    #[must_use]
    pub fn statement(&self, rows: usize) -> String {
        let one_row = |row: usize| {
            let numbers = (1..=self.width).map(|column| format!("${}", row * self.width + column));
            format!("({})", numbers.collect::<Vec<_>>().join(","))
        };
        let values = (0..rows).map(one_row).collect::<Vec<_>>().join(",");
        format!("{} VALUES {values} {}", self.head, self.tail)
    }

    /// Writes all rows and empties the list; how many rows of the store that changed.
    pub async fn write(&mut self, connection: &mut AnyConnection) -> Result<u64, StoreError> {
        let mut cells = std::mem::take(&mut self.cells).into_iter();
        let mut left = cells.len() / self.width.max(1);
        let mut changed = 0;
        while left > 0 {
            let chunk = largest_power_of_two(left.min(LARGEST_CHUNK));
            let mut query = sqlx::query(AssertSqlSafe(self.statement(chunk)));
            for cell in cells.by_ref().take(chunk * self.width) {
                query = match cell {
                    Cell::Int(number) => query.bind(number),
                    Cell::Text(text) => query.bind(text),
                    Cell::NoText => query.bind(None::<String>),
                    Cell::NoInt => query.bind(None::<i64>),
                    Cell::Bytes(bytes) => query.bind(bytes),
                };
            }
            changed += query.execute(&mut *connection).await?.rows_affected();
            left -= chunk;
        }
        Ok(changed)
    }
}

const fn largest_power_of_two(number: usize) -> usize {
    match number.checked_ilog2() {
        Some(exponent) => 1 << exponent,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_numbers_its_places_row_by_row() {
        let rows = Rows::new("INSERT INTO t (a, b)", "ON CONFLICT DO NOTHING", 2);
        assert_eq!(rows.statement(2), "INSERT INTO t (a, b) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING");
    }
}
