use jiff::ToSpan;
use jiff::civil::Date;
use rand::RngExt;
use rand::rngs::StdRng;

use super::words;
use crate::case::{Act, ActKind, Actor, Case, CaseState, Fee, StopReason};
use crate::catalogue::{Procedure, Sheet};
use crate::domain::{BodyTaxCode, IstatCode, Language};
use crate::federation::sample::chance::digits;
use crate::text::SafeText;

/// Dearer than this nothing of a sheet's words is believed, in euro cents.
const DEAREST: u64 = 50_000;

/// What the desk that works a case knows besides the case.
#[derive(Clone, Copy, Debug)]
pub(in crate::federation::sample) struct Desk<'a> {
    /// Name of the municipality.
    pub(in crate::federation::sample) comune: &'a str,
    /// The sheet of the service as it is there.
    pub(in crate::federation::sample) sheet: &'a Sheet,
}

/// What the office does next to a case; nothing while it waits for the citizen, or when it is over. Whatever it would
/// like, it does only what the law's table allows.
pub(in crate::federation::sample) fn next_act(
    case: &Case,
    desk: &Desk<'_>,
    today: Date,
    rng: &mut StdRng,
) -> Option<Act> {
    let allowed = case.allowed(Actor::Office);
    let wish = wish(case, desk, rng)?;
    let kind = if allowed.contains(&wish) { wish } else { way_out(case.state, &allowed)? };
    Some(desk.act(kind, case, today, rng))
}

/// What stands open when the wish is not allowed: on with it.
fn way_out(state: CaseState, allowed: &[ActKind]) -> Option<ActKind> {
    let order = match state {
        CaseState::Registered => [ActKind::TakeCharge, ActKind::Approve],
        _ => [ActKind::Deliver, ActKind::Approve],
    };
    order.into_iter().find(|kind| allowed.contains(kind))
}

fn wish(case: &Case, desk: &Desk<'_>, rng: &mut StdRng) -> Option<ActKind> {
    let draw: f64 = rng.random();
    let was_integrated = case.clock.has_stopped_for(StopReason::Integration);
    Some(match case.state {
        CaseState::Registered => ActKind::TakeCharge,
        CaseState::InForce if case.office.is_none() => ActKind::TakeCharge,
        CaseState::InForce => match draw {
            ..0.14 if !was_integrated => ActKind::RequestIntegration,
            0.14..0.22 => ActKind::RequestConformity,
            0.22..0.25 => ActKind::Forbid,
            _ => ActKind::Deliver,
        },
        CaseState::Review => in_review(case, desk, draw, was_integrated),
        CaseState::Ranking => match draw {
            ..0.25 => ActKind::PutOnWaitingList,
            0.25..0.38 => ActKind::Refuse,
            _ => ActKind::Approve,
        },
        CaseState::WaitingList if draw < 0.3 => ActKind::Refuse,
        CaseState::WaitingList => ActKind::Approve,
        CaseState::ToPay => ActKind::ConfirmPayment,
        CaseState::Approved => ActKind::Deliver,
        CaseState::Integration | CaseState::Notice | CaseState::Conform | CaseState::Closed => return None,
    })
}

fn in_review(case: &Case, desk: &Desk<'_>, draw: f64, was_integrated: bool) -> ActKind {
    let favourable = || match (case.opening.procedure, &case.fee) {
        (_, None) if desk.cents(case).is_some() => ActKind::AskPayment,
        (Procedure::Report | Procedure::Booking | Procedure::Payment, _) => ActKind::Deliver,
        _ => ActKind::Approve,
    };
    match case.opening.procedure {
        Procedure::Application if case.clock.has_stopped_for(StopReason::Notice) => {
            if draw < 0.55 {
                ActKind::Refuse
            } else {
                favourable()
            }
        }
        Procedure::Application | Procedure::Ranking | Procedure::Report if draw < 0.16 && !was_integrated => {
            ActKind::RequestIntegration
        }
        Procedure::Application if (0.16..0.24).contains(&draw) => ActKind::GiveNotice,
        Procedure::Report if (0.16..0.20).contains(&draw) => ActKind::Archive,
        Procedure::Booking if draw < 0.06 => ActKind::Refuse,
        Procedure::Ranking => ActKind::Rank,
        _ => favourable(),
    }
}

impl Desk<'_> {
    fn act(&self, kind: ActKind, case: &Case, today: Date, rng: &mut StdRng) -> Act {
        let text = |words: String| SafeText::lines(&words);
        match kind {
            ActKind::TakeCharge => Act::TakeCharge {
                office: text(words::office(self.sheet, self.comune)),
                officer: Some(text(words::officer(rng))),
            },
            ActKind::RequestIntegration => {
                Act::RequestIntegration { text: text(words::missing(self.sheet, rng)), days: rng.random_range(10..=30) }
            }
            ActKind::GiveNotice => Act::GiveNotice { reasons: text(words::doubts(self.sheet, rng)) },
            ActKind::Rank => Act::Rank { position: rng.random_range(1..=120) },
            ActKind::PutOnWaitingList => Act::PutOnWaitingList,
            ActKind::AskPayment => Act::AskPayment { fee: self.fee(case, today, rng) },
            ActKind::ConfirmPayment => Act::ConfirmPayment { receipt: text(format!("PROVA-{}", digits(12, rng))) },
            ActKind::Approve => Act::Approve { text: text(words::approval(case.opening.procedure)) },
            ActKind::Refuse => Act::Refuse { reasons: text(words::refusal(case.opening.procedure, rng)) },
            ActKind::RequestConformity => {
                Act::RequestConformity { text: text(words::conformity(rng)), days: rng.random_range(30..=60) }
            }
            ActKind::Forbid => Act::Forbid { reasons: text(words::prohibition()) },
            ActKind::Archive => Act::Archive { reasons: text(words::archiving()) },
            ActKind::Message => words::reply(case, rng),
            _ => Act::Deliver { text: text(words::delivery(case, self.sheet, self.comune, today, rng)), files: vec![] },
        }
    }

    fn fee(&self, case: &Case, today: Date, rng: &mut StdRng) -> Fee {
        Fee {
            cents: self.cents(case).unwrap_or(1_600),
            notice_number: format!("3{}", digits(17, rng)),
            reason: SafeText::new(&format!("Pagamento di prova, da non fare davvero: {}", self.sheet.title.it)),
            due: today.checked_add(30.days()).unwrap_or(Date::MAX),
            creditor: invented_creditor(case.opening.municipality),
        }
    }

    /// What the service costs: the sheet's amount, else the first one its words name. A payment of which nothing is known
    /// costs something made of the protocol number.
    fn cents(&self, case: &Case) -> Option<u64> {
        let cost = self.sheet.cost.as_ref();
        let amount = cost.and_then(|cost| cost.amount_eur).map(|euro| u64::from(euro.cents()));
        let told = || cost.and_then(|cost| cost.text(Language::IT)).and_then(amount_in);
        let known = amount.or_else(told).filter(|cents| (1..=DEAREST).contains(cents));
        let is_payment = case.opening.procedure == Procedure::Payment;
        let invented = || {
            let sum: u64 = case.opening.protocol.as_str().bytes().map(u64::from).sum();
            is_payment.then_some(2_000 + sum % 97 * 150)
        };
        known.or_else(invented)
    }
}

/// A tax code in form that is nobody's: no province has the number 000, by which the last digits but one name it. The true
/// Comune must not stand on a payment of trial.
fn invented_creditor(municipality: IstatCode) -> Option<BodyTaxCode> {
    (0..10).find_map(|check| format!("9{municipality}000{check}").parse().ok())
}

/// The first amount that a text names: "Paghi 16,79 euro allo Stato" are 1,679 cents.
fn amount_in(text: &str) -> Option<u64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let before_euro = words.windows(2).find_map(|pair| match pair {
        [number, unit] if unit.starts_with("euro") => Some(*number),
        _ => None,
    })?;
    let (euro, cents) = before_euro.split_once(',').unwrap_or((before_euro, "00"));
    let euro: u64 = euro.replace('.', "").parse().ok()?;
    let cents: u64 = cents.parse().ok().filter(|_| cents.len() == 2)?;
    euro.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Paghi 16,79 euro allo Stato più i diritti del Comune.", Some(1_679))]
    #[case("Marca da bollo da 16 euro.", Some(1_600))]
    #[case("Fino a 1.250,50 euro", Some(125_050))]
    #[case("Gratuito.", None)]
    #[case("Dipende dagli euro del Comune", None)]
    fn an_amount_is_found_in_words(#[case] text: &str, #[case] cents: Option<u64>) {
        assert_eq!(amount_in(text), cents);
    }
}
