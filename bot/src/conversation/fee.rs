//! A payment that is asked for: what to pay, by when, to whom, and the code that an app or a counter reads.

use fluent_bundle::FluentValue;
use shared::case::{Case, CaseState, Fee};
use shared::domain::BodyTaxCode;

use super::stage::Stage;
use super::tap::Tap;
use super::turn::Turn;
use super::{Content, Document, Rich};
use crate::texts::{Key, day};

/// Amount, notice number, last day and, where it is known, the creditor's tax code, which whoever pays online is asked for.
pub(super) fn text(turn: &Turn<'_>, case: &Case, fee: &Fee) -> Rich {
    let mut args = what(turn, fee).to_vec();
    args.push(("reason", fee.reason.as_str().into()));
    let mut text = turn.text(Key::NewsAskPayment, &args);
    if let Some(creditor) = creditor(turn, case, fee) {
        text.add(turn.text(Key::FeeOnline, &[("creditor", creditor.as_str().into())]));
    }
    text
}

/// The fee of a case that waits for its payment.
pub(super) fn of(case: &Case) -> Option<&Fee> {
    case.fee.as_ref().filter(|_| case.state == CaseState::ToPay)
}

/// The notice's QR code as a picture with its words; none where the creditor is not known.
pub(super) fn code(turn: &Turn<'_>, case: &Case, fee: &Fee) -> Option<Document> {
    let qr = qr(turn, case, fee)?;
    let caption = turn.words_with(Key::FeeCode, &what(turn, fee));
    Some(Document { name: format!("pagopa-{}.png", fee.notice_number), content: Content::Code { qr, caption } })
}

/// Offered while it is to be paid: the code that came with the news may be far up in the chat.
pub(super) fn button(turn: &Turn<'_>, case: &Case) -> Option<(String, Tap)> {
    let has_code = of(case).is_some_and(|fee| qr(turn, case, fee).is_some());
    has_code.then(|| turn.button(Key::ButtonFeeCode, Tap::FeeCode))
}

/// Hands the code of the case that is shown.
pub(super) fn hand(turn: &mut Turn<'_>) {
    let document = match &turn.session.stage {
        Stage::Case { view } => of(&view.case).and_then(|fee| code(turn, &view.case, fee)),
        _ => None,
    };
    match document {
        Some(document) => turn.hand(document),
        None => turn.show(),
    }
}

fn qr(turn: &Turn<'_>, case: &Case, fee: &Fee) -> Option<String> {
    fee.qr_text(creditor(turn, case, fee)?)
}

fn what<'f>(turn: &Turn<'_>, fee: &'f Fee) -> [(&'static str, FluentValue<'f>); 3] {
    [
        ("amount", turn.context.texts.money(turn.language(), fee.cents).into()),
        ("notice", fee.notice_number.as_str().into()),
        ("day", day(fee.due).into()),
    ]
}

/// Whom the office names, else the Comune as the register knows it.
fn creditor<'t>(turn: &Turn<'t>, case: &Case, fee: &'t Fee) -> Option<&'t BodyTaxCode> {
    fee.creditor(turn.context.register.get(case.opening.municipality))
}
