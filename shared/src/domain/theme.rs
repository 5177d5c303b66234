use super::vocabulary;

vocabulary! {
    /// A thematic area; each has one platform of the federation (PON Metro Palermo, axis 1, projects PA1.1.1.a to g).
    Theme, "theme" {
        /// Assistenza e sostegno sociale.
        Social = "social",
        /// Edilizia e catasto.
        Building = "building",
        /// Cultura e tempo libero.
        Culture = "culture",
        /// Lavoro e formazione.
        Work = "work",
        /// Tributi locali.
        Taxes = "taxes",
        /// Ambiente e territorio.
        Environment = "environment",
        /// Lavori pubblici.
        PublicWorks = "public-works",
    }
}

impl Theme {
    /// The project that pays for the platform of this theme.
    #[must_use]
    pub const fn project_code(self) -> &'static str {
        match self {
            Self::Social => "PA1.1.1.a",
            Self::Building => "PA1.1.1.b",
            Self::Culture => "PA1.1.1.c",
            Self::Work => "PA1.1.1.d",
            Self::Taxes => "PA1.1.1.e",
            Self::Environment => "PA1.1.1.f",
            Self::PublicWorks => "PA1.1.1.g",
        }
    }

    /// Its place in the order of the projects, from 0.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
