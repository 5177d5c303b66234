use shared::api::{BotReport, BotTroubles, LaneReport, LanguageCount};

use super::{Cell, Sheet, column, desk};
use crate::app::{Model, Screen};
use crate::i18n::Messages;

/// The figures of the citizens' channel, its queues and languages, and what it could not answer.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let report = model.bot.report();
    let mut sheets = vec![figures(model, report)];
    sheets.extend(report.map(|report| lanes(model, &report.lanes)));
    sheets.extend(report.map(|report| languages(model, &report.languages)));
    sheets.push(desk::questions(model));
    sheets
}

fn figures(model: &Model, report: Option<&BotReport>) -> Sheet {
    let words = model.words();
    let waiting = Cell::Count(model.desk.waiting() as u64);
    let mut rows = vec![vec![Cell::Word("waiting_for_a_person", words.bot.wait_for_person), waiting]];
    if let Some(report) = report {
        let count = |name, word, count| vec![Cell::Word(name, word), Cell::Count(count)];
        rows.push(count("waiting_updates", words.bot.incoming, report.waiting_updates));
        rows.push(count("found_nothing", words.bot.found_nothing, report.found_nothing));
        rows.extend(troubles(words, &report.troubles).map(|(name, word, number)| count(name, word, number)));
    }
    Sheet {
        name: "bot",
        title: words.screen(Screen::Bot).to_owned(),
        columns: vec![column("what", words.screen(Screen::Bot)), column("value", words.tables.value_word)],
        rows,
    }
}

const fn troubles(words: &Messages, troubles: &BotTroubles) -> [(&'static str, &'static str, u64); 6] {
    [
        ("too_many_requests", words.bot.trouble_slower, troubles.too_many_requests),
        ("blocked", words.bot.trouble_blocked, troubles.blocked),
        ("unanswered", words.bot.trouble_unanswered, troubles.unanswered),
        ("uncertain", words.bot.trouble_uncertain, troubles.uncertain),
        ("dead", words.bot.trouble_dead, troubles.dead),
        ("store", words.bot.trouble_store, troubles.store),
    ]
}

fn lanes(model: &Model, lanes: &[LaneReport]) -> Sheet {
    let words = model.words();
    let row = |lane: &LaneReport| {
        let counts = [lane.sent, lane.waiting, lane.oldest_ms].map(Cell::Count);
        std::iter::once(Cell::text(&lane.lane)).chain(counts).collect()
    };
    Sheet {
        name: "lanes",
        title: words.bot.lanes.to_owned(),
        columns: vec![
            column("lane", words.bot.lanes),
            column("sent", words.bot.sent),
            column("waiting", words.bot.waiting_word),
            column("oldest_ms", format!("{} (ms)", words.bot.oldest)),
        ],
        rows: lanes.iter().map(row).collect(),
    }
}

fn languages(model: &Model, languages: &[LanguageCount]) -> Sheet {
    let words = model.words();
    let row = |one: &LanguageCount| vec![Cell::text(&one.language), Cell::Count(one.sessions)];
    Sheet {
        name: "languages",
        title: words.bot.languages.to_owned(),
        columns: vec![column("language", words.bot.languages), column("sessions", words.desk.conversations)],
        rows: languages.iter().map(row).collect(),
    }
}
