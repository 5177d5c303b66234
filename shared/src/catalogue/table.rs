//! Tables in comma-separated files: each row read into what it describes, each mistake with its line.

use csv::DeserializeErrorKind;
use serde::de::DeserializeOwned;

use super::{Finding, Mistake};

/// The rows of a table, each with its line, and what is wrong with the others.
pub(super) fn read<R: DeserializeOwned, T>(
    file: &str,
    text: &str,
    meant: impl Fn(R) -> Result<T, Mistake>,
) -> (Vec<(usize, T)>, Vec<Finding>) {
    let (mut rows, mut findings) = (Vec::new(), Vec::new());
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    for record in reader.into_records() {
        let (line, row) = match record {
            Ok(record) => {
                let row = record.deserialize(Some(&headers)).map_err(|error| explain(&error, &headers));
                (line_of(record.position()), row.and_then(&meant))
            }
            Err(error) => (line_of(error.position()), Err(explain(&error, &headers))),
        };
        match row {
            Ok(row) => rows.push((line.unwrap_or_default(), row)),
            Err(mistake) => findings.push(Finding::new(file, line, mistake)),
        }
    }
    (rows, findings)
}

fn line_of(position: Option<&csv::Position>) -> Option<usize> {
    position.and_then(|position| usize::try_from(position.line()).ok())
}

fn explain(error: &csv::Error, headers: &csv::StringRecord) -> Mistake {
    let detail = match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => {
            let column = err.field().and_then(|place| headers.get(usize::try_from(place).ok()?)).unwrap_or_default();
            match err.kind() {
                DeserializeErrorKind::ParseInt(_) => format!("nella colonna {column} serve un numero intero"),
                DeserializeErrorKind::ParseFloat(_) => format!("nella colonna {column} serve un numero, con il punto"),
                DeserializeErrorKind::Message(text) if text.starts_with("missing field") => {
                    format!("nella prima riga manca la colonna{}", text.trim_start_matches("missing field"))
                }
                DeserializeErrorKind::Message(_) => format!("nella colonna {column} c'è un valore non ammesso"),
                other => other.to_string(),
            }
        }
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("le colonne sono {len}, devono essere {expected_len}")
        }
        _ => error.to_string(),
    };
    Mistake::Syntax { detail }
}
