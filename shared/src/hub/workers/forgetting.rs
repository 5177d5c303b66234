use std::time::Duration;

use crate::hub::app::App;
use crate::ledger::{Command, LedgerError};
use crate::retention::{CONVERSATION, ended_before};
use crate::time::now;

/// How often is looked for what has outlived its purpose.
const EVERY: Duration = Duration::from_hours(1);
/// Conversations forgotten by one command at most: the writer has others to serve.
const MOST: i64 = 500;

/// Forgets what was said to the help desk once its lifetime is over.
pub(crate) async fn forget_conversations(app: App) -> Result<(), LedgerError> {
    loop {
        let at = now();
        let command = Command::ForgetConversations { before: ended_before(at, CONVERSATION), most: MOST, at };
        match app.ledger.write(command).await {
            Err(LedgerError::Store(error)) if !error.is_fatal() => {
                tracing::warn!(%error, "ended conversations are not forgotten yet");
            }
            other => drop(other?),
        }
        tokio::time::sleep(EVERY).await;
    }
}
