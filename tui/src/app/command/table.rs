use shared::domain::{IstatCode, Theme};

use super::Command;
use crate::app::action::Label;
use crate::app::{Effect, Model, Screen, fitting, folded, go, looks};
use crate::features::profile::{self, Member};
use crate::features::{cases, consultations, deadlines, desk};
use crate::i18n::Language;
use crate::ui::ThemeName;

const fn named(it: &'static str, en: &'static str) -> Label {
    Label { it, en }
}

/// Every Comune, where one may be named.
const ALL: Label = named("tutti", "all");

/// All commands that take something, in the order of the palette; what takes nothing is an action.
pub(super) static COMMANDS: &[Command] = &[
    Command {
        names: &[named("comune", "municipality"), named("vai", "town")],
        label: named("Vai a un Comune", "Go to a Comune"),
        argument: |model, _| model.federation.towns().iter().map(|town| town.name.to_string()).collect(),
        is_free: false,
        run: municipality,
    },
    Command {
        names: &[named("tema", "theme"), named("piattaforma", "platform")],
        label: named("Vai a una piattaforma", "Go to a platform"),
        argument: |model, _| Theme::ALL.iter().map(|theme| model.words().theme(*theme).to_owned()).collect(),
        is_free: false,
        run: theme,
    },
    Command {
        names: &[named("pratiche", "cases")],
        label: named("Pratiche che corrispondono", "Cases that fit"),
        argument: cases::language::completions,
        is_free: true,
        run: |model, typed| {
            let mut effects = go::screen(model, Screen::Cases);
            if !typed.is_empty() {
                effects.extend(cases::search_for(model, typed));
            }
            Ok(effects)
        },
    },
    Command {
        names: &[named("uffici", "offices")],
        label: named(
            "Scadenze degli uffici di un Comune, o di tutti",
            "Deadlines of the offices of a Comune, or of all",
        ),
        argument: |model, _| {
            let towns = model.federation.towns().iter().map(|town| town.name.to_string());
            std::iter::once(ALL.get(model.settings.language).to_owned()).chain(towns).collect()
        },
        is_free: true,
        run: |model, typed| {
            let is_all = typed.is_empty() || [ALL.it, ALL.en].contains(&folded(typed).as_str());
            let of = if is_all { None } else { Some(town_called(model, typed)?) };
            Ok(deadlines::show_offices(model, of))
        },
    },
    Command {
        names: &[named("cerca", "search")],
        label: named("Cerca servizi e pratiche", "Search services and cases"),
        argument: |_, _| Vec::new(),
        is_free: true,
        run: |model, typed| {
            let mut effects = go::screen(model, Screen::Desk);
            effects.extend(desk::search_for(model, typed));
            Ok(effects)
        },
    },
    Command {
        names: &[named("consultazione", "consultation")],
        label: named("Vai a una consultazione", "Go to a consultation"),
        argument: |model, _| model.consultations.items.iter().map(|item| item.sheet.title.to_string()).collect(),
        is_free: false,
        run: consultation,
    },
    Command {
        names: &[named("colori", "colours"), named("colore", "colors")],
        label: named("Scegli i colori", "Choose the colours"),
        argument: |model, _| ThemeName::ALL.iter().map(|theme| model.words().colours(*theme).to_owned()).collect(),
        is_free: false,
        run: colours,
    },
    Command {
        names: &[named("lingua", "language")],
        label: named("Scegli la lingua", "Choose the language"),
        argument: |_, _| vec!["italiano".to_owned(), "english".to_owned()],
        is_free: false,
        run: |model, typed| {
            let chosen = match folded(typed).as_str() {
                "it" | "italiano" | "italian" => Language::It,
                "en" | "english" | "inglese" => Language::En,
                _ => return Err((model.words().commands.not_an_option)(typed)),
            };
            Ok(looks::language(model, chosen))
        },
    },
    Command {
        names: &[named("esci", "quit"), named("q", "exit")],
        label: named("Esci", "Quit"),
        argument: |_, _| Vec::new(),
        is_free: false,
        run: |model, _| Ok(go::quit(model)),
    },
];

fn municipality(model: &mut Model, typed: &str) -> Result<Vec<Effect>, String> {
    let code = town_called(model, typed)?;
    Ok(profile::open(model, Member::Town(code)))
}

/// The Comune of a name or code, or the one whose name fits best.
fn town_called(model: &Model, typed: &str) -> Result<IstatCode, String> {
    let towns = model.federation.towns();
    let wanted = folded(typed);
    let exact = towns.iter().find(|town| town.folded == wanted || town.code.to_string() == wanted);
    let best =
        || fitting(typed, towns.iter().map(|town| town.name.as_str())).first().and_then(|place| towns.get(*place));
    exact.or_else(best).map(|town| town.code).ok_or_else(|| (model.words().commands.not_an_option)(typed))
}

fn theme(model: &mut Model, typed: &str) -> Result<Vec<Effect>, String> {
    let words = model.words();
    let name = |theme: &Theme| format!("{} {}", words.theme(*theme), theme.as_str());
    let names: Vec<String> = Theme::ALL.iter().map(name).collect();
    let found =
        fitting(typed, names.iter().map(String::as_str)).first().and_then(|place| Theme::ALL.get(*place)).copied();
    let found = found.ok_or_else(|| (words.commands.not_an_option)(typed))?;
    Ok(profile::open(model, Member::Platform(found)))
}

fn consultation(model: &mut Model, typed: &str) -> Result<Vec<Effect>, String> {
    let items = &model.consultations.items;
    let names: Vec<String> = items.iter().map(|item| format!("{} {}", item.sheet.title, item.slug())).collect();
    let found = fitting(typed, names.iter().map(String::as_str)).first().and_then(|place| items.get(*place));
    let slug = found.map(|item| item.slug().clone()).ok_or_else(|| (model.words().commands.not_an_option)(typed))?;
    Ok(consultations::show(model, slug))
}

fn colours(model: &mut Model, typed: &str) -> Result<Vec<Effect>, String> {
    let words = model.words();
    let names = ThemeName::ALL.map(|theme| words.colours(theme));
    let found = fitting(typed, names.into_iter()).first().and_then(|place| ThemeName::ALL.get(*place)).copied();
    found.map(|theme| looks::colours(model, theme)).ok_or_else(|| (words.commands.not_an_option)(typed))
}
