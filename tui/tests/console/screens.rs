//! Every screen as people see it, at three sizes and in both languages.

use super::common::{at, buffer, draw, press, screens, settings};
use rstest::rstest;
use tui::app::Settings;
use tui::i18n::Language;
use tui::ui::ThemeName;

#[rstest]
fn each_screen_is_drawn_as_agreed(
    #[values((80, 24), (120, 40), (200, 60))] size: (u16, u16),
    #[values(Language::It, Language::En)] language: Language,
) {
    for (name, keys) in screens() {
        let mut model = at(settings(language), size);
        press(&mut model, keys);
        insta::assert_snapshot!(
            format!("{name}-{}x{}-{}", size.0, size.1, shared::domain::Language::from(language)),
            draw(&model)
        );
    }
}

#[test]
fn each_screen_is_of_use_in_the_smallest_terminal() {
    for (name, keys) in screens() {
        let mut model = at(settings(Language::It), (40, 12));
        press(&mut model, keys);
        insta::assert_snapshot!(format!("{name}-40x12-it"), draw(&model));
    }
}

#[test]
fn each_screen_has_its_form_in_ascii() {
    for (name, keys) in screens() {
        let mut model = at(Settings { ascii: true, theme: ThemeName::Mono, ..settings(Language::It) }, (80, 24));
        press(&mut model, keys);
        insta::assert_snapshot!(format!("{name}-80x24-it-ascii"), draw(&model));
    }
}

/// The styles themselves, for two screens in three themes: a colour that goes astray is seen here.
#[rstest]
fn each_theme_is_painted_as_agreed(
    #[values(ThemeName::Terminal, ThemeName::Dark, ThemeName::Mono)] theme: ThemeName,
    #[values(("federation", "→→↓↓"), ("case-acts", "2↓↓↓⏎a"))] screen: (&str, &str),
) {
    let mut model = at(Settings { theme, ..settings(Language::It) }, (80, 24));
    press(&mut model, screen.1);
    insta::assert_snapshot!(format!("{}-80x24-it-{theme:?}-styles", screen.0), format!("{:#?}", buffer(&model)));
}
