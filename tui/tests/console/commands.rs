//! What is typed after `:`, and what `console once` is told.

use super::common::{answer, at, draw, press, settings};
use rstest::rstest;
use tui::app::{Effect, Key, Model, Msg, Screen, command, update};
use tui::i18n::Language;
use tui::ui::ThemeName;

fn console() -> Model {
    at(settings(Language::It), (120, 40))
}

#[rstest]
#[case("comune cefalu")]
#[case("municipality Cefalù")]
#[case("town 082027")]
fn a_municipality_is_named_as_it_comes(#[case] line: &str) {
    let mut model = console();
    let effects = command::run(&mut model, line).unwrap();
    answer(&mut model, &effects);
    let drawn = draw(&model);
    assert!(drawn.lines().nth(2).is_some_and(|title| title.contains("Cefalù")), "{drawn}");
}

#[rstest]
#[case("pratiche", Screen::Cases)]
#[case("cases bonus", Screen::Cases)]
#[case("INDICATORI", Screen::Indicators)]
#[case("help desk", Screen::Desk)]
#[case("fed", Screen::Federation)]
#[case("log", Screen::Log)]
#[case("registro", Screen::Log)]
#[case("uffici", Screen::Deadlines)]
#[case("screen-alerts", Screen::Alerts)]
fn a_screen_answers_to_its_names(#[case] line: &str, #[case] expected: Screen) {
    let mut model = console();
    command::run(&mut model, line).unwrap();
    assert_eq!(model.place.screen, expected);
}

#[test]
fn every_screen_is_reached_by_its_name_in_either_language() {
    for screen in Screen::ALL {
        for words in [&tui::i18n::Messages::IT, &tui::i18n::Messages::EN] {
            let mut model = console();
            assert!(command::run(&mut model, words.screen(screen)).is_ok(), "{}", words.screen(screen));
            assert_eq!(model.place.screen, screen);
        }
    }
}

#[test]
fn the_line_completes_a_command_and_its_argument() {
    let mut model = console();
    press(&mut model, ":colori⏎");
    press(&mut model, "dalt");
    assert!(draw(&model).contains("colori daltonico"), "{}", draw(&model));
    press(&mut model, "⏎");
    assert_eq!(model.settings.theme, ThemeName::ColourBlind);
    assert!(draw(&model).contains("colori: daltonico"));
    press(&mut model, ":comune bagh⇥");
    assert!(draw(&model).contains("/ comune Bagheria"), "Tab completes: {}", draw(&model));
}

#[test]
fn the_language_changes_while_one_looks() {
    let mut model = console();
    press(&mut model, ":lingua english⏎");
    assert!(draw(&model).contains("Federation"));
    press(&mut model, ":language italiano⏎");
    assert!(draw(&model).contains("Federazione"));
}

#[test]
fn what_is_no_command_is_said() {
    let mut model = console();
    press(&mut model, ":xyzzy⏎");
    assert!(draw(&model).contains("non conosco «xyzzy»"), "{}", draw(&model));
    assert_eq!(command::run(&mut model, "tema zzz"), Err("«zzz» non è tra le scelte".to_owned()));
    assert_eq!(command::run(&mut model, "esci"), Ok(vec![Effect::Quit]));
}

#[test]
fn help_is_found_by_name_and_by_key() {
    let mut model = console();
    press(&mut model, "3?");
    press(&mut model, "scadenza");
    assert!(draw(&model).contains("Ordina per scadenza"));
    let mut model = console();
    press(&mut model, "3?");
    update(&mut model, Msg::Paste("Ctrl-r".to_owned()));
    assert!(draw(&model).contains("Chiedi di nuovo tutto"));
    update(&mut model, Msg::Key(Key::Esc));
    assert!(model.layers.is_empty());
}
