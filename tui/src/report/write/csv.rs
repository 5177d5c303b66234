use serde_json::Value;

use crate::report::Sheet;

/// One table as RFC 4180 says, with a line of names first.
#[must_use]
pub fn csv(sheet: &Sheet) -> String {
    let mut text = line(sheet.columns.iter().map(|column| column.name.clone()));
    for row in &sheet.rows {
        text += &line(row.iter().map(|cell| field(&cell.for_programs())));
    }
    text
}

fn line(fields: impl Iterator<Item = String>) -> String {
    fields.collect::<Vec<_>>().join(",") + "\n"
}

/// Text that a spreadsheet would run as a formula is kept from it by an apostrophe.
fn field(value: &Value) -> String {
    let text = match value {
        Value::Null => return String::new(),
        Value::String(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Value::String(text) => text.clone(),
        other => return other.to_string(),
    };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
