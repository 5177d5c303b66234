//! Commands as typed after `:` or given to `console once`: a name in either language, then what it is about.
//!
//! One table says which there are; the palette completes from it and [`run`] obeys it.

mod table;

use super::{Choice, Effect, Model, Pick, Picker, Screen, fitting, folded, go};
use crate::app::action::Label;
use crate::i18n::{Language, Messages};
use table::COMMANDS;

/// A command.
#[derive(Debug)]
struct Command {
    /// Its names, the first of each language for show.
    names: &'static [Label],
    /// What it does, in words.
    label: Label,
    /// What may come after the name.
    argument: fn(&Model, &str) -> Vec<String>,
    /// Whether anything may be typed after the name, not only what is offered.
    is_free: bool,
    /// Does it; an error is for the person.
    run: fn(&mut Model, &str) -> Result<Vec<Effect>, String>,
}

impl Command {
    fn name(&self, language: Language) -> &'static str {
        self.names.first().map_or("", |name| name.get(language))
    }

    fn has_name(&self, typed: &str) -> bool {
        self.names.iter().any(|name| folded(name.it) == typed || folded(name.en) == typed)
    }
}

/// The command of a typed line and what comes after its name.
fn parse(typed: &str) -> Option<(&'static Command, &str)> {
    let typed = typed.trim_start();
    let (name, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let name = folded(name);
    COMMANDS.iter().find(|command| command.has_name(&name)).map(|command| (command, rest.trim()))
}

/// Other names that a screen is called by.
const ALSO: [(&str, Screen); 2] = [("log", Screen::Log), ("registro", Screen::Log)];

/// The screen of a name in either language; its beginning is enough.
fn screen(typed: &str) -> Option<Screen> {
    let typed = folded(typed.trim());
    let names = |screen: &Screen| [Messages::IT.screen(*screen), Messages::EN.screen(*screen)].map(folded);
    let is_called = |screen: &&Screen| names(screen).contains(&typed);
    let begins = |screen: &&Screen| typed.len() >= 3 && names(screen).iter().any(|name| name.starts_with(&typed));
    let also = ALSO.iter().find(|(name, _)| *name == typed).map(|(_, screen)| screen);
    also.or_else(|| Screen::ALL.iter().find(is_called)).or_else(|| Screen::ALL.iter().find(begins)).copied()
}

/// Obeys a typed line: a command, the name of a screen, or the name of an action at hand.
pub fn run(model: &mut Model, typed: &str) -> Result<Vec<Effect>, String> {
    let typed = typed.trim();
    if let Some((command, argument)) = parse(typed)
        && (command.is_free || !argument.is_empty() || (command.argument)(model, "").is_empty())
    {
        return (command.run)(model, argument);
    }
    if let Some(screen) = screen(typed) {
        return Ok(go::screen(model, screen));
    }
    let at_hand = super::action::at_hand(model).find(|action| action.id == typed);
    at_hand.map(|action| (action.run)(model)).ok_or_else(|| (model.words().commands.no_such_command)(typed))
}

/// What is offered for a line typed so far: what completes its command, else everything there is.
pub(super) fn choices(model: &Model, typed: &str) -> Vec<Choice> {
    match parse(typed).filter(|_| typed.trim_start().contains(char::is_whitespace)) {
        Some((command, argument)) => completions(model, command, typed, argument),
        None => everything(model),
    }
}

/// A command typed by its whole name comes before whatever else fits.
pub(super) fn prefer_named(picker: &mut Picker) {
    let Some((command, "")) = parse(picker.input.value()) else { return };
    let is_it = |place: &usize| {
        let line = picker.choices.get(*place).map(|choice| &choice.pick);
        let Some(Pick::Begin(line) | Pick::Command(line)) = line else { return false };
        parse(line).is_some_and(|(found, _)| std::ptr::eq(found, command))
    };
    if let Some(row) = picker.fitting.iter().position(is_it)
        && let Some(before) = picker.fitting.get_mut(..=row)
    {
        before.rotate_right(1);
    }
}

fn completions(model: &Model, command: &Command, typed: &str, argument: &str) -> Vec<Choice> {
    let offered = (command.argument)(model, argument);
    let name = typed.split_whitespace().next().unwrap_or_default();
    let aside = command.label.get(model.settings.language);
    let choice = |text: &str| {
        let line = format!("{name} {text}");
        Choice { label: line.clone(), aside: String::new(), pick: Pick::Command(line) }
    };
    let mut choices = Vec::new();
    if command.is_free && !argument.is_empty() {
        choices.push(Choice { aside: aside.to_owned(), ..choice(argument) });
    }
    let (before, last) = match argument.rsplit_once(char::is_whitespace).filter(|_| command.is_free) {
        Some((before, last)) => (format!("{before} "), last),
        None => (String::new(), argument),
    };
    let fits = fitting(last, offered.iter().map(String::as_str));
    choices
        .extend(fits.into_iter().filter_map(|place| offered.get(place)).map(|one| choice(&format!("{before}{one}"))));
    choices
}

/// Commands, actions at hand and municipalities.
fn everything(model: &Model) -> Vec<Choice> {
    let words = model.words();
    let language = model.settings.language;
    let mut choices = go::actions(model);
    choices.extend(COMMANDS.iter().map(|command| {
        let begins = format!("{} ", command.name(language));
        let takes_none = !command.is_free && (command.argument)(model, "").is_empty();
        let pick = if takes_none { Pick::Command(begins.trim().to_owned()) } else { Pick::Begin(begins.clone()) };
        let name = if takes_none { begins } else { format!("{begins}…") };
        Choice { label: command.label.get(language).to_owned(), aside: format!(":{}", name.trim()), pick }
    }));
    choices.extend(model.federation.towns().iter().map(|town| Choice {
        label: town.name.to_string(),
        aside: words.common.municipality.to_owned(),
        pick: Pick::GoTo(town.code),
    }));
    choices
}
