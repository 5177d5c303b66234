use super::plain::numeric;
use crate::i18n::Language;
use crate::report::Sheet;
use crate::ui::format::put;

/// Tables of Markdown under their titles.
#[must_use]
pub fn markdown(sheets: &[Sheet], language: Language) -> String {
    sheets.iter().map(|sheet| table(sheet, language)).collect::<Vec<_>>().join("\n")
}

fn table(sheet: &Sheet, language: Language) -> String {
    let titles = sheet.columns.iter().map(|column| escaped(&column.title));
    let rule = numeric(sheet).into_iter().map(|is_number| if is_number { "---:" } else { "---" }.to_owned());
    let mut text = format!("## {}\n\n{}", escaped(&sheet.title), line(titles));
    put(&mut text, format_args!("|{}|\n", rule.collect::<Vec<_>>().join("|")));
    for row in &sheet.rows {
        text += &line(row.iter().map(|cell| escaped(&cell.for_people(language))));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// What would end a cell or begin markup is taken at its word.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' | '\\' | '`' | '*' | '_' | '<' | '[' => {
                safe.push('\\');
                safe.push(c);
            }
            '\n' => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}
