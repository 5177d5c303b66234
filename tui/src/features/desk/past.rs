use std::collections::BTreeMap;

use shared::conversation::Conversation;
use shared::id::{ConversationId, Seq};
use shared::log::{Entry, Happening};
use tui_input::Input;

use crate::app::Model;

/// The help desk as it was before some events. A conversation that began earlier and of which the hub has not told shows
/// from its first event on.
pub(crate) fn undo(scene: &mut Model, recorded: &[Entry], opening: Seq) {
    let mut first: BTreeMap<ConversationId, Seq> = BTreeMap::new();
    for entry in recorded {
        match &entry.happening {
            Happening::Conversation { conversation, .. } => {
                first.entry(conversation.id).or_insert(entry.seq);
            }
            Happening::Unanswered { question } => {
                scene.desk.questions.retain(|known| known.words != question.words);
            }
            _ => {}
        }
    }
    let desk = &mut scene.desk;
    desk.conversations.retain(|one| !first.contains_key(&one.id));
    let told = |one: &&Conversation| first.get(&one.id).is_some_and(|seq| opening < *seq);
    let before: Vec<Conversation> = desk.opening.iter().flatten().filter(told).cloned().collect();
    desk.conversations.extend(before);
    desk.order();
    (desk.chat, desk.found, desk.sheet, desk.awaited) = (None, None, None, None);
    desk.reply = Input::default();
}
