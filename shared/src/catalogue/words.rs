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
