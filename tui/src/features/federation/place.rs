use shared::domain::{IstatCode, Theme};
use tui_input::Input;

use super::Grouping;

use crate::app::Selection;

/// Where one is in the matrix.
#[derive(Clone, Debug, Default)]
pub struct FederationPlace {
    /// The municipality under the cursor.
    pub town: Selection<IstatCode>,
    /// The platform under the cursor; none: the whole Comune.
    pub theme: Option<Theme>,
    /// Whether the cursor is on the headings of the platforms.
    pub heading: bool,
    /// In which order.
    pub sort: Sort,
    /// In which groups.
    pub grouping: Grouping,
    /// What the names are filtered by.
    pub filter: Input,
    /// What the map shows.
    pub colouring: Colouring,
}

/// What the map shows of each Comune.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colouring {
    /// The worst health of its nodes.
    #[default]
    Health,
    /// Its late cases.
    Late,
    /// Its open cases.
    Load,
    /// On how many platforms it serves citizens.
    Adhesion,
    /// The highest level its services reach.
    Level,
}

impl Colouring {
    /// The next in the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Health => Self::Late,
            Self::Late => Self::Load,
            Self::Load => Self::Adhesion,
            Self::Adhesion => Self::Level,
            Self::Level => Self::Health,
        }
    }
}

/// The order of the municipalities.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// Those in trouble first.
    Trouble,
    /// Those with most late cases first.
    Late,
    /// Those with most open cases first.
    Open,
    /// The largest first.
    Population,
}

impl Sort {
    /// Whether it changes with what the nodes do.
    #[must_use]
    pub const fn follows_nodes(self) -> bool {
        matches!(self, Self::Trouble | Self::Late | Self::Open)
    }

    /// The next in the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Name => Self::Trouble,
            Self::Trouble => Self::Late,
            Self::Late => Self::Open,
            Self::Open => Self::Population,
            Self::Population => Self::Name,
        }
    }
}
