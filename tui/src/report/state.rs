use std::collections::BTreeMap;

use crate::i18n::Language;
use serde::Serialize;
use shared::alert::Alert;
use shared::api::{AlertQuery, FederationView, HubStatus, Indicators, Municipalities};
use shared::client::{ClientError, HubClient};
use shared::domain::{Adhesion, Health, IstatCode};

use crate::i18n::Messages;
use crate::ui::format::{decimal, number, put};

/// The state of the federation at a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct State {
    /// The hub.
    pub status: HubStatus,
    /// The nodes.
    pub federation: FederationView,
    /// The alerts that are not resolved.
    pub alerts: Vec<Alert>,
    /// The indicators.
    pub indicators: Indicators,
    #[serde(skip)]
    municipalities: Municipalities,
}

/// Reads the state from a hub.
pub async fn read(client: &HubClient) -> Result<State, ClientError> {
    let query = AlertQuery::default();
    let (status, federation, alerts, indicators, municipalities) = tokio::try_join!(
        client.status(),
        client.federation(),
        client.alerts(&query),
        client.indicators(),
        client.municipalities()
    )?;
    Ok(State { status, federation, alerts: alerts.items, indicators, municipalities })
}

impl State {
    /// Whether nothing wants somebody: no live node down, no case late, no critical alert open.
    #[must_use]
    pub fn is_well(&self) -> bool {
        super::is_well(self.federation.nodes.iter(), self.alerts.iter())
    }

    /// For people: one fact a line, what is wrong by name.
    #[must_use]
    pub fn plain(&self, language: Language) -> String {
        let words = Messages::of(language);
        let mut text = String::new();
        let mut line = |name: &str, value: String| put(&mut text, format_args!("{name}: {value}\n"));
        let serving = self.federation.nodes.iter().filter(|node| node.adhesion == Adhesion::Live);
        line(words.header.nodes_live, serving.clone().count().to_string());
        for node in serving.filter(|node| node.health == Health::Down) {
            let town = self.name(node.node.municipality);
            line(words.federation.health_down, format!("{town} · {}", words.theme(node.node.theme)));
        }
        let sum = |count: fn(&shared::api::NodeView) -> u32| {
            number(self.federation.nodes.iter().map(|node| u64::from(count(node))).sum(), language)
        };
        line(words.header.cases_open, sum(|node| node.open_cases));
        line(words.header.cases_late, sum(|node| node.overdue_cases));
        let mut alerts = BTreeMap::new();
        for alert in &self.alerts {
            *alerts.entry((alert.kind.severity(), alert.kind, alert.state)).or_insert(0_u32) += 1;
        }
        for ((severity, kind, state), count) in alerts {
            let text = format!("{count} × {} ({})", words.alert_kind(kind), words.alert_state(state));
            line(words.severity(severity), text);
        }
        for item in &self.indicators.items {
            let value =
                item.value.map_or_else(|| words.indicators.not_measured.to_owned(), |value| decimal(value, language));
            line(&item.id, format!("{value} ({} {})", words.indicators.target, decimal(item.target, language)));
        }
        text
    }

    fn name(&self, code: IstatCode) -> String {
        let known = self.municipalities.items.iter().find(|town| town.code == code);
        known.map_or_else(|| code.to_string(), |town| shared::text::SafeText::new(&town.name).to_string())
    }
}
