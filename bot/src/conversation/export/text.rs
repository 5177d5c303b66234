//! The text to read, in the citizen's language as far as there are texts in it.

use serde_json::Value;
use shared::api::{CaseView, ConversationView};
use shared::case::CaseEvent;
use shared::conversation::Speaker;
use shared::form::{self, Answer, summary};

use super::drafts;
use crate::conversation::remembering::KnownAnswer;
use crate::conversation::review::with_colon;
use crate::conversation::turn::Turn;
use crate::conversation::{Block, Draft, Holdings, Rich, Span, case, following, joining};
use crate::texts::{Key, day, instant};

pub(super) fn all(turn: &Turn<'_>, hub: &Holdings) -> Rich {
    let code = turn.session.applicant.to_string();
    turn.text(Key::DataHead, &[("day", day(turn.today()).into()), ("code", code.into())])
        .and(turn.text(Key::Settings, &[("place", turn.own_place().into())]))
        .and(section(turn, Key::DataKnown, std::iter::once(known(turn))))
        .and(section(turn, Key::DataDrafts, drafts(turn).map(|one| draft(turn, one))))
        .and(section(turn, Key::DataCases, hub.cases.iter().map(|view| whole_case(turn, view))))
        .and(joining::list(turn))
        .and(section(turn, Key::DataTalks, hub.conversations.iter().map(|view| talk(turn, view))))
}

fn section(turn: &Turn<'_>, title: Key, parts: impl Iterator<Item = Rich>) -> Rich {
    let all = parts.fold(Rich::default(), Rich::and);
    turn.text(title, &[]).and(if all.is_empty() { turn.text(Key::DataNone, &[]) } else { all })
}

fn paragraph(words: String) -> Rich {
    Rich(vec![Block::Paragraph(vec![Span::Plain(words)])])
}

fn item(text: &mut Rich, words: String) {
    text.push_item(vec![Span::Plain(words)]);
}

fn known(turn: &Turn<'_>) -> Rich {
    let manner = turn.context.texts.manner(turn.language());
    let mut text = Rich::default();
    for KnownAnswer { field, answer } in turn.session.known.iter() {
        let label = turn.embedded(field.label.get(turn.language()));
        item(&mut text, format!("{}{}", with_colon(&label), turn.embedded(&form::shown(field, answer, &manner))));
    }
    text
}

fn draft(turn: &Turn<'_>, draft: &Draft) -> Rich {
    let title = turn.embedded(draft.title.get(turn.language()));
    let mut text = paragraph(format!("{title} · {}", turn.embedded(turn.place(draft.municipality))));
    let manner = turn.context.texts.manner(turn.language());
    for line in summary(&draft.form, &draft.answers, &manner) {
        item(&mut text, format!("{}{}", with_colon(&line.label), turn.embedded(&line.shown)));
    }
    for file in &draft.tray {
        item(&mut text, turn.embedded(file.name.as_str()));
    }
    if let Some(consent) = &draft.consent {
        let args = [("version", consent.version.as_str().into()), ("at", instant(consent.at).into())];
        text.add(turn.text(Key::DataConsent, &args));
    }
    text
}

fn whole_case(turn: &Turn<'_>, view: &CaseView) -> Rich {
    let mut text = case::facts(turn, view);
    if let Some(answers) = view.answers.as_ref().filter(|answers| !answers.is_empty()) {
        text.add(turn.text(Key::DataAnswers, &[]));
        for (path, answer) in answers.iter() {
            item(&mut text, format!("{path}: {}", turn.embedded(&shown(answer))));
        }
    }
    text.add(turn.text(Key::CaseTimeline, &[]));
    for event in &view.timeline {
        let what = turn.words(following::short(event.act.kind(), event.actor));
        let said = words(event).map(|words| format!(" ({})", turn.embedded(&words)));
        item(&mut text, format!("{}: {what}{}", turn.embedded(&instant(event.at)), said.unwrap_or_default()));
    }
    text
}

/// The form of a case that was sent is not at hand: what was answered stands as it is kept.
fn shown(answer: &Answer) -> String {
    let kept = serde_json::to_value(answer).unwrap_or_default();
    match kept.get("value") {
        Some(Value::String(words)) => words.clone(),
        Some(other) => other.to_string(),
        None => "-".to_owned(),
    }
}

/// What was said with an act, whoever did it.
fn words(event: &CaseEvent) -> Option<String> {
    let act = serde_json::to_value(&event.act).ok()?;
    let said = ["text", "reasons"].into_iter().find_map(|name| act.get(name)?.as_str())?;
    Some(said.to_owned())
}

fn talk(turn: &Turn<'_>, view: &ConversationView) -> Rich {
    let conversation = &view.conversation;
    let clerk = conversation.clerk.as_ref().map_or_else(|| turn.words(Key::Clerk), ToString::to_string);
    let mut text =
        paragraph(format!("{} · {}", turn.embedded(&instant(conversation.opened)), conversation.topic.as_str()));
    for message in &view.messages {
        let who = match message.from {
            Speaker::Citizen => turn.words(Key::DataYou),
            Speaker::Clerk => clerk.clone(),
        };
        let files = message.files.iter().map(|file| file.name.as_str());
        let said = std::iter::once(message.text.as_str()).chain(files).filter(|part| !part.is_empty());
        let said = said.collect::<Vec<_>>().join(", ");
        item(&mut text, format!("{} · {who}: {said}", turn.embedded(&instant(message.at))));
    }
    text
}
