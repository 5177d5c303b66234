use serde::{Deserialize, Serialize};
use shared::api::{
    CaseQuery, CaseView, ConsultationQuery, ConsultationView, ConversationRequest, ConversationView, NearQuery,
    NearReport, NewCase, Problem, ServiceAnswer, ServiceQuery, ServiceSheet,
};
use shared::case::{Act, Case};
use shared::catalogue::Slug;
use shared::consultation::Consultation;
use shared::domain::IstatCode;
use shared::form::Attachment;
use shared::id::{CaseId, ConversationId};
use shared::text::SafeText;

use super::{Aspect, OthersReport};

/// A question to the hub. What changes something carries a key: asked twice, it is done once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Request {
    /// Which services fit some words; the answer is [`Reply::Services`].
    Search(ServiceQuery),
    /// A sheet; the answer is [`Reply::Sheet`].
    Sheet {
        /// Which service.
        service: Slug,
        /// Of which municipality.
        municipality: Option<IstatCode>,
    },
    /// The open reports of others near a place; the answer is [`Reply::Near`].
    Near(NearQuery),
    /// What a sheet says of one thing; the answer is [`Reply::Sheet`].
    Told {
        /// Which service.
        service: Slug,
        /// Of which municipality.
        municipality: Option<IstatCode>,
        /// Of what.
        aspect: Aspect,
        /// In which words it was asked.
        words: String,
    },
    /// Open a case; the answer is [`Reply::Case`].
    OpenCase {
        /// Idempotency key.
        key: String,
        /// The case.
        case: Box<NewCase>,
    },
    /// Do something to a case as the citizen; the answer is [`Reply::Case`].
    Act {
        /// Idempotency key.
        key: String,
        /// To which case.
        case: CaseId,
        /// What.
        act: Act,
    },
    /// Say that the problem is the same as in the report of somebody else; the answer is [`Reply::Joined`].
    Join {
        /// Idempotency key.
        key: String,
        /// Which report.
        case: CaseId,
    },
    /// The citizen's cases; the answer is [`Reply::Cases`].
    Cases(CaseQuery),
    /// One case; the answer is [`Reply::Case`].
    Case(CaseId),
    /// A case with the sheet of its service, to take its matter up again or to read it whole; the answer is
    /// [`Reply::Again`].
    Again(CaseId),
    /// A case with all that says whether it is to be asked for again; the answer is [`Reply::Renewal`].
    Renewal(CaseId),
    /// All that the hub holds of the citizen; the answer is [`Reply::Holdings`].
    Holdings,
    /// What the citizens are asked; the answer is [`Reply::Consultations`].
    Consultations(ConsultationQuery),
    /// One consultation; the answer is [`Reply::Consultation`].
    Consultation(Slug),
    /// Answer a consultation; the answer is [`Reply::Consultation`].
    AnswerConsultation {
        /// Idempotency key.
        key: String,
        /// Which.
        consultation: Slug,
        /// One option of each question, by its place from 0.
        choices: Vec<u8>,
    },
    /// Ask for a person; the answer is [`Reply::Conversation`].
    OpenConversation {
        /// Idempotency key.
        key: String,
        /// What about.
        request: ConversationRequest,
    },
    /// Say something to the person; the answer is [`Reply::Conversation`].
    Say {
        /// Idempotency key.
        key: String,
        /// In which conversation.
        conversation: ConversationId,
        /// What.
        text: SafeText,
        /// Photos and documents with it.
        #[serde(default)]
        files: Vec<Attachment>,
    },
    /// End the conversation; the answer is [`Reply::Conversation`].
    Close {
        /// Idempotency key.
        key: String,
        /// Which conversation.
        conversation: ConversationId,
    },
}

impl Request {
    /// Whether it changes something, so that it is asked again until the hub has answered. The others only look up, and
    /// a newer look-up takes the place of an older one.
    #[must_use]
    pub const fn changes_something(&self) -> bool {
        !matches!(
            self,
            Self::Search(_)
                | Self::Sheet { .. }
                | Self::Near(_)
                | Self::Told { .. }
                | Self::Cases(_)
                | Self::Case(_)
                | Self::Again(_)
                | Self::Renewal(_)
                | Self::Holdings
                | Self::Consultations(_)
                | Self::Consultation(_)
        )
    }
}

/// The hub's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Services that were found.
    Services(ServiceAnswer),
    /// A sheet.
    Sheet(Box<ServiceSheet>),
    /// A case.
    Case(Box<CaseView>),
    /// A case with its answers, and the sheet of its service.
    Again(Box<CaseView>, Box<ServiceSheet>),
    /// Reports near a place.
    Near(Vec<NearReport>),
    /// The report of somebody else that the citizen follows now.
    Joined(OthersReport),
    /// What says whether a case is to be asked for again.
    Renewal(Box<Renewal>),
    /// Cases.
    Cases(Vec<Case>),
    /// Consultations.
    Consultations(Vec<Consultation>),
    /// A consultation.
    Consultation(Box<ConsultationView>),
    /// A conversation.
    Conversation(ConversationView),
    /// All that the hub holds of the citizen.
    Holdings(Box<Holdings>),
}

/// What says whether a case is to be asked for again.
#[derive(Clone, Debug, PartialEq)]
pub struct Renewal {
    /// The case of a year ago.
    pub former: Case,
    /// Its service as it is now.
    pub sheet: ServiceSheet,
    /// The citizen's cases, last changed first.
    pub cases: Vec<Case>,
}

/// What the hub holds of one citizen.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Holdings {
    /// The cases with their answers and their timelines.
    pub cases: Vec<CaseView>,
    /// The conversations with the help desk.
    pub conversations: Vec<ConversationView>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody answers, or the hub is busy: it is asked again later.
    Unreachable,
    /// The hub said no.
    Refused(Problem),
}

/// A question that waits for its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// Its number in the session.
    pub number: u64,
    /// The question.
    pub request: Request,
    /// What for.
    pub purpose: Purpose,
    /// How often it was asked in vain.
    pub tries: u32,
}

/// What a question was asked for: it decides where the answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// To propose services.
    Find,
    /// To answer a question that came while a form was being filled in.
    Aside,
    /// To show a page of services.
    Browse,
    /// To show a sheet.
    ReadSheet,
    /// To see whether what the draft reports is known already.
    Near,
    /// To follow the report of somebody else.
    Join,
    /// To tell what a sheet says to who asks in the middle of its form.
    Tell,
    /// To send the draft.
    Send,
    /// To show the list of cases.
    ListCases,
    /// To show the case whose protocol number was written.
    FindCase,
    /// To show a case.
    ShowCase,
    /// To hand its receipt once more.
    Receipt,
    /// To answer the office.
    Reply,
    /// To take a case back.
    Withdraw,
    /// To take a closed case's matter up again.
    Again,
    /// To ask whether it is needed for another year.
    Renewal,
    /// To ask for it for another year.
    Renew,
    /// To propose services for a report.
    Report,
    /// To fill in the form of a report's service.
    ReportTo,
    /// To rate.
    Rate,
    /// To talk to a person.
    Talk,
    /// To show the list of consultations.
    ListConsultations,
    /// To show a consultation.
    ShowConsultation,
    /// To answer a consultation.
    AnswerConsultation,
    /// To tell the results that are awaited.
    TellResults,
    /// To hand the citizen all their data.
    Export,
}

impl Purpose {
    /// Whether nobody sits and waits for the answer: a look-up never takes its place.
    #[must_use]
    pub const fn is_aside(self) -> bool {
        matches!(self, Self::Export) || self.is_of_a_timer()
    }

    /// Whether nobody asked: a time-out did, and the citizen is told nothing of a hub that is away.
    #[must_use]
    pub const fn is_of_a_timer(self) -> bool {
        matches!(self, Self::TellResults | Self::Renewal)
    }
}
