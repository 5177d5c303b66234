use jiff::Timestamp;
use shared::api::FederationView;
use shared::case::{ActKind, Case, CaseEvent};
use shared::domain::{Adhesion, Health, IstatCode, Municipality, NodeId, Theme};
use shared::id::Seq;

use super::model::trouble;
use super::{Federation, Town, Trouble};
use crate::app::{Ask, Choice, Confirm, Deed, Effect, Layer, Line, Model, Pick, Picker, Screen, Selection, go};
use crate::features::cases;
use crate::features::profile::{self, Member};

/// Counters of latency and queues come with a new view; it is asked again when the last is older than this: at each turn of
/// the clock's ten seconds, of which its way to the console takes a part.
const FRESH_SECONDS: i64 = 9;

/// The register has come.
pub fn on_municipalities(model: &mut Model, items: &[Municipality]) {
    model.federation.set_towns(items.iter().map(Town::of).collect());
    arrange(model);
}

/// All nodes have come.
pub fn on_view(model: &mut Model, view: FederationView) {
    model.federation.asked = None;
    model.federation.set_nodes(view);
    arrange(model);
}

/// The nodes did not come: they may be asked again.
pub fn on_failure(model: &mut Model) {
    model.federation.asked = None;
}

/// A node's health changed.
pub fn on_health(model: &mut Model, node: NodeId, health: Health, at: Timestamp) {
    model.federation.change_health(node, health, at);
    rearrange(model);
}

/// A node's adhesion changed.
pub fn on_adhesion(model: &mut Model, node: NodeId, adhesion: Adhesion) {
    model.federation.change(node, |view| view.adhesion = adhesion);
    rearrange(model);
}

/// A case was opened, became late or ended: its node counts, unless the hub had counted it already.
pub fn on_case(model: &mut Model, seq: Seq, case: &Case, event: &CaseEvent) {
    let weight = weight(case, event);
    if weight == Weight::default() {
        return;
    }
    model.registered += u64::from(weight.open > 0);
    if seq <= model.federation.seq {
        return;
    }
    let add = |count: u32, by: i64| u32::try_from(i64::from(count).saturating_add(by).max(0)).unwrap_or(u32::MAX);
    model.federation.change(case.node(), |node| {
        node.open_cases = add(node.open_cases, weight.open);
        node.overdue_cases = add(node.overdue_cases, weight.late);
    });
    rearrange(model);
}

/// What an event changes in the counts of its node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    pub(super) open: i64,
    pub(super) late: i64,
}

pub(super) fn weight(case: &Case, event: &CaseEvent) -> Weight {
    let kind = event.act.kind();
    let ends = !case.is_open() && !matches!(kind, ActKind::Message | ActKind::Rate);
    Weight {
        open: i64::from(kind == ActKind::Register) - i64::from(ends),
        late: i64::from(kind == ActKind::MarkOverdue) - i64::from(ends && case.overdue),
    }
}

/// Asks for a new view when the last is old, while somebody may be looking.
pub fn refresh_if_old(model: &mut Model) -> Vec<Effect> {
    let age = |at: Timestamp| model.now.duration_since(at).as_secs();
    let is_old = model.federation.at.is_none_or(|at| age(at) >= FRESH_SECONDS);
    let is_asked = model.federation.asked.is_some_and(|at| age(at) < 4 * FRESH_SECONDS);
    if !is_old || is_asked {
        return Vec::new();
    }
    model.federation.asked = Some(model.now);
    vec![Effect::Ask(Ask::Federation)]
}

/// Puts the rows in order again; the cursor stays on its municipality.
pub fn arrange(model: &mut Model) {
    let Model { federation, place, .. } = model;
    let place = &mut place.federation;
    if place.sort != super::Sort::Name {
        place.town.pin(federation.rows());
    }
    federation.arrange(place.sort, place.grouping, place.filter.value());
}

/// A node changed: the rows are put in order again where that is what they are ordered by.
fn rearrange(model: &mut Model) {
    if model.place.federation.sort.follows_nodes() {
        arrange(model);
    }
}

/// Moves by rows; one above the first stand the headings of the platforms.
pub fn step(model: &mut Model, by: isize) {
    let Model { federation, place, .. } = model;
    let place = &mut place.federation;
    let is_at_top = place.town.row(federation.rows()).is_none_or(|row| row == 0);
    match (by, place.heading) {
        (-1, _) if is_at_top => place.heading = true,
        (1, true) => place.heading = false,
        _ => {
            place.heading = false;
            place.town.step(by, federation.rows());
        }
    }
}

/// One platform to the left; before the first stands the whole Comune.
pub fn left(model: &mut Model) -> Vec<Effect> {
    let place = &mut model.place.federation;
    place.theme = place.theme.and_then(|theme| theme.index().checked_sub(1)).and_then(|i| Theme::ALL.get(i)).copied();
    Vec::new()
}

/// One platform to the right.
pub fn right(model: &mut Model) -> Vec<Effect> {
    let place = &mut model.place.federation;
    let next = place.theme.map_or(0, |theme| theme.index() + 1);
    place.theme = Theme::ALL.get(next).copied().or(place.theme);
    Vec::new()
}

/// Types a filter.
pub fn start_filter(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Typing(Line::Municipalities));
    Vec::new()
}

/// Another order.
pub fn next_sort(model: &mut Model) -> Vec<Effect> {
    model.place.federation.sort = model.place.federation.sort.next();
    arrange(model);
    Vec::new()
}

/// Other groups, or none; the order within them stays.
pub fn next_grouping(model: &mut Model) -> Vec<Effect> {
    model.place.federation.town.pin(model.federation.rows());
    model.place.federation.grouping = model.place.federation.grouping.next();
    arrange(model);
    Vec::new()
}

/// Another figure on the map.
pub fn next_colouring(model: &mut Model) -> Vec<Effect> {
    let colouring = model.place.federation.colouring.next();
    model.place.federation.colouring = colouring;
    if model.size.0 < crate::ui::MAP {
        model.say(model.words().map.needs_room);
    }
    Vec::new()
}

/// The municipality under the cursor.
pub(crate) fn selected(model: &Model) -> Option<IstatCode> {
    let rows = model.federation.rows();
    let row = model.place.federation.town.row(rows.clone())?;
    rows.clone().nth(row)
}

/// Shows a municipality, wherever the person is.
pub fn go_to(model: &mut Model, municipality: IstatCode) {
    model.leave_for(|place| {
        place.screen = Screen::Federation;
        place.federation.filter.reset();
        place.federation.town = Selection::of(municipality);
        place.federation.heading = false;
    });
    arrange(model);
}

/// The page of what is under the cursor: a node, a Comune, or a platform on the headings.
pub fn open_member(model: &mut Model) -> Vec<Effect> {
    let place = &model.place.federation;
    let member = match (place.heading, place.theme, selected(model)) {
        (true, Some(theme), _) => Member::Platform(theme),
        (false, Some(theme), Some(code)) => Member::Node(NodeId::new(code, theme)),
        (false, None, Some(code)) => Member::Town(code),
        (true, None, _) | (false, _, None) => {
            model.say(model.words().federation.choose_platform_first);
            return Vec::new();
        }
    };
    profile::open(model, member)
}

/// The page of the platform of the cursor's column.
pub fn open_platform(model: &mut Model) -> Vec<Effect> {
    let Some(theme) = model.place.federation.theme else {
        model.say(model.words().federation.choose_platform_first);
        return Vec::new();
    };
    profile::open(model, Member::Platform(theme))
}

/// The cases of the node under the cursor, or of its Comune.
pub fn open_cases(model: &mut Model) -> Vec<Effect> {
    let Some(municipality) = selected(model) else { return Vec::new() };
    let theme = model.place.federation.theme;
    model.leave_for(|place| {
        place.screen = Screen::Cases;
        place.cases = cases::CasesPlace::default();
        place.cases.filter.municipality = Some(municipality);
        place.cases.filter.theme = theme;
    });
    cases::reload(model)
}

/// The cursor goes to the next node in trouble, reading on from where it is.
pub fn next_trouble(model: &mut Model) -> Vec<Effect> {
    let place = &model.place.federation;
    let from = (place.town.row(model.federation.rows()).unwrap_or(0), place.theme);
    let next = troubles(&model.federation).filter(|at| *at > from).min().or_else(|| troubles(&model.federation).min());
    match next {
        Some((row, theme)) => {
            let town = model.federation.rows().nth(row);
            model.place.federation.town = town.map_or_else(Selection::default, Selection::of);
            model.place.federation.theme = theme;
            model.place.federation.heading = false;
        }
        None => model.say(model.words().federation.no_trouble),
    }
    Vec::new()
}

fn troubles(federation: &Federation) -> impl Iterator<Item = (usize, Option<Theme>)> + '_ {
    federation.rows().enumerate().flat_map(move |(row, municipality)| {
        let is_troubled = move |theme: &&Theme| {
            let node = federation.node(NodeId::new(municipality, **theme));
            node.is_some_and(|node| node.adhesion == Adhesion::Live && trouble(node.health) > Trouble::None)
        };
        Theme::ALL.iter().filter(is_troubled).map(move |theme| (row, Some(*theme)))
    })
}

/// Offers the other adhesions of the node under the cursor.
pub fn choose_adhesion(model: &mut Model) -> Vec<Effect> {
    match (selected(model), model.place.federation.theme) {
        (Some(municipality), Some(theme)) => choose_adhesion_of(model, NodeId::new(municipality, theme)),
        _ => model.say(model.words().federation.choose_platform_first),
    }
    Vec::new()
}

/// Offers the other adhesions of a node.
pub fn choose_adhesion_of(model: &mut Model, node: NodeId) {
    let words = model.words();
    let Some(present) = model.federation.node(node).map(|view| view.adhesion) else { return };
    let others = Adhesion::ALL.iter().filter(|adhesion| **adhesion != present);
    let choice = |adhesion: &Adhesion| Choice::new(words.adhesion(*adhesion), Pick::Adhesion(node, *adhesion));
    let title = (words.federation.adhesion_of)(&model.federation.name(node.municipality), words.theme(node.theme));
    model.layers.push(Layer::Picker(Picker::new(title, others.map(choice).collect())));
}

/// Asks whether the adhesion is really to be changed.
pub fn ask_adhesion(model: &mut Model, node: NodeId, adhesion: Adhesion) -> Vec<Effect> {
    let words = model.words();
    let name = model.federation.name(node.municipality);
    let question = (words.federation.confirm_adhesion)(&name, words.theme(node.theme), words.adhesion(adhesion));
    let deed = Deed::Adhesion(node, adhesion);
    model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
    Vec::new()
}

/// Goes to a node, from an alert.
pub(crate) fn go_to_node(model: &mut Model, node: NodeId) -> Vec<Effect> {
    let effects = go::screen(model, Screen::Federation);
    model.place.federation.filter.reset();
    model.place.federation.town = Selection::of(node.municipality);
    model.place.federation.theme = Some(node.theme);
    model.place.federation.heading = false;
    arrange(model);
    effects
}
