use shared::case::ActKind;
use shared::domain::{Adhesion, IstatCode, NodeId, Theme};
use shared::id::WordsId;
use tui_input::Input;

use super::{ActionId, Deed};
use crate::features::alerts::Snooze;
use crate::features::cases::StateFilter;
use crate::features::log::Kind;

/// What lies over the screen and has the keys; the last one is on top.
#[derive(Clone, Debug)]
pub enum Layer {
    /// A line is being typed into the screen below.
    Typing(Line),
    /// Something is chosen from a list that shrinks as one types.
    Picker(Picker),
    /// A few fields are filled in.
    Prompt(super::Prompt),
    /// A yes is asked for before something that counts.
    Confirm(Confirm),
}

/// Which line is being typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The filter of the municipalities.
    Municipalities,
    /// The words cases are searched by.
    Cases,
    /// The help desk's search.
    Search,
    /// A reply to a citizen.
    Reply,
    /// The filter of the log.
    Log,
}

/// A list to choose from.
#[derive(Clone, Debug)]
pub struct Picker {
    /// What is chosen.
    pub title: String,
    /// All choices.
    pub choices: Vec<Choice>,
    /// What is typed to find one.
    pub input: Input,
    /// Row among the choices that fit.
    pub row: usize,
    /// The choices that fit what is typed, best first: places in `choices`.
    pub fitting: Vec<usize>,
    /// What kind of list it is.
    pub menu: Menu,
}

/// What kind of list a picker is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Menu {
    /// One of a few is chosen.
    #[default]
    Choices,
    /// What can be done here, with the keys at the side.
    Help,
    /// Commands with arguments: what is offered follows what is typed.
    Commands,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// A word at the side: a key, a number.
    pub aside: String,
    /// What it does.
    pub pick: Pick,
}

/// What a choice does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Run an action.
    Run(ActionId),
    /// Run a command as typed.
    Command(String),
    /// Put the beginning of a command into the line, to be completed.
    Begin(String),
    /// Show a municipality in the matrix.
    GoTo(IstatCode),
    /// Cases in a state only.
    State(StateFilter),
    /// Cases of a theme only.
    Theme(Option<Theme>),
    /// Cases of a municipality only.
    Municipality(Option<IstatCode>),
    /// Work the case.
    Act(ActKind),
    /// Work the marked cases.
    Bulk(ActKind),
    /// Events of a kind only.
    Kind(Option<Kind>),
    /// Put the alert off.
    Snooze(Snooze),
    /// Hand the conversation to this office, or back to the help desk.
    Transfer(Option<NodeId>),
    /// Put a reply into the line, to be sent or changed.
    Reply(&'static str),
    /// Take taught words back.
    Withdraw(WordsId, String),
    /// Change a node's adhesion.
    Adhesion(NodeId, Adhesion),
}

/// A question before something that counts. Nothing is done unless the answer is moved to yes.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirm {
    /// What will happen, in words.
    pub question: String,
    /// What will be done.
    pub deed: Deed,
    /// Where the answer stands; it starts at no.
    pub yes: bool,
}

impl Picker {
    /// A menu.
    #[must_use]
    pub fn new(title: impl Into<String>, choices: Vec<Choice>) -> Self {
        let fitting = (0..choices.len()).collect();
        Self { title: title.into(), choices, input: Input::default(), row: 0, fitting, menu: Menu::Choices }
    }

    /// Finds anew what fits what is typed; a key counts as well as a name.
    pub fn refit(&mut self) {
        let typed = self.input.value();
        let texts: Vec<String> =
            self.choices.iter().map(|choice| format!("{} {}", choice.label, choice.aside)).collect();
        self.fitting = super::fitting(typed, texts.iter().map(String::as_str));
        self.row = 0;
    }

    /// Moves by rows, within the choices that fit.
    pub fn step(&mut self, by: isize) {
        self.row = self.row.saturating_add_signed(by).min(self.fitting.len().saturating_sub(1));
    }

    /// The choice of the row.
    #[must_use]
    pub fn chosen(&self) -> Option<&Choice> {
        self.fitting.get(self.row).and_then(|place| self.choices.get(*place))
    }
}

impl Choice {
    /// A choice without a word at the side.
    #[must_use]
    pub fn new(label: impl Into<String>, pick: Pick) -> Self {
        Self { label: label.into(), aside: String::new(), pick }
    }
}
