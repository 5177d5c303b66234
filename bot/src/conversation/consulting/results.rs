//! Results are told to who asked for them. Asking for them is the only trace of having taken part that the bot keeps.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};
use shared::api::ConsultationView;
use shared::catalogue::Slug;
use shared::consultation::ConsultationState;
use shared::time::instant_in_palermo;

use super::pages;
use crate::conversation::Timer;
use crate::conversation::request::{Purpose, Request};
use crate::conversation::stage::Stage;
use crate::conversation::turn::{Page, Turn};
use crate::texts::Key;

/// The hour in Palermo at which results are told, the day after the last one: nobody is woken.
const HOUR: i8 = 9;
/// A hub that is away is asked again after so long.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// A consultation whose results the citizen wants to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::conversation) struct Awaited {
    /// Which.
    pub(super) slug: Slug,
    /// Its last day.
    pub(super) last_day: Date,
}

impl Awaited {
    /// Which consultation.
    pub(in crate::conversation) const fn slug(&self) -> &Slug {
        &self.slug
    }
}

/// The citizen wants to be told the results, or does not.
pub(in crate::conversation) fn await_results(turn: &mut Turn<'_>, slug: &Slug, is_wanted: bool) {
    turn.session.awaited.retain(|awaited| awaited.slug != *slug);
    let last_day = match &turn.session.stage {
        Stage::Consultation(shown) if shown.view.consultation.slug() == slug => shown.view.consultation.opened.as_ref(),
        _ => None,
    };
    match last_day.map(|opened| opened.last_day).filter(|_| is_wanted) {
        Some(last_day) => {
            turn.session.awaited.push(Awaited { slug: slug.clone(), last_day });
            wake(turn);
            turn.say(Key::ConsultWillTell, &[]);
        }
        None => turn.say(Key::ConsultWillNotTell, &[]),
    }
}

/// The next morning on which a consultation may be over, or a closing before it: all that are awaited are looked at.
pub(in crate::conversation) fn look(turn: &mut Turn<'_>) {
    let slugs: Vec<Slug> = turn.session.awaited.iter().map(|awaited| awaited.slug.clone()).collect();
    for slug in slugs {
        turn.ask(Purpose::TellResults, Request::Consultation(slug));
    }
}

/// The hub says how an awaited consultation stands.
pub(in crate::conversation) fn tell(turn: &mut Turn<'_>, view: &ConsultationView) {
    let item = &view.consultation;
    let is_awaited = turn.session.awaited.iter().any(|awaited| awaited.slug == *item.slug());
    if !is_awaited {
        return;
    }
    if item.state != ConsultationState::Closed {
        return wake(turn);
    }
    turn.session.awaited.retain(|awaited| awaited.slug != *item.slug());
    let page = Page::new(turn.text(Key::ConsultNews, &[]).and(pages::results(turn, item)));
    turn.notice(page);
}

/// The hub did not answer: it is asked again later, and nobody is troubled with it.
pub(in crate::conversation) fn not_now(turn: &mut Turn<'_>) {
    turn.schedule(Timer::Results, PATIENCE);
}

fn wake(turn: &mut Turn<'_>) {
    let morning =
        |awaited: &Awaited| Some(instant_in_palermo(awaited.last_day.checked_add(1.day()).ok()?.at(HOUR, 0, 0, 0)));
    let next: Option<Timestamp> = turn.session.awaited.iter().filter_map(morning).min();
    if let Some(at) = next {
        let soon = turn.context.now.checked_add(PATIENCE).unwrap_or(Timestamp::MAX);
        turn.wake(Timer::Results, at.max(soon));
    }
}
