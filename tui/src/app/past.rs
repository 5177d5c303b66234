//! Rewind: the last day of the log played again on every screen.
//!
//! The scene is a console of its own, folded from the recorded events by the very functions that fold the live ones, so
//! that a screen of the past is drawn, walked and searched like one of the present. Nothing can be changed in it, and what
//! the log does not hold (counts, sheets, the bot's report) is not shown rather than shown as it is now.

mod answers;
mod player;
mod reading;
mod scene;

use jiff::{SignedDuration, Timestamp};
use shared::id::Seq;
use shared::log::Entry;

use super::{Effect, Model, Msg, Settings, go, update};
use crate::ui::format::{moment, number};

pub use player::Past;
pub use reading::Reading;

/// How far back one can go.
const DAY: SignedDuration = SignedDuration::from_hours(24);
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
    if model.reading.is_some() {
        return Vec::new();
    }
    let day = model.now.checked_sub(DAY).unwrap_or(Timestamp::MIN);
    go_on_reading(model, Reading::back_from(until, day))
}

fn go_on_reading(model: &mut Model, reading: Reading) -> Vec<Effect> {
    let read = number(reading.len() as u64, model.settings.language);
    model.say((model.words().past.reading_log)(&read));
    let ask = reading.ask();
    model.reading = Some(reading);
    vec![Effect::Ask(ask)]
}

/// A piece of the recording has come: the one before it is asked for, or the past opens.
pub(super) fn read_on(model: &mut Model, piece: Vec<Entry>) -> Vec<Effect> {
    let Some(mut reading) = model.reading.take() else { return Vec::new() };
    if !reading.take(piece) {
        return go_on_reading(model, reading);
    }
    begin(model, reading);
    Vec::new()
}

/// The recording has come: the past opens at its end, which looks like the present.
fn begin(model: &mut Model, reading: Reading) {
    let is_cut = reading.is_cut();
    let recorded = reading.in_order();
    let Some(era) = era(&recorded, model.now) else {
        model.say(model.words().past.nothing_recorded);
        return;
    };
    let mut past = Past::new(scene::before(model, &recorded, era), recorded);
    past.go_to(era.to);
    if is_cut {
        past.scene.say((model.words().past.too_full)(&moment(era.from)));
    }
    model.notice = None;
    model.past = Some(past);
}

/// The time a recording spans. The hub's clock may be ahead of this one, and the last event then ends it.
fn era(recorded: &[Entry], now: Timestamp) -> Option<Era> {
    let (from, to) = (recorded.first()?.at, recorded.last()?.at.max(now));
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
