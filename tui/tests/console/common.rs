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
        ("federation-load", "mm/palermo⏎"),
        ("federation-heading", "→→↑"),
        ("federation-zones", "z↓↓"),
        ("federation-sizes", "zzo↓↓"),
        ("town", "/cefal⏎2↓"),
        ("platform", "→→↑⏎"),
        ("node", "/bagheria⏎→→→→→⏎"),
        ("node-check", "/bagheria⏎→→→→→⏎v"),
        ("cases", "3↓↓"),
        ("case", "3↓↓↓⏎"),
        ("case-data", "3↓↓↓⏎v"),
        ("cases-language", "3/stato:esame comune:ba"),
        ("cases-language-fault", "3/stato:boh tema:tributi tari"),
        ("case-acts", "3↓↓↓⏎a"),
        ("case-assign", "3↓↓↓⏎s"),
        ("case-note", "3↓↓↓⏎n"),
        ("case-prompt", "3↓↓↓⏎a⏎"),
        ("cases-marked", "3mmb"),
        ("deadlines", "4→↓↓"),
        ("deadlines-town", "4↓↓↓↓↓↓↓↓"),
        ("deadlines-offices", "4↓↓↓↓↓↓↓↓u↓↓"),
        ("deadlines-by-office", "4z↓↓↓↓↓↓↓↓↓"),
        ("alerts", "5↓"),
        ("alerts-grouped", "5o↓↓"),
        ("desk", "6↓"),
        ("desk-search", "6/tarri bagheria"),
        ("desk-sheet", "6/tarri⏎⏎"),
        ("desk-chat", "6↓↓⏎"),
        ("desk-canned", "6↓↓⏎m"),
        ("desk-note", "6↓↓⏎n"),
        ("desk-transfer", "6↓↓⏎t"),
        ("desk-transfer-words", "6↓↓⏎ttributi⏎"),
        ("desk-taught", "6dw"),
        ("desk-questions", "6d↓"),
        ("desk-teaching", "6d↓⏎tarri"),
        ("desk-teaching-yes", "6d↓⏎tarri⏎⏎"),
        ("bot", "7↓"),
        ("indicators", "8"),
        ("consultations", "8↓↓↓↓↓"),
        ("consultation-open", "8↓↓↓⏎"),
        ("consultation-prepared", "8↓↓↓↓↓⏎"),
        ("consultation-results", "8↓↓↓↓↓↓⏎"),
        ("consultation-confirm", "8↓↓↓↓↓⏎o"),
        ("log", "9↑↑"),
        ("log-filter", "9/cefal"),
        ("past", "R,,"),
        ("past-log", "R,9"),
        ("past-cases", "R(3"),
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
            '⌫' => Key::Backspace,
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
            Effect::Ask(Ask::Form(slug, _)) => {
                let Some(sheet) = fixture::form(slug) else { continue };
                Answer::Form(Box::new(sheet))
            }
            Effect::Ask(Ask::Conversation(_)) => Answer::Conversation(fixture::chat()),
            Effect::Ask(Ask::Notes(about)) => Answer::Notes(*about, fixture::notes()),
            Effect::Ask(Ask::Offices(code, _)) => Answer::Offices(fixture::offices(*code)),
            Effect::Ask(Ask::Conformance(node)) => Answer::Conformance(fixture::conformance(*node)),
            Effect::Ask(Ask::Counts(tally, _)) => Answer::Counts(*tally, fixture::counts(*tally)),
            Effect::Ask(Ask::Services(scope, _)) => Answer::Services(*scope, fixture::shelf()),
            Effect::Ask(Ask::Taught) => Answer::AllTaught(fixture::page(fixture::taught())),
            Effect::Ask(Ask::Recording { .. }) => Answer::Recording(fixture::recording()),
            Effect::Ask(Ask::Consultations) => Answer::Consultations(fixture::page(fixture::consultations())),
            Effect::Ask(Ask::Bot) => Answer::Bot(fixture::bot()),
            _ => continue,
        };
        let next = update(model, Msg::Answer(Box::new(answer)));
        self::answer(model, &next);
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
