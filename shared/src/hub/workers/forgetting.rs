use std::time::Duration;

use crate::hub::app::App;
use crate::ledger::{Command, LedgerError};
use crate::retention::{CONVERSATION, PARTICIPANTS, ended_before};
use crate::time::now;

/// How often is looked for what has outlived its purpose.
const EVERY: Duration = Duration::from_hours(1);
/// Conversations forgotten by one command at most: the writer has others to serve.
const MOST: i64 = 500;

/// Forgets what was said to the help desk, and who took part in consultations, once their lifetimes are over.
pub(crate) async fn forget(app: App) -> Result<(), LedgerError> {
    loop {
        let at = now();
        let conversations = Command::ForgetConversations { before: ended_before(at, CONVERSATION), most: MOST, at };
        let participants = Command::ForgetParticipants { before: ended_before(at, PARTICIPANTS) };
        for command in [conversations, participants] {
            match app.ledger.write(command).await {
                Err(LedgerError::Store(error)) if !error.is_fatal() => {
                    tracing::warn!(%error, "what has outlived its purpose is not forgotten yet");
                }
                other => drop(other?),
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}
