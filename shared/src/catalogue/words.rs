//! The closed vocabularies of a sheet. Codes of the national vocabularies: italia/daf-ontologie-vocabolari-controllati
//! (CC-BY 4.0) and the *modello Comuni*.

mod access;
mod category;
mod events;
mod procedure;
mod topics;

pub use access::{Authentication, Channel};
pub use category::Category;
pub use events::{BusinessEvent, LifeEvent};
pub use procedure::{Audience, EvidenceClass, Procedure, Silence, Status, TermUnit};
pub use topics::TOPICS;

/// Gives a vocabulary its words for people, one line a word: Italian, then English.
macro_rules! labels {
    ($name:ident { $($variant:ident: $it:literal, $en:literal;)+ }) => {
        impl $name {
            /// The word as people read it.
            #[must_use]
            pub const fn label(self, language: $crate::domain::Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, $crate::domain::Language::It) => $it,
                      (Self::$variant, $crate::domain::Language::En) => $en,)+
                }
            }
        }
    };
}

use labels;
