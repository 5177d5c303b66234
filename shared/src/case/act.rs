use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{BodyTaxCode, Municipality, vocabulary};
use crate::form::Attachment;
use crate::id::EventId;
use crate::text::SafeText;

vocabulary! {
    /// Who did something to a case.
    Actor, "actor" {
        /// The applicant, through a channel.
        Citizen = "citizen",
        /// The municipality, from its back office or from the console.
        Office = "office",
        /// Time: a term of law ran out.
        Clock = "clock",
    }
}

/// What is to be paid, as a pagoPA notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fee {
    /// Euro cents.
    pub cents: u64,
    /// pagoPA notice number, 18 digits.
    pub notice_number: String,
    /// What it is for.
    pub reason: SafeText,
    /// Last day to pay.
    #[schemars(with = "String")]
    pub due: Date,
    /// Who is owed, where the office says so: else it is the Comune, as the register knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creditor: Option<BodyTaxCode>,
}

impl Fee {
    /// Who is owed: whom the office names, else its Comune; none where neither is known.
    #[must_use]
    pub fn creditor<'a>(&'a self, municipality: Option<&'a Municipality>) -> Option<&'a BodyTaxCode> {
        self.creditor.as_ref().or_else(|| municipality?.tax_code.as_ref())
    }

    /// What the notice's QR code says: number, tax code of the creditor and cents, as pagoPA's technical guide to the paper
    /// notice lays it down. None where a part is not what it should be: a code that pays somebody else is worse than none.
    #[must_use]
    pub fn qr_text(&self, creditor: &BodyTaxCode) -> Option<String> {
        let is_notice = self.notice_number.len() == 18 && self.notice_number.bytes().all(|c| c.is_ascii_digit());
        let is_payable = is_notice && (1..=9_999_999_999).contains(&self.cents);
        is_payable.then(|| format!("PAGOPA|002|{}|{creditor}|{:02}", self.notice_number, self.cents))
    }
}

vocabulary! {
    /// Why a citizen was not content: the choices of the national questionnaire on clarity (Designers Italia, C.SI.2.5), so
    /// that what is published can be compared.
    RatingReason, "reason of a rating" {
        /// What to do was not always clear.
        Unclear = "unclear",
        /// Something was not said.
        Incomplete = "incomplete",
        /// It was hard to tell whether one was on the right way.
        Lost = "lost",
        /// Something did not work.
        Technical = "technical",
        /// Something else.
        Other = "other",
    }
}

/// What the citizen thought of it: 1 (very bad) to 5 (very good).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rating {
    /// 1 to 5.
    pub score: u8,
    /// Why it is no better, of a low score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<RatingReason>,
    /// In their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<SafeText>,
}

impl Rating {
    /// Whether a score counts as one of somebody who was not content: 1 to 3, as in the national questionnaire.
    #[must_use]
    pub const fn is_low(score: u8) -> bool {
        score <= 3
    }
}

macro_rules! acts {
    ($($(#[$doc:meta])+ $name:ident = $word:literal $({ $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ })?,)+) => {
        /// Something done to a case, with all that it takes to do it.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "act", deny_unknown_fields)]
        pub enum Act {
            $($(#[$doc])+ #[serde(rename = $word)] $name $({ $($(#[$field_doc])+ $field: $type,)+ })?,)+
        }

        vocabulary! {
            /// The kind of an act, without what it carries.
            ActKind, "act" { $($(#[$doc])+ $name = $word,)+ }
        }

        impl Act {
            /// Which kind of act it is.
            #[must_use]
            pub const fn kind(&self) -> ActKind {
                match self { $(Self::$name $({ $($field: _,)+ })? => ActKind::$name,)+ }
            }
        }
    };
}

acts! {
    /// The case is registered: number, receipt and clock at once (L. 241/1990 art. 18-bis).
    Register = "register",
    /// An office takes it in charge; its name is shown to the citizen (CAD art. 41).
    TakeCharge = "take-charge" {
        /// The office.
        office: SafeText,
        /// The person in charge, or a desk.
        officer: Option<SafeText>,
    },
    /// The office asks for what is missing; the clock stops, once (art. 2 c. 7).
    RequestIntegration = "request-integration" {
        /// What is missing, in words the citizen understands.
        text: SafeText,
        /// Days to answer, 1 to 30.
        days: u8,
    },
    /// The citizen sends what was missing.
    AnswerIntegration = "answer-integration" {
        /// Words.
        text: SafeText,
        /// Files.
        files: Vec<Attachment>,
    },
    /// The citizen did not answer in time; the clock runs again.
    EndIntegration = "end-integration",
    /// The office says why it means to refuse; the clock stops for ten days (art. 10-bis).
    GiveNotice = "give-notice" {
        /// The reasons.
        reasons: SafeText,
    },
    /// The citizen answers the notice.
    AnswerNotice = "answer-notice" {
        /// Observations.
        text: SafeText,
        /// Files.
        files: Vec<Attachment>,
    },
    /// The ten days went by without an answer.
    EndNotice = "end-notice",
    /// The ranking is published.
    Rank = "rank" {
        /// Place in the ranking, from 1.
        position: u32,
    },
    /// No place yet.
    PutOnWaitingList = "put-on-waiting-list",
    /// The office asks for a payment.
    AskPayment = "ask-payment" {
        /// What is to be paid.
        fee: Fee,
    },
    /// The payment has arrived.
    ConfirmPayment = "confirm-payment" {
        /// Number of the receipt.
        receipt: SafeText,
    },
    /// The office decides in favour.
    Approve = "approve" {
        /// The decision in a few words.
        text: SafeText,
    },
    /// The citizen gets what was asked for; the case is over.
    Deliver = "deliver" {
        /// What is delivered, or where and when.
        text: SafeText,
        /// The outcome's documents.
        files: Vec<Attachment>,
    },
    /// The office refuses, with reasons and where to appeal.
    Refuse = "refuse" {
        /// The reasons.
        reasons: SafeText,
    },
    /// The office asks that an activity in force be brought into line (art. 19 c. 3).
    RequestConformity = "request-conformity" {
        /// What must change.
        text: SafeText,
        /// Days to do it, 30 or more.
        days: u8,
    },
    /// The citizen says it is in line now.
    DeclareConformity = "declare-conformity" {
        /// Words.
        text: SafeText,
        /// Files.
        files: Vec<Attachment>,
    },
    /// The office forbids the activity.
    Forbid = "forbid" {
        /// The reasons.
        reasons: SafeText,
    },
    /// The office files the case away.
    Archive = "archive" {
        /// Why.
        reasons: SafeText,
    },
    /// The citizen takes the case back.
    Withdraw = "withdraw" {
        /// Why, if they want to say.
        reasons: Option<SafeText>,
    },
    /// The term ran out and silence means consent (art. 20).
    ConsentBySilence = "consent-by-silence",
    /// The term ran out and nothing was decided; who may be asked instead is named (art. 2 c. 9-bis).
    MarkOverdue = "mark-overdue",
    /// A message between office and citizen.
    Message = "message" {
        /// Words.
        text: SafeText,
        /// Files.
        files: Vec<Attachment>,
    },
    /// Another citizen met the same problem in a public place, and follows this report instead of sending a second one.
    Join = "join",
    /// The citizen rates the service (CAD art. 7 c. 3).
    Rate = "rate" {
        /// The rating.
        rating: Rating,
    },
}

/// One entry of a case's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CaseEvent {
    /// Makes a repeat harmless.
    pub id: EventId,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    #[serde(flatten)]
    pub act: Act,
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("301000000000000001", 1_679, Some("PAGOPA|002|301000000000000001|80016350821|1679"))]
    #[case("301000000000000001", 5, Some("PAGOPA|002|301000000000000001|80016350821|05"))]
    #[case("30100000000000000", 1_679, None)]
    #[case("301000000000000001", 0, None)]
    fn a_code_to_pay_is_whole_or_not_there(#[case] notice: &str, #[case] cents: u64, #[case] expected: Option<&str>) {
        let due = jiff::civil::date(2027, 1, 15);
        let creditor: BodyTaxCode = "80016350821".parse().unwrap();
        let fee =
            Fee { cents, notice_number: notice.into(), reason: "prova".into(), due, creditor: Some(creditor.clone()) };
        assert_eq!(fee.qr_text(&creditor).as_deref(), expected);
        assert_eq!(fee.creditor(None), Some(&creditor), "whom the office names needs no register");
    }
}
