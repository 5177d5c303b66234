//! Rewind: the last day of the log played again on every screen.
//!
//! The scene is a console of its own, folded from the recorded events by the very functions that fold the live ones, so
//! that a screen of the past is drawn, walked and searched like one of the present. Nothing can be changed in it, and what
//! the log does not hold (counts, sheets, the bot's report) is not shown rather than shown as it is now.

mod answers;
mod scene;

use jiff::{SignedDuration, Timestamp};
use shared::domain::Health;
use shared::id::Seq;
use shared::log::{Entry, Happening};

use super::{Ask, Effect, Model, Msg, Settings, go, update};

/// How far back one can go.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Events read at most: the busiest days are shown from where these begin.
const MOST_EVENTS: i64 = 30_000;
/// How fast the recording plays, in seconds of it for each that passes.
const SPEEDS: [i64; 4] = [1, 10, 60, 300];

/// What the scene knows of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// When the recording begins.
    pub from: Timestamp,
    /// When it ends.
    pub to: Timestamp,
    /// Whether it plays.
    pub plays: bool,
    speed: usize,
}

impl Era {
    /// Seconds of the recording for each that passes.
    #[must_use]
    pub fn speed(self) -> i64 {
        SPEEDS.get(self.speed).copied().unwrap_or(1)
    }
}

/// A recording and what is seen of it.
#[derive(Clone, Debug)]
pub struct Past {
    /// The console as it was.
    pub scene: Box<Model>,
    /// The same before the first recorded event.
    start: Box<Model>,
    recorded: Vec<Entry>,
    /// How many events the scene has taken in.
    shown: usize,
}

/// A move through the recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Travel {
    /// By so many minutes, backward when negative.
    Minutes(i64),
    /// To the next moment at which a node went down.
    NextOutage,
    /// To the one before.
    PreviousOutage,
    /// Plays, or stops.
    Play,
    /// Plays faster.
    Faster,
    /// Plays slower.
    Slower,
    /// Back to the present.
    Live,
}

/// Asks for the recording; from within the past, goes back to the present.
pub fn rewind(model: &mut Model) -> Vec<Effect> {
    if model.era.is_some() {
        return vec![Effect::Travel(Travel::Live)];
    }
    let until = model.journal.back().map_or(model.federation.seq, |entry| entry.seq.max(model.federation.seq));
    if !model.federation.is_known() || until <= Seq(0) {
        model.say(model.words().past.nothing_recorded);
        return Vec::new();
    }
    model.say(model.words().past.reading_log);
    if std::mem::replace(&mut model.reads_log, true) {
        return Vec::new();
    }
    vec![Effect::Ask(Ask::Recording { after: Seq((until.0 - MOST_EVENTS).max(0)), until })]
}

/// The recording has come: the past opens at its end, which looks like the present.
pub(super) fn begin(model: &mut Model, recorded: Vec<Entry>) {
    model.reads_log = false;
    let Some(last) = recorded.last().map(|entry| entry.seq) else {
        model.say(model.words().past.nothing_recorded);
        return;
    };
    let day = model.now.checked_sub(DAY).unwrap_or(Timestamp::MIN);
    let news = model.journal.iter().filter(|entry| entry.seq > last).cloned();
    let recorded: Vec<Entry> = recorded.into_iter().chain(news).filter(|entry| entry.at >= day).collect();
    let Some(era) = era(&recorded, model.now) else {
        model.say(model.words().past.nothing_recorded);
        return;
    };
    let start = Box::new(scene::before(model, &recorded, era));
    let mut past = Past { scene: start.clone(), start, recorded, shown: 0 };
    past.go_to(era.to);
    model.notice = None;
    model.past = Some(past);
}

/// The time a recording spans. The hub's clock may be ahead of this one, and the last event then ends it.
fn era(recorded: &[Entry], now: Timestamp) -> Option<Era> {
    let from = recorded.iter().map(|entry| entry.at).min()?;
    let to = recorded.iter().map(|entry| entry.at).max()?.max(now);
    Some(Era { from, to, plays: false, speed: 2 })
}

/// A key or a pasted text goes to the scene; what it asks is answered from the recording, and nothing is done.
pub(super) fn steer(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let Some(past) = &mut model.past else { return Vec::new() };
    let effects = update(&mut past.scene, msg);
    let mut kept = Vec::new();
    for effect in effects {
        match effect {
            Effect::Travel(Travel::Live) => kept.extend(back_to_live(model)),
            other => {
                if let Some(past) = &mut model.past {
                    kept.extend(past.serve(other));
                }
            }
        }
    }
    kept
}

fn back_to_live(model: &mut Model) -> Vec<Effect> {
    let Some(past) = model.past.take() else { return Vec::new() };
    let scene = *past.scene;
    (model.place, model.back, model.forward) = (scene.place, scene.back, scene.forward);
    model.settings = Settings { read_only: model.settings.read_only, ..scene.settings };
    super::update::settle(model);
    model.say(model.words().past.live_again);
    let mut effects = go::enter(model);
    effects.extend(crate::features::cases::reload(model));
    effects
}

/// Lets a playing recording go on by a second of the present.
pub(super) fn play(model: &mut Model) {
    let Some(past) = &mut model.past else { return };
    let Some(era) = past.scene.era.filter(|era| era.plays) else { return };
    let to = later(past.scene.now, era.speed());
    past.go_to(to);
    if to >= era.to {
        past.with_era(|era| era.plays = false);
    }
}

fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(at)
}

impl Past {
    fn serve(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Quit | Effect::Copy(_) | Effect::Mouse(_) => Some(effect),
            Effect::Travel(travel) => {
                self.travel(travel);
                None
            }
            Effect::Ask(ask) => {
                let msg = answers::answer(&self.scene, self.recorded.get(..self.shown).unwrap_or_default(), ask);
                // An answer may ask again (a search typed on): there is no more to be had from the recording.
                drop(update(&mut self.scene, msg));
                None
            }
            Effect::Do(_) | Effect::Ring(_) => None,
        }
    }

    fn travel(&mut self, travel: Travel) {
        let now = self.scene.now;
        match travel {
            Travel::Minutes(minutes) => self.go_to(later(now, minutes.saturating_mul(60))),
            Travel::NextOutage => self.find_outage(|at| at > now, Iterator::min),
            Travel::PreviousOutage => self.find_outage(|at| at < now, Iterator::max),
            Travel::Play => self.with_era(|era| era.plays = !era.plays),
            Travel::Faster => self.with_era(|era| era.speed = (era.speed + 1).min(SPEEDS.len() - 1)),
            Travel::Slower => self.with_era(|era| era.speed = era.speed.saturating_sub(1)),
            Travel::Live => {}
        }
    }

    fn with_era(&mut self, change: impl FnOnce(&mut Era)) {
        if let Some(era) = &mut self.scene.era {
            change(era);
        }
    }

    fn find_outage(
        &mut self,
        fits: impl Fn(Timestamp) -> bool,
        choose: impl FnOnce(std::vec::IntoIter<Timestamp>) -> Option<Timestamp>,
    ) {
        let is_outage = |entry: &&Entry| matches!(entry.happening, Happening::Health { health: Health::Down, .. });
        let outages = self.recorded.iter().filter(is_outage).map(|entry| entry.at).filter(|at| fits(*at));
        match choose(outages.collect::<Vec<_>>().into_iter()) {
            Some(at) => self.go_to(at),
            None => self.scene.say(self.scene.words().past.no_more_outages),
        }
    }

    /// Shows a moment: forward from what is shown, or from the start again when it lies before.
    fn go_to(&mut self, at: Timestamp) {
        let Some(era) = self.scene.era else { return };
        let at = at.clamp(era.from, era.to);
        if at < self.scene.now {
            scene::restart(&mut self.scene, &self.start);
            self.shown = 0;
        }
        let waiting = self.recorded.get(self.shown..).unwrap_or_default();
        let due: Vec<Entry> = waiting.iter().take_while(|entry| entry.at <= at).cloned().collect();
        self.shown += due.len();
        super::update::fold(&mut self.scene, due);
        drop(update(&mut self.scene, Msg::Clock(at)));
    }
}
