//! What holds at every size, for every event and for every text.

use super::common::{at, buffer, draw, press, screens, settings};
use proptest::prelude::*;
use rstest::rstest;
use tui::app::{Key, Model, Msg, Settings, action, update};
use tui::i18n::Language;
use tui::ui::ThemeName;
use tui::{fixture, runtime::Painter};

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
fn any_keys_in_any_order_leave_a_screen_that_can_be_drawn() {
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
        ]),
        proptest::sample::select("123456789/:?aostclxurnpdf ><][yjkhlgGR.,".chars().collect::<Vec<_>>())
            .prop_map(Key::Char),
    ];
    let start = at(settings(Language::It), (80, 24));
    proptest!(ProptestConfig::with_cases(120), |(keys in proptest::collection::vec(any_key, 0..40))| {
        let mut model = start.clone();
        for key in keys {
            let effects = update(&mut model, Msg::Key(key));
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
    let mut painter = Painter::new(Counting(written.clone()), (160, 48)).unwrap();
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
#[case(ThemeName::Mono)]
#[case(ThemeName::HighContrast)]
fn a_screen_reads_the_same_in_every_theme(#[case] theme: ThemeName) {
    for (_, keys) in screens() {
        let mut usual = at(settings(Language::It), (100, 30));
        let mut other = at(Settings { theme, ..settings(Language::It) }, (100, 30));
        press(&mut usual, keys);
        press(&mut other, keys);
        assert_eq!(draw(&usual), draw(&other), "nothing is said by colour alone");
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
fn no_key_means_two_things_in_one_place() {
    for context in action::Context::ALL {
        let here = action::ACTIONS
            .iter()
            .filter(|action| action.context == context || action.context == action::Context::Everywhere);
        let mut keys: Vec<(String, &str)> =
            here.flat_map(|action| action.keys.iter().map(|key| (format!("{key:?}"), action.id))).collect();
        keys.sort_unstable();
        let twice = keys.windows(2).find(|pair| pair[0].0 == pair[1].0);
        let is_nearer = |pair: &[(String, &str)]| pair.iter().any(|(_, id)| NEARER.contains(id));
        assert!(twice.is_none_or(is_nearer), "{context:?}: {twice:?}");
    }
}

/// In the matrix and in a list the letters of the arrows give way to the screen's own.
const NEARER: [&str; 0] = [];

#[test]
fn a_small_terminal_says_so_and_nothing_else() {
    let model = at(settings(Language::It), (39, 12));
    assert!(draw(&model).contains("troppo piccola"));
}
