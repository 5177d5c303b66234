use rstest::rstest;
use shared::conversation::Wait;
use shared::domain::Language;

use super::chat::Chat;

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
