//! From keys to what is asked and done.

use super::common::{at, deeds, draw, press, settings};
use rstest::rstest;
use shared::alert::AlertMove;
use shared::api::CaseSort;
use shared::case::Act;
use shared::conversation::ConversationMove;
use shared::domain::{Adhesion, Theme};
use shared::log::Happening;
use tui::app::{Ask, Deed, Effect, Key, Keymap, LinkNews, Model, Msg, Screen, Settings, update};
use tui::features::cases::Due;
use tui::fixture;
use tui::i18n::Language;

fn console() -> Model {
    at(settings(Language::It), (80, 24))
}

fn asked_cases(effects: &[Effect]) -> Vec<shared::api::CaseQuery> {
    let query = |effect: &Effect| match effect {
        Effect::Ask(Ask::Cases { query, .. }) => Some(query.clone()),
        _ => None,
    };
    effects.iter().filter_map(query).collect()
}

#[test]
fn a_node_leads_to_its_cases_and_back_to_itself() {
    let mut model = console();
    press(&mut model, "/bagheria⏎→→→→→");
    let effects = press(&mut model, "c");
    let query = asked_cases(&effects).pop().unwrap();
    assert_eq!((query.municipality.unwrap().to_string().as_str(), query.theme), ("082006", Some(Theme::Taxes)));
    press(&mut model, "⎋");
    assert_eq!(model.place.screen, Screen::Federation);
    assert_eq!(model.place.federation.theme, Some(Theme::Taxes));
    assert_eq!(model.place.federation.filter.value(), "bagheria");
}

#[test]
fn going_back_gives_back_sort_and_filter() {
    let mut model = console();
    press(&mut model, "3l");
    assert_eq!(model.place.cases.filter.due, Due::Late);
    let effects = press(&mut model, "⎋");
    assert_eq!(model.place.cases.filter.due, Due::Any);
    assert_eq!(asked_cases(&effects).len(), 1, "the list of before is asked again");
}

#[test]
fn the_list_begins_at_its_first_case_whatever_came_before_one_looked() {
    let arrive = |model: &mut Model| {
        let view = fixture::view_of(75).unwrap();
        let case = shared::case::Case::replay(view.case.opening.clone(), &view.timeline[..1]).unwrap();
        let mut entry = fixture::entries().remove(0);
        entry.seq = shared::id::Seq(9_500);
        entry.happening = Happening::Case { case: Box::new(case), event: view.timeline[0].clone() };
        update(model, Msg::Entry(Box::new(entry)));
    };
    let mut unseen = console();
    arrive(&mut unseen);
    press(&mut unseen, "3");
    assert_eq!(unseen.place.cases.selected.row(unseen.cases.ids()), Some(0));
    let mut watched = console();
    press(&mut watched, "3");
    arrive(&mut watched);
    assert_eq!(watched.place.cases.selected.row(watched.cases.ids()), Some(1), "the case that is looked at is held");
}

#[test]
fn the_list_of_late_cases_is_sorted_by_deadline_on_demand() {
    let mut model = console();
    let effects = press(&mut model, "3lo");
    let query = asked_cases(&effects).pop().unwrap();
    assert_eq!((query.sort, query.open), (Some(CaseSort::Due), Some(true)));
    assert_eq!(query.due_by.unwrap().to_string(), "2026-11-21", "due yesterday or before");
}

#[test]
fn nothing_that_counts_is_done_without_a_yes() {
    let mut model = console();
    let done = deeds(press(&mut model, "/palermo⏎→a⏎⏎"));
    assert_eq!(done, [], "the first answer is no");
    let done = deeds(press(&mut model, "a⏎→⏎"));
    assert!(matches!(done.as_slice(), [Deed::Adhesion(_, Adhesion::None)]), "{done:?}");
}

#[test]
fn a_case_is_worked_with_its_fields_and_a_yes() {
    let mut model = console();
    press(&mut model, "3⏎⎋⏎a/");
    press(&mut model, "⎋a");
    let done = deeds(press(&mut model, "integrazione⏎"));
    assert_eq!(done, []);
    assert!(draw(&model).contains("Che cosa manca"));
    press(&mut model, "⏎");
    assert!(draw(&model).contains("scrivi qualcosa"), "an empty field is refused");
    let done = deeds(press(&mut model, "manca la firma⏎⏎→⏎"));
    let [Deed::Act(_, Act::RequestIntegration { text, days })] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((text.as_str(), *days), ("manca la firma", 30));
}

#[rstest]
#[case("5s⏎", "snooze")]
#[case("5achiamo il Comune⏎", "acknowledge")]
fn an_alert_is_moved(#[case] keys: &str, #[case] expected: &str) {
    let mut model = console();
    let done = deeds(press(&mut model, keys));
    match done.as_slice() {
        [Deed::Alert(_, AlertMove::Snooze { until })] => {
            assert_eq!(expected, "snooze");
            assert_eq!(until.duration_since(fixture::noon()).as_mins(), 15);
        }
        [Deed::Alert(_, AlertMove::Acknowledge { note, .. })] => {
            assert_eq!((expected, note.as_str()), ("acknowledge", "chiamo il Comune"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_read_only_console_changes_nothing_and_says_why() {
    let mut model = at(Settings { read_only: true, ..settings(Language::It) }, (80, 24));
    assert_eq!(deeds(press(&mut model, "→a5as6a")), []);
    assert!(draw(&model).contains("sola lettura"));
    press(&mut model, "5?");
    assert!(!draw(&model).contains("Prendi in carico"));
}

#[test]
fn one_search_is_under_way_and_the_last_words_win() {
    let mut model = console();
    let search = |model: &mut Model, key: char| update(model, Msg::Key(Key::Char(key)));
    press(&mut model, "6/");
    let first = search(&mut model, 't');
    let Some(Effect::Ask(Ask::Search { ticket, text, .. })) = first.first() else { panic!("{first:?}") };
    assert_eq!(text, "t");
    let ticket = *ticket;
    assert_eq!(search(&mut model, 'a'), [], "the answer to the first is awaited");
    let (services, cases) = fixture::found();
    let stale = tui::app::Answer::Found { ticket: ticket + 7, services: services.clone(), cases: cases.clone() };
    assert_eq!(update(&mut model, Msg::Answer(Box::new(stale))), [], "a stranger's answer is dropped");
    let answer = tui::app::Answer::Found { ticket, services, cases };
    let next = update(&mut model, Msg::Answer(Box::new(answer)));
    assert!(matches!(next.as_slice(), [Effect::Ask(Ask::Search { text, .. })] if text == "ta"), "{next:?}");
}

#[test]
fn a_clerk_claims_before_replying() {
    let mut model = console();
    press(&mut model, "6⏎");
    let waiting = model.desk.conversations[0].id;
    let done = deeds(press(&mut model, "a"));
    assert!(matches!(done.as_slice(), [Deed::Conversation(id, ConversationMove::Claim { .. })] if *id == waiting));
    press(&mut model, "⏎");
    assert!(model.layers.is_empty(), "not claimed yet: the hub has not answered");
    assert!(draw(&model).contains("prendi prima la conversazione"));
}

#[test]
fn a_reply_is_sent_by_the_clerk_who_has_the_conversation() {
    let mut model = console();
    press(&mut model, "6↓↓⏎");
    let done = deeds(press(&mut model, "⏎Buongiorno⏎"));
    let [Deed::Conversation(_, ConversationMove::Say { text, .. })] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(text.as_str(), "Buongiorno");
}

#[test]
fn a_lost_hub_leaves_the_screen_usable_and_says_since_when() {
    let mut model = console();
    let lost = LinkNews::Lost { why: "connection refused".into(), retry_in: std::time::Duration::from_secs(8) };
    update(&mut model, Msg::Link(lost));
    let text = draw(&model);
    assert!(text.contains("hub perso dalle 14:02"), "{text}");
    press(&mut model, "3↓↓");
    assert_eq!(model.place.screen, Screen::Cases);
    let effects = update(&mut model, Msg::Link(LinkNews::Connected));
    assert!(effects.contains(&Effect::Ask(Ask::Federation)), "all is asked anew");
}

#[test]
fn a_pause_holds_events_and_loses_none() {
    let mut model = console();
    let open = model.federation.grand_total().open;
    press(&mut model, " ");
    for mut entry in fixture::entries() {
        entry.seq = shared::id::Seq(entry.seq.0 + 100);
        update(&mut model, Msg::Entry(Box::new(entry)));
    }
    assert_eq!(model.federation.grand_total().open, open);
    assert!(draw(&model).contains("IN PAUSA"));
    let before = model.journal.len();
    press(&mut model, " ");
    assert_eq!(model.journal.len(), before + fixture::entries().len());
}

#[test]
fn trouble_is_one_key_away() {
    let mut model = console();
    press(&mut model, "n");
    let text = draw(&model);
    assert!(text.contains("lento") || text.contains("non risponde"), "{text}");
    let theme = model.place.federation.theme;
    press(&mut model, "n");
    assert!(theme.is_some() && model.place.federation.theme.is_some());
}

#[test]
fn a_new_case_is_counted_once_even_if_the_hub_had_counted_it() {
    let mut model = console();
    let before = model.federation.grand_total().open;
    let case = fixture::case(70).unwrap();
    let event = fixture::view_of(70).unwrap().timeline[0].clone();
    let entry = |seq| shared::log::Entry {
        seq: shared::id::Seq(seq),
        id: shared::id::EventId::from_seed(1),
        at: fixture::noon(),
        happening: shared::log::Happening::Case { case: Box::new(case.clone()), event: event.clone() },
    };
    update(&mut model, Msg::Entry(Box::new(entry(4_000))));
    assert_eq!(model.federation.grand_total().open, before);
    update(&mut model, Msg::Entry(Box::new(entry(9_000))));
    assert_eq!(model.federation.grand_total().open, before + 1);
}

#[test]
fn the_key_page_lists_every_action() {
    let page = tui::report::keys(&Keymap::default(), Language::It);
    for action in tui::app::action::actions() {
        assert!(page.contains(action.label.it), "{}", action.id);
    }
    insta::assert_snapshot!("keys-it", page);
}

#[test]
fn words_are_taught_to_a_service_only_after_a_yes_and_the_question_goes() {
    let mut model = console();
    let effects = press(&mut model, "6d");
    assert_eq!(effects, [Effect::Ask(Ask::Unanswered)], "how often each was asked is asked anew");
    assert_eq!(deeds(press(&mut model, "↓⏎tarri⏎↓⏎⏎")), [], "the first answer is no");
    let done = deeds(press(&mut model, "⏎→⏎"));
    let [deed @ Deed::Teach(request)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((request.words.as_str(), request.service.as_str()), ("gebbia abusiva", "tari-riduzione"));
    assert_eq!(request.tongue, shared::domain::Tongue::Scn);

    let taught = shared::lexicon::TaughtWords {
        id: shared::id::WordsId::from_seed(1),
        service: request.service.clone(),
        words: request.words.clone(),
        tongue: request.tongue,
        clerk: request.clerk.clone(),
        at: fixture::noon(),
        withdrawn: None,
    };
    let answer = tui::app::Answer::Taught(taught);
    update(&mut model, Msg::Done(Box::new(deed.clone()), Box::new(answer)));
    assert_eq!(model.place.desk.open, tui::features::desk::Open::Questions);
    let left: Vec<_> = model.desk.questions.iter().map(|question| question.words.as_str()).collect();
    assert_eq!(left, ["trazzera regia confini", "horse trough permit"]);
    press(&mut model, "⎋");
    assert_eq!(model.place.desk.open, tui::features::desk::Open::Lists);
}

#[test]
fn words_are_attached_to_a_service_and_not_to_a_case() {
    let mut model = console();
    press(&mut model, "6d⏎tarri⏎↓↓↓⏎");
    assert!(model.layers.is_empty());
    assert!(draw(&model).contains("scegli un servizio"));
    press(&mut model, "⎋");
    assert_eq!(model.place.desk.open, tui::features::desk::Open::Questions, "one step back");
}

#[test]
fn a_question_that_comes_does_not_move_the_cursor_from_its_own() {
    let mut model = console();
    press(&mut model, "6d↓");
    let mut question = fixture::unanswered()[0].clone();
    (question.words, question.asked) = ("abbeverata cavalli".parse().unwrap(), 12);
    let happening = shared::log::Happening::Unanswered { question };
    let (seq, id) = (shared::id::Seq(9_001), shared::id::EventId::from_seed(2));
    update(&mut model, Msg::Entry(Box::new(shared::log::Entry { seq, id, at: fixture::noon(), happening })));
    assert_eq!((model.desk.questions.len(), model.place.desk.question), (4, 2));
}

#[test]
fn the_filter_is_a_language_that_tab_completes_and_a_mistake_loses_nothing() {
    let mut model = console();
    let effects = press(&mut model, "3/sta⇥es⇥ com⇥cefalu⇥ entro:7g tari");
    let query = asked_cases(&effects).pop().unwrap();
    assert_eq!(query.state, Some(shared::case::CaseState::Review));
    assert_eq!(query.municipality.unwrap().to_string(), "082027");
    assert_eq!(
        (query.due_from.unwrap().to_string(), query.due_by.unwrap().to_string()),
        ("2026-11-22".to_owned(), "2026-11-29".to_owned())
    );
    assert_eq!(query.text.as_deref(), Some("tari"));
    let effects = press(&mut model, " colore:blu");
    assert_eq!(asked_cases(&effects).pop().unwrap(), query, "a word that is no filter asks nothing else");
    assert!(draw(&model).contains("«colore:» non è un filtro"));
    assert_eq!(model.place.cases.filter.text, "tari");
}

#[test]
fn a_filter_made_with_keys_is_written_where_it_can_be_typed_on() {
    let mut model = console();
    press(&mut model, "3l/");
    assert!(draw(&model).contains("/ stato:scaduta"), "{}", draw(&model));
}

#[test]
fn what_tells_of_a_person_is_covered_until_it_is_asked_for() {
    let mut model = at(settings(Language::It), (120, 60));
    press(&mut model, "3⏎");
    let tells_of_a_person = |model: &mut Model| draw(model).contains("v mostra") || press(model, "]").is_empty();
    assert!((0..20).any(|_| tells_of_a_person(&mut model)), "{}", draw(&model));
    let covered = draw(&model);
    assert!(covered.contains("v mostra") && !covered.contains("Codice fiscale"), "{covered}");
    press(&mut model, "v");
    assert!(draw(&model).contains("Codice fiscale"));
    press(&mut model, "]");
    assert!(!draw(&model).contains("Codice fiscale"), "the next case is covered again");
}

#[test]
fn an_outcome_is_delivered_with_its_document() {
    let mut model = console();
    let approved = |view: &shared::api::CaseView| view.allowed.contains(&shared::case::ActKind::Deliver);
    let nth = (1..=60).find(|nth| fixture::view_of(*nth).is_some_and(|view| approved(&view))).unwrap();
    let case = fixture::case(nth).unwrap().opening.id;
    let protocol = fixture::case(nth).unwrap().opening.protocol.to_string();
    press(&mut model, "3s");
    press(&mut model, "tutte⏎");
    press(&mut model, "⏎");
    for _ in 0..60 {
        if model.place.cases.open != Some(case) {
            press(&mut model, "]");
        }
    }
    let done = deeds(press(&mut model, "aconsegna⏎ritiro allo sportello⏎/tmp/esito.pdf⏎→⏎"));
    let [Deed::ActWithFile(of, Act::Deliver { .. }, path)] = done.as_slice() else { panic!("{protocol}: {done:?}") };
    assert_eq!((*of, path.as_str()), (case, "/tmp/esito.pdf"));
}

#[expect(clippy::unwrap_used, reason = "a test's helper fails as its tests do")]
fn raised(model: &mut Model, seq: i64, kind: shared::alert::AlertKind) -> Vec<Effect> {
    let node = "082027/taxes".parse().unwrap();
    let id = shared::id::AlertId::from_seed(u128::from(seq.unsigned_abs()));
    let alert = shared::alert::Alert::raise(id, kind, shared::alert::Subject::Node(node), model.now);
    let entry = shared::log::Entry {
        seq: shared::id::Seq(seq),
        id: shared::id::EventId::from_seed(u128::from(seq.unsigned_abs())),
        at: model.now,
        happening: shared::log::Happening::Alert { alert },
    };
    update(model, Msg::Entry(Box::new(entry)))
}

#[test]
fn something_critical_calls_whoever_is_not_known_to_look_and_a_storm_calls_once() {
    use shared::alert::AlertKind::{NodeDown, NodeSlow};
    let mut model = console();
    assert_eq!(raised(&mut model, 9_001, NodeSlow), []);
    let called = raised(&mut model, 9_002, NodeDown);
    let [Effect::Ring(text)] = called.as_slice() else { panic!("{called:?}") };
    assert!(text.contains("Cefalù · Tributi locali"), "{text}");
    assert_eq!(raised(&mut model, 9_003, NodeDown), [], "a storm calls once");
    let later = model.now.checked_add(jiff::SignedDuration::from_secs(60)).unwrap();
    update(&mut model, Msg::Clock(later));
    update(&mut model, Msg::Focus(true));
    assert_eq!(raised(&mut model, 9_004, NodeDown), [], "somebody looks");
    update(&mut model, Msg::Focus(false));
    assert_eq!(raised(&mut model, 9_005, NodeDown).len(), 1);
}

#[test]
fn an_alert_is_put_off_until_the_offices_open() {
    let mut model = console();
    let done = deeds(press(&mut model, "5sdomani⏎"));
    let [Deed::Alert(_, AlertMove::Snooze { until })] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(until.to_string(), "2026-11-23T07:00:00Z", "eight in Palermo");
}

#[test]
fn a_ready_reply_is_in_the_citizens_language_and_can_be_changed_before_it_is_sent() {
    let mut model = console();
    press(&mut model, "6↓↓⏎");
    model.desk.conversations.iter_mut().for_each(|one| one.language = shared::domain::Language::EN);
    let done = deeds(press(&mut model, "mprotocol⏎ Thank you.⏎"));
    let [Deed::Conversation(_, ConversationMove::Say { text, .. })] = done.as_slice() else { panic!("{done:?}") };
    assert!(
        text.as_str().starts_with("Could you write me the protocol number") && text.as_str().ends_with("Thank you.")
    );
}

#[test]
fn taught_words_are_taken_back_only_after_a_yes() {
    let mut model = console();
    assert_eq!(deeds(press(&mut model, "6dwmunnizza⏎⏎")), [], "the first answer is no");
    let done = deeds(press(&mut model, "wmunnizza⏎→⏎"));
    assert!(matches!(done.as_slice(), [Deed::Withdraw(id, _)] if *id == fixture::taught()[0].id), "{done:?}");
}

#[test]
fn many_cases_are_worked_only_after_their_number_is_typed() {
    let mut model = console();
    press(&mut model, "3b");
    assert!(draw(&model).contains("marca prima"));
    press(&mut model, "mmb");
    assert!(draw(&model).contains("2 pratiche marcate"), "{}", draw(&model));
    let done = deeds(press(&mut model, "messaggio⏎vi aspettiamo⏎3⏎"));
    assert_eq!(done, [], "three are not two");
    assert!(draw(&model).contains("scrivi 2 per confermare"));
    let done = deeds(press(&mut model, "⌫2⏎"));
    assert!(
        matches!(done.as_slice(), [Deed::Act(_, Act::Message { .. }), Deed::Act(_, Act::Message { .. })]),
        "{done:?}"
    );
    for (deed, nth) in done.into_iter().zip(1..) {
        if nth == 1 {
            update(&mut model, Msg::Refused(Box::new(deed), "not hosted".into()));
        } else {
            let view = fixture::view_of(4).unwrap();
            update(&mut model, Msg::Done(Box::new(deed), Box::new(tui::app::Answer::Case(Box::new(view)))));
        }
    }
    assert!(draw(&model).contains("fatte 1 di 2, rifiutate 1"), "{}", draw(&model));
}

/// Answers questions for cases like a hub with five thousand of them.
fn answer_from_many(model: &mut Model, effects: Vec<Effect>) {
    for effect in effects {
        let Effect::Ask(Ask::Cases { ticket, query }) = effect else { continue };
        let offset: u32 = query.cursor.as_deref().map_or(0, |cursor| cursor.parse().unwrap_or(0));
        let Some(one) = fixture::case(1) else { continue };
        let nth = |nth: u32| {
            let mut case = one.clone();
            case.opening.id = shared::id::CaseId::from_seed(u128::from(nth));
            case
        };
        let items: Vec<_> = (offset + 1..=offset + 100).map(nth).collect();
        let page =
            shared::api::Page { total: 5_000, next_cursor: Some((offset + 100).to_string()), ..fixture::page(items) };
        update(model, Msg::Answer(Box::new(tui::app::Answer::Cases { ticket, page })));
    }
}

#[test]
fn a_list_of_thousands_is_walked_down_and_up_and_only_a_part_is_held() {
    let mut model = console();
    let effects = update(&mut model, Msg::Key(Key::Char('3')));
    answer_from_many(&mut model, effects);
    let effects = update(&mut model, Msg::Key(Key::Char('x')));
    answer_from_many(&mut model, effects);
    let first = model.cases.rows[0].opening.id;
    for _ in 0..30 {
        let effects = update(&mut model, Msg::Key(Key::End));
        answer_from_many(&mut model, effects);
        assert!(model.cases.rows.len() <= 2_000);
    }
    assert!(!model.cases.rows.iter().any(|case| case.opening.id == first), "the beginning was let go");
    assert!(draw(&model).contains("5.000"));
    for _ in 0..30 {
        let effects = update(&mut model, Msg::Key(Key::Home));
        answer_from_many(&mut model, effects);
        assert!(model.cases.rows.len() <= 2_000);
    }
    assert_eq!(model.cases.rows[0].opening.id, first, "and is here again");
}
