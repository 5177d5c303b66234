use shared::api::{NodeView, ServiceItem};
use shared::case::CaseState;
use shared::federation::conformance::Judgement;

use super::deadlines::horizons;
use super::{Cell, Sheet, column, federation};
use crate::app::Model;
use crate::features::cases::Due;
use crate::features::profile::{Check, Member};

/// The nodes of the page's subject, what falls due there, its cases by state, and of a node its services and its check.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    let Some(member) = model.place.profile.member else { return Vec::new() };
    let is_its_own = |node: &&NodeView| match member {
        Member::Town(code) => node.node.municipality == code,
        Member::Platform(theme) => node.node.theme == theme,
        Member::Node(id) => node.node == id,
    };
    let nodes = federation::sheet(model, &mut model.federation.nodes().filter(is_its_own));
    let mut sheets = vec![nodes, due(model, member)];
    sheets.extend(states(model, member));
    if let Member::Node(_) = member {
        sheets.extend(model.shelf.items.as_deref().map(|items| services(model, items)));
    }
    if let Some(Check::Done(view)) = model.shelf.check.as_ref().filter(|_| matches!(member, Member::Node(_))) {
        sheets.push(conformance(model, &view.points));
    }
    sheets
}

fn due(model: &Model, member: Member) -> Sheet {
    let counts = Due::HORIZONS.map(|due| model.tallies.of(member.scope(), due).map(|counts| counts.total));
    Sheet {
        name: "deadlines",
        title: model.words().profile.deadlines_word.to_owned(),
        columns: horizons(model),
        rows: vec![counts.map(|count| Cell::maybe(count, Cell::Count)).into()],
    }
}

fn states(model: &Model, member: Member) -> Option<Sheet> {
    let words = model.words();
    let counts = model.tallies.of(member.scope(), Due::Any)?;
    let row = |state: &CaseState| {
        let count = counts.states.get(state).copied()?;
        Some(vec![Cell::Word(state.as_str(), words.case_state(*state)), Cell::Count(count)])
    };
    Some(Sheet {
        name: "states",
        title: words.profile.by_state.to_owned(),
        columns: vec![column("state", words.cases.column_state), column("cases", words.header.cases_open)],
        rows: CaseState::ALL.iter().filter_map(row).collect(),
    })
}

fn services(model: &Model, items: &[ServiceItem]) -> Sheet {
    let words = model.words();
    let online =
        |item: &ServiceItem| if item.can_start { ("yes", words.tables.is_so) } else { ("no", words.tables.is_not) };
    let row = |item: &ServiceItem| {
        let (name, word) = online(item);
        vec![
            Cell::text(&item.slug),
            Cell::text(&item.title),
            Cell::Count(item.level.level().into()),
            Cell::Word(name, word),
        ]
    };
    Sheet {
        name: "services",
        title: words.profile.services_word.to_owned(),
        columns: vec![
            column("service", "ID"),
            column("title", words.cases.column_service),
            column("level", words.tables.level_word),
            column("online", words.desk.can_start),
        ],
        rows: items.iter().map(row).collect(),
    }
}

fn conformance(model: &Model, points: &[Judgement]) -> Sheet {
    let words = model.words();
    let row = |one: &Judgement| {
        let (name, word) = if one.fault.is_none() { ("yes", words.tables.is_so) } else { ("no", words.tables.is_not) };
        vec![
            Cell::Word(one.point.as_str(), words.conformance_point(one.point)),
            Cell::Word(name, word),
            Cell::maybe(one.fault.as_ref(), Cell::text),
        ]
    };
    Sheet {
        name: "conformance",
        title: words.profile.check_title.to_owned(),
        columns: vec![
            column("point", words.profile.check_title),
            column("kept", words.tables.value_word),
            column("fault", words.tables.note_word),
        ],
        rows: points.iter().map(row).collect(),
    }
}
