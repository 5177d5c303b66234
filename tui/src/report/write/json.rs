use serde_json::{Map, Value};

use crate::report::Sheet;

/// Every table under its name, every row an object by the names of its columns.
#[must_use]
pub fn json(sheets: &[Sheet]) -> String {
    let tables: Map<String, Value> = sheets.iter().map(|sheet| (sheet.name.to_owned(), rows(sheet))).collect();
    format!("{:#}\n", Value::Object(tables))
}

fn rows(sheet: &Sheet) -> Value {
    let object = |row: &Vec<crate::report::Cell>| {
        let fields = sheet.columns.iter().zip(row);
        let fields = fields.map(|(column, cell)| (column.name.clone(), cell.for_programs()));
        Value::Object(fields.collect())
    };
    sheet.rows.iter().map(object).collect()
}
