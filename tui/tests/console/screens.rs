//! Every screen as people see it, at three sizes and in both languages.

use super::common::{at, draw, press, screens, settings};
use rstest::rstest;
use tui::i18n::Language;

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
