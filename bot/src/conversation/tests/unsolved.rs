use rstest::rstest;
use shared::case::{Act, RatingReason};
use shared::domain::Language;
use shared::form::FieldKind;
use shared::text::SafeText;

use super::chat::Chat;
use super::journeys::sent;
use crate::conversation::Stage;

/// A hole in the road of Bagheria, reported and, as the office says, repaired.
fn repaired() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["c'è una buca a Bagheria", "1", "Segnala il problema", "Ho letto, inizia la richiesta"]);
    while chat.session.stage == Stage::Asking {
        let draft = chat.session.draft.as_ref().unwrap();
        let (_, field) = draft.field().unwrap();
        match field.kind {
            FieldKind::Location => chat.say("via Roma 12, Bagheria"),
            FieldKind::LongText => chat.say("Una buca larga."),
            FieldKind::Bool => chat.say("no"),
            _ if !field.required => chat.tap("Salta"),
            _ => chat.say("1"),
        };
    }
    chat.tap("Dichiaro che è tutto vero").tap("Invia la richiesta");
    chat.office(Act::TakeCharge { office: "Ufficio strade".into(), officer: None });
    chat.office(Act::Deliver { text: "Abbiamo chiuso la buca.".into(), files: Vec::new() });
    chat
}

#[test]
fn what_is_not_solved_is_asked_anew_with_the_answers_of_before() {
    let mut chat = repaired();
    chat.tap("Non è risolto");
    assert!(chat.last().contains("non si può riaprire"), "{}", chat.last());
    chat.tap("Fai una nuova richiesta collegata");
    assert!(chat.last().contains("riprende la A546-2026-0000001"), "{}", chat.last());
    chat.tap("Ho letto, inizia la richiesta");
    let asked = chat.session.draft.as_ref().unwrap().field().unwrap().1.kind;
    assert_eq!(asked, FieldKind::LongText, "only how things are now is asked");
    chat.say("Si è riaperta dopo la pioggia.").tap("Salta");
    chat.tap("Dichiaro che è tutto vero");
    assert!(chat.last().contains("via Roma 12"), "{}", chat.last());
    chat.tap("Invia la richiesta");
    let new = &chat.hub.cases.values().find(|view| view.case.is_open()).unwrap().case;
    let former = new.opening.follows.as_ref().map(|former| former.protocol.to_string());
    assert_eq!(former.as_deref(), Some("A546-2026-0000001"));
    assert!(chat.has_read("Riprende la pratica A546-2026-0000001"), "the receipt says so");
    chat.all(&["le mie pratiche", "A546-2026-0000002 · Segnalazione di buche e dissesti stradali"]);
}

#[test]
fn the_office_of_a_closed_case_can_be_written_to() {
    let mut chat = repaired();
    chat.tap("Non è risolto").tap("Scrivi all'ufficio").say("Guardate meglio.").tap("Manda al Comune");
    let is_message = |act: &Act| matches!(act, Act::Message { text, .. } if text.as_str() == "Guardate meglio.");
    assert!(chat.hub.acts.values().any(is_message), "{:?}", chat.hub.acts);
    assert!(!chat.case().is_open(), "a closed case stays closed");
}

#[test]
fn who_took_it_back_is_not_asked_whether_it_is_solved() {
    let mut chat = sent();
    chat.say("le mie pratiche").say("1").tap("Ritira la pratica").tap("Sì, ritira la pratica");
    assert!(!chat.last().contains("Non è risolto"), "{}", chat.last());
}

#[rstest]
#[case::with_a_reason(&["2 · Male", "Mancava qualche informazione", "Non c'era il telefono"], 2, Some(RatingReason::Incomplete), Some("Non c'era il telefono"))]
#[case::words_at_once(&["3 · Così così", "Troppo lento"], 3, None, Some("Troppo lento"))]
#[case::without_saying_why(&["1 · Molto male", "Preferisco non dirlo", "Manda solo il voto"], 1, None, None)]
#[case::content(&["4 · Bene", "Manda solo il voto"], 4, None, None)]
fn who_is_not_content_is_asked_why(
    #[case] said: &[&str],
    #[case] score: u8,
    #[case] reason: Option<RatingReason>,
    #[case] comment: Option<&str>,
) {
    let mut chat = repaired();
    chat.all(said);
    let rating = chat.case().rating.clone().unwrap();
    let told = (rating.score, rating.reason, rating.comment.as_ref().map(SafeText::as_str));
    assert_eq!(told, (score, reason, comment));
}
