use shared::api::ServiceItem;
use shared::domain::{Adhesion, NodeId, Theme};
use shared::federation::conformance::Conformance;

use super::{Check, Member, ProfilePlace};
use crate::app::{Ask, Confirm, Deed, Effect, Layer, Lead, Model, Screen, lead};
use crate::features::cases::Due;
use crate::features::federation;
use crate::features::tallies::{self, Scope};
use crate::ui::Row;

/// Opens a page, from wherever the person is.
pub fn open(model: &mut Model, member: Member) -> Vec<Effect> {
    model.leave_for(|place| {
        place.screen = Screen::Profile;
        place.profile = ProfilePlace { member: Some(member), row: 0 };
    });
    enter(model)
}

/// Asks for what the page shows and the console does not have.
pub fn enter(model: &mut Model) -> Vec<Effect> {
    if model.place.profile.member.is_none() {
        model.place.profile.member = federation::selected(model).map(Member::Town);
    }
    let mut effects = tallies::refresh_if_old(model);
    let wanted = scope(model).filter(|scope| scope.municipality.is_some() && scope.theme.is_some());
    if let Some(scope) = wanted.filter(|_| model.shelf.scope != wanted) {
        model.shelf = super::Shelf { scope: wanted, ..super::Shelf::default() };
        effects.push(Effect::Ask(Ask::Services(scope, model.settings.language)));
    }
    effects
}

/// The services have come.
pub fn on_services(model: &mut Model, scope: Scope, mut items: Vec<ServiceItem>) {
    if model.shelf.scope == Some(scope) {
        items.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.title.cmp(&b.title)));
        model.shelf.items = Some(items);
    }
}

/// Which part of the federation the page is about.
#[must_use]
pub fn scope(model: &Model) -> Option<Scope> {
    model.place.profile.member.map(Member::scope)
}

fn rows(model: &Model) -> Vec<Row> {
    super::view::rows(model, model.ink(), usize::from(model.size.0))
}

/// Moves among the lines that lead somewhere.
pub fn step(model: &mut Model, by: isize) {
    model.place.profile.row = Row::step(&rows(model), model.place.profile.row, by);
}

/// Goes where the chosen line leads.
pub fn follow(model: &mut Model) -> Vec<Effect> {
    let lead = Row::lead_of(rows(model), model.place.profile.row);
    lead.map_or_else(Vec::new, |lead| lead::follow(model, lead))
}

/// All open cases of the page's subject.
pub fn open_cases(model: &mut Model) -> Vec<Effect> {
    scope(model).map_or_else(Vec::new, |scope| lead::follow(model, Lead::Cases(scope.filter(Due::Any))))
}

/// The page of the next Comune by name, or of the next platform; a node's platform stays.
pub fn next(model: &mut Model) -> Vec<Effect> {
    beside(model, 1)
}

/// The page of the one before.
pub fn previous(model: &mut Model) -> Vec<Effect> {
    beside(model, -1)
}

fn beside(model: &mut Model, by: isize) -> Vec<Effect> {
    let by_name = |code| {
        let mut towns: Vec<_> = model.federation.towns().iter().map(|town| (&town.folded, town.code)).collect();
        towns.sort();
        let at = towns.iter().position(|(_, known)| *known == code)?;
        towns.get(at.checked_add_signed(by)?).map(|(_, code)| *code)
    };
    let beside = match model.place.profile.member {
        Some(Member::Town(code)) => by_name(code).map(Member::Town),
        Some(Member::Node(node)) => by_name(node.municipality).map(|code| Member::Node(NodeId::new(code, node.theme))),
        Some(Member::Platform(theme)) => {
            theme.index().checked_add_signed(by).and_then(|at| Theme::ALL.get(at)).copied().map(Member::Platform)
        }
        None => None,
    };
    let Some(member) = beside else { return Vec::new() };
    model.place.profile.member = Some(member);
    enter(model)
}

/// The node the page is about, or the one of its chosen line.
fn node(model: &Model) -> Option<NodeId> {
    let chosen = || match Row::lead_of(rows(model), model.place.profile.row) {
        Some(Lead::Member(Member::Node(node))) => Some(node),
        _ => None,
    };
    match model.place.profile.member? {
        Member::Node(node) => Some(node),
        Member::Town(_) | Member::Platform(_) => chosen(),
    }
}

/// Offers the other adhesions of the node.
pub fn choose_adhesion(model: &mut Model) -> Vec<Effect> {
    match node(model) {
        Some(node) => federation::choose_adhesion_of(model, node),
        None => model.say(model.words().profile.choose_node_first),
    }
    Vec::new()
}

/// Checks whether the node's system keeps the protocol; the answer stands on the node's page.
pub fn check(model: &mut Model) -> Vec<Effect> {
    let Some(node) = node(model) else {
        model.say(model.words().profile.choose_node_first);
        return Vec::new();
    };
    if model.federation.node(node).is_some_and(|view| view.hosted) {
        model.say(model.words().profile.nothing_to_check);
        return Vec::new();
    }
    let is_here = model.place.profile.member == Some(Member::Node(node));
    let mut effects = if is_here { Vec::new() } else { open(model, Member::Node(node)) };
    model.shelf.check = Some(Check::Asked(node));
    effects.push(Effect::Ask(Ask::Conformance(node)));
    effects
}

/// What a check found has come.
pub fn on_conformance(model: &mut Model, view: Conformance) {
    if model.shelf.check == Some(Check::Asked(view.node)) {
        model.shelf.check = Some(Check::Done(view));
    }
}

/// A check did not come to an end.
pub fn on_check_failed(model: &mut Model, node: NodeId) {
    if model.shelf.check == Some(Check::Asked(node)) {
        model.shelf.check = None;
    }
}

/// Asks whether the deliveries that wait shall be tried again now.
pub fn ask_retry(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let Some(view) = node(model).and_then(|node| model.federation.node(node)) else {
        model.say(words.profile.choose_node_first);
        return Vec::new();
    };
    if view.waiting_deliveries == 0 || view.adhesion == Adhesion::None {
        model.say(words.profile.nothing_queued);
        return Vec::new();
    }
    let name = model.federation.name(view.node.municipality);
    let question = (words.profile.confirm_retry)(view.waiting_deliveries, &name, words.theme(view.node.theme));
    let deed = Deed::Retry(view.node);
    model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
    Vec::new()
}
