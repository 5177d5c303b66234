use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Slug;
use crate::domain::{Text, Theme, vocabulary};

/// The programme the federation was born from: its platforms, and how its success is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// What it is called.
    #[serde(rename = "programme")]
    pub name: ProgrammeName,
    /// The seven platforms, in the order of the themes.
    #[serde(rename = "platform")]
    pub platforms: Vec<Platform>,
    /// What success is measured by.
    #[serde(rename = "indicator")]
    pub indicators: Vec<Indicator>,
}

/// The name of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeName {
    /// Its official title.
    pub title: Text,
}

/// The federation's system for one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// The theme it serves.
    pub theme: Theme,
    /// The project that paid for it, `PA1.1.1.a` to `g`.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// The code of the public investment (CUP).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cup: Option<String>,
    /// Its budget in whole euro.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_eur: Option<u64>,
    /// How many municipalities the project aimed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_municipalities: Option<u16>,
    /// The parts it is made of.
    #[serde(default)]
    pub components: Vec<Component>,
}

/// A part of a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its name in files.
    pub id: Slug,
    /// Its name for people.
    pub name: Text,
}

vocabulary! {
    /// What the figure of an indicator counts.
    IndicatorUnit, "unit of an indicator" {
        /// Hundredths of a whole.
        Percent = "percent",
        /// Municipalities.
        Municipalities = "municipalities",
    }
}

/// What the programme's success is measured by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its code, `IR01`.
    pub id: String,
    /// What it measures.
    pub name: Text,
    /// What its figures count.
    pub unit: IndicatorUnit,
    /// Where it started; absent: the source gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Where it should arrive.
    pub target: f64,
    /// By which year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_year: Option<u16>,
    /// Where the figures come from.
    pub source: String,
}

impl Programme {
    /// The platform of a theme; every loaded programme has all seven.
    #[must_use]
    pub fn platform(&self, theme: Theme) -> Option<&Platform> {
        self.platforms.iter().find(|platform| platform.theme == theme)
    }

    /// An indicator by its code.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }
}
