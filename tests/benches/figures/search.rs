//! The search for services over HTTP: whole questions, and each key of a question as it is typed.

use std::path::Path;

use color_eyre::eyre::{Result, WrapErr};
use serde::Deserialize;
use shared::api::ServiceQuery;
use shared::client::HubClient;
use shared::time::monotonic;

use tests::measure::Sample;

/// Questions that are typed out; every one of them is asked whole.
const TYPED: usize = 80;
/// A list after one letter helps nobody.
const FIRST_KEY: usize = 2;

#[derive(Deserialize)]
struct Question {
    query: String,
}

pub(crate) async fn figures(bot: &HubClient) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("relevance/tune.csv");
    let mut reader = csv::Reader::from_path(&file).wrap_err_with(|| file.display().to_string())?;
    let questions: Vec<Question> = reader.deserialize().collect::<Result<_, _>>()?;
    let mut whole = Sample::default();
    for question in &questions {
        whole.add(ask(bot, &question.query, false).await?);
    }
    whole.tell("hub: service query over HTTP");
    let mut keys = Sample::default();
    // Neighbours in the file are of a kind: every fifth is typed.
    for question in questions.iter().step_by(questions.len() / TYPED) {
        let ends = question.query.char_indices().map(|(at, letter)| at + letter.len_utf8());
        for end in ends.skip(FIRST_KEY - 1) {
            keys.add(ask(bot, question.query.get(..end).unwrap_or_default(), true).await?);
        }
    }
    keys.tell("hub: service query over HTTP, as it is typed, a key");
    Ok(())
}

async fn ask(bot: &HubClient, words: &str, typing: bool) -> Result<std::time::Duration> {
    let query = ServiceQuery { q: Some(words.to_owned()), limit: Some(4), typing, ..ServiceQuery::default() };
    let began = monotonic();
    bot.services(&query).await?;
    Ok(began.elapsed())
}
