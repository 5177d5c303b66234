use serde_json::Value;
use shared::domain::Language;
use shared::text::SafeText;
use teloxide::types::{CallbackQuery, FileMeta, MediaKind, Message, MessageKind, Update, UpdateKind, User};

use super::envelope::{content, described_chat};
use crate::conversation::{Command, Event, Token};
use crate::inbox::{Content, Incoming, IncomingFile};

/// Kinds of updates that hold nothing a person said to the bot.
const SAYING_NOTHING: [&str; 4] = ["my_chat_member", "chat_member", "message_reaction", "message_reaction_count"];

/// Reads an update as it was kept. Whatever cannot be read is answered politely, never dropped.
pub(super) fn read(raw: &str) -> Incoming {
    let nothing = |content| Incoming { content, language: Language::IT, tap: None };
    let Ok(value) = serde_json::from_str::<Value>(raw) else { return nothing(Content::Nothing) };
    if value.get("too_fast").is_some() {
        return nothing(Content::TooFast);
    }
    // From the text and not from the value: teloxide finds the kind of an update only where names are borrowed.
    match serde_json::from_str::<Update>(raw).map(|update| update.kind) {
        Ok(UpdateKind::Message(message)) if message.chat.is_private() => {
            Incoming { content: of_message(&message), language: language(message.from.as_ref()), tap: None }
        }
        Ok(UpdateKind::Message(message)) => {
            Incoming { content: of_group(&message), language: language(message.from.as_ref()), tap: None }
        }
        // Whoever shares where they are as they go edits one message all the time.
        Ok(UpdateKind::EditedMessage(message)) if message.location().is_some() => nothing(Content::Nothing),
        Ok(UpdateKind::EditedMessage(message)) => {
            Incoming { content: Content::Edited, language: language(message.from.as_ref()), tap: None }
        }
        Ok(UpdateKind::CallbackQuery(query)) => of_tap(&query),
        Ok(UpdateKind::MyChatMember(change)) if change.chat.is_private() => {
            nothing(Content::Blocked(change.new_chat_member.is_banned()))
        }
        Ok(UpdateKind::MyChatMember(change)) if change.new_chat_member.is_present() => {
            Incoming { content: Content::Group, language: language(Some(&change.from)), tap: None }
        }
        Ok(UpdateKind::Error(_)) | Err(_) => of_unknown(&value),
        Ok(_) => nothing(Content::Nothing),
    }
}

/// What is newer than our types: a person is told that it cannot be read, anything else is let be.
fn of_unknown(update: &Value) -> Incoming {
    let (kind, content) = content(update).unwrap_or(("", &Value::Null));
    let chat = described_chat(content).and_then(|chat| chat.get("type")).and_then(Value::as_str);
    let is_from_person = match chat {
        Some("private") => content.get("from").is_some() && !SAYING_NOTHING.contains(&kind),
        Some(_) => false,
        None => kind == "message" || kind == "too_large",
    };
    let said = if is_from_person { Content::Event(Event::Unreadable) } else { Content::Nothing };
    let tag = content.pointer("/from/language_code").and_then(Value::as_str);
    Incoming { content: said, language: spoken(tag), tap: None }
}

/// Telegram's own notes on a group want no answer: somebody came or left, it has another number now.
fn of_group(message: &Message) -> Content {
    let is_said = match &message.kind {
        MessageKind::Common(common) => !matches!(common.media_kind, MediaKind::Migration(_)),
        kind => matches!(kind, MessageKind::Dice(_)),
    };
    if is_said && message.from.as_ref().is_some_and(|person| !person.is_bot) {
        Content::Group
    } else {
        Content::Nothing
    }
}

fn language(person: Option<&User>) -> Language {
    spoken(person.and_then(|person| person.language_code.as_deref()))
}

fn spoken(tag: Option<&str>) -> Language {
    tag.and_then(Language::of_tag).unwrap_or(Language::IT)
}

fn of_tap(query: &CallbackQuery) -> Incoming {
    let token = Token::from_outside(query.data.as_deref().unwrap_or_default());
    Incoming {
        content: Content::Event(Event::Choice(token)),
        language: language(Some(&query.from)),
        tap: Some(query.id.0.clone()),
    }
}

fn of_message(message: &Message) -> Content {
    if let Some(words) = message.text() {
        let command = Command::parse(words).map(Event::Command);
        return Content::Event(command.unwrap_or_else(|| Event::Text(words.to_owned())));
    }
    if let Some(file) = file(message) {
        return Content::File(file);
    }
    let place = message.location().or_else(|| message.venue().map(|venue| &venue.location));
    if let Some(place) = place {
        return Content::Event(Event::Position { lat: place.latitude, lon: place.longitude });
    }
    let own_number = message.contact().filter(|contact| {
        let sender = message.from.as_ref().map(|person| person.id);
        contact.user_id.is_some() && contact.user_id == sender
    });
    match (own_number, &message.kind) {
        (Some(contact), _) => Content::Event(Event::Text(contact.phone_number.clone())),
        // `Empty` is also what teloxide makes of a message newer than itself.
        (None, MessageKind::Common(_) | MessageKind::Dice(_) | MessageKind::Empty {}) => {
            Content::Event(Event::Unreadable)
        }
        // Telegram's own notes: a message was pinned, a theme was chosen ...
        (None, _) => Content::Nothing,
    }
}

fn file(message: &Message) -> Option<IncomingFile> {
    let largest = message.photo().and_then(|sizes| sizes.iter().max_by_key(|size| size.width * size.height));
    if let Some(photo) = largest {
        return Some(named(message, &photo.file, None, "foto.jpg"));
    }
    if let Some(document) = message.document() {
        return Some(named(message, &document.file, document.file_name.as_deref(), "documento"));
    }
    let video = message.video()?;
    Some(named(message, &video.file, video.file_name.as_deref(), "video.mp4"))
}

fn named(message: &Message, file: &FileMeta, name: Option<&str>, otherwise: &str) -> IncomingFile {
    let name = name.map(SafeText::new).filter(|name| !name.is_empty());
    let name = name.map_or_else(|| otherwise.to_owned(), |name| name.to_string());
    let caption = message.caption().unwrap_or_default().to_owned();
    IncomingFile { id: file.id.0.clone(), name, size: u64::from(file.size), caption }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    fn message(content: &Value) -> Value {
        let mut message = json!({
            "message_id": 1, "date": 1_700_000_000,
            "chat": {"id": 7, "type": "private", "first_name": "Rosalia"},
            "from": {"id": 7, "is_bot": false, "first_name": "Rosalia", "language_code": "en-GB"},
        });
        for (name, value) in content.as_object().unwrap() {
            message[name] = value.clone();
        }
        json!({"update_id": 5, "message": message})
    }

    fn text(words: &str) -> Content {
        Content::Event(Event::Text(words.into()))
    }

    #[rstest]
    #[case::words(json!({"text": "carta d'identità"}), text("carta d'identità"))]
    #[case::command(
        json!({"text": "/start abc"}),
        Content::Event(Event::Command(Command { name: "start".into(), payload: "abc".into() }))
    )]
    #[case::place(
        json!({"location": {"latitude": 38.0, "longitude": 13.0}}),
        Content::Event(Event::Position { lat: 38.0, lon: 13.0 })
    )]
    #[case::own_number(json!({"contact": {"phone_number": "+39091", "first_name": "R", "user_id": 7}}), text("+39091"))]
    #[case::another_number(
        json!({"contact": {"phone_number": "+39091", "first_name": "X", "user_id": 8}}),
        Content::Event(Event::Unreadable)
    )]
    #[case::document(
        json!({
            "document": {"file_id": "f", "file_unique_id": "u", "file_size": 9, "file_name": "a\u{202e}b.pdf"},
            "caption": "l'atto",
        }),
        Content::File(IncomingFile { id: "f".into(), name: "ab.pdf".into(), size: 9, caption: "l'atto".into() })
    )]
    #[case::voice(
        json!({"voice": {"file_id": "f", "file_unique_id": "u", "file_size": 9, "duration": 3}}),
        Content::Event(Event::Unreadable)
    )]
    #[case::invented(json!({"invented_in_2030": {"a": 1}}), Content::Event(Event::Unreadable))]
    fn a_message_is_read(#[case] content: Value, #[case] expected: Content) {
        let incoming = read(&message(&content).to_string());
        assert_eq!(incoming.content, expected);
    }

    #[rstest]
    #[case::words(json!({"text": "quinta strada"}), Content::Edited)]
    #[case::a_walk(json!({"location": {"latitude": 38.0, "longitude": 13.0}}), Content::Nothing)]
    fn an_edit_is_told_from_a_walk(#[case] content: Value, #[case] expected: Content) {
        let mut edit = message(&content);
        edit["edited_message"] = edit["message"].take();
        edit["edited_message"]["edit_date"] = 1_700_000_001.into();
        edit.as_object_mut().unwrap().remove("message");
        assert_eq!(read(&edit.to_string()).content, expected);
    }

    #[rstest]
    #[case::words(json!({"text": "ciao"}), Content::Group)]
    #[case::somebody_left(json!({"left_chat_member": {"id": 9, "is_bot": false, "first_name": "A"}}), Content::Nothing)]
    #[case::another_number(json!({"migrate_to_chat_id": -1007}), Content::Nothing)]
    fn of_a_group_only_what_is_said_is_heard(#[case] content: Value, #[case] expected: Content) {
        let mut spoken = message(&content);
        spoken["message"]["chat"] = json!({"id": -5, "type": "group", "title": "Condominio"});
        let read = read(&spoken.to_string());
        assert_eq!((read.content, read.language), (expected, Language::EN), "a group is answered as its writer speaks");
    }

    #[test]
    fn the_language_of_the_device_is_a_first_guess() {
        assert_eq!(read(&message(&json!({"text": "hi"})).to_string()).language, Language::EN);
    }

    #[rstest]
    #[case("", Content::Nothing)]
    #[case(
        r#"{"update_id":1,"invented_in_2030":{"chat":{"id":7,"type":"private"},"from":{"id":7}}}"#,
        Content::Event(Event::Unreadable)
    )]
    #[case(r#"{"update_id":1,"my_chat_member":{"chat":{"id":7,"type":"private"},"from":{"id":7}}}"#, Content::Nothing)]
    #[case("{}", Content::Nothing)]
    #[case(r#"{"update_id":1,"invented_in_2030":{}}"#, Content::Nothing)]
    #[case(r#"{"update_id":1,"message":{"broken":true}}"#, Content::Event(Event::Unreadable))]
    #[case(r#"{"too_large":true}"#, Content::Event(Event::Unreadable))]
    #[case(r#"{"too_fast":true}"#, Content::TooFast)]
    fn whatever_comes_is_borne(#[case] raw: &str, #[case] expected: Content) {
        assert_eq!(read(raw).content, expected);
    }
}
