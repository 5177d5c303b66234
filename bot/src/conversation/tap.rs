use serde::{Deserialize, Serialize};
use shared::case::RatingReason;
use shared::catalogue::Slug;
use shared::domain::{IstatCode, Language};
use shared::form::FieldPath;
use shared::id::CaseId;

use super::browsing::Browse;
use super::stage::ReplyKind;
use crate::texts::Spoken;

/// What a button does. It stays in the session; only its place on the screen goes out and comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tap {
    /// What could be said in words too.
    Wish(Wish),
    /// These words were meant, though they were written otherwise.
    Said(Spoken),
    /// None of what the words may have meant.
    NotMeant,
    /// Speak this language.
    Speak(Language),
    /// This is my Comune.
    Place(IstatCode),
    /// Say which my Comune is.
    ChangePlace,
    /// Look through the services without words.
    Browse(Browse),
    /// Read a sheet.
    Sheet(Slug, Option<IstatCode>),
    /// Read all of the sheet, or only the card.
    Whole(bool),
    /// Begin the request of the sheet.
    Begin,
    /// Accept the privacy notice.
    Agree,
    /// Answer with this option.
    Answer(String),
    /// Tick or untick this option.
    Tick(String),
    /// That is all: options or files.
    Done,
    /// Do not answer this question.
    Skip,
    /// Answer as in the request before.
    SameAnswer,
    /// Forget what the next form would propose.
    Forget,
    /// Remind me of last days, or do not.
    Remind(bool),
    /// Ask me after a year whether I need it again, or do not.
    RemindYearly(bool),
    /// Ask for the same for another year.
    Renew(CaseId),
    /// Leave the answer as it is.
    Keep,
    /// One more item in the list.
    AddItem,
    /// The list is whole.
    CloseList,
    /// It was no question but the answer.
    MeantAsAnswer(FieldPath, String),
    /// Go on with a saved draft.
    Resume(u32),
    /// Erase the draft of this number.
    EraseDraft(u32),
    /// Go back to the question that is waiting.
    ToForm,
    /// Make the declarations.
    Declare,
    /// Identify with the provider.
    Identify,
    /// Choose an answer to correct; the page of the list.
    Edit(usize),
    /// Correct this answer.
    EditField(FieldPath),
    /// Send the request.
    Send,
    /// It is the same problem as in this report: I follow it and send none.
    Join(CaseId),
    /// It is another problem: send mine.
    SendAnother,
    /// Tell me no more of this report.
    Leave(CaseId),
    /// Read a case.
    Case(CaseId),
    /// Hand me the code to pay by once more.
    FeeCode,
    /// Hand me the receipt of a case once more.
    Receipt(CaseId),
    /// Answer the office on a case.
    Reply(CaseId, ReplyKind),
    /// Send the answer to the office.
    SendReply,
    /// Take a case back; asks first.
    Withdraw(CaseId),
    /// Yes, take it back.
    ConfirmWithdraw,
    /// Ask for a score: on a screen of its own, where the number typed is the score given.
    AskRating(CaseId),
    /// Give a score, 1 to 5.
    Rate(CaseId, u8),
    /// Say why the score is low, or that one would rather not.
    RateWhy(Option<RatingReason>),
    /// A score without words.
    RateSilently,
    /// Report a problem in a public place: with the photo that was sent, or with these words.
    Report(Option<String>),
    /// Report it without a photo.
    ReportWithoutPhoto,
    /// Report it to the office of this service.
    ReportTo(Slug),
    /// What the office did has not solved it.
    Unsolved(CaseId),
    /// Ask for the same anew.
    Again(CaseId),
    /// Read a consultation.
    Consultation(Slug),
    /// Answer it from its first question.
    BeginConsultation,
    /// To the question of this place, this option; both from 0.
    Choose(u8, u8),
    /// Send what was chosen.
    SendChoices,
    /// Tell me the results of this one, or do not.
    AwaitResults(Slug, bool),
    /// End the talk with the person.
    Hangup,
    /// Yes, erase everything.
    EraseAll,
}

impl Tap {
    /// Whether it sends, binds or loses something for good: it is never done for a misspelled word without asking.
    #[must_use]
    pub const fn is_grave(&self) -> bool {
        matches!(
            self,
            Self::Send
                | Self::SendReply
                | Self::SendChoices
                | Self::Declare
                | Self::ConfirmWithdraw
                | Self::RateSilently
                | Self::Hangup
                | Self::Forget
                | Self::EraseDraft(_)
                | Self::EraseAll
                | Self::Wish(Wish::Cancel)
        )
    }
}

/// What a citizen may ask for at any time, in words, by a command or by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// To the beginning.
    Home,
    /// One step back.
    Back,
    /// Drop what is being done.
    Cancel,
    /// Keep what is being done, and leave it.
    Save,
    /// Correct an answer.
    Edit,
    /// How does this work?
    Help,
    /// Talk to a person.
    Person,
    /// Another language.
    Language,
    /// My cases.
    Cases,
    /// What the Comune and the city ask.
    Consultations,
    /// My Comune and language.
    Settings,
    /// The privacy notice.
    Privacy,
    /// All that is known of me.
    Data,
    /// Forget me.
    Erase,
}
