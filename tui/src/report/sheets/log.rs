use shared::log::Entry;

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::features::journal_line;
use crate::features::log::{Kind, matching};

/// The events that are listed, oldest first.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let words = model.words();
    let row = |entry: &&Entry| {
        let (text, _) = journal_line(model, model.ink(), entry);
        vec![
            Cell::Count(entry.seq.0.unsigned_abs()),
            Cell::Moment(entry.at),
            Cell::Word(entry.happening.kind(), words.event_kind(Kind::of(&entry.happening))),
            Cell::Text(entry.happening.subject()),
            Cell::Text(text),
        ]
    };
    vec![Sheet {
        name: "events",
        title: words.screen(Screen::Log).to_owned(),
        columns: vec![
            column("seq", "n."),
            column("at", words.tables.when_word),
            column("kind", words.log.kind_word),
            column("subject", "ID"),
            column("event", words.log.event_word),
        ],
        rows: matching(model).iter().map(row).collect(),
    }]
}
