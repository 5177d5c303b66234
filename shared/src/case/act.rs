use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::vocabulary;
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
}

/// What the citizen thought of it: 1 (very bad) to 5 (very good).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rating {
    /// 1 to 5.
    pub score: u8,
    /// In their own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<SafeText>,
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
