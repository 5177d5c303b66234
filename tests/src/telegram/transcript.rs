//! A chat as a text that people read and tests compare.

use super::ledger::chat::{Entry, EntryKind};

/// One line an entry, further lines of it set in, buttons in brackets.
pub(crate) fn render(entries: &[Entry]) -> String {
    entries.iter().map(render_entry).collect()
}

fn render_entry(entry: &Entry) -> String {
    let who = match entry.kind {
        EntryKind::BotSaid => "bot: ",
        EntryKind::BotEdited => "bot changes: ",
        EntryKind::BotDeleted => "bot deletes: ",
        EntryKind::BotNotified => "bot notifies: ",
        EntryKind::BotOffered => "bot offers: ",
        EntryKind::PersonAsked => "person asks elsewhere: ",
        EntryKind::PersonSaid => "person: ",
        EntryKind::PersonTapped => "person taps: ",
        EntryKind::PersonBlocked => "person ",
    };
    let attachment = entry.attachment.as_ref().map(|name| format!("<{name}> ")).unwrap_or_default();
    let text = entry.text.replace('\n', "\n    ");
    let row = |row: &Vec<String>| format!("    [{}]\n", row.join("] ["));
    let buttons: String = entry.buttons.iter().map(row).collect();
    format!("{who}{attachment}{text}\n{buttons}")
}
