use super::{CaseState, Outcome};
use crate::domain::vocabulary;

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
}
