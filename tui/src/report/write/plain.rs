use crate::i18n::Language;
use crate::report::{Cell, Sheet};
use crate::ui::format::{left, put, right, width, wrap};

/// Aligned columns for people, a blank line between tables.
#[must_use]
pub fn plain(sheets: &[Sheet], language: Language) -> String {
    within(sheets, language, usize::MAX)
}

/// The same with no cell wider than so many columns: longer texts go on below.
pub(crate) fn within(sheets: &[Sheet], language: Language, widest: usize) -> String {
    sheets.iter().map(|sheet| table(sheet, language, widest)).collect::<Vec<_>>().join("\n")
}

fn table(sheet: &Sheet, language: Language, widest: usize) -> String {
    let texts = sheet.rows.iter().map(|row| row.iter().map(|cell| cell.for_people(language)).collect());
    let rows: Vec<Vec<String>> = texts.flat_map(|row: Vec<String>| wrapped(&row, widest)).collect();
    let width_of = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place)).map(|text| width(text));
        cells.chain(sheet.columns.get(place).map(|column| width(&column.title))).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..sheet.columns.len()).map(width_of).collect();
    let numeric = numeric(sheet);
    let line = |texts: &mut dyn Iterator<Item = &str>| {
        let cells = texts
            .zip(&widths)
            .zip(&numeric)
            .map(|((text, width), is_number)| if *is_number { right(text, *width) } else { left(text, *width) });
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    let mut text = String::new();
    // A table of one column named as its title needs no second heading.
    if sheet.columns.len() > 1 {
        put(&mut text, format_args!("{}\n", sheet.title));
    }
    text += &line(&mut sheet.columns.iter().map(|column| column.title.as_str()));
    for row in &rows {
        text += &line(&mut row.iter().map(String::as_str));
    }
    text
}

/// A row on as many lines as its longest cell takes.
fn wrapped(row: &[String], widest: usize) -> Vec<Vec<String>> {
    let cells: Vec<Vec<String>> =
        row.iter().map(|text| if width(text) > widest { wrap(text, widest) } else { vec![text.clone()] }).collect();
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |place: usize| cells.iter().map(|cell| cell.get(place).cloned().unwrap_or_default()).collect();
    (0..lines).map(line).collect()
}

/// Which columns hold numbers.
pub(super) fn numeric(sheet: &Sheet) -> Vec<bool> {
    let is_number = |place: usize| sheet.rows.iter().any(|row| row.get(place).is_some_and(Cell::is_number));
    (0..sheet.columns.len()).map(is_number).collect()
}
