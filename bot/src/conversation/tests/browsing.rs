use rstest::rstest;
use shared::domain::Language;

use super::chat::{Chat, bagheria};
use crate::conversation::{Browsing, Event, Stage, Topic};

fn at_home() -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.say("/start").tap("Italiano");
    chat
}

/// What the present list shows: its topic, page, and how many of how many services.
fn list(chat: &Chat) -> (Topic, u32, usize, usize) {
    match &chat.session.stage {
        Stage::Browsing(Browsing::Services { topic, page, total, items }) => (*topic, *page, items.len(), *total),
        other => panic!("no list: {other:?}"),
    }
}

#[test]
fn an_area_is_looked_through_page_by_page_and_a_service_opens_its_sheet() {
    let mut chat = at_home();
    chat.tap("Sfoglia i servizi").tap("Tributi locali");
    let (_, first, shown, total) = list(&chat);
    assert_eq!((first, shown), (0, 8));
    assert!(total > 8 && !chat.last().contains("Servizi precedenti"), "{}", chat.last());
    chat.tap("Altri servizi").tap("Altri servizi");
    let (_, last, shown, _) = list(&chat);
    assert_eq!((last, shown), (2, total - 16));
    assert!(!chat.last().contains("Altri servizi"), "{}", chat.last());
    chat.tap("Servizi precedenti").say("1").say("Bagheria");
    assert!(matches!(chat.session.stage, Stage::Sheet { .. }), "{}", chat.last());
    assert!(chat.last().contains("Comune di Bagheria"), "{}", chat.last());
    chat.say("indietro");
    assert_eq!(list(&chat).1, 1, "back to the page that was left");
}

#[test]
fn a_comune_and_nothing_else_is_noted_and_nothing_is_looked_for() {
    let mut chat = at_home();
    chat.say("abito a Bagheria");
    assert!(chat.has_read("Ho segnato") && !chat.has_read("Nessun servizio"), "{}", chat.last());
    assert_eq!((chat.session.municipality, &chat.session.stage), (Some(bagheria()), &Stage::Home));
}

#[test]
fn a_life_event_shows_its_services_and_back_leads_to_the_choice_and_home() {
    let mut chat = at_home();
    chat.tap("Sfoglia i servizi").tap("Scegli per momento della vita").tap("Avere un animale");
    let (_, _, shown, total) = list(&chat);
    assert_eq!(shown, total);
    chat.say("indietro");
    assert_eq!(chat.session.stage, Stage::Browsing(Browsing::LifeEvents));
    chat.tap("Scegli per area").say("indietro");
    assert_eq!(chat.session.stage, Stage::Home);
}

#[test]
fn a_life_event_without_services_is_said_and_the_choice_stays() {
    let mut chat = at_home();
    chat.tap("Sfoglia i servizi").tap("Scegli per momento della vita").tap("Prendere la patente");
    assert_eq!(chat.session.stage, Stage::Browsing(Browsing::LifeEvents));
    assert!(chat.last().contains("Per ora non ho servizi"), "{}", chat.last());
}

#[test]
fn where_nothing_was_found_one_can_look_through_the_services() {
    let mut chat = Chat::new(Language::EN);
    chat.say("no such thing").tap("Browse the services").tap("Local taxes");
    assert_eq!(list(&chat).1, 0);
}

#[test]
fn words_are_still_a_search_while_one_browses() {
    let mut chat = at_home();
    chat.tap("Sfoglia i servizi").say("c'è una buca");
    assert!(matches!(chat.session.stage, Stage::Found { .. }));
}

#[rstest]
#[case::list(&["Sfoglia i servizi", "Ambiente e territorio"])]
#[case::areas(&["Sfoglia i servizi"])]
fn the_comune_is_changed_where_one_browses(#[case] taps: &[&str]) {
    let mut chat = at_home();
    for label in taps {
        chat.tap(label);
    }
    chat.tap("Cambia Comune").say("Bagheria");
    assert!(chat.has_read("Ho segnato Bagheria"));
    match &chat.session.stage {
        Stage::Browsing(Browsing::Services { items, .. }) => {
            assert!(items.iter().all(|item| item.municipality == Some(bagheria())));
        }
        stage => assert_eq!(*stage, Stage::Browsing(Browsing::Areas)),
    }
    assert!(chat.last().contains("Il tuo Comune: Bagheria"), "{}", chat.last());
}

#[test]
fn a_sheet_is_that_of_the_comune_it_was_changed_to() {
    let mut chat = Chat::new(Language::IT);
    chat.all(&["carta d'identità a Bagheria", "1"]).tap("Cambia Comune").say("Carini");
    assert!(chat.last().contains("Comune di Carini"), "{}", chat.last());
    chat.say("indietro");
    assert!(matches!(chat.session.stage, Stage::Found { .. }));
}

#[test]
fn a_position_on_the_home_page_proposes_the_nearest_comune_and_waits_for_a_yes() {
    let mut chat = at_home();
    chat.happen(Event::Position { lat: 38.08, lon: 13.51 });
    assert_eq!(chat.session.municipality, None, "nothing is taken for granted");
    assert!(chat.last().contains("vicino a Bagheria"), "{}", chat.last());
    chat.tap("Sì, il mio Comune è Bagheria");
    assert_eq!(chat.session.municipality, Some(bagheria()));
    assert!(chat.last().contains("Il tuo Comune: Bagheria"), "{}", chat.last());
}

#[rstest]
#[case::rome(41.9, 12.5)]
#[case::nowhere(f64::NAN, f64::INFINITY)]
fn a_position_outside_proposes_nothing(#[case] lat: f64, #[case] lon: f64) {
    let mut chat = at_home();
    chat.happen(Event::Position { lat, lon });
    assert!(chat.last().contains("fuori dalla Città metropolitana"), "{}", chat.last());
}
