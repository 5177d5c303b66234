//! The console without a terminal: what it knows, what can happen to it, and what it wants done about it.
//!
//! Pure: no I/O, no clock, no task. Time comes as [`Msg::Clock`]; what is to be done leaves as [`Effect`]s, whose
//! outcomes come back as messages. The same messages always make the same model.

pub mod action;
pub mod command;
mod connection;
mod dial;
mod effect;
mod fuzzy;
pub mod go;
mod history;
mod key;
mod layer;
pub mod lead;
mod looks;
mod msg;
pub mod past;
mod place;
mod prompt;
mod typing;
mod update;

use std::collections::VecDeque;

use crate::i18n::Language;
use jiff::Timestamp;
use shared::log::Entry;
use shared::text::SafeText;

pub use action::{Action, ActionId, Keymap};
pub use connection::{Connection, Link};
pub use dial::Dial;
pub use effect::{Ask, Deed, Effect};
pub use fuzzy::{fitting, folded, holds_words, last_word};
pub use history::Pulse;
pub use key::{Key, NoSuchKey};
pub use layer::{Choice, Confirm, Layer, Line, Menu, Pick, Picker};
pub use lead::Lead;
pub use msg::{Answer, HubStage, LinkNews, Mouse, Msg, Touch};
pub use past::{Era, Past, Reading, Travel};
pub use place::{Place, Screen, Selection};
pub use prompt::{Field, FieldKind, Goal, Prompt, cents, day};
pub use update::update;

use crate::features::alerts::Alerts;
use crate::features::bot::Bot;
use crate::features::cases::Cases;
use crate::features::consultations::Consultations;
use crate::features::desk::Desk;
use crate::features::federation::Federation;
use crate::features::indicators::Figures;
use crate::features::notes::Notes;
use crate::features::profile::Shelf;
use crate::features::tallies::Tallies;
use crate::i18n::Messages;
use crate::ui::{Ink, Theme, ThemeName};

/// How the console was started, and what a person has changed about its looks since.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
#[derive(Clone, Debug)]
pub struct Settings {
    /// The language of the screen.
    pub language: Language,
    /// Colours.
    pub theme: ThemeName,
    /// Only ASCII characters: no boxes, dots or arrows.
    pub ascii: bool,
    /// The terminal shows any colour, not only 256.
    pub true_colour: bool,
    /// Clicks and the wheel are listened to; the terminal's own selection then needs Shift.
    pub mouse: bool,
    /// The keys of the actions.
    pub keys: Keymap,
    /// Nothing can be changed from here.
    pub read_only: bool,
    /// Who sits here: shown with what is acknowledged or claimed.
    pub operator: SafeText,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::It,
            theme: ThemeName::Terminal,
            ascii: false,
            true_colour: true,
            mouse: true,
            keys: Keymap::default(),
            read_only: false,
            operator: SafeText::new("console"),
        }
    }
}

/// All that the console knows.
#[derive(Clone, Debug)]
pub struct Model {
    /// How it was started.
    pub settings: Settings,
    /// The time, as last told.
    pub now: Timestamp,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Where the person is.
    pub place: Place,
    /// Where they were, the latest last.
    pub back: Vec<Place>,
    /// Where they were before they went back, the nearest last.
    pub forward: Vec<Place>,
    /// What lies over the screen, the top last.
    pub layers: Vec<Layer>,
    /// The way to the hub.
    pub connection: Connection,
    /// The screen is frozen: what has come in since waits here.
    pub pause: Option<Pause>,
    /// A recording is looked at instead of the present.
    pub past: Option<Past>,
    /// Whether the terminal is looked at, where it says so.
    pub focus: Option<bool>,
    /// When the bell last rang.
    pub rang: Option<Timestamp>,
    /// The recording that was asked for, as far as it has come.
    pub reading: Option<Reading>,
    /// In a scene of the past: its time.
    pub era: Option<Era>,
    /// Events a second.
    pub pulse: Pulse,
    /// A short word to the person.
    pub notice: Option<Notice>,
    /// The latest events, the newest last.
    pub journal: VecDeque<Entry>,
    /// Cases registered since the console follows the log.
    pub registered: u64,
    /// The nodes.
    pub federation: Federation,
    /// The cases.
    pub cases: Cases,
    /// The alerts.
    pub alerts: Alerts,
    /// The help desk.
    pub desk: Desk,
    /// The staff's notes about what is open.
    pub notes: Notes,
    /// The indicators.
    pub figures: Figures,
    /// What the citizens are asked.
    pub consultations: Consultations,
    /// The services of the page that is open.
    pub shelf: Shelf,
    /// Counts of cases.
    pub tallies: Tallies,
    /// The citizens' channel.
    pub bot: Bot,
    tickets: u64,
}

/// Events that wait while the screen is frozen.
#[derive(Clone, Debug)]
pub struct Pause {
    /// Since when.
    pub since: Timestamp,
    /// What has come in.
    pub held: VecDeque<Entry>,
    /// Whether more came than could be held, so that all must be asked anew.
    pub overflowed: bool,
}

/// A short word to the person at the foot of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The words.
    pub text: String,
    /// Whether something went wrong.
    pub is_fault: bool,
    /// When it goes.
    pub until: Timestamp,
}

/// Events shown in the journal.
pub const JOURNAL: usize = 2_000;
/// Events held while the screen is frozen.
pub const HELD: usize = 4_096;
/// How many places one can go back.
const BACK: usize = 50;
/// How long a notice stays, in seconds.
const NOTICE_SECONDS: i64 = 6;

impl Model {
    /// The console before anything has happened.
    #[must_use]
    pub fn new(settings: Settings, now: Timestamp) -> Self {
        Self {
            settings,
            now,
            size: (80, 24),
            place: Place::default(),
            back: Vec::new(),
            forward: Vec::new(),
            layers: Vec::new(),
            connection: Connection::default(),
            pause: None,
            past: None,
            focus: None,
            rang: None,
            reading: None,
            era: None,
            pulse: Pulse::default(),
            notice: None,
            journal: VecDeque::new(),
            registered: 0,
            federation: Federation::default(),
            cases: Cases::default(),
            alerts: Alerts::default(),
            desk: Desk::default(),
            notes: Notes::default(),
            figures: Figures::default(),
            consultations: Consultations::default(),
            shelf: Shelf::default(),
            tallies: Tallies::default(),
            bot: Bot::default(),
            tickets: 0,
        }
    }

    /// The words of the screen's language.
    #[must_use]
    pub const fn words(&self) -> &'static Messages {
        Messages::of(self.settings.language)
    }

    /// What is on the screen: the present, or a scene of the past.
    #[must_use]
    pub fn shown(&self) -> &Self {
        self.past.as_ref().map_or(self, |past| &past.scene)
    }

    /// The word for what has not come: it is awaited, or the past does not hold it.
    #[must_use]
    pub const fn awaited(&self) -> &'static str {
        if self.era.is_some() { self.words().past.not_recorded } else { self.words().link.asking }
    }

    /// Says something at the foot of the screen for a while.
    pub fn say(&mut self, text: impl AsRef<str>) {
        self.notify(text.as_ref(), false);
    }

    /// Says that something went wrong.
    pub fn warn(&mut self, text: impl AsRef<str>) {
        self.notify(text.as_ref(), true);
    }

    fn notify(&mut self, text: &str, is_fault: bool) {
        let until = self.now.checked_add(jiff::SignedDuration::from_secs(NOTICE_SECONDS)).unwrap_or(self.now);
        self.notice = Some(Notice { text: SafeText::new(text).to_string(), is_fault, until });
    }

    /// A number for a question, so that a late answer to an older one is known.
    pub const fn ticket(&mut self) -> u64 {
        self.tickets += 1;
        self.tickets
    }

    /// Remembers where the person is before they go elsewhere; what they had gone back from is forgotten.
    pub fn leave_for(&mut self, change: impl FnOnce(&mut Place)) {
        if self.back.len() >= BACK {
            self.back.remove(0);
        }
        self.back.push(self.place.clone());
        self.forward.clear();
        change(&mut self.place);
    }

    /// The styles and the language, for lines that are made before they are drawn.
    #[must_use]
    pub const fn ink(&self) -> Ink {
        Ink { theme: Theme::of(self.settings.theme), language: self.settings.language }
    }

    /// Rows of a list that fit the screen, about.
    #[must_use]
    pub fn page_rows(&self) -> usize {
        usize::from(self.size.1.saturating_sub(8)).max(1)
    }
}
