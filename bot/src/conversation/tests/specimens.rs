//! A citizen at every stage of the conversation, brought there by hand.

use std::sync::LazyLock;

use shared::case::{Act, Fee};
use shared::domain::Language;
use shared::form::Step;

use super::chat::Chat;
use super::consulting::put_to;
use super::happenings::answer_well;
use super::journeys::{fill_until, sent, to_review};
use super::nearby;
use crate::conversation::Event;

/// Whoever has said these lines, one after the other.
fn after(lines: &[&str]) -> Chat {
    let mut chat = Chat::new(Language::IT);
    put_to(&mut chat);
    chat.all(lines);
    chat
}

const CARD: [&str; 4] = ["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"];

/// Somebody with a request that was sent, after these lines.
fn with_case(lines: &[&str]) -> Chat {
    let mut chat = sent();
    put_to(&mut chat);
    chat.all(lines);
    chat
}

/// Somebody whose case is over, at the case.
fn concluded(lines: &[&str]) -> Chat {
    let mut chat = sent();
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    chat.office(Act::Deliver { text: "Ritirala in Comune.".into(), files: Vec::new() });
    chat.all(&["le mie pratiche", "1"]).all(lines);
    chat
}

fn asked_by_the_office() -> Chat {
    let mut chat = sent();
    chat.office(Act::RequestIntegration { text: "Manca la fototessera.".into(), days: 20 });
    chat.tap("Manda quello che manca").say("eccola");
    chat
}

fn at_the_declarations() -> Chat {
    let mut chat = after(&CARD);
    fill_until(&mut chat, None);
    chat
}

/// At the question whether the list of things goes on.
fn at_a_list() -> Chat {
    let mut chat = after(&["/start s-ingombranti-ritiro-082006", "1", "1"]);
    for _ in 0..40 {
        let step = chat.session.draft.as_ref().and_then(|draft| draft.step.clone());
        if matches!(step, Some(Step::More { .. })) {
            return chat;
        }
        answer_well(&mut chat);
    }
    panic!("no list in this form: {}", chat.last());
}

fn at_the_kinds_of_certificate() -> Chat {
    let mut chat = after(&["/start s-certificati-anagrafici-082006", "1", "1"]);
    fill_until(&mut chat, Some("kinds"));
    chat
}

fn to_pay() -> Chat {
    let mut chat = sent();
    let due = jiff::civil::date(2026, 12, 20);
    let (notice_number, reason) = ("301000000000000001".into(), "la carta".into());
    let creditor = Some("90820060003".parse().unwrap());
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    chat.office(Act::AskPayment { fee: Fee { cents: 1679, notice_number, reason, due, creditor } });
    chat.all(&["le mie pratiche", "1"]);
    chat
}

fn on_its_way() -> Chat {
    let mut chat = to_review(Language::IT);
    chat.hub.is_slow = true;
    chat.tap("Invia la richiesta");
    chat
}

fn greeted() -> Chat {
    let mut chat = after(&[]);
    chat.happen(Event::Opened);
    chat
}

fn with_photo(lines: &[&str]) -> Chat {
    let mut chat = after(&["/menu"]);
    chat.send_file("buca.jpg");
    chat.all(lines);
    chat
}

/// One at least for every stage; for some, one for each of the things that may stand on it.
pub(super) static SPECIMENS: LazyLock<Vec<Chat>> = LazyLock::new(specimens);

fn specimens() -> Vec<Chat> {
    let review = |lines: &[&str]| {
        let mut chat = to_review(Language::IT);
        chat.all(lines);
        chat
    };
    let mut declared = at_the_declarations();
    declared.say("1");
    let hours = ["consultazioni", "Gli orari degli sportelli", "Rispondi"];
    vec![
        greeted(),
        after(&["/menu"]),
        after(&CARD[..1]),
        after(&["un'altra cosa"]),
        after(&["/menu", "Sfoglia i servizi"]),
        after(&["/menu", "Sfoglia i servizi", "Assistenza e sostegno sociale"]),
        after(&["c'è una buca", "1"]),
        after(&["c'è una buca", "1", "castel"]),
        after(&["/start s-buche-segnalazione-082006", "1", "1", "via Roma 12", "1", "1"]),
        after(&["c'è una buca a Bagheria", "Segnala con foto e posizione", "via Roma 12"]),
        after(&CARD[..2]),
        after(&CARD[..3]),
        after(&CARD),
        after(&["/start s-certificati-anagrafici-082006", "1", "1", "Mario"]),
        at_the_declarations(),
        declared,
        review(&[]),
        review(&["Correggi una risposta"]),
        on_its_way(),
        with_case(&["le mie pratiche"]),
        with_case(&["le mie pratiche", "1"]),
        asked_by_the_office(),
        with_case(&["le mie pratiche", "1", "Ritira la pratica"]),
        concluded(&[]),
        concluded(&["Dai un voto"]),
        concluded(&["Dai un voto", "1"]),
        concluded(&["Non è risolto"]),
        nearby::known(),
        nearby::joined(),
        with_photo(&[]),
        with_photo(&["Sì, è una segnalazione"]),
        with_photo(&["c'è una buca a Bagheria", "via Roma 12"]),
        after(&["c'è una buca a Bagheria", "Segnala con foto e posizione"]),
        after(&hours[..1]),
        after(&hours[..2]),
        after(&hours),
        after(&[&hours[..], &["Il pomeriggio", "Per telefono"]].concat()),
        after(&[&hours[..], &["Il pomeriggio", "Per telefono", "Invia la risposta"]].concat()),
        after(&[&CARD[..], &["Mario", "annulla"]].concat()),
        after(&[&CARD[..], &["Mario?"]].concat()),
        after(&[&CARD[..], &["Mario", "salva"]].concat()),
        after(&[&CARD[..], &["Mario", "indietro"]].concat()),
        after(&["/menu", "salv"]),
        with_case(&CARD),
        with_case(&["impostazioni"]),
        at_a_list(),
        at_the_kinds_of_certificate(),
        to_pay(),
        super::yearly::reminded(),
        after(&["/menu", "operatore"]),
        after(&["/menu", "operatore", "la Tari"]),
        after(&["/menu", "lingua"]),
        after(&["/menu", "aiuto"]),
        after(&["/menu", "impostazioni"]),
        after(&["/menu", "/privacy"]),
        after(&["/menu", "/cancella"]),
    ]
}
