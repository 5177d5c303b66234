//! The mouse: what is clicked is what is drawn there.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use super::common::{answer, at, draw, press, settings};
use tui::app::{Effect, Layer, Model, Mouse, Msg, Screen, update};
use tui::i18n::Language;
use tui::ui;

fn console() -> Model {
    at(settings(Language::It), (120, 40))
}

/// Clicks on the first cell of a text of the screen; what it led to.
fn click(model: &mut Model, text: &str) -> Vec<Effect> {
    let (buffer, drawn) = ui::print(model);
    let lines = ui::lines(&buffer);
    let (row, line) = lines.iter().enumerate().find(|(_, line)| line.contains(text)).unwrap();
    let column = line.split(text).next().unwrap().chars().count();
    let at = Mouse::Click { column: u16::try_from(column).unwrap(), row: u16::try_from(row).unwrap() };
    let Some(touch) = drawn.touch(at) else { return Vec::new() };
    let effects = update(model, Msg::Touch(touch));
    answer(model, &effects);
    effects
}

#[test]
fn a_tab_leads_to_its_screen() {
    let mut model = console();
    for (place, screen) in Screen::ALL.into_iter().enumerate() {
        let name = model.words().screen(screen);
        click(&mut model, &format!("{} {name}", place + 1));
        assert_eq!(model.place.screen, screen, "{name}");
    }
}

#[test]
fn a_row_is_selected_by_a_click_and_opened_by_another() {
    let mut model = console();
    click(&mut model, "Cefalù     ");
    assert!(draw(&model).contains("▸ Cefalù"), "{}", draw(&model));
    let before = model.place.screen;
    click(&mut model, "Cefalù     ");
    assert!(model.place.screen != before || !model.layers.is_empty(), "a second click is Enter");
}

#[test]
fn a_hint_at_the_foot_does_what_it_says() {
    let mut model = console();
    click(&mut model, "? aiuto");
    assert!(matches!(model.layers.last(), Some(Layer::Picker(_))));
    click(&mut model, "3 Pratiche");
    assert_eq!(model.place.screen, Screen::Federation, "what lies below a list cannot be clicked");
    press(&mut model, "⎋");
    assert_eq!(click(&mut model, "q esci"), [Effect::Quit]);
}

fn turn(model: &mut Model, rows: isize) {
    let touch = ui::print(model).1.touch(Mouse::Wheel(rows)).unwrap();
    update(model, Msg::Touch(touch));
}

#[test]
fn the_wheel_moves_what_has_the_keys() {
    let mut model = console();
    turn(&mut model, 3);
    assert!(draw(&model).contains("▸ Altavilla"));
    press(&mut model, "?");
    turn(&mut model, 3);
    let Some(Layer::Picker(picker)) = model.layers.last() else { panic!("help is open") };
    assert_eq!(picker.row, 3);
}

#[test]
fn the_mouse_is_left_to_the_terminal_by_a_key() {
    let mut model = console();
    let effects = update(&mut model, Msg::Key(tui::app::Key::Ctrl('o')));
    assert_eq!(effects, [Effect::Mouse(false)]);
    assert!(draw(&model).contains("mouse lasciato al terminale"));
}
