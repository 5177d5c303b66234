use shared::api::CaseView;
use shared::form::Attachment;
use shared::id::CaseId;
use shared::text::SafeText;

use super::request::{Purpose, Request};
use super::stage::{ReplyKind, Replying, Stage};
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Takes, case, cases, reminding};
use crate::texts::Key;

/// Files in one answer.
const FILES: usize = 10;

pub(super) fn page(turn: &Turn<'_>, reply: &Replying) -> Page {
    if reply.sending {
        return Page::new(turn.text(Key::Sending, &[])).row([turn.wish(Key::ButtonPerson, Wish::Person)]);
    }
    let known = turn.session.known_case(reply.case);
    let args = [
        ("title", known.map_or("", |known| &known.title).into()),
        ("protocol", known.map_or("", |known| known.protocol.as_str()).into()),
    ];
    let mut text = turn.text(ask_key(reply.kind), &args);
    if !reply.text.is_empty() {
        text.add(turn.text(Key::ReplySoFar, &[("text", reply.text.as_str().into())]));
    }
    let files = reply.files.iter().map(|file| cases::plain(file.name.to_string()));
    text = files.fold(text, Rich::and);
    let is_something = !reply.text.is_empty() || !reply.files.is_empty();
    let send = is_something.then(|| turn.button(Key::ButtonSendReply, Tap::SendReply));
    Page::new(text)
        .row(send)
        .row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonPerson, Wish::Person)])
        .takes(Takes::Words)
}

const fn ask_key(kind: ReplyKind) -> Key {
    match kind {
        ReplyKind::Integration => Key::ReplyIntegration,
        ReplyKind::Notice => Key::ReplyNotice,
        ReplyKind::Conformity => Key::ReplyConformity,
        ReplyKind::Message => Key::ReplyMessage,
    }
}

pub(super) fn begin(turn: &mut Turn<'_>, case: CaseId, kind: ReplyKind) {
    let reply = Replying { case, kind, text: SafeText::default(), files: Vec::new(), sending: false };
    turn.go(Stage::Replying(reply));
}

/// What is written in several messages becomes one answer of several lines.
pub(super) fn typed(turn: &mut Turn<'_>, words: &SafeText) {
    if let Stage::Replying(reply) = &mut turn.session.stage
        && !reply.sending
    {
        let so_far = &reply.text;
        let joined = if so_far.is_empty() { words.to_string() } else { format!("{so_far}\n{words}") };
        reply.text = SafeText::lines(&joined);
    }
    turn.show_with_same_buttons();
}

/// A file for the office; what is written under it is part of the answer.
pub(super) fn file(turn: &mut Turn<'_>, file: Attachment, caption: &SafeText) {
    match &mut turn.session.stage {
        Stage::Replying(reply) if reply.files.len() >= FILES => {
            turn.say(Key::ErrorTooMany, &[("max", FILES.into())]);
        }
        Stage::Replying(reply) if !reply.sending => {
            reply.files.push(file);
            if !caption.is_empty() {
                return typed(turn, caption);
            }
        }
        _ => {}
    }
    turn.show_with_same_buttons();
}

pub(super) fn send(turn: &mut Turn<'_>) {
    let Stage::Replying(reply) = &mut turn.session.stage else {
        return turn.show();
    };
    if reply.sending {
        return turn.say(Key::SendingWait, &[]);
    }
    reply.sending = true;
    let reply = reply.clone();
    let text = if reply.text.is_empty() { SafeText::new(&turn.words(Key::ReplyOnlyFiles)) } else { reply.text };
    let key = turn.key("reply");
    turn.ask(Purpose::Reply, Request::Act { key, case: reply.case, act: reply.kind.act(text, reply.files) });
    turn.show();
}

pub(super) fn sent(turn: &mut Turn<'_>, view: Box<CaseView>) {
    turn.say(Key::ReplySent, &[]);
    reminding::note(turn, &view.case);
    if matches!(turn.session.stage, Stage::Replying(_)) {
        case::show(turn, view);
    }
}

/// The hub did not take it: what was written stays.
pub(super) fn refused(turn: &mut Turn<'_>) {
    if let Stage::Replying(reply) = &mut turn.session.stage {
        reply.sending = false;
    }
    turn.say(Key::ReplyRefused, &[]);
}
