use rstest::rstest;
use shared::domain::Language;
use shared::form::{Answer, FieldKind};

use super::chat::Chat;
use crate::conversation::{Event, Stage};

/// One of the three messages of a report.
#[derive(Clone, Copy)]
enum Message {
    Photo,
    Place,
    Words,
}

use Message::{Photo, Place, Words};

fn send(chat: &mut Chat, message: Message) {
    match message {
        Photo => chat.send_file("buca.jpg"),
        Place => chat.happen(Event::Position { lat: 38.08, lon: 13.51 }),
        Words => {
            chat.say("c'è una buca profonda");
        }
    }
}

#[rstest]
#[case([Photo, Place, Words])]
#[case([Photo, Words, Place])]
fn a_photo_out_of_nothing_becomes_a_report(#[case] messages: [Message; 3]) {
    let mut chat = Chat::new(Language::IT);
    chat.say("ciao");
    for message in messages {
        send(&mut chat, message);
    }
    let slug = "buche-segnalazione";
    assert!(matches!(&chat.session.stage, Stage::Reporting(report) if report.photos.len() == 1), "{}", chat.last());
    chat.say("1").tap("Ho letto, inizia la richiesta");
    let draft = chat.session.draft.as_ref().unwrap();
    assert_eq!(draft.service.as_str(), slug);
    let given = |kind: FieldKind| {
        draft.answers.iter().any(|(path, answer)| {
            draft.form.field_at(path).is_some_and(|field| field.kind == kind) && !matches!(answer, Answer::Skipped)
        })
    };
    assert!(given(FieldKind::Location) && given(FieldKind::LongText) && given(FieldKind::Photo), "{draft:?}");
    let asked = draft.field().unwrap().1;
    assert!(asked.required && asked.kind == FieldKind::Choice, "only what must be known is asked");
}

#[test]
fn words_that_were_searched_for_begin_a_report() {
    let mut chat = Chat::new(Language::IT);
    chat.say("c'è una buca a Bagheria").tap("Segnala con foto e posizione");
    assert!(chat.last().contains("c'è una buca a Bagheria") && chat.last().contains("Dov'è?"), "{}", chat.last());
    chat.say("via Roma 12").tap("Continua senza foto");
    assert!(chat.last().contains("A chi lo segnalo?"), "{}", chat.last());
    chat.say("1").tap("Ho letto, inizia la richiesta").say("1").say("1").say("no").say("no");
    chat.tap("Dichiaro che è tutto vero").tap("Invia la richiesta");
    assert_eq!(chat.case().opening.service.as_str(), "buche-segnalazione");
}

#[test]
fn what_is_written_under_the_photo_says_what_it_is() {
    let mut chat = Chat::new(Language::IT);
    chat.say("/menu").send_file_with("buca.jpg", "buca enorme in via Roma 12 a Bagheria");
    let Stage::Reporting(report) = &chat.session.stage else { panic!("{}", chat.last()) };
    assert_eq!((report.photos.len(), report.words.as_str()), (1, "buca enorme in via Roma 12 a Bagheria"));
    assert!(chat.last().contains("via Roma 12") && chat.last().contains("A chi lo segnalo?"), "{}", chat.last());
}

#[test]
fn words_under_a_later_photo_are_more_to_the_first_and_never_the_place() {
    let mut chat = Chat::new(Language::IT);
    chat.say("c'è una buca a Bagheria").tap("Segnala con foto e posizione");
    chat.send_file_with("buca.jpg", "si è rotta una ruota");
    let Stage::Reporting(report) = &chat.session.stage else { panic!("{}", chat.last()) };
    assert_eq!(report.words, "c'è una buca a Bagheria\nsi è rotta una ruota");
    assert!(chat.last().contains("Dov'è?"), "{}", chat.last());
}

#[test]
fn a_photo_that_is_no_report_leaves_all_as_it_was() {
    let mut chat = Chat::new(Language::IT);
    chat.say("/menu").send_file("gatto.jpg");
    assert!(chat.last().contains("È la segnalazione"), "{}", chat.last());
    chat.say("no");
    assert_eq!(chat.session.stage, Stage::Home);
}

#[test]
fn words_about_something_else_are_answered_as_always() {
    let mut chat = Chat::new(Language::IT);
    chat.say("/menu").send_file("carta.jpg");
    chat.say("devo fare la carta d'identità a Bagheria");
    assert!(matches!(chat.session.stage, Stage::Found { .. }), "{}", chat.last());
}

#[test]
fn a_document_out_of_nothing_is_no_report() {
    let mut chat = Chat::new(Language::IT);
    chat.say("/menu").send_file("atto.pdf");
    assert!(chat.last().contains("adesso non so a che cosa serve"), "{}", chat.last());
}
