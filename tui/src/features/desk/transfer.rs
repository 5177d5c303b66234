//! Handing a conversation to the office of a Comune, or back to the help desk; the citizen is told in their own language.

use shared::conversation::Conversation;
use shared::domain::{Adhesion, NodeId, Theme};

use super::canned::handing_over;
use super::chat::{current, is_ours};
use crate::app::{Choice, Effect, Field, FieldKind, Goal, Layer, Model, Pick, Picker, Prompt};
use crate::i18n::Messages;

/// What an office is called.
pub(crate) fn office_name(model: &Model, words: &Messages, office: Option<NodeId>) -> String {
    office.map_or_else(
        || words.desk.helpers.to_owned(),
        |node| format!("{} · {}", model.federation.name(node.municipality), words.theme(node.theme)),
    )
}

/// Offers the offices that serve citizens, those of the citizen's Comune first.
pub fn choose_office(model: &mut Model) -> Vec<Effect> {
    if !is_ours(model) {
        return Vec::new();
    }
    let Some(conversation) = current(model).and_then(|id| model.desk.conversation(id)) else { return Vec::new() };
    let words = model.words();
    let help_desk = conversation.office.map(|_| None);
    let offices = help_desk.into_iter().chain(offices(model, conversation).map(Some));
    let choice = |office| Choice::new(office_name(model, words, office), Pick::Transfer(office));
    let choices = offices.filter(|office| *office != conversation.office).map(choice).collect();
    model.layers.push(Layer::Picker(Picker::new(words.desk.transfer_title, choices)));
    Vec::new()
}

fn offices<'m>(model: &'m Model, conversation: &Conversation) -> impl Iterator<Item = NodeId> + use<'m> {
    let home = conversation.municipality;
    let mut towns: Vec<_> = model.federation.towns().iter().collect();
    towns.sort_by_key(|town| (home != Some(town.code), &town.folded));
    let nodes = towns.into_iter().flat_map(|town| Theme::ALL.iter().map(|theme| NodeId::new(town.code, *theme)));
    nodes.filter(|node| model.federation.node(*node).is_some_and(|view| view.adhesion == Adhesion::Live))
}

/// Asks what the citizen is told; a text in their language is proposed.
pub fn begin_transfer(model: &mut Model, office: Option<NodeId>) -> Vec<Effect> {
    let Some(conversation) = current(model).and_then(|id| model.desk.conversation(id)) else { return Vec::new() };
    let name = office.map(|node| {
        let town = model.federation.name(node.municipality);
        format!("{}, Comune di {town}", Messages::IT.theme(node.theme))
    });
    let proposed = handing_over(conversation.language, name.as_deref());
    let words = model.words();
    let fields = vec![Field::new(words.fields.farewell, FieldKind::Words, &proposed)];
    let goal = Goal::Transfer(conversation.id, office);
    let title = office_name(model, words, office);
    model.layers.push(Layer::Prompt(Prompt { goal, title, fields, focus: 0, error: None }));
    Vec::new()
}
