use std::collections::BTreeMap;

use shared::api::{CaseView, ConversationView, Page};
use shared::case::Case;
use shared::conversation::Message;
use shared::id::{CaseId, ConversationId, Seq};
use shared::log::{Entry, Happening};
use shared::note::{About, Note};

use crate::app::{Answer, Ask, Model, Msg, holds_words};
use crate::features::cases::CaseFilter;

/// What the recording says to a question, as far as it has been played.
pub(super) fn answer(scene: &Model, played: &[Entry], ask: Ask) -> Msg {
    let answer = match &ask {
        Ask::Cases { ticket, .. } => Some(Answer::Cases { ticket: *ticket, page: cases(scene, played) }),
        Ask::Case(id) => case(scene, played, *id).map(|view| Answer::Case(Box::new(view))),
        Ask::Conversation(id) => conversation(scene, played, *id).map(Answer::Conversation),
        Ask::Notes(about) => Some(Answer::Notes(*about, notes(played, *about))),
        _ => None,
    };
    match answer {
        Some(answer) => Msg::Answer(Box::new(answer)),
        None => Msg::Failed(Box::new(ask), scene.words().past.not_recorded.to_owned()),
    }
}

/// The cases that moved so far and fit the list's filter, the last changed first.
fn cases(scene: &Model, played: &[Entry]) -> Page<Case> {
    let mut latest: BTreeMap<CaseId, &Case> = BTreeMap::new();
    for entry in played {
        if let Happening::Case { case, .. } = &entry.happening {
            latest.insert(case.opening.id, case);
        }
    }
    let filter = &scene.place.cases.filter;
    let today = shared::time::day_in_palermo(scene.now);
    let fits = |case: &&&Case| filter.fits(case, today) && has_words(scene, filter, case);
    let mut items: Vec<Case> = latest.values().filter(fits).map(|case| (*case).clone()).collect();
    items.sort_by_key(|case| (std::cmp::Reverse(case.updated), case.opening.id));
    let total = items.len() as u64;
    Page { items, limit: u32::MAX, next_cursor: None, total, seq: Seq(0) }
}

fn has_words(scene: &Model, filter: &CaseFilter, case: &Case) -> bool {
    let town = scene.federation.name(case.opening.municipality);
    let line = format!("{} {} {town}", case.opening.protocol, scene.cases.title(&case.opening.service));
    holds_words(&line, &filter.text)
}

fn case(scene: &Model, played: &[Entry], id: CaseId) -> Option<CaseView> {
    let moves = played.iter().filter_map(|entry| match &entry.happening {
        Happening::Case { case, event } if case.opening.id == id => Some((case, event)),
        _ => None,
    });
    let (case, _) = moves.clone().next_back()?;
    Some(CaseView {
        case: case.as_ref().clone(),
        title: scene.cases.title(&case.opening.service),
        timeline: moves.map(|(_, event)| event.clone()).collect(),
        answers: None,
        allowed: Vec::new(),
    })
}

fn notes(played: &[Entry], wanted: About) -> Vec<Note> {
    let noted = |entry: &Entry| match &entry.happening {
        Happening::Note { about, note } if *about == wanted => Some(note.clone()),
        _ => None,
    };
    played.iter().filter_map(noted).collect()
}

fn conversation(scene: &Model, played: &[Entry], id: ConversationId) -> Option<ConversationView> {
    let said = |entry: &Entry| match &entry.happening {
        Happening::Conversation { conversation, message } if conversation.id == id => message.clone(),
        _ => None,
    };
    let messages: Vec<Message> = played.iter().filter_map(said).collect();
    scene.desk.conversation(id).cloned().map(|conversation| ConversationView { conversation, messages, wait: None })
}
