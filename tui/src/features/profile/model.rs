use shared::api::ServiceItem;
use shared::domain::{IstatCode, NodeId, Theme};
use shared::federation::conformance::Conformance;

use crate::features::tallies::Scope;

/// A part of the federation that has a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// A Comune.
    Town(IstatCode),
    /// A platform.
    Platform(Theme),
    /// A Comune on a platform.
    Node(NodeId),
}

impl Member {
    /// What of the federation it is.
    #[must_use]
    pub const fn scope(self) -> Scope {
        match self {
            Self::Town(code) => Scope { municipality: Some(code), theme: None },
            Self::Platform(theme) => Scope { municipality: None, theme: Some(theme) },
            Self::Node(node) => Scope::node(node),
        }
    }
}

/// Whose page is open, and which of its lines is chosen.
#[derive(Clone, Copy, Debug, Default)]
pub struct ProfilePlace {
    /// Whose; before one was opened, that of the Comune under the matrix's cursor.
    pub member: Option<Member>,
    /// Which of the lines that lead somewhere.
    pub row: usize,
}

/// The services of the node whose page is open.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Of which part of the federation, once asked.
    pub scope: Option<Scope>,
    /// The services, the most interactive first; none until they have come.
    pub items: Option<Vec<ServiceItem>>,
    /// Whether the node keeps the protocol, once that was asked.
    pub check: Option<Check>,
}

/// A check of a node against the protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// Under way.
    Asked(NodeId),
    /// What it found.
    Done(Conformance),
}
