//! Every screen without a terminal: tables and pictures.

use std::path::Path;

use super::common::{at, press, screens, settings};
use tui::app::Screen;
use tui::i18n::Language;
use tui::report;

#[test]
fn every_screen_has_a_table_in_every_form() {
    for (name, keys) in screens() {
        let mut model = at(settings(Language::It), (120, 40));
        press(&mut model, keys);
        let sheets = report::sheets(&model);
        let first = sheets.first().unwrap_or_else(|| panic!("{name} has no table"));
        assert!(!first.rows.is_empty(), "{name}: {} is empty", first.name);
        assert!(sheets.iter().all(|sheet| sheet.rows.iter().all(|row| row.len() == sheet.columns.len())), "{name}");
        let json: serde_json::Value = report::json(&sheets).parse().unwrap();
        assert_eq!(json[first.name].as_array().unwrap().len(), first.rows.len(), "{name}");
        assert_eq!(report::csv(first).lines().count(), first.rows.len() + 1, "{name}");
        let plain = report::plain(&sheets, Language::It);
        assert!(plain.lines().all(|line| line == line.trim_end()), "{name}");
    }
}

#[test]
fn the_tables_are_as_agreed() {
    for screen in Screen::ALL {
        let mut model = at(settings(Language::It), (120, 40));
        tui::app::go::screen(&mut model, screen);
        let sheets: Vec<report::Sheet> = report::sheets(&model)
            .into_iter()
            .map(|sheet| report::Sheet { rows: sheet.rows.into_iter().take(3).collect(), ..sheet })
            .collect();
        insta::assert_snapshot!(format!("table-{screen:?}"), report::markdown(&sheets, Language::It));
        insta::assert_snapshot!(format!("table-{screen:?}-json"), report::json(&sheets));
    }
}

/// The pictures of the pages, and the keys that lead to what they show.
const PICTURES: [(&str, &str); 4] =
    [("federation", "zn"), ("case", "3↓↓↓⏎"), ("desk", "6↓↓⏎"), ("deadlines", "4↓↓↓↓↓↓↓↓u")];

/// Drawn anew like the golden screens: `INSTA_UPDATE=always cargo test --test console`.
#[test]
fn the_pictures_of_the_readme_are_what_the_console_draws() {
    let is_drawn_anew = std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always");
    for (name, keys) in PICTURES {
        let mut model = at(settings(Language::It), (120, 36));
        press(&mut model, keys);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("pictures/{name}.svg"));
        if is_drawn_anew {
            std::fs::write(&path, report::picture(&model)).unwrap();
        }
        assert!(std::fs::read_to_string(&path).unwrap() == report::picture(&model), "{name} is another screen now");
    }
}

#[test]
fn a_picture_shows_the_words_of_the_screen_in_its_place() {
    let model = at(settings(Language::It), (120, 40));
    let svg = report::picture(&model);
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
    assert!(svg.contains(">Bagheria") || svg.contains("Bagheria "), "a name of the matrix");
    assert!(svg.contains("width=\"1104\" height=\"784\""), "120 x 40 cells and a margin");
    assert!(!svg.contains("currentColor"), "every colour is settled");
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
}
