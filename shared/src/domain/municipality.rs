use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::{BodyTaxCode, UnknownWord};

/// The ISTAT code of a municipality of the Metropolitan City of Palermo: `082001` to `082082`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IstatCode(u32);

impl IstatCode {
    /// Palermo, which is also the metropolitan level.
    pub const PALERMO: Self = Self(82_053);

    /// The province part of every code of the Metropolitan City, and how many municipalities it has.
    const FIRST: u32 = 82_001;
    const LAST: u32 = 82_082;

    /// The code as a number, for fast columns.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The code of a number.
    pub fn from_number(number: u32) -> Result<Self, UnknownWord> {
        if (Self::FIRST..=Self::LAST).contains(&number) {
            Ok(Self(number))
        } else {
            Err(UnknownWord::new("ISTAT code of the Metropolitan City of Palermo", &format!("{number:06}")))
        }
    }
}

impl fmt::Display for IstatCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl FromStr for IstatCode {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let unknown = || UnknownWord::new("ISTAT code of the Metropolitan City of Palermo", text);
        let is_six_digits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        let number = if is_six_digits { text.parse().ok() } else { None };
        number.and_then(|n| Self::from_number(n).ok()).ok_or_else(unknown)
    }
}

impl TryFrom<String> for IstatCode {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, UnknownWord> {
        text.parse()
    }
}

impl From<IstatCode> for String {
    fn from(code: IstatCode) -> Self {
        code.to_string()
    }
}

impl JsonSchema for IstatCode {
    fn schema_name() -> Cow<'static, str> {
        "IstatCode".into()
    }

    fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^0820[0-8][0-9]$", "examples": ["082053"] })
    }
}

/// One of the 82 Comuni, with what the register says of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Municipality {
    /// ISTAT code, the key everywhere.
    pub code: IstatCode,
    /// Official name, with its accents.
    pub name: String,
    /// Belfiore (cadastral) code, also in tax codes and protocol numbers.
    pub belfiore: String,
    /// Code in the index of public administrations (IPA).
    pub ipa: String,
    /// Post codes; Palermo has many.
    pub post_codes: Vec<String>,
    /// Inhabitants, the latest known figure.
    pub population: u32,
    /// Latitude of the town, degrees WGS84.
    pub latitude: f64,
    /// Longitude of the town, degrees WGS84.
    pub longitude: f64,
    /// Area in square kilometres.
    pub area_km2: f64,
    /// Certified mailbox of the protocol office; `None` where it is not known.
    pub pec: Option<String>,
    /// Tax code, by which pagoPA knows it as a creditor; `None` where it is not known.
    pub tax_code: Option<BodyTaxCode>,
    /// The municipalities that share a border with it; none for Ustica, an island.
    pub neighbours: Vec<IstatCode>,
}
