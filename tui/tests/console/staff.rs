//! What the staff does among itself: notes, assignments, hand-overs; offices, groups and checks.

use super::common::{at, deeds, draw, press, settings};
use shared::case::Act;
use shared::conversation::ConversationMove;
use shared::id::{EventId, Seq};
use shared::log::{Entry, Happening};
use shared::note::{About, Note};
use tui::app::{Deed, Model, Msg, Screen, update};
use tui::features::cases::{Due, OfficeFilter};
use tui::features::federation::{Grouping, Sort};
use tui::fixture;
use tui::i18n::Language;

fn console() -> Model {
    at(settings(Language::It), (120, 40))
}

#[test]
fn a_conversation_is_handed_over_with_words_for_the_citizen() {
    let mut model = console();
    let done = deeds(press(&mut model, "6↓↓⏎ttributi⏎⏎"));
    let [Deed::Conversation(_, ConversationMove::Transfer { office, text })] = done.as_slice() else {
        panic!("{done:?}")
    };
    assert_eq!(office.unwrap().to_string(), "082006/taxes", "the citizen's own Comune comes first");
    assert!(text.as_str().contains("Tributi locali, Comune di Bagheria"), "{text}");
}

#[test]
fn only_who_has_a_conversation_hands_it_over() {
    let mut model = console();
    press(&mut model, "6⏎t");
    assert!(model.layers.is_empty());
    assert!(draw(&model).contains("prendi prima la conversazione"));
}

#[test]
fn a_note_is_written_about_what_is_open_and_a_colleagues_is_seen_at_once() {
    let mut model = console();
    let done = deeds(press(&mut model, "3↓↓↓⏎nmanca la firma⏎"));
    let [Deed::Note(about @ About::Case(_), who, text)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((who.as_str(), text.as_str()), ("console", "manca la firma"));
    let note =
        Note { id: EventId::from_seed(7), at: fixture::noon(), who: "Agata".into(), text: "arriva domani".into() };
    let happening = Happening::Note { about: *about, note };
    let entry = Entry { seq: Seq(9_001), id: EventId::from_seed(7), at: fixture::noon(), happening };
    update(&mut model, Msg::Entry(Box::new(entry.clone())));
    update(&mut model, Msg::Entry(Box::new(entry)));
    let drawn = draw(&model);
    assert_eq!(drawn.matches("arriva domani").count(), 1, "{drawn}");
    press(&mut model, "6↓↓⏎");
    assert!(!draw(&model).contains("arriva domani"), "a note stays with its case");
}

#[test]
fn a_case_is_assigned_from_who_has_it_now() {
    let mut model = console();
    press(&mut model, "3↓↓↓⏎s");
    let done = deeds(press(&mut model, "⏎ (supplente)⏎→⏎"));
    let [Deed::Act(_, Act::TakeCharge { office, officer })] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(office.as_str(), "Ufficio Tributi");
    assert_eq!(officer.as_ref().unwrap().as_str(), "Rosalia Conti (supplente)");
}

#[test]
fn groups_keep_the_order_and_the_cursor() {
    let mut model = console();
    press(&mut model, "/cefal⏎");
    let cursor = |model: &Model| model.place.federation.town.row(model.federation.rows());
    press(&mut model, "⎋oo");
    let town = model.federation.row(cursor(&model).unwrap()).unwrap().code;
    press(&mut model, "z");
    assert_eq!((model.place.federation.sort, model.place.federation.grouping), (Sort::Late, Grouping::Zone));
    assert_eq!(model.federation.row(cursor(&model).unwrap()).unwrap().code, town, "the cursor stays on its Comune");
    let rows: Vec<_> = (0..82).map(|row| model.federation.row(row).unwrap()).collect();
    let place = |town: &tui::features::federation::Town| (Grouping::Zone.of(town), std::cmp::Reverse(town.late));
    assert!(rows.is_sorted_by_key(|town| place(town)), "within a group the order is kept");
    press(&mut model, "zz");
    assert_eq!(model.place.federation.grouping, Grouping::None);
}

#[test]
fn the_offices_of_a_comune_lead_to_their_cases() {
    let mut model = console();
    press(&mut model, "4u");
    assert!(draw(&model).contains("scegli prima un Comune"));
    press(&mut model, "↓↓↓↓↓↓↓↓u");
    assert!(draw(&model).contains("Ufficio tributi"));
    press(&mut model, "↓↓⏎");
    let filter = &model.place.cases.filter;
    let office = OfficeFilter::named("Ufficio tributi");
    assert_eq!((model.place.screen, &filter.office, filter.due), (Screen::Cases, &office, Due::Late));
    assert!(filter.municipality.is_some() && filter.theme.is_some());
    press(&mut model, "⎋↑↑u");
    assert!(!draw(&model).contains("Ufficio tributi"), "the same key closes them");
}

#[test]
fn every_office_is_counted_the_most_pressing_first_and_its_comune_is_one_key_away() {
    let mut model = console();
    press(&mut model, "4z");
    let drawn = draw(&model);
    let at = |text: &str| drawn.find(text).unwrap_or_else(|| panic!("{text}: {drawn}"));
    assert!(at("Bagheria · Tri Ufficio tributi") < at("Cefalù · Tri Ufficio tributi"));
    assert!(at("Palermo · Tri Ufficio tributi") < at("Bagheria · Soc non ancora"), "two late before one");
    press(&mut model, "↓↓↓↓↓↓↓↓↓⏎");
    let filter = &model.place.cases.filter;
    assert_eq!((&filter.office, filter.due), (&OfficeFilter::named("Ufficio tributi"), Due::Late));
    assert_eq!(filter.municipality.map(|code| code.to_string()).as_deref(), Some("082027"));
    press(&mut model, "⎋u");
    assert!(draw(&model).contains("▸ Cefalù"), "{}", draw(&model));
    press(&mut model, ":uffici tutti⏎");
    assert!(draw(&model).contains("per ufficio"));
    press(&mut model, ":uffici palermo⏎");
    assert!(draw(&model).contains("▸ Palermo"), "{}", draw(&model));
}

#[test]
fn a_check_of_a_node_names_what_is_not_kept() {
    let mut model = console();
    press(&mut model, "/bagheria⏎→→→→→⏎");
    assert!(!draw(&model).contains("Rispetta il protocollo?"));
    press(&mut model, "v");
    let drawn = draw(&model);
    assert!(drawn.contains("6 punti su 7") && drawn.contains("410 instead of 200"), "{drawn}");
    press(&mut model, "]");
    assert!(!draw(&model).contains("Rispetta il protocollo?"), "it is of one node only");
}
