use std::collections::{BTreeMap, BTreeSet};

use rstest::rstest;
use shared::domain::Language;

use super::*;
use crate::conversation::{Block, Rich, Span};

fn texts() -> Texts {
    Texts::load().unwrap()
}

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

/// Each text of a language as its file has it, by its key.
fn sources(language: Language) -> BTreeMap<String, String> {
    let files = LOCALES.get_dir(language.as_str()).unwrap().files();
    let texts = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "ftl"));
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for file in texts {
        let mut present = None;
        for line in file.contents_utf8().unwrap().lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, text)) =
                line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                let is_new = found.insert(key.trim().to_owned(), text.to_owned()).is_none();
                assert!(is_new, "{language}: `{key}` stands twice");
                present = Some(key.trim().to_owned());
            } else if let Some(key) = &present {
                found.get_mut(key).unwrap().extend(["\n", line]);
            }
        }
    }
    found
}

fn arguments(source: &str) -> BTreeSet<String> {
    let names = source.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap());
    names.map(str::to_owned).collect()
}

#[test]
fn every_language_has_every_text_and_no_other() {
    let named = Key::ALL.iter().map(|key| key.id().to_owned());
    let in_code: BTreeSet<String> = named.chain(Word::all().map(|word| word.to_string())).collect();
    for language in texts().languages() {
        let in_files: BTreeSet<String> = sources(language).into_keys().collect();
        let (missing, unknown): (Vec<_>, Vec<_>) =
            (in_code.difference(&in_files).collect(), in_files.difference(&in_code).collect());
        assert!(missing.is_empty() && unknown.is_empty(), "{language}: missing {missing:?}, unknown {unknown:?}");
    }
}

#[test]
fn the_six_languages_are_there_italian_and_english_first() {
    let codes: Vec<String> = texts().languages().map(|language| language.to_string()).collect();
    assert_eq!(codes, ["it", "en", "ar", "bn", "fr", "ro"]);
}

#[rstest]
#[case(Some("bn-BD"), "bn")]
#[case(Some("en"), "en")]
#[case(Some("pt-BR"), "it")]
#[case(None, "it")]
fn a_device_tells_a_language_that_is_there(#[case] tag: Option<&str>, #[case] code: &str) {
    assert_eq!(texts().language_of(tag), language(code));
}

#[test]
fn texts_name_the_same_arguments_in_every_language() {
    let italian = sources(Language::IT);
    for language in texts().languages() {
        for (key, source) in sources(language) {
            assert_eq!(arguments(&italian[&key]), arguments(&source), "{language}: {key}");
        }
    }
}

#[test]
fn texts_fit_a_message_and_buttons_a_button() {
    for language in texts().languages() {
        for (key, source) in sources(language) {
            assert!(source.encode_utf16().count() <= 4_096, "{language}: {key}");
            let is_button = key.starts_with("button-") || key.starts_with("score-") || key == "language-name";
            assert!(!is_button || source.trim().chars().count() <= 60, "{language}: {key}");
        }
    }
}

/// The categories of whole numbers in a language (CLDR plural rules).
fn categories(language: Language) -> &'static [&'static str] {
    match language.as_str() {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "ro" => &["one", "few", "other"],
        "it" | "en" | "fr" | "bn" => &["one", "other"],
        _ => &["other"],
    }
}

#[test]
fn a_text_that_shows_a_count_has_every_plural_of_its_language() {
    for language in texts().languages() {
        for (key, source) in sources(language) {
            let Some((_, variants)) = source.split_once("->") else { continue };
            let selector = source.split_once("->").unwrap().0.rsplit('$').next().unwrap().trim();
            if !variants.contains(&format!("${selector}")) {
                continue;
            }
            for category in categories(language) {
                let is_there =
                    variants.contains(&format!("[{category}]")) || (*category == "zero" && variants.contains("[0]"));
                assert!(is_there, "{language}: {key} has no [{category}]");
            }
        }
    }
}

#[test]
fn a_count_is_selected_in_every_language_that_italian_selects_it_in() {
    let italian = sources(Language::IT);
    for language in texts().languages() {
        for (key, source) in sources(language) {
            assert!(!italian[&key].contains("->") || source.contains("->"), "{language}: {key}");
        }
    }
}

#[rstest]
#[case("it", 1, "un file")]
#[case("it", 3, "3 file")]
#[case("ro", 2, "2 fișiere")]
#[case("ro", 20, "20 de fișiere")]
#[case("ar", 2, "ملفان")]
#[case("ar", 3, "3 ملفات")]
#[case("ar", 11, "11 ملفًا")]
fn plurals_are_those_of_the_language(#[case] code: &str, #[case] count: usize, #[case] words: &str) {
    let told = texts().format(language(code), Key::FilesSoFar, &[("count", count.into())]);
    assert!(told.contains(words), "{told}");
}

#[rstest]
#[case("it", "16,50 euro")]
#[case("en", "16.50 euro")]
#[case("fr", "16,50 euros")]
#[case("ro", "16,50 euro")]
#[case("ar", "\u{2068}16.50\u{2069} يورو")]
#[case("bn", "16.50 ইউরো")]
fn amounts_are_written_as_people_write_them(#[case] code: &str, #[case] told: &str) {
    assert_eq!(texts().money(language(code), 1650), told);
}

#[test]
fn days_are_written_as_people_write_them() {
    assert_eq!(day(jiff::civil::date(2026, 1, 31)), "31/01/2026");
}

#[rstest]
#[case("ANNULLA!", Some(Spoken::Wish(crate::conversation::Wish::Cancel)))]
#[case("A che punto e' la mia pratica?", Some(Spoken::Wish(crate::conversation::Wish::Cases)))]
#[case("Talk to a person", Some(Spoken::Wish(crate::conversation::Wish::Person)))]
#[case("inapoi", Some(Spoken::Wish(crate::conversation::Wish::Back)))]
#[case("Ça suffit.", Some(Spoken::Enough))]
#[case("الغاء", Some(Spoken::Wish(crate::conversation::Wish::Cancel)))]
#[case("হ্যাঁ", Some(Spoken::Yes))]
#[case("torna indietro, per favore", Some(Spoken::Wish(crate::conversation::Wish::Back)))]
#[case("annullamento della tassa", None)]
fn only_the_whole_sentence_is_a_wish_in_any_language(#[case] words: &str, #[case] meaning: Option<Spoken>) {
    assert_eq!(texts().spoken(words), meaning);
}

#[rstest]
#[case("2", Some(2))]
#[case("la prima", Some(1))]
#[case("La numero due, grazie", Some(2))]
#[case("the second one please", Some(2))]
#[case("al doilea", Some(2))]
#[case("الخيار ٣", Some(3))]
#[case("১ নম্বর", Some(1))]
#[case("prima casa", None)]
#[case("la carta", None)]
#[case("", None)]
fn a_choice_is_named_by_its_place_in_any_language(#[case] words: &str, #[case] place: Option<usize>) {
    assert_eq!(texts().place(words), place);
}

#[test]
fn no_word_means_two_things_in_two_languages() {
    let texts = texts();
    for voice in texts.voices() {
        for (word, meaning) in voice.spoken() {
            assert_eq!(texts.spoken(word), Some(meaning), "{}: {word}", voice.language);
        }
    }
}

/// What stands in the receipt around the protocol number, which is to be copied.
fn around_the_number(code: &str) -> (String, Span, String) {
    let number = "A546-2026-0000042";
    let args = ["title", "place", "day", "office", "due"].map(|name| (name, FluentValue::from("Bagheria 12")));
    let args: Vec<_> = args.into_iter().chain([("protocol", number.into())]).collect();
    let receipt = Rich::parse(&texts().format(language(code), Key::Receipt, &args));
    let items = receipt.0.iter().find_map(|block| if let Block::List(items) = block { Some(items) } else { None });
    let item = items.unwrap().iter().find(|item| item.iter().any(|span| matches!(span, Span::Code(_)))).unwrap();
    let words = |span: Option<&Span>| match span {
        Some(Span::Plain(words)) => words.clone(),
        _ => String::new(),
    };
    (words(item.first()), item[1].clone(), words(item.get(2)))
}

#[test]
fn in_arabic_the_protocol_number_is_isolated_and_itself_untouched() {
    let (before, number, after) = around_the_number("ar");
    assert!(before.ends_with('\u{2068}') && after.starts_with('\u{2069}'), "{before:?} {after:?}");
    assert_eq!(number, Span::Code("A546-2026-0000042".to_owned()));
}

#[test]
fn from_left_to_right_nothing_is_isolated() {
    for code in ["it", "bn"] {
        let (before, _, after) = around_the_number(code);
        assert!(!format!("{before}{after}").contains(['\u{2068}', '\u{2069}']), "{code}");
    }
}

#[test]
fn italian_texts_are_plain() {
    for (key, source) in sources(Language::IT) {
        let faults = shared::catalogue::plain_language_faults(&source.replace(['_', '`', '{', '}', '*'], " "));
        assert!(faults.is_empty(), "{key}: {}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "));
    }
}
