//! The matrix of 82 municipalities and seven platforms: home.

mod model;
mod update;
pub mod view;

pub use model::{Federation, FederationPlace, Sort, Total, Town, Trouble};
pub(crate) use update::go_to_node;
pub use update::{
    arrange, ask_adhesion, choose_adhesion, go_to, left, next_sort, next_trouble, on_adhesion, on_case, on_failure,
    on_health, on_municipalities, on_view, open_cases, refresh_if_old, right, start_filter, step,
};
