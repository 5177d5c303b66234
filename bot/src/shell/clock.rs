use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Channel, Shell, ShellError, Work};
use crate::store::Change;

/// How often the clock looks for what is due.
const TICK: Duration = Duration::from_millis(500);
/// How often what has outlived its purpose is erased.
const SWEEP_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// Raw updates, and the shells of messages that were sent, are erased after so long.
const RAW_LIFETIME: SignedDuration = SignedDuration::from_hours(72);
/// Messages that could not be delivered are kept so long for people to see.
const DEAD_LIFETIME: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Wakes chats for which something is due, and erases what is over.
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
    if *next_sweep <= present {
        let before = |lifetime| present.checked_sub(lifetime).unwrap_or(Timestamp::MIN);
        let sweep = Change::Sweep { short: before(RAW_LIFETIME), long: before(DEAD_LIFETIME), now: present };
        shell.store.write(sweep).await?;
        *next_sweep = present.checked_add(SWEEP_EVERY).unwrap_or(Timestamp::MAX);
    }
    Ok(())
}
