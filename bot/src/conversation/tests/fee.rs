use rstest::rstest;
use shared::case::{Act, Fee};
use shared::domain::IstatCode;

use super::chat::Chat;
use super::journeys::sent;
use crate::conversation::Content;

/// A case of Bagheria, or as if it were of another Comune, whose office asks for money.
fn asked_to_pay(municipality: IstatCode, creditor: Option<&str>) -> Chat {
    let mut chat = sent();
    let view = chat.hub.cases.values_mut().next().unwrap();
    view.case.opening.municipality = municipality;
    chat.office(Act::TakeCharge { office: "Ufficio anagrafe".into(), officer: None });
    let creditor = creditor.map(|code| code.parse().unwrap());
    let due = jiff::civil::date(2026, 12, 20);
    let notice_number = "301000000000000001".into();
    chat.handed.clear();
    chat.office(Act::AskPayment { fee: Fee { cents: 1_679, notice_number, reason: "la carta".into(), due, creditor } });
    chat
}

/// A code that pays somebody else is worse than none.
#[rstest]
#[case::known_by_the_register(IstatCode::PALERMO, None, Some("80016350821"))]
#[case::named_by_the_office("082006".parse().unwrap(), Some("90820060003"), Some("90820060003"))]
#[case::the_office_knows_best(IstatCode::PALERMO, Some("90820060003"), Some("90820060003"))]
#[case::not_known("082006".parse().unwrap(), None, None)]
fn a_fee_comes_with_its_code_where_the_creditor_is_known(
    #[case] municipality: IstatCode,
    #[case] named: Option<&str>,
    #[case] expected: Option<&str>,
) {
    let mut chat = asked_to_pay(municipality, named);
    assert!(chat.last().contains("16,79 euro"), "{}", chat.last());
    assert_eq!(expected.is_some(), chat.last().contains("checkout.pagopa.it"), "{}", chat.last());
    let codes = std::mem::take(&mut chat.handed);
    assert_eq!(codes.len(), usize::from(expected.is_some()));
    for (code, creditor) in codes.iter().zip(expected) {
        let Content::Code { qr, caption } = &code.content else { panic!("{code:?}") };
        assert_eq!(*qr, format!("PAGOPA|002|301000000000000001|{creditor}|1679"));
        assert!(caption.contains("16,79 euro") && caption.contains("20/12/2026"), "{caption}");
    }
    chat.tap("Apri la pratica");
    assert_eq!(chat.last().contains("Codice QR per pagare"), expected.is_some(), "{}", chat.last());
    if expected.is_some() {
        chat.tap("Codice QR per pagare");
        assert_eq!(chat.handed, codes, "the code is handed once more");
    }
    chat.office(Act::ConfirmPayment { receipt: "R1".into() });
    chat.say("a che punto è la mia pratica?").say("1");
    assert!(!chat.last().contains("Codice QR"), "what is paid is not paid again");
}
