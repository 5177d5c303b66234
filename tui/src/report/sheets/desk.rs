use shared::conversation::Conversation;
use shared::lexicon::Unanswered;

use super::{Cell, Sheet, cases, column};
use crate::app::{Model, Screen};
use crate::features::desk::{Found, Open};

/// What was found, if anything was searched; else the conversations, or the questions without an answer.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    match (&model.place.desk.open, &model.desk.found) {
        (Open::Questions, _) => vec![questions(model)],
        (_, Some(found)) => {
            vec![services(model, found), cases::listed(model, "cases", &mut found.cases.items.iter())]
        }
        _ => vec![conversations(model)],
    }
}

fn conversations(model: &Model) -> Sheet {
    let words = model.words();
    let row = |one: &Conversation| {
        vec![
            Cell::Word(one.state.as_str(), words.conversation_state(one.state)),
            Cell::text(&one.topic),
            Cell::maybe(one.clerk.as_ref(), Cell::text),
            Cell::Moment(one.opened),
            Cell::Count(one.unanswered.into()),
        ]
    };
    Sheet {
        name: "conversations",
        title: words.desk.conversations.to_owned(),
        columns: vec![
            column("state", words.cases.column_state),
            column("topic", words.tables.subject_word),
            column("clerk", words.common.clerk),
            column("opened", words.alerts.raised),
            column("unanswered", words.tables.unread_word),
        ],
        rows: model.desk.conversations.iter().map(row).collect(),
    }
}

fn services(model: &Model, found: &Found) -> Sheet {
    let words = model.words();
    let town = |code| Cell::Text(model.federation.name(code));
    let rows = found.services.items.iter().map(|item| {
        vec![
            Cell::text(&item.slug),
            Cell::text(&item.title),
            Cell::Word(item.theme.as_str(), words.theme(item.theme)),
            Cell::maybe(item.municipality, town),
        ]
    });
    Sheet {
        name: "services",
        title: words.screen(Screen::Desk).to_owned(),
        columns: vec![
            column("service", "ID"),
            column("title", words.cases.column_service),
            column("theme", words.common.theme_word),
            column("municipality", words.common.municipality),
        ],
        rows: rows.collect(),
    }
}

/// The questions without an answer.
pub(super) fn questions(model: &Model) -> Sheet {
    let words = model.words();
    let row = |one: &Unanswered| vec![Cell::text(&one.words), Cell::Count(one.asked.into())];
    Sheet {
        name: "questions",
        title: words.desk.questions_title.to_owned(),
        columns: vec![column("words", words.tables.subject_word), column("asked", words.tables.unread_word)],
        rows: model.desk.questions.iter().map(row).collect(),
    }
}
