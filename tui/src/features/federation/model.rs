use std::collections::BTreeMap;

use jiff::Timestamp;
use shared::api::{FederationView, NodeView};
use shared::domain::{Adhesion, Health, IstatCode, NodeId, Theme};
use shared::id::Seq;
use shared::text::SafeText;

use super::{Grouping, History, Sort};
use crate::app::{fitting, folded};

/// How badly a municipality needs somebody, worst last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// Not at all.
    #[default]
    None,
    /// A node is slow or answers not always.
    Degraded,
    /// A node does not answer.
    Down,
}

/// A municipality with the sums of its seven nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// ISTAT code.
    pub code: IstatCode,
    /// Name.
    pub name: SafeText,
    /// The name for sorting.
    pub folded: String,
    /// Inhabitants.
    pub population: u32,
    /// Latitude, degrees WGS84.
    pub latitude: f64,
    /// Longitude, degrees WGS84.
    pub longitude: f64,
    /// Certified mailbox, where known.
    pub pec: Option<SafeText>,
    /// Open cases.
    pub open: u32,
    /// Open cases whose term has run out.
    pub late: u32,
    /// Platforms on which it serves citizens.
    pub live: u32,
    /// Deliveries that wait.
    pub waiting: u32,
    /// The worst of its nodes.
    pub trouble: Trouble,
}

/// Sums over nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Nodes that serve citizens.
    pub live: u32,
    /// Of these, nodes that do not answer.
    pub down: u32,
    /// Of these, nodes that answer badly.
    pub degraded: u32,
    /// Open cases.
    pub open: u32,
    /// Late ones.
    pub late: u32,
    /// Deliveries that wait.
    pub waiting: u32,
}

/// How the nodes were at an event.
#[derive(Clone, Debug)]
struct Opening {
    seq: Seq,
    nodes: BTreeMap<NodeId, (Health, Adhesion)>,
}

/// What is known of the federation.
#[derive(Clone, Debug, Default)]
pub struct Federation {
    nodes: BTreeMap<NodeId, NodeView>,
    towns: Vec<Town>,
    order: Vec<usize>,
    totals: [Total; 7],
    history: History,
    /// What the hub told first, and the last event it knew of then.
    opening: Option<Opening>,
    /// Events are only taken in; sums and order are made at the end.
    held: bool,
    /// When the hub told all of it last.
    pub at: Option<Timestamp>,
    /// The last event of the log that is counted in what the hub told.
    pub seq: Seq,
    /// When it was last asked.
    pub asked: Option<Timestamp>,
}

impl Federation {
    /// All municipalities, by code.
    #[must_use]
    pub fn towns(&self) -> &[Town] {
        &self.towns
    }

    /// The municipalities that are shown, in their order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = IstatCode> + Clone + '_ {
        self.order.iter().map(|place| self.towns.get(*place).map_or(IstatCode::PALERMO, |town| town.code))
    }

    /// The municipality of a shown row.
    #[must_use]
    pub fn row(&self, row: usize) -> Option<&Town> {
        self.order.get(row).and_then(|place| self.towns.get(*place))
    }

    /// A municipality.
    #[must_use]
    pub fn town(&self, code: IstatCode) -> Option<&Town> {
        let place = self.towns.binary_search_by_key(&code, |town| town.code).ok()?;
        self.towns.get(place)
    }

    /// The name of a municipality, or its code while the register is not known.
    #[must_use]
    pub fn name(&self, code: IstatCode) -> String {
        self.town(code).map_or_else(|| code.to_string(), |town| town.name.to_string())
    }

    /// A node.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&NodeView> {
        self.nodes.get(&id)
    }

    /// The nodes of a municipality or of all.
    pub fn nodes(&self) -> impl Iterator<Item = &NodeView> {
        self.nodes.values()
    }

    /// The sums of a platform.
    #[must_use]
    pub fn total(&self, theme: Theme) -> Total {
        self.totals.get(theme.index()).copied().unwrap_or_default()
    }

    /// The sums of all platforms.
    #[must_use]
    pub fn grand_total(&self) -> Total {
        self.totals.iter().fold(Total::default(), |sum, total| Total {
            live: sum.live + total.live,
            down: sum.down + total.down,
            degraded: sum.degraded + total.degraded,
            open: sum.open + total.open,
            late: sum.late + total.late,
            waiting: sum.waiting + total.waiting,
        })
    }

    /// Whether anything can be shown.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.towns.is_empty()
    }

    /// Takes the register.
    pub fn set_towns(&mut self, mut towns: Vec<Town>) {
        towns.sort_by_key(|town| town.code);
        self.towns = towns;
        self.sum();
    }

    /// Takes all nodes.
    pub fn set_nodes(&mut self, view: FederationView) {
        view.nodes.iter().for_each(|node| self.history.look(node));
        self.opening.get_or_insert_with(|| Opening {
            seq: view.seq,
            nodes: view.nodes.iter().map(|node| (node.node, (node.health, node.adhesion))).collect(),
        });
        self.nodes = view.nodes.into_iter().map(|node| (node.node, node)).collect();
        self.at = Some(view.at);
        self.seq = view.seq;
        self.sum();
    }

    /// Changes one node, and the sums it is part of.
    pub fn change(&mut self, id: NodeId, change: impl FnOnce(&mut NodeView)) {
        let Some(node) = self.nodes.get_mut(&id) else { return };
        change(node);
        if !self.held {
            self.sum_platform(id.theme);
            self.sum_town(id.municipality);
        }
    }

    /// Whether sums and order wait: a recording of thousands of events sums up once.
    pub fn hold(&mut self, held: bool) {
        self.held = held;
        if !held {
            self.sum();
        }
    }

    /// The last event that was counted in what the hub told first.
    #[must_use]
    pub fn opening_seq(&self) -> Option<Seq> {
        self.opening.as_ref().map(|opening| opening.seq)
    }

    /// How a node was when the hub first told of it, if that was before an event.
    #[must_use]
    pub(super) fn opening_of(&self, node: NodeId, before: Seq) -> Option<(Health, Adhesion)> {
        let opening = self.opening.as_ref().filter(|opening| opening.seq < before)?;
        opening.nodes.get(&node).copied()
    }

    /// What was seen of the nodes is forgotten: a scene of the past has seen nothing yet.
    pub(super) fn forget_history(&mut self) {
        self.history = History::default();
    }

    /// A node was found in another health.
    pub fn change_health(&mut self, id: NodeId, health: Health, at: Timestamp) {
        self.history.change(id, health, at);
        self.change(id, |node| {
            node.health = health;
            node.seen = Some(at);
        });
    }

    /// What was seen of the nodes so far.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Puts the municipalities in order, a group after the other, and filters them by name.
    pub fn arrange(&mut self, sort: Sort, grouping: Grouping, filter: &str) {
        if self.held {
            return;
        }
        let mut order = fitting(filter, self.towns.iter().map(|town| town.name.as_str()));
        let key = |place: &usize| self.towns.get(*place);
        order.sort_by(|a, b| {
            let (Some(a), Some(b)) = (key(a), key(b)) else { return std::cmp::Ordering::Equal };
            let by_sort = match sort {
                Sort::Name => std::cmp::Ordering::Equal,
                Sort::Trouble => (b.trouble, b.late).cmp(&(a.trouble, a.late)),
                Sort::Late => b.late.cmp(&a.late),
                Sort::Open => b.open.cmp(&a.open),
                Sort::Population => b.population.cmp(&a.population),
            };
            grouping.of(a).cmp(&grouping.of(b)).then(by_sort).then_with(|| a.folded.cmp(&b.folded))
        });
        self.order = order;
    }

    fn sum(&mut self) {
        for theme in Theme::ALL {
            self.sum_platform(*theme);
        }
        let codes: Vec<IstatCode> = self.towns.iter().map(|town| town.code).collect();
        for code in codes {
            self.sum_town(code);
        }
    }

    fn sum_platform(&mut self, theme: Theme) {
        let Some(total) = self.totals.get_mut(theme.index()) else { return };
        *total = Total::default();
        self.nodes.values().filter(|node| node.node.theme == theme).for_each(|node| total.add(node));
    }

    fn sum_town(&mut self, code: IstatCode) {
        let place = self.towns.binary_search_by_key(&code, |town| town.code);
        let Some(town) = place.ok().and_then(|place| self.towns.get_mut(place)) else { return };
        (town.open, town.late, town.live, town.waiting, town.trouble) = (0, 0, 0, 0, Trouble::None);
        let nodes = Theme::ALL.iter().filter_map(|theme| self.nodes.get(&NodeId::new(code, *theme)));
        nodes.for_each(|node| town.add(node));
    }
}

impl Town {
    /// A municipality of the register.
    #[must_use]
    pub fn of(municipality: &shared::domain::Municipality) -> Self {
        Self {
            code: municipality.code,
            name: SafeText::new(&municipality.name),
            folded: folded(&municipality.name),
            population: municipality.population,
            latitude: municipality.latitude,
            longitude: municipality.longitude,
            pec: municipality.pec.as_deref().map(SafeText::new),
            open: 0,
            late: 0,
            live: 0,
            waiting: 0,
            trouble: Trouble::None,
        }
    }

    fn add(&mut self, node: &NodeView) {
        self.open += node.open_cases;
        self.late += node.overdue_cases;
        self.waiting += node.waiting_deliveries;
        if node.adhesion == Adhesion::Live {
            self.live += 1;
            self.trouble = self.trouble.max(trouble(node.health));
        }
    }
}

impl Total {
    fn add(&mut self, node: &NodeView) {
        self.open += node.open_cases;
        self.late += node.overdue_cases;
        self.waiting += node.waiting_deliveries;
        if node.adhesion == Adhesion::Live {
            self.live += 1;
            self.down += u32::from(node.health == Health::Down);
            self.degraded += u32::from(node.health == Health::Degraded);
        }
    }
}

/// How bad a health is.
pub(crate) const fn trouble(health: Health) -> Trouble {
    match health {
        Health::Down => Trouble::Down,
        Health::Degraded => Trouble::Degraded,
        Health::Up | Health::Unknown => Trouble::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture;

    #[test]
    fn sums_follow_each_node_as_if_all_were_summed_anew() {
        let register = fixture::municipalities();
        let mut federation = Federation::default();
        federation.set_towns(register.iter().map(Town::of).collect());
        federation.set_nodes(fixture::federation(&register));
        let nodes: Vec<NodeId> = federation.nodes().map(|node| node.node).collect();
        for (count, id) in (0..).zip(nodes.into_iter().step_by(7)) {
            federation.change(id, |node| {
                (node.open_cases, node.overdue_cases, node.waiting_deliveries) = (count, count / 2, count % 3);
                node.health = if count % 2 == 0 { Health::Down } else { Health::Up };
                node.adhesion = if count % 5 == 0 { Adhesion::Suspended } else { Adhesion::Live };
            });
            let mut anew = federation.clone();
            anew.sum();
            assert_eq!((federation.towns(), federation.totals), (anew.towns(), anew.totals), "{id}");
        }
    }
}
