use shared::id::Seq;
use shared::log::Entry;

use crate::app::past::Era;
use crate::app::{Connection, Link, Model, Pulse};
use crate::features::{alerts, bot, cases, consultations, desk, federation, indicators, notes, profile, tallies};

/// The console as it was before the first recorded event, as far as the log and what the hub told first can say.
pub(super) fn before(model: &Model, recorded: &[Entry], era: Era) -> Model {
    let mut scene = Model { past: None, ..model.clone() };
    scene.era = Some(era);
    scene.now = era.from;
    scene.settings.read_only = true;
    scene.layers.clear();
    scene.notice = None;
    scene.pause = None;
    scene.pulse = Pulse::default();
    scene.journal.clear();
    // Nobody is asked from the past, and the age of data is that of the scene.
    scene.connection = Connection { link: Link::Reading, ..scene.connection };
    let opening = model.federation.opening_seq().unwrap_or(Seq(i64::MAX));
    federation::undo(&mut scene, recorded);
    alerts::undo(&mut scene, recorded, opening);
    desk::undo(&mut scene, recorded, opening);
    cases::undo(&mut scene, recorded);
    scene.notes = notes::Notes::default();
    scene.figures = indicators::Figures::default();
    scene.consultations = consultations::Consultations::default();
    scene.shelf = profile::Shelf::default();
    scene.tallies = tallies::Tallies::default();
    scene.bot = bot::Bot::default();
    scene
}

/// The scene from the start again; where the person is and what lies over the screen stay.
pub(super) fn restart(scene: &mut Model, start: &Model) {
    let fresh = start.clone();
    *scene = Model {
        era: scene.era,
        size: scene.size,
        settings: scene.settings.clone(),
        place: scene.place.clone(),
        back: std::mem::take(&mut scene.back),
        forward: std::mem::take(&mut scene.forward),
        layers: std::mem::take(&mut scene.layers),
        notice: scene.notice.take(),
        ..fresh
    };
}
