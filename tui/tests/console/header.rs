//! The header: whatever the numbers and the width, what is told is told whole.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::collections::BTreeSet;

use super::common::{at, draw, settings};
use rstest::rstest;
use tui::app::{LinkNews, Model, Msg, update};
use tui::fixture;
use tui::i18n::Language;

/// A federation with more of everything than there will ever be.
fn busy(language: Language, columns: u16) -> Model {
    let mut model = at(settings(language), (columns, 24));
    model.federation.change("082053/taxes".parse().unwrap(), |node| {
        (node.open_cases, node.overdue_cases) = (1_234_567, 23_456);
    });
    model.registered = 345_678;
    for _ in 0..12_345 {
        model.pulse.beat();
    }
    model.pulse.tick(fixture::noon().checked_add(jiff::SignedDuration::from_secs(1)).unwrap());
    model
}

fn words(line: &str) -> BTreeSet<String> {
    let is_bar = |word: &str| word.chars().all(|c| ('▁'..='█').contains(&c));
    line.split_whitespace().filter(|word| !is_bar(word)).map(str::to_owned).collect()
}

fn second_line(model: &Model) -> String {
    draw(model).lines().nth(1).unwrap_or_default().to_owned()
}

#[rstest]
fn no_word_and_no_number_of_the_header_is_cut(#[values(Language::It, Language::En)] language: Language) {
    let whole = words(&second_line(&busy(language, 220)));
    for columns in 60..220 {
        let line = second_line(&busy(language, columns));
        assert!(words(&line).is_subset(&whole), "{columns}: {line}");
        assert!(line.contains("  ●"), "{columns}: the connection stands apart: {line}");
    }
}

#[test]
fn what_counts_most_is_told_on_the_narrowest_screen_and_all_on_the_widest() {
    let told = |columns, word: &str| second_line(&busy(Language::It, columns)).contains(word);
    assert!(told(80, "23.4") && !told(80, "pratiche aperte"), "late cases before open ones");
    assert!(told(110, "pratiche aperte"));
    assert!(told(160, "1.234,5 eventi/s"));
    assert!(told(200, "345.678 nuove") && told(200, "lenti"));
}

#[rstest]
fn while_the_sample_is_prepared_it_says_how_far_and_counts_no_case(
    #[values(40, 60, 80, 120, 200)] columns: u16,
    #[values(Language::It, Language::En)] language: Language,
) {
    let mut model = at(settings(language), (columns, 24));
    update(&mut model, Msg::Link(LinkNews::Sample(Some(0.437))));
    let told = second_line(&model);
    assert!(told.contains("43"), "{told}");
    let cases = model.words().header.cases_open;
    assert!(!told.contains(cases), "nothing is counted yet: {told}");
    assert!(draw(&model).contains((model.words().link.sample_at)(43).as_str()) || columns < 80);
    update(&mut model, Msg::Link(LinkNews::Sample(None)));
    assert!(!second_line(&model).contains("43 %"));
}
