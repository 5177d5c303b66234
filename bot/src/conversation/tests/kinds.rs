//! The kinds of what the table of the conversation is made of. Whoever adds one is stopped here by the compiler, and by the
//! tests until it is met everywhere.

use crate::conversation::event::Event;
use crate::conversation::request::Purpose;
use crate::conversation::{Stage, Tap, Timer};

macro_rules! kinds {
    ($list:ident, $kind:ident of $type:ident: $($variant:ident)+) => {
        pub(super) const $list: &[&str] = &[$(stringify!($variant)),+];

        pub(super) const fn $kind(one: &$type) -> &'static str {
            match one { $($type::$variant { .. } => stringify!($variant),)+ }
        }
    };
}

kinds! {
    STAGES, stage of Stage:
        Greeting Home Found Nothing Browsing Placing Sheet Consent Asking Declaring Identifying Reviewing
        Near Editing Sending Cases Case Replying Withdrawing Rating Snapshot Reporting Unsolved Consultations
        Consultation Calling Talking Speaking Help Settings Privacy Erasing
}

kinds! {
    TAPS, tap of Tap:
        Wish Said NotMeant Speak Place ChangePlace Browse Sheet Whole Begin Agree Answer Tick Done Skip
        SameAnswer Forget Remind RemindYearly Renew Keep AddItem CloseList MeantAsAnswer Resume EraseDraft ToForm Declare Identify
        Edit EditField Send Join SendAnother Leave Case FeeCode Receipt Reply SendReply Withdraw ConfirmWithdraw AskRating Rate RateWhy
        RateSilently Report ReportWithoutPhoto ReportTo Unsolved Again Consultation BeginConsultation Choose
        SendChoices AwaitResults Hangup EraseAll
}

kinds! {
    EVENTS, event of Event:
        Opened Text Choice File TooLarge Position Unreadable Command HubAnswered CaseChanged ReportMoved Desk Timeout
}

kinds! {
    PURPOSES, purpose of Purpose:
        Find Aside Browse ReadSheet Tell Near Join Send ListCases FindCase ShowCase Receipt Reply Withdraw Again Report
        ReportTo Rate Talk ListConsultations ShowConsultation AnswerConsultation TellResults Export Renewal Renew
}

kinds! {
    TIMERS, timer of Timer:
        Retry DraftSoon Draft Results LastDay Yearly
}
