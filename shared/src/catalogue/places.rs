use serde::Deserialize;

use super::{Finding, Mistake, table};
use crate::domain::IstatCode;

pub(super) const FILE: &str = "places.csv";

/// A name that a Comune, a part of it or its people go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceName {
    /// The Comune.
    pub code: IstatCode,
    /// The name.
    pub name: String,
    /// What it names.
    pub kind: PlaceKind,
}

/// What a name of a place names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// The Comune, as its people call it.
    Local,
    /// A hamlet or village of it.
    Hamlet,
    /// A quarter of a city.
    Quarter,
    /// Those who live there.
    People,
    /// A post code.
    Cap,
}

#[derive(Deserialize)]
struct Row {
    istat_code: String,
    name: String,
    kind: PlaceKind,
}

/// Reads the names from their file, with the line of each mistake.
pub(super) fn parse(text: &str) -> (Vec<PlaceName>, Vec<Finding>) {
    let (rows, findings) = table::read(FILE, text, Row::into_name);
    (rows.into_iter().map(|(_line, name)| name).collect(), findings)
}

impl Row {
    fn into_name(self) -> Result<PlaceName, Mistake> {
        let unknown = |_unknown| Mistake::NoSuchMunicipality { code: self.istat_code.clone() };
        let code = self.istat_code.parse::<IstatCode>().map_err(unknown)?;
        Ok(PlaceName { code, name: self.name, kind: self.kind })
    }
}
