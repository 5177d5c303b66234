use shared::id::Seq;
use shared::log::{Entry, Happening};
use shared::note::About;
use tui_input::Input;

use crate::app::{Model, Selection, holds_words};
use crate::features::journal_line;

/// Where one is in the log.
#[derive(Clone, Debug, Default)]
pub struct LogPlace {
    /// What the lines are filtered by.
    pub filter: Input,
    /// Only events of a kind.
    pub kind: Option<Kind>,
    /// The event under the cursor; none: the newest, whichever comes.
    pub selected: Option<Selection<Seq>>,
}

/// What events are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cases.
    Cases,
    /// The health and adhesion of nodes.
    Nodes,
    /// Alerts.
    Alerts,
    /// Conversations.
    Conversations,
    /// The catalogue and the words of the search.
    Catalogue,
    /// The consultations.
    Consultations,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Cases, Self::Nodes, Self::Alerts, Self::Conversations, Self::Catalogue, Self::Consultations];

    /// The kind of an event.
    #[must_use]
    pub const fn of(happening: &Happening) -> Self {
        match happening {
            Happening::Case { .. } | Happening::Note { about: About::Case(_), .. } => Self::Cases,
            Happening::Health { .. } | Happening::Adhesion { .. } => Self::Nodes,
            Happening::Alert { .. } => Self::Alerts,
            Happening::Conversation { .. } | Happening::Note { about: About::Conversation(_), .. } => {
                Self::Conversations
            }
            Happening::Consultation { .. } | Happening::ConsultationAnswered { .. } => Self::Consultations,
            Happening::Catalogue { .. } | Happening::Unanswered { .. } | Happening::Lexicon { .. } => Self::Catalogue,
        }
    }
}

/// The events that are listed, oldest first: those of the kind whose line holds all the words.
#[must_use]
pub fn matching(model: &Model) -> Vec<&Entry> {
    let place = &model.place.log;
    let words = place.filter.value().trim();
    let ink = model.ink();
    let fits = |entry: &&Entry| {
        let is_of_kind = place.kind.is_none_or(|kind| kind == Kind::of(&entry.happening));
        // Without words no line is written to be looked through.
        is_of_kind && (words.is_empty() || holds_words(&journal_line(model, ink, entry).0, words))
    };
    model.journal.iter().filter(fits).collect()
}
