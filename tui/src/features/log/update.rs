use shared::alert::Subject;
use shared::id::Seq;
use shared::log::Happening;
use shared::note::About;

use super::{Kind, matching};
use crate::app::{Choice, Effect, Layer, Lead, Line, Model, Pick, Picker, Screen, Selection, lead};
use crate::features::profile::Member;
use crate::features::{cases, desk};

/// Moves by rows; from the newest on, the list is followed again.
pub fn step(model: &mut Model, by: isize) {
    let ids: Vec<Seq> = matching(model).iter().map(|entry| entry.seq).collect();
    let Some(last) = ids.len().checked_sub(1) else { return };
    let at = row(model, &ids).unwrap_or(last);
    let to = at.saturating_add_signed(by).min(last);
    model.place.log.selected = ids.get(to).filter(|_| to < last).map(|seq| Selection::of(*seq));
}

/// The row of the cursor.
pub(super) fn row(model: &Model, ids: &[Seq]) -> Option<usize> {
    let last = ids.len().checked_sub(1)?;
    let Some(selected) = model.place.log.selected else { return Some(last) };
    selected.row(ids.iter().copied())
}

/// To the newest event, and on with those that come.
pub fn to_newest(model: &mut Model) -> Vec<Effect> {
    model.place.log.selected = None;
    Vec::new()
}

/// Types words that the lines must hold.
pub fn start_filter(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Typing(Line::Log));
    Vec::new()
}

/// Offers the kinds of events.
pub fn choose_kind(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let all = std::iter::once(Choice::new(words.log.all_events, Pick::Kind(None)));
    let each = Kind::ALL.map(|kind| Choice::new(words.event_kind(kind), Pick::Kind(Some(kind))));
    model.layers.push(Layer::Picker(Picker::new(words.log.choose_kind, all.chain(each).collect())));
    Vec::new()
}

/// Lists events of a kind only.
pub fn refilter(model: &mut Model, kind: Option<Kind>) -> Vec<Effect> {
    model.leave_for(|place| {
        place.log.kind = kind;
        place.log.selected = None;
    });
    Vec::new()
}

/// Goes to what the event under the cursor is about.
pub fn follow_subject(model: &mut Model) -> Vec<Effect> {
    let entries = matching(model);
    let ids: Vec<Seq> = entries.iter().map(|entry| entry.seq).collect();
    let Some(happening) = row(model, &ids).and_then(|row| entries.get(row)).map(|entry| entry.happening.clone()) else {
        return Vec::new();
    };
    match happening {
        Happening::Case { case, .. } => cases::open(model, case.opening.id),
        Happening::Health { node, .. } | Happening::Adhesion { node, .. } => {
            lead::follow(model, Lead::Member(Member::Node(node)))
        }
        Happening::Alert { alert } => match alert.subject {
            Subject::Node(node) => lead::follow(model, Lead::Member(Member::Node(node))),
            Subject::Case(case) => cases::open(model, case),
            Subject::Conversation(id) => desk::open_chat(model, id),
            Subject::Hub => lead::follow(model, Lead::Screen(Screen::Alerts)),
        },
        Happening::Conversation { conversation, .. } => desk::open_chat(model, conversation.id),
        Happening::Note { about: About::Conversation(id), .. } => desk::open_chat(model, id),
        Happening::Note { about: About::Case(id), .. } => cases::open(model, id),
        Happening::Unanswered { .. } | Happening::Lexicon { .. } => lead::follow(model, Lead::Questions),
        Happening::Consultation { consultation } => {
            lead::follow(model, Lead::Consultation(consultation.slug().clone()))
        }
        Happening::ConsultationAnswered { consultation, .. } => lead::follow(model, Lead::Consultation(consultation)),
        Happening::Catalogue { .. } => Vec::new(),
    }
}
