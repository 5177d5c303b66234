use rstest::rstest;
use shared::domain::Language;

use super::chat::Chat;
use super::journeys::{fill_until, sent, to_review};

#[test]
fn the_receipt_is_also_a_paper_with_all_that_was_given() {
    let chat = sent();
    let papers = chat.papers_handed();
    let [(name, paper)] = papers.as_slice() else { panic!("{papers:?}") };
    assert_eq!(*name, "ricevuta-A546-2026-0000001.pdf");
    for line in [
        "Ricevuta di presentazione",
        "Numero di protocollo: A546-2026-0000001",
        "Presentata il: 22/11/2026",
        "Comune: Bagheria",
        "Nome: Mario",
        "Codice fiscale: RSSMRA80A01H501U",
        "articolo 18-bis",
    ] {
        assert!(paper.contains(line), "{line} in\n{paper}");
    }
    assert!(paper.contains("potere sostitutivo"), "who may be asked instead");
}

#[test]
fn sending_again_makes_no_second_receipt() {
    let mut chat = to_review(Language::IT);
    chat.hub.is_slow = true;
    let send = chat.token("Invia la richiesta");
    chat.tap("Invia la richiesta").happen(crate::conversation::Event::Choice(send));
    chat.deliver();
    assert_eq!(chat.papers_handed().len(), 1);
}

#[test]
fn the_receipt_is_handed_again_from_the_case() {
    let mut chat = sent();
    let first = chat.papers_handed().remove(0).1;
    chat.handed.clear();
    chat.say("a che punto è la mia pratica?").say("1").say("ricevuta");
    let papers = chat.papers_handed();
    let [(name, again)] = papers.as_slice() else { panic!("{papers:?}") };
    assert_eq!((*name, again), ("ricevuta-A546-2026-0000001.pdf", &first));
}

#[test]
fn what_paper_has_no_letters_for_is_told_in_words() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["devo fare la carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"]);
    fill_until(&mut chat, Some("family_name"));
    chat.say("الراشد");
    fill_until(&mut chat, None);
    chat.say("1").say("1").tap("Invia la richiesta");
    let (_, paper) = &chat.papers_handed()[0];
    assert!(paper.contains("Cognome: scritto con lettere che questo foglio non ha"), "{paper}");
}

#[rstest]
#[case("it", "Ricevuta di presentazione", false)]
#[case("fr", "Reçu de dépôt", false)]
#[case("ro", "Confirmare de depunere", false)]
#[case("ar", "Ricevuta di presentazione", true)]
#[case("bn", "Ricevuta di presentazione", true)]
fn a_language_without_letters_on_paper_has_an_italian_paper_and_is_told_so(
    #[case] language: &str,
    #[case] title: &str,
    #[case] is_told: bool,
) {
    let mut chat = to_review(Language::IT);
    chat.session.language = language.parse().unwrap();
    chat.say("1");
    let (_, paper) = &chat.papers_handed()[0];
    assert!(paper.starts_with(title), "{paper}");
    assert_eq!(chat.has_read("PDF"), is_told, "{}", chat.last());
}
