use shared::api::NodeView;
use shared::domain::{Adhesion, NodeId, Theme as Area};

use super::{Cell, Sheet, column};
use crate::app::{Model, Screen};
use crate::features::federation::view;
use crate::report::sheet::Column;
use crate::ui::Theme;

/// The nodes of the municipalities shown, in their order.
pub fn nodes(model: &Model) -> impl Iterator<Item = &NodeView> {
    let towns = model.federation.rows();
    let ids = towns.flat_map(|town| Area::ALL.iter().map(move |theme| NodeId::new(town, *theme)));
    ids.filter_map(|id| model.federation.node(id))
}

/// These nodes as a table.
pub(super) fn sheets(model: &Model) -> Vec<Sheet> {
    vec![sheet(model, &mut nodes(model))]
}

/// Nodes as a table.
pub(super) fn sheet(model: &Model, nodes: &mut dyn Iterator<Item = &NodeView>) -> Sheet {
    Sheet {
        name: "nodes",
        title: model.words().screen(Screen::Federation).to_owned(),
        columns: columns(model),
        rows: nodes.map(|node| row(model, node)).collect(),
    }
}

fn columns(model: &Model) -> Vec<Column> {
    let words = model.words();
    vec![
        column("istat", "ISTAT"),
        column("municipality", words.common.municipality),
        column("theme", words.common.theme_word),
        column("adhesion", words.profile.adhesion_word),
        column("health", words.tables.health_word),
        column("latency_ms", "ms"),
        column("open_cases", words.header.cases_open),
        column("overdue_cases", words.header.cases_late),
        column("waiting_deliveries", words.tables.deliveries_word),
        column("level", words.tables.level_word),
    ]
}

fn row(model: &Model, node: &NodeView) -> Vec<Cell> {
    let words = model.words();
    let theme = node.node.theme;
    let is_live = node.adhesion == Adhesion::Live;
    let (_, health, _) = view::health(node.health, words, Theme::of(model.settings.theme));
    vec![
        Cell::text(&node.node.municipality),
        Cell::Text(model.federation.name(node.node.municipality)),
        Cell::Word(theme.as_str(), words.theme(theme)),
        Cell::Word(node.adhesion.as_str(), words.adhesion(node.adhesion)),
        Cell::maybe(is_live.then_some(health), |word| Cell::Word(node.health.as_str(), word)),
        Cell::maybe(node.latency_ms, |latency| Cell::Count(latency.into())),
        Cell::Count(node.open_cases.into()),
        Cell::Count(node.overdue_cases.into()),
        Cell::Count(node.waiting_deliveries.into()),
        Cell::Count(u8::from(node.level).into()),
    ]
}
