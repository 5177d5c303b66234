//! The cases: a list that is alive, one case with its timeline, and the officer's work on it.

mod acts;
mod bulk;
pub mod language;
mod model;
mod office;
mod past;
mod update;
pub mod view;
mod window;

pub use acts::{assign, begin_act, choose_act, confirm_act};
pub(crate) use bulk::on_outcome;
pub use bulk::{Bulk, begin_bulk, choose_bulk_act, do_bulk, mark, unmark};
pub use model::{CaseFilter, Cases, CasesPlace, Due, StateFilter};
pub use office::OfficeFilter;
pub(crate) use past::undo;
pub(crate) use update::open;
pub use update::{
    choose_municipality, choose_state, choose_theme, clear_filters, complete, copy_protocol, next_sort, on_case,
    on_failure, on_form, on_page, on_titles, on_view, open_next, open_previous, open_selected, read_line, refilter,
    reload, reload_if_other, reload_open, search_for, start_search, step, toggle_late, toggle_reveal,
};
pub use window::{Side, Window};
