//! The help desk: search over services and cases as one types, conversations with citizens, and the questions that the
//! search could not answer.

mod canned;
mod chat;
mod model;
mod past;
mod questions;
mod search;
mod taught;
mod transfer;
mod update;
pub mod view;

pub use canned::{choose_canned, take_canned};
pub use chat::{
    claim, close, go_to_case, on_conversation, on_page, on_view, release, reload_open, send_reply, start_reply,
};
pub(crate) use chat::{current, open_chat};
pub use model::{Desk, DeskPlace, Found, Hit, List, Open};
pub(crate) use past::undo;
pub use questions::{ask_teaching, on_question, on_taught, on_unanswered, on_words, open_questions, start_teaching};
pub(crate) use search::{ask_changed, show_sheet};
pub use search::{ask_search, on_failure, on_found, on_sheet, search_for, start_search, to_results};
pub use taught::{ask_withdrawal, on_all_taught, open_taught};
pub(crate) use transfer::office_name;
pub use transfer::{begin_transfer, choose_office};
pub use update::{open_selected, step, switch_list};
