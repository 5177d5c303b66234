use std::collections::BTreeSet;

use super::*;

fn keys_of(language: Language) -> BTreeSet<String> {
    let files = LOCALES.get_dir(language.as_str()).unwrap().files();
    let sources: Vec<&str> = files.map(|file| file.contents_utf8().unwrap()).collect();
    let is_key = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let lines = sources.iter().flat_map(|source| source.lines()).filter(is_key);
    lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

#[test]
fn every_language_has_every_text_and_no_other() {
    let in_code: BTreeSet<String> = Key::ALL.iter().map(|key| key.id().to_owned()).collect();
    for language in Language::ALL {
        assert_eq!(keys_of(*language), in_code, "in {language}");
    }
}

#[test]
fn texts_name_the_same_arguments_in_every_language() {
    let arguments = |language: Language, key: Key| -> BTreeSet<String> {
        let texts = Texts::load().unwrap();
        let pattern = texts.bundle(language).get_message(key.id()).unwrap().value().unwrap();
        let source = format!("{pattern:?}");
        let names = source.split("VariableReference { id: Identifier { name: \"").skip(1);
        names.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    };
    for key in Key::ALL {
        assert_eq!(arguments(Language::It, *key), arguments(Language::En, *key), "{}", key.id());
    }
}

#[test]
fn plurals_are_those_of_the_language() {
    let texts = Texts::load().unwrap();
    let files = |count: usize| texts.format(Language::It, Key::FilesSoFar, &[("count", count.into())]);
    assert!(files(1).contains("un file"));
    assert!(files(3).contains("3 file"));
}

#[test]
fn amounts_and_days_are_written_as_people_write_them() {
    assert_eq!(money(1600, Language::It), "16,00 euro");
    assert_eq!(day(jiff::civil::date(2026, 1, 31)), "31/01/2026");
}

/// Words the writing rules of the public administration avoid.
#[test]
fn texts_use_plain_words() {
    for file in LOCALES.get_dir("it").unwrap().files() {
        let source = file.contents_utf8().unwrap().to_lowercase();
        for word in ["erogare", "nelle more", "concernente", "adempiere", "ammenda", "clicca", "effettua"] {
            assert!(!source.contains(word), "{}: {word}", file.path().display());
        }
    }
}
