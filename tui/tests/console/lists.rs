//! Lists that live: they follow what happens, never grow for ever, and every number leads to the cases it counts.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's helpers fail as its tests do")]

use shared::case::{Case, Opening};
use shared::id::{CaseId, EventId, Seq};
use shared::log::{Entry, Happening};
use tui::app::{Ask, Effect, Model, Msg, update};
use tui::features::cases::OfficeFilter;
use tui::fixture;
use tui::i18n::Language;

use super::common::{answer, at, draw, press, settings};

fn asked(effects: &[Effect]) -> Vec<&shared::api::CaseQuery> {
    let query = |effect| match effect {
        &Effect::Ask(Ask::Cases { ref query, .. }) => Some(query),
        _ => None,
    };
    effects.iter().filter_map(query).collect()
}

/// A case nobody has heard of yet is registered.
fn registration(number: u64) -> Entry {
    let view = fixture::view_of(75).unwrap();
    let opening = Opening { id: CaseId::from_seed(number.into()), ..view.case.opening.clone() };
    Entry {
        seq: Seq(10_000 + i64::try_from(number).unwrap()),
        id: EventId::from_seed(number.into()),
        at: fixture::noon(),
        happening: Happening::Case {
            case: Box::new(Case::replay(opening, &view.timeline[..1]).unwrap()),
            event: view.timeline[0].clone(),
        },
    }
}

#[test]
fn a_list_that_grew_by_what_happens_is_asked_anew() {
    let mut model = at(settings(Language::It), (120, 40));
    let mut times = 0;
    for number in 0..6_000 {
        let effects = update(&mut model, Msg::Entry(Box::new(registration(number))));
        times += asked(&effects).len();
        answer(&mut model, &effects);
        assert!(model.cases.rows.len() <= 3_001, "after {number} cases {} are held", model.cases.rows.len());
    }
    assert!((1..20).contains(&times), "asked {times} times");
}

#[test]
fn the_offices_of_the_federation_are_proposed_as_one_types() {
    let mut model = at(settings(Language::It), (200, 60));
    let effects = press(&mut model, "3/ufficio:");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Ask(Ask::Offices(None, _)))), "they are asked for");
    let proposed = |model: &Model| tui::features::cases::language::completions(model, model.place.cases.line.value());
    let all = proposed(&model);
    assert!(all.len() > 2 && all.last().unwrap() == "ufficio:nessuno", "{all:?}");
    let name = all[0].strip_prefix("ufficio:").unwrap().split('-').next_back().unwrap().to_owned();
    press(&mut model, &name);
    assert!(proposed(&model).iter().all(|word| word.contains(&name)), "any word of a name finds it");
    assert_eq!(model.place.cases.filter.office, OfficeFilter::like(&name));
    assert!(draw(&model).contains(&format!("ufficio {name}…")), "the title says whose cases these are");
}

#[test]
fn the_number_of_an_office_leads_to_its_own_cases() {
    let mut model = at(settings(Language::It), (120, 40));
    let effects = press(&mut model, "4z↓↓↓↓↓↓↓↓⏎");
    let query = asked(&effects).pop().unwrap().clone();
    let office = query.office.unwrap();
    assert!(office.starts_with('='), "just this office: {office}");
    assert!(query.text.is_none() && query.municipality.is_some() && query.theme.is_some());
}
