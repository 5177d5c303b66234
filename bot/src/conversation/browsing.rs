//! Finding a service without words: by area or by life event, page by page.

use serde::{Deserialize, Serialize};
use shared::api::{ServiceAnswer, ServiceItem, ServiceQuery};
use shared::catalogue::LifeEvent;
use shared::domain::Theme;

use super::finding;
use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::{Key, Word};

/// Services on one page of a list.
const PAGE: u32 = 8;

/// How far someone has come who browses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "shows", rename_all = "kebab-case")]
pub enum Browsing {
    /// Which area?
    Areas,
    /// Which life event?
    LifeEvents,
    /// A page of services.
    Services {
        /// Of what.
        topic: Topic,
        /// Which page, from 0.
        page: u32,
        /// How many services there are on all pages.
        total: usize,
        /// Those of this page.
        items: Vec<ServiceItem>,
    },
}

/// What services have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// An area.
    Area(Theme),
    /// A life event.
    LifeEvent(LifeEvent),
}

/// Where a button leads who browses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Browse {
    /// To the areas.
    Areas,
    /// To the life events.
    LifeEvents,
    /// To a page of services.
    Services(Topic, u32),
}

pub(super) fn page(turn: &Turn<'_>, browsing: &Browsing) -> Page {
    match browsing {
        Browsing::Areas => {
            let areas = Theme::ALL.iter().map(|theme| topic_button(turn, Topic::Area(*theme)));
            let other = turn.button(Key::ButtonBrowseLifeEvents, Tap::Browse(Browse::LifeEvents));
            let text = turn.text(Key::BrowseAreas, &[("place", turn.own_place().into())]);
            foot(turn, Page::new(text).rows(areas).row([other]))
        }
        Browsing::LifeEvents => {
            let events = LifeEvent::ALL.iter().map(|event| topic_button(turn, Topic::LifeEvent(*event)));
            let other = turn.button(Key::ButtonBrowseAreas, Tap::Browse(Browse::Areas));
            let text = turn.text(Key::BrowseLifeEvents, &[("place", turn.own_place().into())]);
            foot(turn, Page::new(text).rows(events).row([other]))
        }
        Browsing::Services { topic, page, total, items } => services(turn, *topic, *page, *total, items),
    }
}

fn services(turn: &Turn<'_>, topic: Topic, page: u32, total: usize, items: &[ServiceItem]) -> Page {
    let pages = total.div_ceil(PAGE as usize).max(1);
    let at = (page as usize).saturating_add(1);
    let text = turn.text(
        Key::BrowseServices,
        &[
            ("topic", turn.word(topic.word()).into()),
            ("page", at.into()),
            ("pages", pages.into()),
            ("place", turn.own_place().into()),
        ],
    );
    let to = |key, page| turn.button(key, Tap::Browse(Browse::Services(topic, page)));
    let earlier = page.checked_sub(1).map(|before| to(Key::ButtonEarlierServices, before));
    let later = (at < pages).then(|| to(Key::ButtonLaterServices, page.saturating_add(1)));
    let listed = Page::new(text).rows(items.iter().map(finding::open_button));
    foot(turn, listed.row(earlier.into_iter().chain(later)))
}

fn foot(turn: &Turn<'_>, page: Page) -> Page {
    page.row([turn.button(Key::ButtonChangePlace, Tap::ChangePlace), turn.wish(Key::ButtonBack, Wish::Back)])
}

fn topic_button(turn: &Turn<'_>, topic: Topic) -> (String, Tap) {
    (turn.word(topic.word()), Tap::Browse(Browse::Services(topic, 0)))
}

impl Topic {
    const fn word(self) -> Word {
        match self {
            Self::Area(theme) => Word::Theme(theme),
            Self::LifeEvent(event) => Word::LifeEvent(event),
        }
    }
}

/// The button that leads here from elsewhere.
pub(super) fn button(turn: &Turn<'_>) -> (String, Tap) {
    turn.button(Key::ButtonBrowse, Tap::Browse(Browse::Areas))
}

pub(super) fn browse(turn: &mut Turn<'_>, to: Browse) {
    match to {
        Browse::Areas => choose(turn, Browsing::Areas),
        Browse::LifeEvents => choose(turn, Browsing::LifeEvents),
        Browse::Services(topic, page) => list(turn, topic, page),
    }
}

/// Areas and life events are two sides of one choice: "back" leads to what was before it.
fn choose(turn: &mut Turn<'_>, side: Browsing) {
    let stage = Stage::Browsing(side);
    let replaces = matches!(turn.session.stage, Stage::Browsing(Browsing::Areas | Browsing::LifeEvents));
    turn.come_to(stage, replaces);
}

/// Asks the hub for a page of services, as the citizen's Comune has them.
pub(super) fn list(turn: &mut Turn<'_>, topic: Topic, page: u32) {
    let (theme, life_event) = match topic {
        Topic::Area(theme) => (Some(theme), None),
        Topic::LifeEvent(event) => (None, Some(event)),
    };
    let query = ServiceQuery {
        municipality: turn.session.municipality,
        theme,
        life_event,
        lang: Some(turn.language()),
        limit: Some(PAGE),
        offset: Some(page.saturating_mul(PAGE)),
        ..ServiceQuery::default()
    };
    turn.ask(Purpose::Browse, Request::Search(query));
}

pub(super) fn listed(turn: &mut Turn<'_>, query: &ServiceQuery, answer: ServiceAnswer) {
    let topic = query.theme.map(Topic::Area).or_else(|| query.life_event.map(Topic::LifeEvent));
    let Some(topic) = topic.filter(|_| !answer.items.is_empty()) else {
        let words = topic.map_or_else(String::new, |topic| turn.word(topic.word()));
        return turn.say(Key::BrowseEmpty, &[("topic", words.into())]);
    };
    let page = query.offset.unwrap_or_default() / PAGE;
    let total = answer.total.unwrap_or(answer.items.len());
    let stage = Stage::Browsing(Browsing::Services { topic, page, total, items: answer.items });
    let replaces = matches!(turn.session.stage, Stage::Browsing(Browsing::Services { .. }));
    turn.come_to(stage, replaces);
}
