//! Every stage has its page: one table.

use super::stage::Stage;
use super::turn::{Page, Turn};
use super::{
    answering, browsing, case, cases, consent, consulting, declaring, erasing, filling, finding, greeting, help,
    identity, nearby, people, placing, rating, reporting, review, sending, settings, sheet, unsolved,
};

/// The page of the present stage.
pub(super) fn page(turn: &Turn<'_>) -> Page {
    match &turn.session.stage {
        Stage::Greeting => greeting::page(turn),
        Stage::Home => greeting::home(turn),
        Stage::Found { words, items, sure } => finding::page(turn, words, items, *sure),
        Stage::Nothing { words, elsewhere } => finding::nothing(turn, words, elsewhere.as_ref()),
        Stage::Browsing(browsing) => browsing::page(turn, browsing),
        Stage::Placing { choices, .. } => placing::page(turn, choices),
        Stage::Sheet { sheet, whole } => sheet::page(turn, sheet, *whole),
        Stage::Consent => consent::page(turn),
        Stage::Asking => filling::page(turn),
        Stage::Declaring => declaring::page(turn),
        Stage::Identifying => identity::page(turn),
        Stage::Reviewing => review::page(turn),
        Stage::Near { reports } => nearby::page(turn, reports),
        Stage::Editing { page } => review::list(turn, *page),
        Stage::Sending => sending::page(turn),
        Stage::Cases { cases } => cases::page(turn, cases),
        Stage::Case { view } => case::page(turn, view),
        Stage::Replying(reply) => answering::page(turn, reply),
        Stage::Withdrawing { case } => case::withdrawing(turn, *case),
        Stage::Rating { case, score, why } => rating::page(turn, *case, *score, *why),
        Stage::Snapshot(_) => reporting::snapshot(turn),
        Stage::Reporting(report) => reporting::page(turn, report),
        Stage::Unsolved { case } => unsolved::page(turn, *case),
        Stage::Consultations { items } => consulting::list(turn, items),
        Stage::Consultation(consulting) => consulting::page(turn, consulting),
        Stage::Calling => people::calling(turn),
        Stage::Talking => people::talking(turn),
        Stage::Speaking => settings::languages(turn),
        Stage::Help => help::page(turn),
        Stage::Settings => settings::page(turn),
        Stage::Privacy => consent::notice(turn),
        Stage::Erasing => erasing::page(turn),
    }
}
