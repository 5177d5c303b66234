//! Whose turn is it? Chats with work, first come first served, each in one pair of hands at a time.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::outbox::Pace;
use crate::store::Chat;

/// The chats that have work, in lanes; lane 0 goes first. Pure: it is handed the time.
///
/// A chat that is in hand is handed out again only when it was given back, so its order is kept however many work; a chat
/// that floods waits behind itself, never in front of others.
#[derive(Debug)]
pub struct Rota<const LANES: usize> {
    ready: [VecDeque<Chat>; LANES],
    chats: HashMap<Chat, Place<LANES>>,
    alarms: BTreeSet<(Timestamp, Chat)>,
    /// The pace of the last lane, if it has one.
    pace: Option<Pace>,
}

#[derive(Debug)]
struct Place<const LANES: usize> {
    wanted: [bool; LANES],
    queued: [bool; LANES],
    is_in_hand: bool,
    asleep_until: Option<Timestamp>,
}

impl<const LANES: usize> Default for Place<LANES> {
    fn default() -> Self {
        Self { wanted: [false; LANES], queued: [false; LANES], is_in_hand: false, asleep_until: None }
    }
}

impl<const LANES: usize> Rota<LANES> {
    /// Nobody has work.
    #[must_use]
    pub fn new(pace: Option<Pace>) -> Self {
        let ready = std::array::from_fn(|_| VecDeque::new());
        Self { ready, chats: HashMap::new(), alarms: BTreeSet::new(), pace }
    }

    /// A chat has work in a lane.
    pub fn add(&mut self, chat: Chat, lane: usize) {
        let place = self.chats.entry(chat).or_default();
        if let Some(wanted) = place.wanted.get_mut(lane) {
            *wanted = true;
        }
        self.queue(chat);
    }

    /// The next chat to work for, and in which lane; it is in hand from now on.
    pub fn next(&mut self, now: Timestamp) -> Option<(Chat, usize)> {
        self.wake(now);
        let paced_lane = LANES.saturating_sub(1);
        for lane in 0..LANES {
            let is_paced = lane == paced_lane && self.pace.is_some();
            if is_paced && !self.pace.as_ref().is_some_and(|pace| pace.allows(now)) {
                continue;
            }
            if let Some(chat) = self.take(lane) {
                if let Some(pace) = self.pace.as_mut().filter(|_| is_paced) {
                    pace.spend(now);
                }
                return Some((chat, lane));
            }
        }
        None
    }

    /// The chat is given back; until the given time it is left alone.
    pub fn give_back(&mut self, chat: Chat, asleep_until: Option<Timestamp>) {
        let Some(place) = self.chats.get_mut(&chat) else { return };
        place.is_in_hand = false;
        place.asleep_until = asleep_until;
        if let Some(alarm) = asleep_until {
            self.alarms.insert((alarm, chat));
        } else if place.wanted.contains(&true) {
            self.queue(chat);
        } else if !place.queued.contains(&true) {
            self.chats.remove(&chat);
        }
    }

    /// When it is worth asking again, if nothing is added before.
    #[must_use]
    pub fn wake_at(&self) -> Option<Timestamp> {
        let alarm = self.alarms.first().map(|(at, _)| *at);
        let has_paced_work = self.ready.last().is_some_and(|lane| !lane.is_empty());
        let paced = self.pace.as_ref().filter(|_| has_paced_work).and_then(Pace::next);
        [alarm, paced].into_iter().flatten().min()
    }

    /// The pace of the last lane.
    pub const fn pace(&mut self) -> Option<&mut Pace> {
        self.pace.as_mut()
    }

    fn wake(&mut self, now: Timestamp) {
        while let Some((at, chat)) = self.alarms.first().copied().filter(|(at, _)| *at <= now) {
            self.alarms.remove(&(at, chat));
            if let Some(place) = self.chats.get_mut(&chat).filter(|place| place.asleep_until == Some(at)) {
                place.asleep_until = None;
                self.queue(chat);
            }
        }
    }

    /// Puts a chat into the queues of its lanes, unless it is in hand or asleep.
    fn queue(&mut self, chat: Chat) {
        let Some(place) = self.chats.get_mut(&chat) else { return };
        if place.is_in_hand || place.asleep_until.is_some() {
            return;
        }
        for ((wanted, queued), ready) in place.wanted.iter().zip(&mut place.queued).zip(&mut self.ready) {
            if *wanted && !*queued {
                *queued = true;
                ready.push_back(chat);
            }
        }
    }

    fn take(&mut self, lane: usize) -> Option<Chat> {
        loop {
            let chat = self.ready.get_mut(lane)?.pop_front()?;
            let Some(place) = self.chats.get_mut(&chat) else { continue };
            if let Some(queued) = place.queued.get_mut(lane) {
                *queued = false;
            }
            let is_free = !place.is_in_hand && place.asleep_until.is_none();
            if let Some(wanted) = place.wanted.get_mut(lane).filter(|wanted| is_free && **wanted) {
                *wanted = false;
                place.is_in_hand = true;
                return Some(chat);
            }
        }
    }
}

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

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_chat_is_in_one_pair_of_hands() {
        let mut rota = Rota::<2>::new(None);
        rota.add(A, 1);
        assert_eq!(rota.next(at(0)), Some((A, 1)));
        rota.add(A, 0);
        rota.add(A, 1);
        assert_eq!(rota.next(at(0)), None);
        rota.give_back(A, None);
        assert_eq!(rota.next(at(0)), Some((A, 0)), "the better lane first");
    }

    #[test]
    fn who_floods_waits_behind_the_others() {
        let mut rota = Rota::<1>::new(None);
        rota.add(A, 0);
        rota.add(B, 0);
        assert_eq!(rota.next(at(0)), Some((A, 0)));
        rota.add(A, 0);
        rota.give_back(A, None);
        assert_eq!(rota.next(at(0)), Some((B, 0)));
        assert_eq!(rota.next(at(0)), Some((A, 0)));
    }

    #[test]
    fn a_chat_asleep_stops_nobody_else() {
        let mut rota = Rota::<1>::new(None);
        rota.add(A, 0);
        rota.add(B, 0);
        assert_eq!(rota.next(at(0)), Some((A, 0)));
        rota.add(A, 0);
        rota.give_back(A, Some(at(3)));
        assert_eq!(rota.next(at(1)), Some((B, 0)));
        assert_eq!(rota.next(at(2)), None);
        assert_eq!(rota.wake_at(), Some(at(3)));
        assert_eq!(rota.next(at(3)), Some((A, 0)));
    }

    #[test]
    fn the_last_lane_keeps_its_pace_and_the_others_do_not_wait_for_it() {
        let mut rota = Rota::<2>::new(Some(Pace::per_second(25)));
        for chat in 1..=3 {
            rota.add(Chat(chat), 1);
        }
        assert_eq!(rota.next(at(0)), Some((Chat(1), 1)));
        assert_eq!(rota.next(at(0)), None);
        rota.add(Chat(9), 0);
        assert_eq!(rota.next(at(0)), Some((Chat(9), 0)));
        let soon = rota.wake_at().unwrap();
        assert_eq!(soon.as_millisecond(), 40);
        assert_eq!(rota.next(soon), Some((Chat(2), 1)));
        rota.pace().unwrap().pause(true);
        assert_eq!((rota.next(at(60)), rota.wake_at()), (None, None));
    }

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
