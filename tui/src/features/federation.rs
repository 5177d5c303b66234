//! The matrix of 82 municipalities and seven platforms: home.

mod group;
mod history;
mod model;
mod past;
mod place;
mod update;
pub mod view;

pub use group::{Group, Grouping};
pub use history::{Change, History};
pub(crate) use model::trouble;
pub use model::{Federation, Total, Town, Trouble};
pub(crate) use past::undo;
pub use place::{Colouring, FederationPlace, Sort};
pub use update::{
    arrange, ask_adhesion, choose_adhesion, choose_adhesion_of, go_to, left, next_colouring, next_grouping, next_sort,
    next_trouble, on_adhesion, on_case, on_failure, on_health, on_municipalities, on_view, open_cases, open_member,
    open_platform, refresh_if_old, right, start_filter, step,
};
pub(crate) use update::{go_to_node, selected};
