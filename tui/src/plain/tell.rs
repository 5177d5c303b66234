use super::{PAGE, Reader};
use crate::app::{Confirm, Layer, Model, Picker, Prompt, Screen};
use crate::report::{self, Cell, Sheet};
use crate::ui::format::put;

/// Where one is and what can be answered, line by line.
#[must_use]
pub fn tell(model: &Model, reader: &mut Reader) -> String {
    match model.layers.last() {
        Some(Layer::Picker(picker)) => menu(model, picker),
        Some(Layer::Prompt(prompt)) => field(model, prompt),
        Some(Layer::Confirm(confirm)) => question(model, confirm),
        Some(Layer::Typing(_)) => format!("{}\n", model.words().plain.typing),
        None => screen(model, reader),
    }
}

fn screen(model: &Model, reader: &mut Reader) -> String {
    let words = model.words();
    let total = model.federation.grand_total();
    let mut text = format!(
        "{}. {} {}, {} {}, {} {}.\n",
        words.screen(model.place.screen),
        total.live,
        words.header.nodes_live,
        total.down,
        words.header.nodes_down,
        total.late,
        words.header.cases_late
    );
    for (place, sheet) in report::sheets(model).iter().enumerate() {
        // Only the first table has numbers to choose by.
        text += &table(model, sheet, if place == 0 { Some(reader) } else { None });
    }
    let screens = Screen::ALL.map(|screen| words.screen(screen).to_lowercase());
    put(&mut text, format_args!("{}: {}.\n{}\n", words.plain.screens, screens.join(", "), words.plain.hint));
    text
}

/// Each row is one sentence: the name of a column before its value.
fn table(model: &Model, sheet: &Sheet, reader: Option<&mut Reader>) -> String {
    let language = model.settings.language;
    let mut text = format!("{}.\n", sheet.title);
    let from = reader.as_ref().map_or(0, |reader| if reader.from < sheet.rows.len() { reader.from } else { 0 });
    let has_numbers = reader.is_some();
    for (row, cells) in sheet.rows.iter().enumerate().skip(from).take(PAGE) {
        let known = sheet.columns.iter().zip(cells).filter(|(_, cell)| **cell != Cell::Nothing);
        let named = known.map(|(column, cell)| {
            let value = cell.for_people(language);
            if sheet.columns.len() == 1 { value } else { format!("{} {value}", column.title.to_lowercase()) }
        });
        let number = if has_numbers { format!("{}. ", row + 1) } else { String::new() };
        put(&mut text, format_args!("{number}{}.\n", named.collect::<Vec<_>>().join(", ")));
    }
    let until = (from + PAGE).min(sheet.rows.len());
    if sheet.rows.len() > PAGE {
        put(&mut text, format_args!("{}\n", (model.words().plain.rows)(from + 1, until, sheet.rows.len())));
    }
    if let Some(reader) = reader {
        reader.from = from;
    }
    text
}

fn menu(model: &Model, picker: &Picker) -> String {
    let mut text = format!("{}.\n", picker.title);
    let choices = picker.fitting.iter().filter_map(|place| picker.choices.get(*place));
    for (row, choice) in choices.enumerate().take(4 * PAGE) {
        put(&mut text, format_args!("{}. {}\n", row + 1, choice.label));
    }
    text + model.words().plain.menu + "\n"
}

fn field(model: &Model, prompt: &Prompt) -> String {
    let mut text = format!("{}.\n", prompt.title);
    if let Some(error) = &prompt.error {
        put(&mut text, format_args!("{error}.\n"));
    }
    if let Some(field) = prompt.fields.get(prompt.focus) {
        let proposed = field.input.value();
        let proposed = if proposed.is_empty() { String::new() } else { format!(" [{proposed}]") };
        put(&mut text, format_args!("{}{proposed}: {}\n", field.label, model.words().plain.field));
    }
    text
}

fn question(model: &Model, confirm: &Confirm) -> String {
    format!("{} {}\n", confirm.question, model.words().plain.yes)
}
