use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn at(seconds: u64) -> Timestamp {
    later("2026-11-22T08:00:00Z".parse().unwrap(), Duration::from_secs(seconds))
}

fn no(status: u16) -> Problem {
    Problem::new(status, "no", "No", "no")
}

fn wait(after: Option<Duration>) -> Outcome<()> {
    Outcome::Later { after, why: "busy".into() }
}

fn lost() -> Outcome<()> {
    Outcome::Unknown { why: "no answer".into() }
}

/// A delivery that was sent once, at second 0.
fn sent() -> Delivery {
    let mut delivery = Delivery::new(at(0));
    delivery.handle(DeliveryEvent::Lease, at(0));
    delivery
}

fn answered(outcome: Outcome<()>) -> Delivery {
    let mut delivery = sent();
    delivery.handle(DeliveryEvent::Answered { outcome, chance: 1.0 }, at(10));
    delivery
}

#[rstest]
#[case::done(Outcome::Done(()), DeliveryState::Done)]
#[case::refused(Outcome::Refused(no(422)), DeliveryState::Refused { problem: no(422) })]
#[case::later(wait(None), DeliveryState::Due { at: at(11), whole: false })]
#[case::retry_after(wait(Some(Duration::from_mins(1))), DeliveryState::Due { at: at(70), whole: false })]
#[case::no_answer(lost(), DeliveryState::Due { at: at(11), whole: false })]
#[case::differs(Outcome::TellWhole, DeliveryState::Due { at: at(10), whole: true })]
fn an_answer_decides_what_follows(#[case] outcome: Outcome<()>, #[case] expected: DeliveryState) {
    assert_eq!(answered(outcome).state, expected);
}

#[test]
fn a_worker_that_died_loses_its_lease_and_nothing_else() {
    let mut delivery = sent();
    delivery.handle(DeliveryEvent::Lease, at(89));
    assert_eq!(delivery.attempts, 1, "the lease still holds");
    delivery.handle(DeliveryEvent::Lease, at(90));
    assert_eq!((delivery.attempts, delivery.due()), (2, Some(at(180))));
}

#[test]
fn one_that_was_never_taken_is_spared_too_so_that_nobody_asks_for_it_at_once() {
    let mut delivery = Delivery::new(at(0));
    delivery.handle(DeliveryEvent::Spared { until: at(40) }, at(1));
    assert_eq!((delivery.attempts, delivery.due()), (0, Some(at(40))));
}

#[test]
fn being_spared_is_no_attempt() {
    let mut delivery = sent();
    delivery.handle(DeliveryEvent::Spared { until: at(40) }, at(1));
    assert_eq!((delivery.attempts, delivery.due()), (0, Some(at(40))));
    delivery.handle(DeliveryEvent::NodeBack, at(12));
    assert_eq!(delivery.due(), Some(at(12)));
}

#[test]
fn what_stays_unknown_is_parked_for_an_operator_who_may_try_again() {
    let mut delivery = Delivery::new(at(0));
    while let Some(due) = delivery.due() {
        delivery.handle(DeliveryEvent::Lease, due);
        delivery.handle(DeliveryEvent::Answered { outcome: lost(), chance: 1.0 }, due);
    }
    assert_eq!((&delivery.state, delivery.attempts), (&DeliveryState::Parked { why: Parking::OutcomeUnknown }, 50));
    delivery.handle(DeliveryEvent::Retry, at(99_999));
    assert_eq!((delivery.attempts, delivery.due()), (0, Some(at(99_999))));
}

fn any_event() -> impl Strategy<Value = DeliveryEvent> {
    let outcome = prop_oneof![
        1 => Just(Outcome::Done(())),
        1 => Just(Outcome::Refused(no(400))),
        2 => Just(Outcome::TellWhole),
        8 => (0_u64..900).prop_map(|seconds| wait(Some(Duration::from_secs(seconds)))),
        8 => Just(lost()),
    ];
    prop_oneof![
        4 => Just(DeliveryEvent::Lease),
        4 => (outcome, 0.0..1.0).prop_map(|(outcome, chance)| DeliveryEvent::Answered { outcome, chance }),
        1 => (0_u64..500).prop_map(|seconds| DeliveryEvent::Spared { until: at(seconds) }),
        1 => Just(DeliveryEvent::NodeBack),
    ]
}

proptest! {
    #[test]
    fn what_is_over_stays_over_but_for_an_operator(events in prop::collection::vec((any_event(), 0_u64..200), 0..120)) {
        let mut delivery = Delivery::new(at(0));
        let mut now = 0;
        for (event, wait) in events {
            now += wait;
            let before = delivery.clone();
            delivery.handle(event, at(now));
            prop_assert!(!before.is_over() || delivery == before);
            prop_assert!(delivery.attempts <= MOST_ATTEMPTS);
        }
    }

    #[test]
    fn a_delivery_survives_its_row(events in prop::collection::vec(any_event(), 0..20)) {
        let mut delivery = Delivery::new(at(0));
        for event in events {
            delivery.handle(event, at(5));
        }
        let row = serde_json::to_string(&delivery).unwrap();
        prop_assert_eq!(serde_json::from_str::<Delivery>(&row).unwrap(), delivery);
    }
}
