//! Whose turn is it? Chats with work, first come first served, each in one pair of hands at a time.

use std::collections::{BTreeSet, HashMap, VecDeque};

use jiff::Timestamp;

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
}
