use std::time::Duration;

use futures_util::future::join_all;
use jiff::{Timestamp, ToSpan};
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval};

use crate::domain::Tongue;
use crate::hub::app::App;
use crate::id::ApplicantId;
use crate::ledger::{Command, LedgerError};
use crate::lexicon::{DAYS_KEPT, Phrasing};
use crate::time::{day_in_palermo, now};

/// A question without a good answer, on its way to the ledger.
#[derive(Debug)]
pub(crate) struct Heard {
    /// Its words.
    pub(crate) words: Phrasing,
    /// In which tongue it was understood.
    pub(crate) tongue: Tongue,
    /// By whom it was asked, where the channel tells.
    pub(crate) asker: Option<ApplicantId>,
    /// When.
    pub(crate) at: Timestamp,
}

/// Questions that wait to be counted at most; those above are not counted, since no answer waits for the disk.
pub(crate) const WAITING: usize = 256;
/// Questions counted by one commit at most.
const CHUNK: usize = 64;
/// Between two commits: anybody may ask anything, and the store must not grow faster than it is cleared.
const BETWEEN: Duration = Duration::from_millis(250);
/// How often old questions are erased.
const ERASE_EVERY: Duration = Duration::from_hours(1);
/// Questions asked too seldom to be read that are kept at most.
const MOST: i64 = 100_000;

/// Counts the questions that had no good answer, and erases those nobody asks any more.
pub(crate) async fn count_questions(app: App, mut heard: mpsc::Receiver<Heard>) -> Result<(), LedgerError> {
    let mut erase = interval(ERASE_EVERY);
    erase.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut gathered = Vec::with_capacity(CHUNK);
    loop {
        tokio::select! {
            _ = erase.tick() => forget(&app).await?,
            count = heard.recv_many(&mut gathered, CHUNK) => {
                if count == 0 {
                    return Ok(());
                }
                note(&app, &mut gathered).await?;
                tokio::time::sleep(BETWEEN).await;
            }
        }
    }
}

async fn note(app: &App, gathered: &mut Vec<Heard>) -> Result<(), LedgerError> {
    let notes = gathered.drain(..).map(|Heard { words, tongue, asker, at }| {
        app.ledger.write(Command::NoteUnanswered { words, tongue, asker, at })
    });
    join_all(notes).await.into_iter().try_for_each(|noted| unless_passing(noted.map(drop)))
}

async fn forget(app: &App) -> Result<(), LedgerError> {
    let today = day_in_palermo(now());
    let before = today.saturating_sub(DAYS_KEPT.days());
    unless_passing(app.ledger.write(Command::ForgetUnanswered { before, most: MOST }).await.map(drop))
}

/// A count that cannot be written now, because the disk is full, is lost; nothing else is.
fn unless_passing(written: Result<(), LedgerError>) -> Result<(), LedgerError> {
    match written {
        Err(LedgerError::Store(error)) if !error.is_fatal() => {
            tracing::warn!(%error, "questions without an answer are not counted");
            Ok(())
        }
        other => other,
    }
}
