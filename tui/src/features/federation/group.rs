use serde::{Deserialize, Serialize};

use super::Town;

/// How the municipalities are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grouping {
    /// Not at all.
    #[default]
    None,
    /// By where they lie.
    Zone,
    /// By how many people live there.
    Size,
}

/// A group of municipalities, in the order in which groups are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// West of Palermo.
    West,
    /// The meridian of Palermo, and the valleys behind it.
    Centre,
    /// The east: the Madonie and their coast.
    East,
    /// At sea.
    Island,
    /// Cities.
    Large,
    /// Above the 15,000 inhabitants from which a council is elected in two rounds (D.Lgs. 267/2000, art. 72).
    Medium,
    /// Towns.
    Town,
    /// Up to 5,000 inhabitants: the small Comuni of L. 158/2017.
    Small,
}

/// North of this parallel lies only Ustica.
const SEA: f64 = 38.4;
/// The meridians between west and centre, and between centre and east, degrees.
const MERIDIANS: (f64, f64) = (13.25, 13.65);

impl Grouping {
    /// The next in the round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::None => Self::Zone,
            Self::Zone => Self::Size,
            Self::Size => Self::None,
        }
    }

    /// The group of a municipality, if they are grouped.
    #[must_use]
    pub fn of(self, town: &Town) -> Option<Group> {
        match self {
            Self::None => None,
            Self::Zone => Some(zone(town.latitude, town.longitude)),
            Self::Size => Some(size(town.population)),
        }
    }
}

fn zone(latitude: f64, longitude: f64) -> Group {
    match longitude {
        _ if latitude > SEA => Group::Island,
        _ if longitude < MERIDIANS.0 => Group::West,
        _ if longitude < MERIDIANS.1 => Group::Centre,
        _ => Group::East,
    }
}

const fn size(population: u32) -> Group {
    match population {
        ..=5_000 => Group::Small,
        5_001..=15_000 => Group::Town,
        15_001..=50_000 => Group::Medium,
        50_001.. => Group::Large,
    }
}
