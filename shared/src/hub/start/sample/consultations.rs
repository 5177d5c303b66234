//! Consultations of the sample: the first of the catalogue is over, two are open, the others wait to be opened.

use futures_util::future::try_join_all;
use jiff::{SignedDuration, Timestamp};

use super::ago;
use crate::consultation::ConsultationSheet;
use crate::federation::sample::opinion;
use crate::hub::app::App;
use crate::ledger::{Command, Key, LedgerError};

/// How many people answered the one that is over.
const PAST_ANSWERS: i64 = 143;
/// How many have answered those that are open when the sample begins.
const FIRST_ANSWERS: i64 = 23;
/// How many are open.
const OPEN: usize = 2;

/// Holds them, once a store.
pub(super) async fn hold(app: &App, seed: u64) -> Result<(), LedgerError> {
    if !app.ledger.consultations().await?.is_empty() {
        return Ok(());
    }
    let mut sheets = app.catalogue.consultations().iter();
    if let Some(past) = sheets.next() {
        let began = ago(i64::from(past.days) + 6);
        open(app, past, began).await?;
        answer(app, seed, past, began, PAST_ANSWERS).await?;
        let (consultation, at) = (past.slug.clone(), ago(5));
        app.ledger.write(Command::CloseConsultation { consultation, key: None, clerk: None, at }).await?;
    }
    for sheet in sheets.take(OPEN) {
        let began = ago(4);
        open(app, sheet, began).await?;
        answer(app, seed, sheet, began, FIRST_ANSWERS).await?;
    }
    Ok(())
}

async fn open(app: &App, sheet: &ConsultationSheet, at: Timestamp) -> Result<(), LedgerError> {
    let key = Key::new("sample", &format!("open-{}", sheet.slug), &[]);
    app.ledger
        .write(Command::OpenConsultation { sheet: Box::new(sheet.clone()), key, clerk: "Sala operativa".into(), at })
        .await?;
    Ok(())
}

async fn answer(
    app: &App,
    seed: u64,
    sheet: &ConsultationSheet,
    began: Timestamp,
    people: i64,
) -> Result<(), LedgerError> {
    let answers = (0..people).map(|number| {
        let person = format!("past-{number}");
        let answer = opinion(seed, sheet, &person);
        let at = began.checked_add(SignedDuration::from_mins(30 * number)).unwrap_or(began);
        app.ledger.write(Command::AnswerConsultation {
            consultation: sheet.slug.clone(),
            applicant: answer.applicant,
            attempt: person,
            choices: answer.choices,
            at,
        })
    });
    // Written together they share a few commits.
    try_join_all(answers).await?;
    Ok(())
}
