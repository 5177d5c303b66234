use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::case::CaseState;
use crate::catalogue::Slug;
use crate::domain::{IstatCode, Spot};
use crate::id::{ApplicantId, CaseId};

/// Reports so near, in metres, may be about the same problem: what one sees from where one stands.
pub const NEAR_METRES: u16 = 100;
/// So many are told at most, the nearest first.
pub const NEAR_REPORTS: usize = 5;

/// Is a problem in a public place known already?
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NearQuery {
    /// The service to which it would be reported.
    pub service: Slug,
    /// Of which municipality.
    pub municipality: IstatCode,
    /// Latitude of the problem, degrees WGS84.
    pub lat: f64,
    /// Longitude of it.
    pub lon: f64,
    /// Who asks: their own reports are not told.
    pub applicant: ApplicantId,
}

impl NearQuery {
    /// Where the problem is.
    #[must_use]
    pub const fn spot(&self) -> Spot {
        Spot { lat: self.lat, lon: self.lon }
    }
}

/// An open report of somebody else: nothing of what they wrote, showed or are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NearReport {
    /// Which case, to join it.
    pub case: CaseId,
    /// How far it is.
    pub metres: u16,
    /// Since when it is known.
    #[schemars(with = "String")]
    pub since: Date,
    /// Where it stands.
    pub state: CaseState,
}
