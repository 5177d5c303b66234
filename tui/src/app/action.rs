//! The one table of everything a person can do: the keymap, the footer, the help, the palette and the key page are made
//! from it, so that none of them can tell something else than the others.

mod keymap;
mod table;

pub use keymap::{Conflict, Keymap};
pub use table::actions;

use crate::i18n::Language;

use super::{Effect, Key, Model, Screen};
use crate::features::desk::Open;

/// The stable name of an action.
pub type ActionId = &'static str;

/// What an action does to the model.
pub type Handler = fn(&mut Model) -> Vec<Effect>;

/// A label in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// In Italian.
    pub it: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Label {
    /// The label in a language.
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::It => self.it,
            Language::En => self.en,
        }
    }
}

/// Where an action is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// On every screen.
    Everywhere,
    /// On every screen of the past.
    Past,
    /// The matrix.
    Federation,
    /// The page of a Comune, a platform or a node.
    Profile,
    /// The list of cases.
    Cases,
    /// One case.
    Case,
    /// The deadlines.
    Deadlines,
    /// The alerts.
    Alerts,
    /// The help desk.
    Desk,
    /// One conversation.
    Chat,
    /// The questions without an answer.
    Questions,
    /// Looking for the service that answers one of them.
    Teaching,
    /// The citizens' channel.
    Bot,
    /// The programme's indicators.
    Indicators,
    /// The log of events.
    Log,
}

impl Context {
    /// All, in the order of the key page.
    pub const ALL: [Self; 15] = [
        Self::Everywhere,
        Self::Past,
        Self::Federation,
        Self::Profile,
        Self::Cases,
        Self::Case,
        Self::Deadlines,
        Self::Alerts,
        Self::Desk,
        Self::Chat,
        Self::Questions,
        Self::Teaching,
        Self::Bot,
        Self::Indicators,
        Self::Log,
    ];

    /// Whether both can hold at once.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self == other || [self, other].iter().any(|one| matches!(one, Self::Everywhere | Self::Past))
    }
}

/// What an action touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only what is looked at.
    Look,
    /// Something at the hub that is easily undone; absent when the console is read-only.
    Change,
    /// Something that counts for a citizen or a Comune: it asks first, and is absent when the console is read-only.
    Danger,
}

/// One action.
#[derive(Debug)]
pub struct Action {
    /// Its name in configuration and documents.
    pub id: ActionId,
    /// Where it is at hand.
    pub context: Context,
    /// The keys it has unless its [`Keymap`] says otherwise.
    pub keys: &'static [Key],
    /// What it does, in words.
    pub label: Label,
    /// The same in a word, for the footer; without one it is not shown there.
    pub hint: Option<Label>,
    /// What it touches.
    pub reach: Reach,
    /// The handler.
    pub run: Handler,
}

/// The action of a name.
#[must_use]
pub fn find(id: &str) -> Option<&'static Action> {
    actions().find(|action| action.id == id)
}

/// The contexts that hold now, the nearest first.
#[must_use]
pub fn contexts(model: &Model) -> Vec<Context> {
    let near: &[Context] = match model.place.screen {
        Screen::Federation => &[Context::Federation],
        Screen::Cases if model.place.cases.open.is_some() => &[Context::Case],
        Screen::Cases => &[Context::Cases],
        Screen::Profile => &[Context::Profile],
        Screen::Deadlines => &[Context::Deadlines],
        Screen::Alerts => &[Context::Alerts],
        Screen::Desk if matches!(model.place.desk.open, Open::Chat(_)) => &[Context::Chat],
        Screen::Desk if model.place.desk.open == Open::Questions => &[Context::Questions],
        Screen::Desk if model.place.desk.teaching.is_some() => &[Context::Teaching],
        Screen::Desk => &[Context::Desk],
        Screen::Bot => &[Context::Bot],
        Screen::Indicators => &[Context::Indicators],
        Screen::Log => &[Context::Log],
    };
    let past = model.era.map(|_| Context::Past);
    past.into_iter().chain(near.iter().copied()).chain([Context::Everywhere]).collect()
}

/// The actions at hand now, the nearest first.
pub fn at_hand(model: &Model) -> impl Iterator<Item = &'static Action> {
    let contexts = contexts(model);
    let may_change = !model.settings.read_only;
    let by_context = contexts.into_iter().flat_map(|context| actions().filter(move |action| action.context == context));
    by_context.filter(move |action| may_change || action.reach == Reach::Look)
}

/// The action a key stands for now.
#[must_use]
pub fn of_key(model: &Model, key: Key) -> Option<&'static Action> {
    at_hand(model).find(|action| model.settings.keys.of(action).contains(&key))
}
