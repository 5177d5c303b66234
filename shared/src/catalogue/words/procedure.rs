use crate::domain::vocabulary;

vocabulary! {
    /// Whether a service can be asked for now (*modello Comuni*: stato).
    Status, "status" {
        /// It can.
        Active = "active",
        /// It cannot; the sheet says why.
        Inactive = "inactive",
    }
}

vocabulary! {
    /// How a service is decided.
    Procedure, "procedure" {
        /// The office decides an application (L. 241/1990 art. 2).
        Application = "application",
        /// It is in force when sent; the office checks afterwards (SCIA, CILA: L. 241/1990 art. 19).
        Notification = "notification",
        /// Applications are put in order in a ranking.
        Ranking = "ranking",
        /// A problem is reported.
        Report = "report",
        /// A place and a time are kept.
        Booking = "booking",
        /// Something is paid.
        Payment = "payment",
        /// Only read: nothing is sent.
        Information = "information",
    }
}

impl Procedure {
    /// Whether a case can come of it; of an information none can.
    #[must_use]
    pub const fn makes_cases(self) -> bool {
        !matches!(self, Self::Information)
    }

    /// Whether an office decides it, so that the silence of the office can count as consent (L. 241/1990 art. 20).
    #[must_use]
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Application | Self::Ranking)
    }
}

vocabulary! {
    /// Who a service is for.
    Audience, "audience" {
        /// People.
        Citizen = "citizen",
        /// Firms and associations.
        Business = "business",
        /// Technicians acting for others: architects, surveyors, engineers.
        Professional = "professional",
        /// People and firms.
        Both = "both",
    }
}

vocabulary! {
    /// What the office's silence until the end of the term means; where the sheet does not say, nothing.
    Silence, "meaning of silence" {
        /// The application counts as granted (L. 241/1990 art. 20).
        Consent = "consent",
        /// The application counts as refused, so that one can go to court (L. 241/1990 art. 25 c. 4, DPR 380/2001 art. 36).
        Refusal = "refusal",
    }
}

vocabulary! {
    /// How the days of a term are counted.
    TermUnit, "unit of a term" {
        /// Every day counts.
        Calendar = "calendar",
        /// Saturdays, Sundays and holidays do not count.
        Working = "working",
    }
}

vocabulary! {
    /// What the facts of a sheet rest on, from the firmest to the least firm.
    EvidenceClass, "class of evidence" {
        /// A national or regional law, the same everywhere.
        Law = "law",
        /// What Comuni do all over Italy.
        NationalPractice = "national-practice",
        /// An act of the Region.
        Region = "region",
        /// The programme's own documents.
        Programme = "programme",
        /// A page or regulation of the Comune of Palermo.
        PalermoOfficial = "palermo-official",
        /// The press on Palermo.
        PalermoPress = "palermo-press",
        /// Civic projects on Palermo.
        PalermoCivic = "palermo-civic",
    }
}

impl EvidenceClass {
    /// Whether its facts hold for Palermo only, so that they stand in its variant and never in the sheet of all.
    #[must_use]
    pub const fn is_of_palermo(self) -> bool {
        matches!(self, Self::PalermoOfficial | Self::PalermoPress | Self::PalermoCivic)
    }
}
