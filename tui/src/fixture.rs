//! A federation at a fixed moment, for tests, benchmarks and pictures. No clock, no chance: always the same.

mod consultations;
mod figures;
mod people;
mod rollout;
mod staff;

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use shared::api::{FederationView, IndicatorView, Indicators, NodeView, Page, PlatformTarget};
use shared::catalogue::Catalogue;
use shared::domain::{Adhesion, Health, Interactivity, Municipality, NodeId, Text, Theme};
use shared::id::Seq;

use crate::app::{Answer, HubStage, LinkNews, Model, Msg, Settings, update};

pub use consultations::consultations;
pub use figures::{answers, bot, counts, form, shelf};
pub use people::{
    alerts, case, cases, chat, conversation, conversations, entries, found, recording, sheet, taught, unanswered,
    view_of,
};
pub use staff::{conformance, notes, offices};

/// The fixed moment: Sunday 22 November 2026, 14:02 in Palermo.
#[must_use]
pub fn noon() -> Timestamp {
    Timestamp::from_second(1_795_352_520).unwrap_or_default()
}

/// A moment so many minutes before.
#[must_use]
pub fn ago(minutes: i64) -> Timestamp {
    noon().checked_sub(SignedDuration::from_mins(minutes)).unwrap_or_default()
}

/// Reading the catalogue takes a while; the fixture reads it once.
static CATALOGUE: LazyLock<Option<Catalogue>> = LazyLock::new(|| Catalogue::embedded().ok());

/// The 82 municipalities of the compiled catalogue.
#[must_use]
pub fn municipalities() -> Vec<Municipality> {
    CATALOGUE.as_ref().map(|catalogue| catalogue.register().all().to_vec()).unwrap_or_default()
}

/// A number that looks like chance and is none.
fn scatter(a: u32, b: u32) -> u32 {
    let mixed = a.wrapping_mul(2_654_435_761).wrapping_add(b.wrapping_mul(40_503)).wrapping_mul(2_246_822_519);
    (mixed >> 13) ^ (mixed >> 7)
}

/// The 574 nodes.
#[must_use]
pub fn federation(municipalities: &[Municipality]) -> FederationView {
    let nodes = municipalities.iter().flat_map(|town| Theme::ALL.iter().map(|theme| node(town, *theme))).collect();
    FederationView { nodes, seq: Seq(4_200), at: noon() }
}

fn node(town: &Municipality, theme: Theme) -> NodeView {
    let chance = scatter(town.code.number(), u32::try_from(theme.index()).unwrap_or(0));
    let is_keen = town.population > 9_000 || chance.is_multiple_of(3);
    let adhesion = match (is_keen, chance % 11) {
        (true, 0) => Adhesion::Connecting,
        (true, 1) | (false, 0) => Adhesion::Signed,
        (true, 2) if town.population < 20_000 => Adhesion::Suspended,
        (true, _) => Adhesion::Live,
        (false, _) => Adhesion::None,
    };
    let health = match (adhesion, chance % 47) {
        (Adhesion::Live, 5) => Health::Down,
        (Adhesion::Live, 11 | 23) => Health::Degraded,
        (Adhesion::Live, _) => Health::Up,
        _ => Health::Unknown,
    };
    let is_live = adhesion == Adhesion::Live;
    let open_cases = if is_live { chance % 40 * (1 + town.population / 40_000) } else { 0 };
    NodeView {
        node: NodeId::new(town.code, theme),
        adhesion,
        level: Interactivity::try_from(if is_live { 4 } else { 1 }).unwrap_or_default(),
        hosted: town.population < 5_000,
        health,
        latency_ms: (is_live && health != Health::Down).then_some(60 + chance % 900),
        open_cases,
        overdue_cases: if chance.is_multiple_of(13) { open_cases / 9 } else { 0 },
        waiting_deliveries: if health == Health::Down { 3 + chance % 9 } else { 0 },
        seen: is_live.then(|| ago(0)),
    }
}

/// The indicators.
#[must_use]
pub fn indicators() -> Indicators {
    let named = |it: &str, en: &str| {
        let mut name = Text::italian(it.to_owned());
        name.set(shared::domain::Language::EN, en.to_owned());
        name
    };
    let item = |id: &str, it: &str, en: &str, unit: &str, figures: (Option<f64>, f64, Option<f64>)| IndicatorView {
        id: id.to_owned(),
        name: named(it, en),
        unit: unit.to_owned(),
        baseline: figures.0,
        target: figures.1,
        value: figures.2,
    };
    Indicators {
        items: vec![
            item(
                "IR01",
                "Comuni della Città metropolitana con servizi pienamente interattivi, in percentuale sul totale",
                "Comuni of the Metropolitan City with fully interactive services, share of all",
                "percent",
                (Some(15.5), 70.0, Some(53.7)),
            ),
            item(
                "IR02",
                "Persone di 14 anni e più che hanno usato internet per rapporti con la Pubblica Amministrazione",
                "People aged 14 and over who dealt with public bodies over the internet",
                "percent",
                (Some(29.1), 50.0, None),
            ),
            item(
                "IO01",
                "Numero di Comuni associati a sistemi informativi integrati",
                "Comuni joined to integrated information systems",
                "count",
                (None, 42.0, Some(44.0)),
            ),
        ],
        platforms: Theme::ALL.iter().map(|theme| PlatformTarget { theme: *theme, target: Some(7) }).collect(),
        trend: rollout::trend(),
        cases_opened: 12_408,
        cases_closed: 11_020,
        closed_in_time: 10_391,
        mean_rating: Some(4.3),
        at: noon(),
    }
}

/// A page of all the items.
#[must_use]
pub fn page<T>(items: Vec<T>) -> Page<T> {
    let total = u64::try_from(items.len()).unwrap_or(0);
    Page { items, limit: 100, next_cursor: None, total, seq: Seq(4_300) }
}

/// The messages of a console's first seconds.
#[must_use]
pub fn first_messages() -> Vec<Msg> {
    let municipalities = municipalities();
    let answer = |answer: Answer| Msg::Answer(Box::new(answer));
    let mut messages = vec![
        Msg::Clock(ago(1)),
        Msg::Link(LinkNews::Looking),
        Msg::Link(LinkNews::StartingHub(HubStage::Store)),
        Msg::Link(LinkNews::Found { address: "http://127.0.0.1:8282".to_owned(), own: true }),
        Msg::Link(LinkNews::Connected),
        answer(Answer::Federation(federation(&municipalities))),
        answer(Answer::Municipalities(municipalities)),
        answer(Answer::Indicators(indicators())),
        answer(Answer::Consultations(page(consultations()))),
        answer(Answer::Bot(bot())),
        answer(Answer::Titles(shelf())),
        answer(Answer::Conversations(page(conversations()))),
        answer(Answer::Unanswered(page(unanswered()))),
        answer(Answer::Cases { ticket: 1, page: page(cases()) }),
        answer(Answer::Alerts(page(alerts()))),
    ];
    messages.extend(entries().into_iter().map(|entry| Msg::Entry(Box::new(entry))));
    messages.push(Msg::Clock(noon()));
    messages
}

/// A console that has followed the federation for a while.
#[must_use]
pub fn model(settings: Settings) -> Model {
    let mut model = Model::new(settings, ago(1));
    for message in first_messages() {
        update(&mut model, message);
    }
    model
}
