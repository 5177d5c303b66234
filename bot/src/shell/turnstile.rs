use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::Rota;
use crate::outbox::Pace;
use crate::store::Chat;

/// A rota that many workers share.
#[derive(Debug)]
pub struct Turnstile<const LANES: usize> {
    rota: Mutex<Rota<LANES>>,
    bell: Notify,
}

/// What is left when a worker gives a chat back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// Whether the lane has more work for the chat.
    pub has_more: bool,
    /// Until when the chat is left alone.
    pub asleep_until: Option<Timestamp>,
}

impl Rest {
    /// Nothing is left.
    pub const NOTHING: Self = Self { has_more: false, asleep_until: None };

    /// More, or nothing.
    #[must_use]
    pub const fn more(has_more: bool) -> Self {
        Self { has_more, asleep_until: None }
    }

    /// The same work again, later.
    #[must_use]
    pub const fn later(at: Timestamp) -> Self {
        Self { has_more: true, asleep_until: Some(at) }
    }
}

impl<const LANES: usize> Turnstile<LANES> {
    /// Nobody has work.
    #[must_use]
    pub fn new(pace: Option<Pace>) -> Self {
        Self { rota: Mutex::new(Rota::new(pace)), bell: Notify::new() }
    }

    /// A chat has work in a lane.
    pub fn add(&self, chat: Chat, lane: usize) {
        self.with(|rota| rota.add(chat, lane));
        self.bell.notify_one();
    }

    /// Waits for the next chat to work for; none when it is time to stop.
    pub async fn next(&self, stop: &CancellationToken) -> Option<(Chat, usize)> {
        loop {
            if stop.is_cancelled() {
                return None;
            }
            let now = shared::time::now();
            let (taken, wake_at) = self.with(|rota| (rota.next(now), rota.wake_at()));
            if taken.is_some() {
                // There may be more: the bell holds one ring only, whoever takes passes it on.
                self.bell.notify_one();
                return taken;
            }
            tokio::select! {
                () = stop.cancelled() => return None,
                () = self.bell.notified() => {}
                () = sleep_until(wake_at) => {}
            }
        }
    }

    /// Gives a chat back.
    pub fn give_back(&self, chat: Chat, lane: usize, rest: Rest) {
        self.with(|rota| {
            if rest.has_more {
                rota.add(chat, lane);
            }
            rota.give_back(chat, rest.asleep_until);
        });
        self.bell.notify_one();
    }

    /// Does something with the rota itself.
    pub fn with<T>(&self, act: impl FnOnce(&mut Rota<LANES>) -> T) -> T {
        act(&mut self.rota.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn sleep_until(at: Option<Timestamp>) {
    match at {
        Some(at) => {
            let left = at.duration_since(shared::time::now());
            tokio::time::sleep(Duration::try_from(left).unwrap_or_default()).await;
        }
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Chat = Chat(1);
    const B: Chat = Chat(2);

    #[tokio::test(start_paused = true)]
    async fn work_wakes_a_worker_and_the_stop_ends_it() {
        let turnstile = Turnstile::<1>::new(None);
        let stop = CancellationToken::new();
        let (next, ()) = tokio::join!(turnstile.next(&stop), async { turnstile.add(A, 0) });
        assert_eq!(next, Some((A, 0)));
        stop.cancel();
        turnstile.add(B, 0);
        assert_eq!(turnstile.next(&stop).await, None);
    }
}
