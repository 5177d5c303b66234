//! What holds at every size, for every event and for every text.

use super::common::{at, buffer, draw, press, screens, settings};
use proptest::prelude::*;
use rstest::rstest;
use tui::app::{Key, Model, Mouse, Msg, Settings, update};
use tui::i18n::Language;
use tui::ui::ThemeName;
use tui::{fixture, runtime::Painter, ui};

fn prepared() -> Vec<Model> {
    let mut models: Vec<Model> = screens()
        .into_iter()
        .map(|(_, keys)| {
            let mut model = at(settings(Language::It), (80, 24));
            press(&mut model, keys);
            model
        })
        .collect();
    models.push(Model::new(settings(Language::En), fixture::noon()));
    models
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    let models = prepared();
    proptest!(ProptestConfig::with_cases(400), |(which in 0..models.len(), columns in 1_u16..=300, rows in 1_u16..=100)| {
        let mut model = models[which].clone();
        update(&mut model, Msg::Resize(columns, rows));
        let drawn = buffer(&model);
        prop_assert!(drawn.content.iter().all(|cell| !cell.symbol().chars().any(char::is_control)));
    });
}

#[test]
fn any_keys_and_clicks_in_any_order_leave_a_screen_that_can_be_drawn() {
    let any_key = prop_oneof![
        any::<char>().prop_map(Key::Char),
        proptest::sample::select(vec![
            Key::Enter,
            Key::Esc,
            Key::Tab,
            Key::Up,
            Key::Down,
            Key::Left,
            Key::Right,
            Key::PageDown,
            Key::End,
            Key::Home,
            Key::Backspace,
            Key::Ctrl('w'),
            Key::Ctrl('r'),
            Key::Ctrl('t'),
            Key::Tab,
        ]),
        proptest::sample::select("123456789/:?aostclxurnpdfzvwbmM ><][yjkhlgGR.,".chars().collect::<Vec<_>>())
            .prop_map(Key::Char),
    ];
    let start = at(settings(Language::It), (80, 24));
    proptest!(ProptestConfig::with_cases(120), |(keys in proptest::collection::vec(any_key, 0..40))| {
        let (mut model, mut taken) = (start.clone(), 0_usize);
        for key in keys {
            // Every other key is a click somewhere on the screen as it stands.
            let (column, row) = (u16::try_from(taken * 13 % 80).unwrap_or(0), u16::try_from(taken * 7 % 24).unwrap_or(0));
            let touch = ui::print(&model).1.touch(Mouse::Click { column, row }).filter(|_| taken % 2 == 1);
            taken += 1;
            let effects = update(&mut model, touch.map_or(Msg::Key(key), Msg::Touch));
            super::common::answer(&mut model, &effects);
        }
        let drawn = buffer(&model);
        prop_assert!(drawn.content.iter().all(|cell| !cell.symbol().chars().any(char::is_control)));
    });
}

#[test]
fn the_same_messages_make_the_same_model() {
    let replay = || {
        let mut model = Model::new(Settings::default(), fixture::ago(1));
        for message in fixture::first_messages() {
            update(&mut model, message);
        }
        press(&mut model, "3↓↓⏎⎋5↓⎋/cef");
        format!("{model:?}")
    };
    assert_eq!(replay(), replay());
}

#[test]
fn the_same_screen_writes_not_a_byte() {
    let mut model = at(settings(Language::It), (160, 48));
    let written = std::rc::Rc::new(std::cell::Cell::new(0_usize));
    let mut painter = Painter::new(Counting(written.clone()));
    assert!(painter.paint(&model).unwrap());
    let first = written.get();
    assert!(first > 1_000, "the first frame is whole");
    assert!(!painter.paint(&model).unwrap());
    assert_eq!(written.get(), first);
    update(&mut model, Msg::Key(Key::Down));
    assert!(painter.paint(&model).unwrap());
    let moved = written.get() - first;
    assert!(moved < 3_000, "a cursor move writes little: {moved}");
}

struct Counting(std::rc::Rc<std::cell::Cell<usize>>);

impl std::io::Write for Counting {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn hostile_text_reaches_no_cell() {
    let hostile = "buca\u{1b}]52;c;AAAA\u{7}\u{202e}via\u{200b} Roma\u{9b}31m\tqui";
    let mut model = at(settings(Language::It), (80, 24));
    press(&mut model, "6/");
    update(&mut model, Msg::Paste(hostile.to_owned()));
    for key in hostile.chars() {
        update(&mut model, Msg::Key(Key::Char(key)));
    }
    update(
        &mut model,
        Msg::Refused(
            Box::new(tui::app::Deed::Adhesion("082006/taxes".parse().unwrap(), shared::domain::Adhesion::Live)),
            hostile.to_owned(),
        ),
    );
    let text = draw(&model);
    assert!(text.contains("via Roma"), "{text}");
    let is_hidden =
        |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    assert!(!text.chars().any(is_hidden));
}

#[rstest]
fn a_screen_reads_the_same_in_every_theme(
    #[values(ThemeName::Dark, ThemeName::Light, ThemeName::HighContrast, ThemeName::ColourBlind, ThemeName::Mono)]
    theme: ThemeName,
) {
    for (_, keys) in screens() {
        let mut model = at(settings(Language::It), (100, 30));
        press(&mut model, keys);
        let usual = draw(&model);
        model.settings.theme = theme;
        if let Some(past) = &mut model.past {
            past.scene.settings.theme = theme;
        }
        assert_eq!(usual, draw(&model), "nothing is said by colour alone");
    }
}

#[test]
fn an_ascii_screen_holds_only_ascii() {
    for (_, keys) in screens() {
        let mut model = at(Settings { ascii: true, ..settings(Language::It) }, (120, 40));
        press(&mut model, keys);
        let text = draw(&model);
        assert!(text.is_ascii(), "{text}");
        assert!(!text.contains('?') || keys == "?" || text.contains("? "), "every glyph has a stand-in: {text}");
    }
}

#[test]
fn a_small_terminal_says_so_and_nothing_else() {
    let model = at(settings(Language::It), (39, 12));
    assert!(draw(&model).contains("troppo piccola"));
}

#[test]
fn the_cursor_of_the_terminal_stands_where_the_keys_go() {
    for (name, keys) in screens() {
        let mut model = at(settings(Language::It), (80, 24));
        press(&mut model, keys);
        let (buffer, drawn) = ui::print(&model);
        if READING.contains(&name) {
            continue;
        }
        let cursor = drawn.cursor.unwrap_or_else(|| panic!("{name} has no cursor"));
        assert!(buffer.area.contains(cursor), "{name}: {cursor:?}");
    }
}

/// Pages to read, without anything to choose.
const READING: [&str; 5] = ["case", "case-data", "desk-chat", "desk-sheet", "indicators"];
