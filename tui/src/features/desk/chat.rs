use shared::api::ConversationView;
use shared::conversation::{Conversation, ConversationMove, Message, Speaker};
use shared::id::ConversationId;
use shared::text::SafeText;

use super::{List, Open};
use crate::app::{Ask, Confirm, Deed, Effect, Layer, Line, Model, Screen, Selection};
use crate::features::cases;

/// All conversations have come.
pub fn on_page(model: &mut Model, items: Vec<Conversation>) {
    let Model { desk, place, now, .. } = model;
    place.desk.conversation.pin(desk.ids());
    desk.opening.get_or_insert_with(|| items.clone());
    desk.conversations = items;
    desk.at = Some(*now);
    desk.order();
}

/// A conversation has come whole.
pub fn on_view(model: &mut Model, view: ConversationView) {
    model.place.desk.conversation.pin(model.desk.ids());
    model.desk.put(&view.conversation);
    if model.place.desk.open == Open::Chat(view.conversation.id) {
        model.desk.chat = Some(view);
    }
}

/// A conversation was opened or moved; a message that is already shown is not shown twice.
pub fn on_conversation(model: &mut Model, conversation: &Conversation, message: Option<&Message>) {
    model.place.desk.conversation.pin(model.desk.ids());
    model.desk.put(conversation);
    let open = model.desk.chat.as_mut().filter(|view| view.conversation.id == conversation.id);
    if let Some(view) = open {
        view.conversation.clone_from(conversation);
        let news = message.filter(|message| !view.messages.iter().any(|known| known.id == message.id));
        view.messages.extend(news.cloned());
    }
}

/// Opens a conversation, from wherever the person is.
pub(crate) fn open_chat(model: &mut Model, id: ConversationId) -> Vec<Effect> {
    model.leave_for(|place| {
        place.screen = Screen::Desk;
        place.desk.list = List::Queue;
        place.desk.conversation = Selection::of(id);
        place.desk.open = Open::Chat(id);
        place.desk.scroll = 0;
    });
    model.desk.reply.reset();
    vec![Effect::Ask(Ask::Conversation(id))]
}

/// Asks again for the conversation that is open.
pub fn reload_open(model: &mut Model) -> Vec<Effect> {
    match model.place.desk.open {
        Open::Chat(id) => vec![Effect::Ask(Ask::Conversation(id))],
        _ => Vec::new(),
    }
}

/// Takes the conversation under the cursor or the open one.
pub fn claim(model: &mut Model) -> Vec<Effect> {
    let clerk = model.settings.operator.clone();
    do_to(model, ConversationMove::Claim { clerk })
}

/// Gives the open conversation back to the queue.
pub fn release(model: &mut Model) -> Vec<Effect> {
    do_to(model, ConversationMove::Release)
}

/// Asks whether the open conversation is really over.
pub fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(id) = current(model) {
        let question = model.words().dialogs.confirm_close.to_owned();
        let deed = Deed::Conversation(id, ConversationMove::Close);
        model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
    }
    Vec::new()
}

/// Writes a reply; only the clerk who has the conversation can.
pub fn start_reply(model: &mut Model) -> Vec<Effect> {
    if is_ours(model) {
        model.layers.push(Layer::Typing(Line::Reply));
    }
    Vec::new()
}

/// Whether whoever sits here has the conversation; says who has it where they do not.
pub(super) fn is_ours(model: &mut Model) -> bool {
    let words = model.words();
    let Some(conversation) = current(model).and_then(|id| model.desk.conversation(id)) else { return false };
    let told = match &conversation.clerk {
        Some(clerk) if *clerk == model.settings.operator => return true,
        Some(clerk) => (words.desk.taken_by)(clerk.as_str()),
        None => words.desk.claim_first.to_owned(),
    };
    model.say(told);
    false
}

/// Sends the reply.
pub fn send_reply(model: &mut Model) -> Vec<Effect> {
    let text = SafeText::lines(model.desk.reply.value());
    if text.is_empty() {
        return Vec::new();
    }
    model.desk.reply.reset();
    model.place.desk.scroll = 0;
    do_to(model, ConversationMove::say(Speaker::Clerk, text))
}

/// Opens the case the conversation is about.
pub fn go_to_case(model: &mut Model) -> Vec<Effect> {
    let conversation = current(model).and_then(|id| model.desk.conversation(id));
    if let Some(case) = conversation.and_then(|conversation| conversation.case) {
        return cases::open(model, case);
    }
    model.say(model.words().desk.no_case_here);
    Vec::new()
}

/// The conversation that is open, or under the cursor of the queue.
pub(crate) fn current(model: &Model) -> Option<ConversationId> {
    match (&model.place.desk.open, model.place.desk.list) {
        (Open::Chat(id), _) => Some(*id),
        (Open::Lists, List::Queue) => {
            let row = model.place.desk.conversation.row(model.desk.ids())?;
            model.desk.ids().nth(row)
        }
        _ => None,
    }
}

fn do_to(model: &Model, step: ConversationMove) -> Vec<Effect> {
    current(model).map(|id| Effect::Do(Deed::Conversation(id, step))).into_iter().collect()
}
