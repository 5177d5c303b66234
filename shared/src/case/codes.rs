use super::{CaseState, Outcome};
use crate::domain::{Language, vocabulary};

vocabulary! {
    /// The state of a *pratica* in the *modello Comuni* of Designers Italia (`dci_stati_pratica_array`).
    PortalState, "portal state" {
        /// Processo in corso.
        Running = "processo-in-corso",
        /// Processo sospeso: si richiede un'azione da parte dell'utente.
        WaitsForUser = "processo-sospeso-utente",
        /// Processo sospeso: si richiede un'azione da parte della Pubblica Amministrazione.
        WaitsForOffice = "processo-sospeso-amministrazione",
        /// Processo concluso: esito positivo.
        EndedWell = "processo-concluso-positivo",
        /// Processo concluso: esito negativo.
        EndedBadly = "processo-concluso-negativo",
    }
}

/// The status code of an application in `OpenCity` Italia (`PraticaStatusService`).
pub type OpenCityStatus = u16;

impl CaseState {
    /// The state in the *modello Comuni*; a closed case needs its outcome.
    #[must_use]
    pub const fn portal(self, outcome: Option<Outcome>) -> PortalState {
        match (self, outcome) {
            (Self::Closed, Some(outcome)) if outcome.is_positive() => PortalState::EndedWell,
            (Self::Closed, _) => PortalState::EndedBadly,
            (Self::Integration | Self::Notice | Self::ToPay | Self::Conform, _) => PortalState::WaitsForUser,
            (Self::Ranking | Self::WaitingList, _) => PortalState::WaitsForOffice,
            _ => PortalState::Running,
        }
    }

    /// The status code in `OpenCity`; a closed case needs its outcome.
    #[must_use]
    pub const fn open_city(self, outcome: Option<Outcome>) -> OpenCityStatus {
        match (self, outcome) {
            (Self::Registered, _) => 3_000,
            (Self::Review | Self::Ranking | Self::WaitingList | Self::InForce, _) => 4_000,
            (Self::Integration | Self::Notice | Self::Conform, _) => 4_100,
            (Self::ToPay, _) => 1_500,
            (Self::Approved, _) => 6_000,
            (Self::Closed, Some(Outcome::Granted | Outcome::GrantedBySilence)) => 7_000,
            (Self::Closed, Some(Outcome::Withdrawn)) => 20_000,
            (Self::Closed, _) => 9_000,
        }
    }

    /// The name people read, after the labels of the *modello Comuni*.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::It, Self::Registered) => "Inviata",
            (Language::It, Self::Review) => "In esame",
            (Language::It, Self::Integration) => "Da completare",
            (Language::It, Self::Notice) => "Preavviso di rifiuto",
            (Language::It, Self::Ranking) => "In graduatoria",
            (Language::It, Self::WaitingList) => "In lista d'attesa",
            (Language::It, Self::ToPay) => "Da pagare",
            (Language::It, Self::Approved) => "Accolta",
            (Language::It, Self::InForce) => "Efficace",
            (Language::It, Self::Conform) => "Da adeguare",
            (Language::It, Self::Closed) => "Conclusa",
            (Language::En, Self::Registered) => "Sent",
            (Language::En, Self::Review) => "Being examined",
            (Language::En, Self::Integration) => "To be completed",
            (Language::En, Self::Notice) => "Notice before refusal",
            (Language::En, Self::Ranking) => "In the ranking",
            (Language::En, Self::WaitingList) => "On the waiting list",
            (Language::En, Self::ToPay) => "To be paid",
            (Language::En, Self::Approved) => "Approved",
            (Language::En, Self::InForce) => "In force",
            (Language::En, Self::Conform) => "To be brought into line",
            (Language::En, Self::Closed) => "Closed",
        }
    }
}

impl Outcome {
    /// The name people read.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::It, Self::Granted) => "Accolta",
            (Language::It, Self::GrantedBySilence) => "Accolta per silenzio",
            (Language::It, Self::Refused) => "Respinta",
            (Language::It, Self::Forbidden) => "Attività vietata",
            (Language::It, Self::Withdrawn) => "Ritirata",
            (Language::It, Self::Archived) => "Archiviata",
            (Language::En, Self::Granted) => "Granted",
            (Language::En, Self::GrantedBySilence) => "Granted by silence",
            (Language::En, Self::Refused) => "Refused",
            (Language::En, Self::Forbidden) => "Activity forbidden",
            (Language::En, Self::Withdrawn) => "Withdrawn",
            (Language::En, Self::Archived) => "Archived",
        }
    }
}
