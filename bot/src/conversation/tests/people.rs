use rstest::rstest;
use shared::conversation::{ConversationState, Message, Speaker, Wait};
use shared::domain::Language;
use shared::form::Attachment;
use shared::id::{AttachmentId, EventId, Seq};
use shared::text::SafeText;

use super::chat::{Chat, talk};
use crate::conversation::Event;

fn said(chat: &Chat) -> String {
    chat.shown.iter().map(|screen| screen.text.to_plain()).collect::<Vec<_>>().join("\n")
}

#[rstest]
#[case::next(0, None, "La prossima persona a cui rispondono sei tu")]
#[case::one(1, None, "Prima di te aspetta una persona")]
#[case::some(4, None, "Prima di te aspettano 4 persone")]
#[case::closed(4, Some("2026-11-23T07:30:00Z"), "riapre il 23/11/2026 08:30")]
fn whoever_asks_for_a_person_is_told_what_to_expect(
    #[case] ahead: u32,
    #[case] opens: Option<&str>,
    #[case] words: &str,
) {
    let mut chat = Chat::new(Language::IT);
    chat.hub.wait = Some(Wait { ahead, opens: opens.map(|at| at.parse().unwrap()) });
    chat.all(&["operatore", "non capisco la Tari"]);
    assert_eq!(said(&chat).matches(words).count(), 1, "{}", said(&chat));
    chat.say("sono di Cefalù");
    assert_eq!(said(&chat).matches(words).count(), 1, "it is told once: {}", said(&chat));
}

#[test]
fn a_photo_sent_to_a_person_goes_to_the_person() {
    let mut chat = Chat::new(Language::IT);
    chat.say("operatore");
    chat.send_file("lettera.jpg");
    assert!(chat.last().contains("Scrivi prima in breve") && chat.hub.passed.is_empty(), "{}", chat.last());
    chat.say("non capisco la Tari");
    chat.send_file("lettera.jpg");
    assert!(chat.has_read("Ho passato il file all'assistenza: lettera.jpg"), "{}", said(&chat));
    assert_eq!(chat.hub.passed.len(), 1);
}

#[test]
fn a_file_of_a_clerk_is_handed_to_the_citizen() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["operatore", "mi serve il modulo"]);
    let file = Attachment {
        id: AttachmentId::from_seed(3),
        name: "modulo.pdf".into(),
        mime: "application/pdf".into(),
        size: 9,
    };
    let message = Message {
        id: EventId::from_seed(9),
        at: chat.now,
        from: Speaker::Clerk,
        text: SafeText::default(),
        files: vec![file],
    };
    let conversation = talk(ConversationState::Claimed).conversation;
    chat.happen(Event::Desk { seq: Seq(5), conversation, message: Some(message) });
    let screen = chat.shown.last().unwrap();
    assert_eq!(screen.files.len(), 1);
    assert!(chat.last().contains("Rosalia ti manda un file"), "{}", chat.last());
}

#[rstest]
#[case("buongiorno")]
#[case("السلام عليكم")]
fn a_greeting_for_the_clerk_reaches_the_clerk(#[case] hello: &str) {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["operatore", "non capisco la Tari", hello]);
    assert_eq!(chat.hub.said.last().map(String::as_str), Some(hello));
}
