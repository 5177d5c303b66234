//! The citizen's conversation: a pure machine from (session, event, context) to (session, effects).
//!
//! It knows no clock, no network and no chat: what it wants done it says as [`Effect`], what happened it is told as
//! [`Event`]. Any event is allowed at any time; one that no longer matters changes nothing, and a person who says
//! something always gets an answer. Each feature has its file; who gets an event is decided in `dispatch` alone.

mod agreeing;
mod answering;
mod answers;
mod beginning;
mod browsing;
mod case;
mod cases;
mod consent;
mod consulting;
mod declaring;
mod dispatch;
mod draft;
mod effect;
mod erasing;
mod event;
mod expiring;
mod export;
mod fee;
mod field;
mod filling;
mod finding;
mod following;
mod greeting;
mod help;
mod identity;
mod joining;
mod meaning;
mod nearby;
mod people;
mod placing;
mod rating;
mod receipt;
mod remembering;
mod reminding;
mod reporting;
mod request;
mod review;
mod rich;
mod screen;
mod sending;
mod session;
mod settings;
mod sheet;
mod shelf;
mod stage;
mod tap;
mod turn;
mod unsolved;
mod view;
mod wish;
mod yearly;

pub use browsing::{Browse, Browsing, Topic};
pub use consulting::Consulting;
pub use draft::Draft;
pub use effect::{Content, Document, Effect, Timer};
pub use event::{Command, Event};
pub use greeting::service_link;
pub use joining::OthersReport;
pub use reporting::{Reporting, Spot};
pub use request::{Ask, Holdings, Purpose, Renewal, Reply, Request, Trouble};
pub use rich::{Block, Rich, Span, isolate, shield, unshield};
pub use screen::{Button, Screen, ScreenKind, Takes, Token};
pub use session::Session;
pub use sheet::Aspect;
pub use stage::{ReplyKind, Replying, Stage, Why};
pub use tap::{Tap, Wish};
pub use turn::Context;

use turn::Turn;

/// What becomes of a session by an event, and what is to be done.
#[must_use]
pub fn handle(session: &Session, event: Event, context: &Context<'_>) -> (Session, Vec<Effect>) {
    let mut turn = Turn::new(session.clone(), *context);
    let is_from_person = event.is_from_person();
    dispatch::dispatch(&mut turn, event);
    sending::hold(&mut turn);
    if is_from_person && turn.is_silent() {
        turn.show();
    }
    turn.finish()
}

#[cfg(test)]
mod tests;
