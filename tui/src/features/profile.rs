//! The page of one Comune, one platform or one node: how it is, what it works on, and what can be done about it.

mod model;
mod update;
pub mod view;

pub use model::{Check, Member, ProfilePlace, Shelf};
pub use update::{
    ask_retry, check, choose_adhesion, enter, follow, next, on_check_failed, on_conformance, on_services, open,
    open_cases, previous, scope, step,
};
