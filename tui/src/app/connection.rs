use jiff::{SignedDuration, Timestamp};
use shared::text::SafeText;

use super::{HubStage, LinkNews};

/// How the console stands with its hub.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Connection {
    /// Where it stands.
    pub link: Link,
    /// The hub's address, once known.
    pub address: Option<SafeText>,
    /// Whether this console started the hub itself.
    pub own: bool,
    /// How far the sample federation is prepared, from 0 to 1.
    pub sample: Option<f32>,
    /// When the hub last said anything.
    pub heard: Option<Timestamp>,
    /// How often the connection was lost.
    pub losses: u32,
}

/// Where the connection stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// A hub is looked for.
    #[default]
    Looking,
    /// A hub is being started inside.
    StartingHub(HubStage),
    /// A hub was found; its first answers are awaited.
    Reading,
    /// Events follow as they happen.
    Live,
    /// Lost; it is tried again by itself.
    Lost {
        /// Since when.
        since: Timestamp,
        /// Why.
        why: SafeText,
        /// When it is tried again.
        retry: Timestamp,
    },
    /// No hub, and no use in trying again.
    Hopeless(SafeText),
}

impl Connection {
    /// Takes in the news.
    pub fn hear(&mut self, news: &LinkNews, now: Timestamp) {
        match news {
            LinkNews::Looking => self.link = Link::Looking,
            LinkNews::StartingHub(stage) => self.link = Link::StartingHub(*stage),
            LinkNews::Found { address, own } => {
                self.link = Link::Reading;
                self.address = Some(SafeText::new(address));
                self.own = *own;
            }
            LinkNews::Sample(progress) => self.sample = progress.filter(|share| *share < 1.0),
            LinkNews::Connected => {
                self.link = Link::Live;
                self.heard = Some(now);
            }
            LinkNews::Lost { why, retry_in } => self.lose(why, *retry_in, now),
            LinkNews::Gone => self.link = Link::Reading,
            LinkNews::Hopeless(why) | LinkNews::WrongToken(why) => self.link = Link::Hopeless(SafeText::lines(why)),
        }
    }

    /// The hub answered.
    pub fn answered(&mut self, now: Timestamp) {
        self.heard = Some(now);
    }

    /// Whether events arrive as they happen.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.link == Link::Live
    }

    /// How far the sample federation is prepared, in hundredths, until it is.
    #[must_use]
    pub fn preparing(&self) -> Option<u8> {
        let share = self.sample?;
        (0..=100).rev().find(|hundredths| f32::from(*hundredths) <= share * 100.0)
    }

    /// A connection that stays lost keeps the moment it was lost.
    fn lose(&mut self, why: &str, retry_in: std::time::Duration, now: Timestamp) {
        let since = match &self.link {
            Link::Lost { since, .. } => *since,
            _ => now,
        };
        let wait = SignedDuration::try_from(retry_in).unwrap_or(SignedDuration::ZERO);
        let retry = now.checked_add(wait).unwrap_or(now);
        self.losses = self.losses.saturating_add(1);
        self.link = Link::Lost { since, why: SafeText::new(why), retry };
    }
}
