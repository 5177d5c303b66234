use jiff::Timestamp;
use shared::domain::Health;
use shared::log::{Entry, Happening};

use super::{Era, SPEEDS, Travel, answers, later, scene};
use crate::app::update::fold;
use crate::app::{Effect, JOURNAL, Model, Msg, Screen, update};
use crate::features::{cases, desk};

/// After so many events of the recording a picture is kept: going back replays no more than these.
const STRETCH: usize = 10_000;

/// A recording and what is seen of it.
#[derive(Clone, Debug)]
pub struct Past {
    /// The console as it was.
    pub scene: Box<Model>,
    /// How many events the scene has taken in.
    shown: usize,
    /// The same before the first event and after each stretch that was played; their journals are in the recording.
    pictures: Vec<Model>,
    recorded: Vec<Entry>,
}

impl Past {
    /// A recording that stands before its first event.
    pub(super) fn new(start: Model, recorded: Vec<Entry>) -> Self {
        Self { scene: Box::new(start.clone()), shown: 0, pictures: vec![start], recorded }
    }

    pub(super) fn serve(&mut self, effect: Effect) -> Option<Effect> {
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
            Travel::NextOutage => {
                let next = self.outages().find(|at| *at > now);
                self.go_to_outage(next);
            }
            Travel::PreviousOutage => {
                let previous = self.outages().rev().find(|at| *at < now);
                self.go_to_outage(previous);
            }
            Travel::Play => self.with_era(|era| era.plays = !era.plays),
            Travel::Faster => self.with_era(|era| era.speed = (era.speed + 1).min(SPEEDS.len() - 1)),
            Travel::Slower => self.with_era(|era| era.speed = era.speed.saturating_sub(1)),
            Travel::Live => {}
        }
    }

    pub(super) fn with_era(&mut self, change: impl FnOnce(&mut Era)) {
        if let Some(era) = &mut self.scene.era {
            change(era);
        }
    }

    fn outages(&self) -> impl DoubleEndedIterator<Item = Timestamp> {
        let is_outage = |entry: &&Entry| matches!(entry.happening, Happening::Health { health: Health::Down, .. });
        self.recorded.iter().filter(is_outage).map(|entry| entry.at)
    }

    fn go_to_outage(&mut self, found: Option<Timestamp>) {
        match found {
            Some(at) => self.go_to(at),
            None => self.scene.say(self.scene.words().past.no_more_outages),
        }
    }

    /// Shows a moment: forward from what is shown, or from the nearest picture before it.
    pub(super) fn go_to(&mut self, at: Timestamp) {
        let Some(era) = self.scene.era else { return };
        let at = at.clamp(era.from, era.to);
        let due = self.recorded.partition_point(|entry| entry.at <= at);
        if at < self.scene.now {
            self.rewind_to(due);
        }
        while self.shown < due {
            let stretch_ends = (self.shown / STRETCH + 1) * STRETCH;
            let next = stretch_ends.min(due);
            fold(&mut self.scene, self.recorded.get(self.shown..next).unwrap_or_default());
            self.shown = next;
            if next == stretch_ends && self.pictures.len() == next / STRETCH {
                self.keep_picture();
            }
        }
        drop(update(&mut self.scene, Msg::Clock(at)));
        self.look_again();
    }

    /// What is listed or open is told anew, as far as the recording has been played.
    fn look_again(&mut self) {
        let scene = &mut self.scene;
        let listed = if scene.place.screen == Screen::Cases { cases::reload(scene) } else { Vec::new() };
        let open = [listed, cases::reload_open(scene), desk::reload_open(scene)].concat();
        for effect in open {
            drop(self.serve(effect));
        }
    }

    /// The scene as it was after at most so many events.
    fn rewind_to(&mut self, due: usize) {
        let place = (due / STRETCH).min(self.pictures.len().saturating_sub(1));
        let Some(picture) = self.pictures.get(place) else { return };
        scene::restart(&mut self.scene, picture);
        self.shown = place * STRETCH;
        let played = self.recorded.get(..self.shown).unwrap_or_default();
        self.scene.journal = played.iter().skip(played.len().saturating_sub(JOURNAL)).cloned().collect();
    }

    fn keep_picture(&mut self) {
        let journal = std::mem::take(&mut self.scene.journal);
        self.pictures.push(Model::clone(&self.scene));
        self.scene.journal = journal;
    }
}
