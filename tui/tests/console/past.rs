//! Rewind: the past is the same console over the same events.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's helpers fail as its tests do")]

use super::common::{at, buffer, deeds, draw, press, settings};
use proptest::prelude::*;
use shared::alert::{Alert, AlertKind, AlertMove, Subject};
use shared::case::Case;
use shared::domain::{Adhesion, Health, IstatCode, NodeId, Theme};
use shared::id::{AlertId, EventId, Seq};
use shared::log::{Entry, Happening};
use tui::app::{Answer, Ask, Effect, Model, Msg, Screen, update};
use tui::fixture;
use tui::i18n::Language;

/// A console that has just read a federation and hears of what follows.
fn morning() -> Model {
    let mut model = Model::new(settings(Language::It), fixture::ago(600));
    let towns = fixture::municipalities();
    let mut view = fixture::federation(&towns);
    // What the log does not hold is not compared.
    for node in &mut view.nodes {
        (node.latency_ms, node.seen, node.waiting_deliveries) = (None, None, 0);
    }
    let answers = [
        Answer::Federation(view),
        Answer::Municipalities(towns),
        Answer::Alerts(fixture::page(fixture::alerts().into_iter().take(2).collect())),
        Answer::Conversations(fixture::page(fixture::conversations())),
    ];
    for answer in answers {
        update(&mut model, Msg::Answer(Box::new(answer)));
    }
    update(&mut model, Msg::Link(tui::app::LinkNews::Connected));
    model
}

fn happening() -> impl Strategy<Value = Vec<Happening>> {
    let node = (82_001_u32..=82_082, 0..7_usize)
        .prop_map(|(code, theme)| NodeId::new(IstatCode::from_number(code).unwrap(), Theme::ALL[theme]));
    let health =
        (node.clone(), 0..3_usize).prop_map(|(node, one)| vec![Happening::Health { node, health: Health::ALL[one] }]);
    let adhesion = (node.clone(), 0..5_usize)
        .prop_map(|(node, one)| vec![Happening::Adhesion { node, adhesion: Adhesion::ALL[one] }]);
    let case = (200_u32..260).prop_map(|nth| {
        let view = fixture::view_of(nth).unwrap();
        let events = view.timeline;
        let after = |count: usize| Case::replay(view.case.opening.clone(), &events[..count]).unwrap();
        let entry = |count: usize| Happening::Case { case: Box::new(after(count)), event: events[count - 1].clone() };
        (1..=events.len()).map(entry).collect()
    });
    let alert = (node, 1_u128..9, 0..3_usize).prop_map(|(node, id, moves)| {
        let raised =
            Alert::raise(AlertId::from_seed(id + 100), AlertKind::NodeDown, Subject::Node(node), fixture::ago(590));
        let step = [AlertMove::Acknowledge { who: "Rosalia".into(), note: "guardo".into() }, AlertMove::Resolve];
        let moved = step.iter().take(moves).scan(raised.clone(), |alert, step| {
            *alert = alert.apply(step, fixture::ago(580)).unwrap();
            Some(Happening::Alert { alert: alert.clone() })
        });
        std::iter::once(Happening::Alert { alert: raised }).chain(moved.collect::<Vec<_>>()).collect()
    });
    prop_oneof![health, adhesion, case, alert]
}

/// A day's events, some every ten minutes.
fn day() -> impl Strategy<Value = Vec<Entry>> {
    let moments = proptest::collection::vec(proptest::collection::vec(happening(), 0..4), 2..12);
    moments.prop_map(|moments| {
        let mut seen = std::collections::HashSet::new();
        let numbered = moments.into_iter().zip(0_i64..).flat_map(|(happenings, nth)| {
            happenings.into_iter().flatten().map(move |happening| (fixture::ago(590 - 10 * nth), happening))
        });
        // A case is opened once, and an alert is raised once.
        let fresh = numbered.filter(|(_, happening)| match happening {
            Happening::Case { case, event } => seen.insert(format!("{}{}", case.opening.id, event.id)),
            Happening::Alert { alert } => seen.insert(format!("{}{}", alert.id, alert.state)),
            _ => true,
        });
        (4_201_i64..)
            .zip(fresh)
            .map(|(seq, (at, happening))| Entry {
                seq: Seq(seq),
                id: EventId::from_seed(seq.unsigned_abs().into()),
                at,
                happening,
            })
            .collect()
    })
}

/// What the person sees between the two lines of the header and the footer.
fn bodies(model: &Model) -> Vec<String> {
    let pages = ["1", "5", "6", "9", "1/cefal⏎n"];
    let body = |keys: &&str| {
        let mut model = model.clone();
        press(&mut model, keys);
        let drawn = draw(&model);
        let lines: Vec<&str> = drawn.lines().collect();
        lines[2..lines.len() - 1].join("\n")
    };
    pages.iter().map(body).collect()
}

#[test]
fn rewinding_a_recorded_day_gives_the_same_screens() {
    proptest!(ProptestConfig::with_cases(24), |(entries in day())| {
        prop_assume!(!entries.is_empty());
        let mut live = morning();
        let mut seen = Vec::new();
        let (first, last) = (entries[0].at, entries[entries.len() - 1].at);
        let mut moment = first;
        while moment <= last {
            update(&mut live, Msg::Clock(moment));
            for entry in entries.iter().filter(|entry| entry.at == moment) {
                update(&mut live, Msg::Entry(Box::new(entry.clone())));
            }
            seen.push(bodies(&live));
            moment = moment.checked_add(jiff::SignedDuration::from_mins(10)).unwrap();
        }
        let mut past = live.clone();
        let asked = update(&mut past, Msg::Key(tui::app::Key::Char('R')));
        let wants_log = |effect: &Effect| matches!(effect, Effect::Ask(Ask::Recording { .. }));
        prop_assert!(asked.iter().any(wants_log));
        update(&mut past, Msg::Answer(Box::new(Answer::Recording(entries))));
        // From the end to the beginning, and to the end again.
        for (nth, expected) in seen.iter().enumerate().rev() {
            prop_assert_eq!(&bodies(&past), expected, "at moment {} going back", nth);
            press(&mut past, ",");
        }
        for (nth, expected) in seen.iter().enumerate().skip(1) {
            press(&mut past, ".");
            prop_assert_eq!(&bodies(&past), expected, "at moment {} going on", nth);
        }
    });
}

#[test]
fn the_past_is_left_with_the_key_that_opened_it_and_the_place_stays() {
    let mut model = at(settings(Language::It), (80, 24));
    press(&mut model, "R,5");
    assert!(draw(&model).contains("R in diretta"), "{}", draw(&model));
    press(&mut model, "R");
    assert!(model.past.is_none());
    assert_eq!(model.place.screen, Screen::Alerts);
    assert!(draw(&model).contains("in diretta"));
}

#[test]
fn a_hub_whose_clock_is_ahead_is_rewound_to_its_last_event() {
    let mut model = at(settings(Language::It), (80, 24));
    let mut ahead = fixture::entries().remove(0);
    (ahead.at, ahead.seq) = (fixture::ago(-30), Seq(9_500));
    update(&mut model, Msg::Key(tui::app::Key::Char('R')));
    update(&mut model, Msg::Answer(Box::new(Answer::Recording(vec![ahead]))));
    assert_eq!(model.shown().now, fixture::ago(-30));
    press(&mut model, ",");
    assert_eq!(model.shown().now, fixture::ago(-30), "there is nothing before it");
}

#[test]
fn nothing_is_done_in_the_past_and_the_present_goes_on_below() {
    let mut model = at(settings(Language::It), (80, 24));
    press(&mut model, "R,5");
    assert_eq!(deeds(press(&mut model, "achiamo⏎s⏎")), []);
    assert!(draw(&model).contains("sei nel passato"));
    let open = model.federation.grand_total().open;
    let mut entry = fixture::entries().remove(0);
    let view = fixture::view_of(75).unwrap();
    let case = Case::replay(view.case.opening.clone(), &view.timeline[..1]).unwrap();
    entry.happening = Happening::Case { case: Box::new(case), event: view.timeline[0].clone() };
    entry.seq = Seq(9_500);
    let before = buffer(&model);
    update(&mut model, Msg::Entry(Box::new(entry)));
    assert_eq!(model.federation.grand_total().open, open + 1);
    assert_eq!(buffer(&model), before, "the scene does not move");
}

#[test]
fn an_outage_of_the_night_is_one_key_away() {
    let mut model = at(settings(Language::It), (80, 24));
    press(&mut model, "R(");
    let before = draw(&model);
    press(&mut model, "N/cefalù⏎");
    let after = draw(&model);
    assert!(after.contains("✖A"), "{after}");
    assert!(before.contains("22/11/2026 13:02") && after.contains("22/11/2026 13:52"), "{before}{after}");
    press(&mut model, "N");
    assert!(draw(&model).contains("nessun altro guasto"));
}

#[test]
fn a_recording_plays_by_the_clock() {
    let mut model = at(settings(Language::It), (80, 24));
    press(&mut model, "R( ");
    let start = model.shown().now;
    for second in 1..=5 {
        let now = fixture::noon().checked_add(jiff::SignedDuration::from_secs(second)).unwrap();
        update(&mut model, Msg::Clock(now));
    }
    assert_eq!(model.shown().now.duration_since(start).as_secs(), 5 * 60, "sixty times as fast");
    press(&mut model, " ");
    update(&mut model, Msg::Clock(fixture::ago(-10)));
    assert_eq!(model.shown().now.duration_since(start).as_secs(), 5 * 60, "stopped");
}

/// An event every two seconds, the last just now: nodes fall and rise one after the other.
fn restless(count: i64) -> impl Iterator<Item = Entry> {
    let towns = fixture::municipalities();
    (1..=count).map(move |nth| {
        let town = &towns[usize::try_from(nth).unwrap() % towns.len()];
        let health = Health::ALL[usize::try_from(nth % 3).unwrap()];
        let happening = Happening::Health { node: NodeId::new(town.code, Theme::Taxes), health };
        let at = fixture::noon().checked_sub(jiff::SignedDuration::from_secs(2 * (count - nth))).unwrap();
        let seq = 1_000_000 - count + nth;
        Entry { seq: Seq(seq), id: EventId::from_seed(seq.unsigned_abs().into()), at, happening }
    })
}

/// Opens the past, answering each piece that is asked for from the log; how many were.
fn open_past(model: &mut Model, piece: impl Fn(Seq, Seq) -> Vec<Entry>) -> usize {
    let mut effects = update(model, Msg::Key(tui::app::Key::Char('R')));
    let mut pieces = 0;
    while let Some(Effect::Ask(Ask::Recording { after, until })) = effects.pop() {
        pieces += 1;
        assert!(model.past.is_none() && draw(model).contains("leggo le ultime 24 ore"), "{}", draw(model));
        effects = update(model, Msg::Answer(Box::new(Answer::Recording(piece(after, until)))));
    }
    pieces
}

#[test]
fn a_day_of_many_events_is_read_back_to_its_beginning_and_gives_the_same_screens() {
    let log: Vec<Entry> = restless(25_200).collect();
    let mut live = morning();
    let mut seen = Vec::new();
    let lines_of = |model: &Model| {
        let mut model = model.clone();
        press(&mut model, "9");
        draw(&model).lines().skip(3).take(19).map(str::to_owned).collect::<Vec<_>>()
    };
    for hour in log.chunks(1_800) {
        for entry in hour {
            update(&mut live, Msg::Entry(Box::new(entry.clone())));
        }
        update(&mut live, Msg::Clock(hour[hour.len() - 1].at));
        seen.push((live.federation.grand_total().down, lines_of(&live)));
    }
    update(&mut live, Msg::Clock(fixture::noon()));
    let old = Entry { at: fixture::ago(60 * 25), ..log[0].clone() };
    let pieces = open_past(&mut live, |after, until| {
        let wanted = |entry: &&Entry| entry.seq > after && entry.seq <= until;
        std::iter::once(old.clone()).chain(log.iter().filter(wanted).cloned()).collect()
    });
    assert_eq!(pieces, 4, "ten thousand at a time, until a piece holds nothing of the day");
    // From the end back, an hour at a time, and on to the end again.
    let down = |model: &Model| model.shown().federation.grand_total().down;
    for expected in seen.iter().rev() {
        assert_eq!((down(&live), lines_of(&live)), *expected, "going back");
        press(&mut live, "(");
    }
    let last = seen.len() - 1;
    for _ in 0..=last {
        press(&mut live, ")");
    }
    assert_eq!((down(&live), lines_of(&live)), seen[last], "going on");
}

#[test]
fn a_day_too_full_is_shown_from_where_it_can_be_and_says_so() {
    let mut live = morning();
    update(&mut live, Msg::Clock(fixture::noon()));
    update(&mut live, Msg::Entry(Box::new(restless(1).next().unwrap())));
    let pieces = open_past(&mut live, |after, until| {
        restless(until.0 - after.0)
            .map(|entry| Entry { seq: Seq(entry.seq.0 - 1_000_000 + until.0), ..entry })
            .collect()
    });
    assert_eq!(pieces, 10);
    assert!(draw(&live).contains("si rivede solo dalle 22/11/2026 08:28"), "{}", draw(&live));
}

#[test]
fn what_happens_while_the_log_is_read_is_in_the_past_too() {
    let mut live = morning();
    let log: Vec<Entry> = restless(40).collect();
    let (before, meanwhile) = log.split_at(39);
    update(&mut live, Msg::Clock(fixture::noon()));
    for entry in before {
        update(&mut live, Msg::Entry(Box::new(entry.clone())));
    }
    update(&mut live, Msg::Key(tui::app::Key::Char('R')));
    update(&mut live, Msg::Entry(Box::new(meanwhile[0].clone())));
    update(&mut live, Msg::Answer(Box::new(Answer::Recording(before.to_vec()))));
    update(&mut live, Msg::Answer(Box::new(Answer::Recording(Vec::new()))));
    assert_eq!(live.shown().journal.back(), meanwhile.last());
}

#[test]
fn what_an_office_told_late_stands_at_its_time_and_a_case_keeps_its_order() {
    let mut model = at(settings(Language::It), (120, 40));
    let view = (200..260).filter_map(fixture::view_of).find(|view| view.timeline.len() > 1).unwrap();
    let case = |count: usize, minutes: i64, seq: i64| Entry {
        seq: Seq(seq),
        id: EventId::from_seed(seq.unsigned_abs().into()),
        at: fixture::ago(minutes),
        happening: Happening::Case {
            case: Box::new(Case::replay(view.case.opening.clone(), &view.timeline[..count]).unwrap()),
            event: view.timeline[count - 1].clone(),
        },
    };
    let node = NodeId::new(view.case.opening.municipality, Theme::Social);
    let down = Entry { happening: Happening::Health { node, health: Health::Down }, ..case(1, 30, 5_002) };
    // The hub heard of the outage first, of the case later, and of its second act with a time before its first.
    open_past(&mut model, |_, _| vec![down.clone(), case(1, 90, 5_003), case(2, 95, 5_004)]);
    press(&mut model, "((");
    let order: Vec<Seq> = model.shown().journal.iter().map(|entry| entry.seq).collect();
    assert_eq!(order, [Seq(5_003), Seq(5_004)], "an hour and a half ago: the case, and no outage yet");
    press(&mut model, "))");
    assert_eq!(model.shown().journal.back().map(|entry| entry.seq), Some(Seq(5_002)));
}
