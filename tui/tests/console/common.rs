//! What the tests of the console share.

use ratatui::buffer::Buffer;
use tui::app::{Answer, Ask, Deed, Effect, Key, Model, Msg, Settings, update};
use tui::i18n::Language;
use tui::{fixture, ui};

/// Settings in a language.
pub(super) fn settings(language: Language) -> Settings {
    Settings { language, ..Settings::default() }
}

/// The console of the fixture at a size.
pub(super) fn at(settings: Settings, (columns, rows): (u16, u16)) -> Model {
    let mut model = fixture::model(settings);
    update(&mut model, Msg::Resize(columns, rows));
    model
}

/// The screens and the keys that lead to them.
pub(super) fn screens() -> Vec<(&'static str, &'static str)> {
    vec![
        ("federation", "→→↓↓"),
        ("federation-filter", "/cef"),
        ("cases", "2↓↓"),
        ("case", "2↓↓↓⏎"),
        ("case-acts", "2↓↓↓⏎a"),
        ("case-prompt", "2↓↓↓⏎a⏎"),
        ("alerts", "3↓"),
        ("desk", "4↓"),
        ("desk-search", "4/tarri bagheria"),
        ("desk-sheet", "4/tarri⏎⏎"),
        ("desk-chat", "4↓↓⏎"),
        ("desk-questions", "4d↓"),
        ("desk-teaching", "4d↓⏎tarri"),
        ("desk-teaching-yes", "4d↓⏎tarri⏎⏎"),
        ("indicators", "5"),
        ("help", "?"),
        ("palette", ":cefalu"),
        ("palette-argument", ":comune cef"),
    ]
}

/// Presses keys written as characters: `⏎` Enter, `⎋` Escape, arrows as arrows. Questions are answered by the fixture.
pub(super) fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut all = Vec::new();
    for key in keys.chars() {
        let key = match key {
            '⏎' => Key::Enter,
            '⎋' => Key::Esc,
            '↑' => Key::Up,
            '↓' => Key::Down,
            '←' => Key::Left,
            '→' => Key::Right,
            '⇥' => Key::Tab,
            other => Key::Char(other),
        };
        let effects = update(model, Msg::Key(key));
        answer(model, &effects);
        all.extend(effects);
    }
    all
}

/// Answers questions from the fixture.
pub(super) fn answer(model: &mut Model, effects: &[Effect]) {
    for effect in effects {
        let answer = match effect {
            Effect::Ask(Ask::Cases { ticket, .. }) => {
                Answer::Cases { ticket: *ticket, page: fixture::page(fixture::cases()) }
            }
            Effect::Ask(Ask::Case(id)) => {
                let nth = (1..=70).find(|nth| fixture::case(*nth).is_some_and(|case| case.opening.id == *id));
                let Some(view) = nth.and_then(fixture::view_of) else { continue };
                Answer::Case(Box::new(view))
            }
            Effect::Ask(Ask::Search { ticket, .. }) => {
                let (services, cases) = fixture::found();
                Answer::Found { ticket: *ticket, services, cases }
            }
            Effect::Ask(Ask::Sheet(..)) => {
                let Some(sheet) = fixture::sheet() else { continue };
                Answer::Sheet(Box::new(sheet))
            }
            Effect::Ask(Ask::Conversation(_)) => Answer::Conversation(fixture::chat()),
            _ => continue,
        };
        update(model, Msg::Answer(Box::new(answer)));
    }
}

/// The deeds among effects.
pub(super) fn deeds(effects: Vec<Effect>) -> Vec<Deed> {
    effects
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::Do(deed) => Some(deed),
            _ => None,
        })
        .collect()
}

/// The model drawn at its size.
pub(super) fn buffer(model: &Model) -> Buffer {
    ui::print(model).0
}

/// The model drawn as text, without the blanks at the ends of lines.
pub(super) fn draw(model: &Model) -> String {
    ui::lines(&buffer(model)).join("\n") + "\n"
}
