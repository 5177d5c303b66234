use serde::{Deserialize, Serialize};
use shared::api::{CaseView, Elsewhere, NearReport, ServiceItem, ServiceSheet};
use shared::case::{Act, ActKind, Case, RatingReason};
use shared::catalogue::Slug;
use shared::consultation::Consultation;
use shared::form::Attachment;
use shared::id::CaseId;
use shared::text::SafeText;

use super::browsing::Browsing;
use super::consulting::Consulting;
use super::reporting::Reporting;

/// Where a conversation stands: all that is needed to show the present screen again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub enum Stage {
    /// Nobody has said anything yet: a greeting and the choice of the language.
    #[default]
    Greeting,
    /// What do you need?
    Home,
    /// Services that fit the words.
    Found {
        /// The words.
        words: String,
        /// Best first, four at most.
        items: Vec<ServiceItem>,
        /// Whether the first is worth proposing.
        sure: bool,
    },
    /// No service fits the words.
    Nothing {
        /// The words.
        words: String,
        /// Whose matter it is, if it is known.
        #[serde(default)]
        elsewhere: Option<Elsewhere>,
    },
    /// The services without words: areas, life events, lists.
    Browsing(Browsing),
    /// Which Comune?
    Placing {
        /// The sheet that waits for it.
        service: Option<Slug>,
        /// Comuni that the words could mean.
        choices: Vec<shared::domain::IstatCode>,
    },
    /// A sheet.
    Sheet {
        /// The sheet.
        sheet: Box<ServiceSheet>,
        /// All of it, or the card.
        whole: bool,
    },
    /// The privacy notice, before the draft's first question.
    Consent,
    /// The draft's present question.
    Asking,
    /// The draft's declarations.
    Declaring,
    /// Identification, where the sheet asks for it.
    Identifying,
    /// The draft as it will be sent.
    Reviewing,
    /// Is the problem known already?
    Near {
        /// The open reports near it, the nearest first.
        reports: Vec<NearReport>,
    },
    /// Which answer is to be corrected?
    Editing {
        /// Page of the list.
        page: usize,
    },
    /// The draft is on its way.
    Sending,
    /// The citizen's cases.
    Cases {
        /// Last changed first.
        cases: Vec<Case>,
    },
    /// One case.
    Case {
        /// The case, without its answers.
        view: Box<CaseView>,
    },
    /// An answer to the office.
    Replying(Replying),
    /// Take it back, really?
    Withdrawing {
        /// Which case.
        case: CaseId,
    },
    /// Words to a score.
    Rating {
        /// Which case.
        case: CaseId,
        /// 1 to 5; none before the score is chosen.
        score: Option<u8>,
        /// Why the score is low.
        #[serde(default)]
        why: Why,
    },
    /// A photo came out of nothing: is it a report?
    Snapshot(Box<Reporting>),
    /// A problem in a public place, as far as it was told.
    Reporting(Box<Reporting>),
    /// It is closed, and not solved: what can be done?
    Unsolved {
        /// Which case.
        case: CaseId,
    },
    /// What the Comune and the city ask.
    Consultations {
        /// Those that can be answered first.
        items: Vec<Consultation>,
    },
    /// One consultation.
    Consultation(Box<Consulting>),
    /// What do you want to say to a person?
    Calling,
    /// The citizen's words go to a clerk.
    Talking,
    /// Which language?
    Speaking,
    /// How does this work?
    Help,
    /// My Comune and language.
    Settings,
    /// The privacy notice, read apart from a request.
    Privacy,
    /// Erase everything, really?
    Erasing,
}

/// Why a score is low.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Nobody asked yet.
    #[default]
    Unasked,
    /// The citizen would rather not say.
    Unsaid,
    /// For this reason.
    Said(RatingReason),
}

/// An answer to the office that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replying {
    /// On which case.
    pub case: CaseId,
    /// To what.
    pub kind: ReplyKind,
    /// The words so far.
    pub text: SafeText,
    /// The files so far.
    pub files: Vec<Attachment>,
    /// Whether it is on its way.
    pub sending: bool,
}

/// What a citizen answers the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyKind {
    /// To a request for what is missing.
    Integration,
    /// To the notice before a refusal.
    Notice,
    /// That the activity is in line now.
    Conformity,
    /// A message.
    Message,
}

impl ReplyKind {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Integration, Self::Notice, Self::Conformity, Self::Message];

    /// The kind of act it becomes.
    #[must_use]
    pub const fn act_kind(self) -> ActKind {
        match self {
            Self::Integration => ActKind::AnswerIntegration,
            Self::Notice => ActKind::AnswerNotice,
            Self::Conformity => ActKind::DeclareConformity,
            Self::Message => ActKind::Message,
        }
    }

    /// The act it becomes.
    #[must_use]
    pub const fn act(self, text: SafeText, files: Vec<Attachment>) -> Act {
        match self {
            Self::Integration => Act::AnswerIntegration { text, files },
            Self::Notice => Act::AnswerNotice { text, files },
            Self::Conformity => Act::DeclareConformity { text, files },
            Self::Message => Act::Message { text, files },
        }
    }
}
