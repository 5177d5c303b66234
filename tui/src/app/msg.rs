use std::time::Duration;

use jiff::Timestamp;
use shared::alert::Alert;
use shared::api::{
    BotView, CaseCounts, CaseView, ConversationView, FederationView, Indicators, OfficeDeadlines, Page, ServiceAnswer,
    ServiceItem, ServiceSheet,
};
use shared::case::Case;
use shared::consultation::Consultation;
use shared::conversation::Conversation;
use shared::domain::Municipality;
use shared::federation::conformance::Conformance;
use shared::lexicon::{TaughtWords, Unanswered};
use shared::log::Entry;
use shared::note::{About, Note};

use super::{ActionId, Ask, Deed, Key, Screen};
use crate::features::tallies::{Scope, Tally};

/// Everything that can happen to the console.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The time, once a second and before anything that needs it.
    Clock(Timestamp),
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// Something drawn was clicked, or the wheel was turned.
    Touch(Touch),
    /// The terminal has another size: columns, rows.
    Resize(u16, u16),
    /// The terminal is looked at, or no longer.
    Focus(bool),
    /// Something about the way to the hub.
    Link(LinkNews),
    /// An event of the hub's log.
    Entry(Box<Entry>),
    /// A question has its answer.
    Answer(Box<Answer>),
    /// A question failed.
    Failed(Box<Ask>, String),
    /// A deed was done.
    Done(Box<Deed>, Box<Answer>),
    /// A deed was refused, and why.
    Refused(Box<Deed>, String),
}

/// What the mouse did, free of any terminal library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button went down on a cell.
    Click {
        /// Its column.
        column: u16,
        /// Its row.
        row: u16,
    },
    /// The wheel turned by rows, downwards positive.
    Wheel(isize),
}

/// What the mouse meant on the screen as it was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// A row so many below the selected one; the selected one itself is opened.
    Row(isize),
    /// Rows on, in whatever list has the keys.
    Scroll(isize),
    /// The tab of a screen.
    Tab(Screen),
    /// The hint of an action at the foot.
    Action(ActionId),
}

/// What a hub does while it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubStage {
    /// It reads the catalogue.
    Catalogue,
    /// It opens its store.
    Store,
    /// It opens its indexes.
    Index,
    /// It sets up the sample federation.
    Sample,
}

/// News of the way to the hub.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkNews {
    /// A hub is looked for on the data folder.
    Looking,
    /// A hub is being started inside, and how far its start has come.
    StartingHub(HubStage),
    /// A hub answers at this address; `own` if it was started inside.
    Found {
        /// Its address.
        address: String,
        /// Whether this console started it.
        own: bool,
    },
    /// The sample federation is being prepared: share from 0 to 1; none when it is ready.
    Sample(Option<f32>),
    /// The stream of events is open.
    Connected,
    /// The stream broke; it is tried again after a while.
    Lost {
        /// Why.
        why: String,
        /// After how long.
        retry_in: Duration,
    },
    /// The hub no longer has what follows: all is asked anew.
    Gone,
    /// The hub at this address does not accept the console's token.
    WrongToken(String),
    /// There is no way to a hub, and no use in trying again.
    Hopeless(String),
}

/// The answer to an [`Ask`].
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The register.
    Municipalities(Vec<Municipality>),
    /// All services, for their titles.
    Titles(Vec<ServiceItem>),
    /// The nodes.
    Federation(FederationView),
    /// The indicators.
    Indicators(Indicators),
    /// What the citizens are asked.
    Consultations(Page<Consultation>),
    /// One consultation after it was moved.
    Consultation(Box<Consultation>),
    /// How some cases divide.
    Counts(Tally, CaseCounts),
    /// The services of a Comune, a theme or both.
    Services(Scope, Vec<ServiceItem>),
    /// The citizens' channel.
    Bot(BotView),
    /// Events of the log, in order.
    Recording(Vec<Entry>),
    /// Nothing but that it was done.
    Nothing,
    /// The alerts that are not resolved.
    Alerts(Page<Alert>),
    /// One alert after a move.
    Alert(Alert),
    /// The conversations that are not closed.
    Conversations(Page<Conversation>),
    /// A page of cases; the ticket tells to which question it belongs.
    Cases {
        /// The question's number.
        ticket: u64,
        /// The page.
        page: Page<Case>,
    },
    /// One case.
    Case(Box<CaseView>),
    /// What the help desk's search found.
    Found {
        /// The question's number.
        ticket: u64,
        /// Services.
        services: ServiceAnswer,
        /// Cases.
        cases: Page<Case>,
    },
    /// A sheet.
    Sheet(Box<ServiceSheet>),
    /// The sheet whose form a case was filled in with.
    Form(Box<ServiceSheet>),
    /// One conversation.
    Conversation(ConversationView),
    /// The staff's notes.
    Notes(About, Vec<Note>),
    /// What falls due in the offices of a Comune.
    Offices(OfficeDeadlines),
    /// What a check of a node found.
    Conformance(Conformance),
    /// The questions without an answer.
    Unanswered(Page<Unanswered>),
    /// Words after they were taught.
    Taught(TaughtWords),
    /// All words that were taught and stand.
    AllTaught(Page<TaughtWords>),
}
