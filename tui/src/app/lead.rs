//! Where a number leads: every figure on a page can be chosen and opens the list it counts.

use shared::api::{CaseSort, SheetQuery};
use shared::catalogue::Slug;
use shared::domain::IstatCode;

use super::{Ask, Effect, Model, Screen, go};
use crate::features::cases::{self, CaseFilter, CasesPlace, Due};
use crate::features::profile::{self, Member};
use crate::features::{consultations, desk};

/// What is opened when a line is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The cases that fit.
    Cases(CaseFilter),
    /// The page of a Comune, platform or node.
    Member(Member),
    /// A service's sheet.
    Sheet(Slug, Option<IstatCode>),
    /// The questions without an answer.
    Questions,
    /// The page of a consultation.
    Consultation(Slug),
    /// A screen.
    Screen(Screen),
}

/// Goes where a line leads; the way back gives the page as it was.
pub fn follow(model: &mut Model, lead: Lead) -> Vec<Effect> {
    match lead {
        Lead::Cases(filter) => {
            // What is counted by deadline is listed by deadline.
            let sort = if filter.due == Due::Any { CaseSort::Updated } else { CaseSort::Due };
            model.leave_for(|place| {
                place.screen = Screen::Cases;
                place.cases = CasesPlace { filter, sort, ..CasesPlace::default() };
            });
            cases::reload(model)
        }
        Lead::Member(member) => profile::open(model, member),
        Lead::Sheet(slug, municipality) => {
            desk::show_sheet(model, slug.clone());
            vec![Effect::Ask(Ask::Sheet(slug, SheetQuery { municipality }))]
        }
        Lead::Questions => {
            let mut effects = go::screen(model, Screen::Desk);
            effects.extend(desk::open_questions(model));
            effects
        }
        Lead::Consultation(slug) => consultations::show(model, slug),
        Lead::Screen(screen) => go::screen(model, screen),
    }
}
