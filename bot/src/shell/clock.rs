use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Channel, Shell, ShellError, Work};
use crate::store::{Change, Ends};

/// How often the clock looks for what is due.
const TICK: Duration = Duration::from_millis(500);
/// How often what has outlived its purpose is erased.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// Wakes chats for which something is due, renews the keys that are old, and erases what is over.
pub(super) async fn tick<C: Channel>(shell: Arc<Shell<C>>, stop: CancellationToken) -> Result<(), ShellError> {
    let mut next_sweep = Timestamp::MIN;
    loop {
        let present = now();
        if let Err(error) = look(&shell, present, &mut next_sweep).await {
            error.pause(present)?;
        }
        tokio::select! {
            () = stop.cancelled() => return Ok(()),
            () = tokio::time::sleep(TICK) => {}
        }
    }
}

async fn look<C: Channel>(shell: &Shell<C>, present: Timestamp, next_sweep: &mut Timestamp) -> Result<(), ShellError> {
    for chat in shell.store.chats_with_timers(present).await? {
        shell.incoming.add(chat, Work::Timer.lane());
    }
    let aged = shell.store.chats_with_old_keys(present).await?;
    if !aged.is_empty() {
        shell.store.write(Change::Renew(aged)).await?;
    }
    if *next_sweep <= present {
        shell.store.write(Change::Sweep(Ends::at(present))).await?;
        shell.store.discard_renewed_keys(present).await?;
        *next_sweep = present.checked_add(SWEEP_EVERY).unwrap_or(Timestamp::MAX);
    }
    Ok(())
}
