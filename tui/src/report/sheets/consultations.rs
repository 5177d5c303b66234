use shared::consultation::{Consultation, share};

use super::{Cell, Sheet, column};
use crate::app::Model;
use crate::features::consultations::view;

/// All consultations, and how those that are closed were answered, as far as that may be told.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let items = &model.consultations.items;
    if items.is_empty() { Vec::new() } else { vec![list(model, items), results(model, items)] }
}

fn list(model: &Model, items: &[Consultation]) -> Sheet {
    let words = &model.words().consultations;
    let row = |item: &Consultation| {
        vec![
            Cell::text(item.slug().as_str()),
            Cell::text(item.sheet.title.as_str()),
            Cell::text(&view::asker(model, model.ink(), item)),
            Cell::Word(item.state.as_str(), model.words().consultation_state(item.state)),
            Cell::maybe(item.opened.as_ref(), |opened| Cell::Day(opened.last_day)),
            Cell::Count(item.answers.into()),
        ]
    };
    let columns = vec![
        column("slug", "ID"),
        column("title", words.page_title),
        column("asker", words.asker_word),
        column("state", words.state_word),
        column("last_day", words.last_day_word),
        column("answers", words.answers_word),
    ];
    Sheet { name: "consultations", title: words.title.to_owned(), columns, rows: items.iter().map(row).collect() }
}

fn results(model: &Model, items: &[Consultation]) -> Sheet {
    let words = &model.words().consultations;
    let rows = items.iter().filter_map(|item| item.results.as_ref().map(|results| (item, results)));
    let rows = rows.flat_map(|(item, results)| {
        let questions = item.sheet.questions.iter().enumerate();
        questions.flat_map(move |(place, question)| {
            let told = question.options.iter().zip(results.of_question(place));
            told.map(move |(option, votes)| {
                vec![
                    Cell::text(item.slug().as_str()),
                    Cell::text(question.text.as_str()),
                    Cell::text(option.as_str()),
                    Cell::Count((*votes).into()),
                    Cell::Count(share(*votes, item.answers).into()),
                ]
            })
        })
    });
    let columns = vec![
        column("slug", "ID"),
        column("question", words.question_word),
        column("option", words.option_word),
        column("votes", words.votes_word),
        column("percent", words.share_word),
    ];
    Sheet { name: "consultation_results", title: words.results_title.to_owned(), columns, rows: rows.collect() }
}
