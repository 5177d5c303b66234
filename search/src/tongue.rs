use std::fmt;

use frostem::Algorithm;

/// A language that questions are understood in. Sicilian is written so near to Italian, and mixed with it so freely,
/// that both are one tongue here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Tongue {
    Italian,
    English,
    French,
    Spanish,
    Romanian,
    Arabic,
    Bengali,
    Tamil,
    Sinhala,
    Chinese,
}

impl Tongue {
    /// All of them, Italian first.
    pub(crate) const ALL: [Self; 10] = [
        Self::Italian,
        Self::English,
        Self::French,
        Self::Spanish,
        Self::Romanian,
        Self::Arabic,
        Self::Bengali,
        Self::Tamil,
        Self::Sinhala,
        Self::Chinese,
    ];

    /// Those written in Latin letters: only their words tell them apart.
    pub(crate) const LATIN: [Self; 5] = [Self::Italian, Self::English, Self::French, Self::Spanish, Self::Romanian];

    /// Two-letter code, ISO 639-1.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Romanian => "ro",
            Self::Arabic => "ar",
            Self::Bengali => "bn",
            Self::Tamil => "ta",
            Self::Sinhala => "si",
            Self::Chinese => "zh",
        }
    }

    /// The tongue of a code; Sicilian (`scn`) counts as Italian.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        if code == "scn" {
            return Some(Self::Italian);
        }
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }

    /// The tongue whose script a character belongs to, when the script tells.
    pub(crate) const fn of_script(character: char) -> Option<Self> {
        match character {
            '\u{600}'..='\u{6ff}' => Some(Self::Arabic),
            '\u{980}'..='\u{9ff}' => Some(Self::Bengali),
            '\u{b80}'..='\u{bff}' => Some(Self::Tamil),
            '\u{d80}'..='\u{dff}' => Some(Self::Sinhala),
            '\u{4e00}'..='\u{9fff}' => Some(Self::Chinese),
            _ => None,
        }
    }

    /// How it is stemmed; Bengali, Sinhala and Chinese words are searched as they are, and by their letter runs.
    pub(crate) const fn stemming(self) -> Option<Algorithm> {
        match self {
            Self::Italian => Some(Algorithm::Italian),
            Self::English => Some(Algorithm::English),
            Self::French => Some(Algorithm::French),
            Self::Spanish => Some(Algorithm::Spanish),
            Self::Romanian => Some(Algorithm::Romanian),
            Self::Arabic => Some(Algorithm::Arabic),
            Self::Tamil => Some(Algorithm::Tamil),
            Self::Bengali | Self::Sinhala | Self::Chinese => None,
        }
    }
}

impl fmt::Display for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
