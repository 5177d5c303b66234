use shared::api::{ConversationRequest, ConversationView};
use shared::conversation::{Conversation, ConversationState, Message, Speaker, Wait};
use shared::form::Attachment;
use shared::id::Seq;
use shared::text::SafeText;

use super::Takes;
use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::{Key, instant};

pub(super) fn calling(turn: &Turn<'_>) -> Page {
    Page::new(turn.text(Key::CallTopic, &[])).row([turn.wish(Key::ButtonBack, Wish::Back)]).takes(Takes::Words)
}

pub(super) fn talking(turn: &Turn<'_>) -> Page {
    Page::new(turn.text(Key::Talking, &[]))
        .row([turn.button(Key::ButtonHangup, Tap::Hangup), turn.wish(Key::ButtonBack, Wish::Back)])
        .takes(Takes::Words)
}

/// Calls a person, or goes back to the talk that is open.
pub(super) fn call(turn: &mut Turn<'_>) {
    let is_open = turn.session.conversation.is_some();
    turn.go(if is_open { Stage::Talking } else { Stage::Calling });
}

pub(super) fn topic(turn: &mut Turn<'_>, topic: SafeText) {
    let case = turn.session.trail.iter().rev().find_map(|stage| match stage {
        Stage::Case { view } => Some(view.case.opening.id),
        _ => None,
    });
    let request = ConversationRequest {
        applicant: turn.session.applicant,
        language: turn.language(),
        municipality: turn.session.municipality,
        case,
        topic,
    };
    let key = turn.key("talk");
    turn.ask(Purpose::Talk, Request::OpenConversation { key, request });
    turn.turn_to(Stage::Talking);
    turn.say(Key::CallAsked, &[]);
}

/// Hands words on to the clerk. They are not repeated to who wrote them.
pub(super) fn say(turn: &mut Turn<'_>, text: SafeText) {
    let key = turn.key("say");
    match turn.session.conversation {
        Some(conversation) => turn.ask(Purpose::Talk, Request::Say { key, conversation, text, files: Vec::new() }),
        None if is_being_opened(turn) => turn.say(Key::CallWait, &[]),
        None => topic(turn, text),
    }
}

/// Hands a photo or document on to the clerk with what is written under it, and says so: unlike words, nobody sees where
/// it went.
pub(super) fn send_file(turn: &mut Turn<'_>, file: Attachment, caption: &SafeText) {
    let Some(conversation) = turn.session.conversation else {
        return turn.say(if is_being_opened(turn) { Key::CallWait } else { Key::CallWordsFirst }, &[]);
    };
    let page = Page::new(turn.text(Key::TalkFile, &[("name", file.name.as_str().into())]));
    turn.notice(page);
    let key = turn.key("say");
    let request = Request::Say { key, conversation, text: caption.clone(), files: vec![file] };
    turn.ask(Purpose::Talk, request);
}

fn is_being_opened(turn: &Turn<'_>) -> bool {
    turn.session.asks.iter().any(|ask| matches!(ask.request, Request::OpenConversation { .. }))
}

pub(super) fn hang_up(turn: &mut Turn<'_>) {
    if let Some(conversation) = turn.session.conversation.take() {
        let key = turn.key("close");
        turn.ask(Purpose::Talk, Request::Close { key, conversation });
    }
    if turn.session.stage == Stage::Talking {
        turn.back();
    }
    turn.say(Key::TalkClosed, &[]);
}

/// The hub knows of the conversation. Whoever has just asked is told what to expect.
pub(super) fn answered(turn: &mut Turn<'_>, view: &ConversationView) {
    let is_over = view.conversation.state == ConversationState::Closed;
    let is_new = turn.session.conversation.is_none();
    turn.session.conversation = (!is_over).then_some(view.conversation.id);
    if let Some(wait) = view.wait.filter(|_| is_new) {
        expect(turn, wait);
    }
}

fn expect(turn: &mut Turn<'_>, wait: Wait) {
    let text = match wait.opens {
        Some(opens) => turn.text(Key::CallClosed, &[("at", instant(opens).into())]),
        None if wait.ahead == 0 => turn.text(Key::CallNext, &[]),
        None => turn.text(Key::CallAhead, &[("count", wait.ahead.into())]),
    };
    turn.notice(Page::new(text));
}

/// A clerk took the conversation, spoke in it or closed it.
pub(super) fn moved(turn: &mut Turn<'_>, seq: Seq, conversation: &Conversation, message: Option<Message>) {
    if seq <= turn.session.told {
        return;
    }
    turn.session.told = seq;
    let is_ours = turn.session.conversation == Some(conversation.id);
    let clerk = conversation.clerk.as_ref().map_or_else(|| turn.words(Key::Clerk), ToString::to_string);
    match (message, conversation.state) {
        (Some(message), _) if message.from == Speaker::Clerk => {
            turn.session.conversation = Some(conversation.id);
            let page = said_by(turn, &clerk, message);
            turn.notice(page);
        }
        (None, ConversationState::Claimed) if is_ours => {
            let page = Page::new(turn.text(Key::ClerkTook, &[("clerk", clerk.into())]));
            turn.notice(page);
        }
        (None, ConversationState::Closed) if is_ours => closed(turn),
        _ => {}
    }
}

fn said_by(turn: &Turn<'_>, clerk: &str, message: Message) -> Page {
    let clerk = ("clerk", clerk.into());
    let text = match message.text.as_str() {
        "" => turn.text(Key::ClerkSends, &[clerk]),
        words => turn.text(Key::ClerkSays, &[clerk, ("text", words.into())]),
    };
    let reply = (turn.session.stage != Stage::Talking).then(|| turn.wish(Key::ButtonAnswerClerk, Wish::Person));
    Page { files: message.files, ..Page::new(text) }.row(reply)
}

fn closed(turn: &mut Turn<'_>) {
    turn.session.conversation = None;
    if turn.session.stage == Stage::Talking {
        turn.back();
    }
    turn.say(Key::ClerkClosed, &[]);
}
