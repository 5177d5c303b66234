use rstest::rstest;
use shared::case::Act;
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::{fill_until, sent, to_review};

/// The main screens of a journey, as the terminal shows them.
#[rstest]
#[case(Language::IT, ["devo fare la carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"])]
#[case(Language::EN, ["I need an identity card in Bagheria", "1", "Apply now", "I have read it, start the request"])]
fn the_way_to_the_form(#[case] language: Language, #[case] lines: [&str; 4]) {
    let mut chat = Chat::new(language);
    chat.happen(crate::conversation::Event::Opened);
    let mut screens = vec![chat.last()];
    for line in lines {
        chat.say(line);
        screens.push(format!("> {line}\n\n{}", chat.last()));
    }
    fill_until(&mut chat, Some("reason"));
    screens.push(chat.last());
    insta::assert_snapshot!(format!("to_the_form_{language}"), screens.join("\n----\n"));
}

#[rstest]
#[case(Language::IT)]
#[case(Language::EN)]
fn the_review_and_the_receipt(#[case] language: Language) {
    let mut chat = to_review(language);
    let review = chat.last();
    chat.say("1");
    let receipt = chat.shown.iter().rev().find(|screen| screen.kind == crate::conversation::ScreenKind::Notice);
    let receipt = crate::terminal::render(receipt.unwrap(), crate::terminal::Style::Plain);
    insta::assert_snapshot!(format!("review_and_receipt_{language}"), format!("{review}\n----\n{receipt}"));
}

#[test]
fn the_case_and_its_news() {
    let mut chat = sent();
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: Some("Rosalia B.".into()) });
    let news = chat.last();
    chat.tap("Apri la pratica");
    insta::assert_snapshot!("case_and_news_it", format!("{news}\n----\n{}", chat.last()));
}

#[rstest]
#[case(Language::IT, "non esiste proprio")]
#[case(Language::EN, "no such thing")]
fn no_service_is_said_honestly(#[case] language: Language, #[case] words: &str) {
    let mut chat = Chat::new(language);
    chat.say(words);
    insta::assert_snapshot!(format!("no_service_{language}"), chat.last());
}
