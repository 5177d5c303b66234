//! The law over random orders of events.

use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::catalogue::{Procedure, Silence, Term, TermUnit};
use crate::domain::{IstatCode, Language, Theme};
use crate::id::{ApplicantId, CaseId, EventId, ProtocolNumber};
use crate::text::SafeText;

fn opening(procedure: Procedure, silence: Option<Silence>) -> Opening {
    Opening {
        id: CaseId::from_seed(1),
        protocol: ProtocolNumber::new("A546", 2026, 1),
        service: "tari-attivazione".parse().unwrap(),
        municipality: "082006".parse::<IstatCode>().unwrap(),
        theme: Theme::Taxes,
        applicant: ApplicantId::from_seed(2),
        language: Language::IT,
        procedure,
        term: Term { days: 30, unit: TermUnit::Calendar },
        silence,
        follows: None,
    }
}

fn on_day(day: i64, actor: Actor, act: Act) -> CaseEvent {
    let start: Timestamp = "2026-11-01T10:00:00Z".parse().unwrap();
    let at = start.checked_add((day * 24).hours()).unwrap();
    CaseEvent { id: EventId::from_seed(u128::try_from(day).unwrap()), at, actor, act }
}

fn text(words: &str) -> SafeText {
    SafeText::new(words)
}

fn opened(procedure: Procedure, silence: Option<Silence>) -> Case {
    Case::open(opening(procedure, silence), &on_day(0, Actor::Citizen, Act::Register)).unwrap()
}

fn take_charge() -> Act {
    Act::TakeCharge { office: text("Ufficio tributi"), officer: None }
}

#[test]
fn a_refusal_needs_its_notice_first() {
    let case = opened(Procedure::Application, None).apply(&on_day(1, Actor::Office, take_charge())).unwrap();
    let refusal = on_day(5, Actor::Office, Act::Refuse { reasons: text("manca il titolo") });
    assert_eq!(case.apply(&refusal), Err(CaseError::NoNotice));
    assert!(!case.allowed(Actor::Office).contains(&ActKind::Refuse));

    let warned = case.apply(&on_day(2, Actor::Office, Act::GiveNotice { reasons: text("manca il titolo") })).unwrap();
    let resumed = warned.apply(&on_day(13, Actor::Clock, Act::EndNotice)).unwrap();
    let refused = resumed.apply(&on_day(14, Actor::Office, Act::Refuse { reasons: text("manca il titolo") })).unwrap();
    assert_eq!(refused.outcome, Some(Outcome::Refused));
}

#[test]
fn the_term_is_suspended_for_an_integration_once_and_thirty_days_at_most() {
    let case = opened(Procedure::Application, None);
    let too_long = Act::RequestIntegration { text: text("la planimetria"), days: 31 };
    assert_eq!(case.apply(&on_day(1, Actor::Office, too_long)), Err(CaseError::Days { days: 31, min: 1, max: 30 }));

    let request = || Act::RequestIntegration { text: text("la planimetria"), days: 10 };
    let waiting = case.apply(&on_day(1, Actor::Office, request())).unwrap();
    let answer = Act::AnswerIntegration { text: text("eccola"), files: vec![] };
    let back = waiting.apply(&on_day(5, Actor::Citizen, answer)).unwrap();
    assert_eq!(back.due.to_string(), "2026-12-05", "four days later than 1 December");
    assert_eq!(back.apply(&on_day(6, Actor::Office, request())), Err(CaseError::SuspendedOnce));
}

#[test]
fn silence_is_consent_only_where_the_sheet_says_so() {
    let after_term = "2026-12-02".parse().unwrap();
    assert_eq!(opened(Procedure::Application, Some(Silence::Consent)).tick(after_term), Some(Act::ConsentBySilence));
    assert_eq!(opened(Procedure::Application, None).tick(after_term), Some(Act::MarkOverdue));
    assert_eq!(opened(Procedure::Application, Some(Silence::Consent)).tick("2026-12-01".parse().unwrap()), None);
}

#[test]
fn what_is_in_force_when_sent_starts_in_force_and_can_be_forbidden() {
    let case = opened(Procedure::Notification, None);
    assert_eq!(case.state, CaseState::InForce);
    let forbidden = case.apply(&on_day(3, Actor::Office, Act::Forbid { reasons: text("locale inagibile") })).unwrap();
    assert_eq!(forbidden.outcome, Some(Outcome::Forbidden));
}

#[rstest]
#[case(Procedure::Application, ActKind::Rank)]
#[case(Procedure::Ranking, ActKind::GiveNotice)]
#[case(Procedure::Application, ActKind::Forbid)]
fn an_act_fits_its_procedure(#[case] procedure: Procedure, #[case] act: ActKind) {
    assert!(!rules::fits(procedure, act));
    assert!(!opened(procedure, None).allowed(Actor::Office).contains(&act));
}

#[test]
fn every_state_and_outcome_has_its_codes() {
    for state in CaseState::ALL {
        for outcome in Outcome::ALL {
            let is_closed = *state == CaseState::Closed;
            let is_final_elsewhere = matches!(state.open_city(Some(*outcome)), 7_000 | 9_000 | 20_000);
            assert_eq!(is_closed, is_final_elsewhere, "{state} {outcome}");
        }
    }
}

fn any_act() -> impl Strategy<Value = (Actor, Act)> {
    let words = || text("parole");
    let fee = || Fee {
        cents: 1_600,
        notice_number: "001234567890123456".into(),
        reason: words(),
        due: "2027-01-31".parse().unwrap(),
        creditor: None,
    };
    prop_oneof![
        Just((Actor::Office, take_charge())),
        (0_u8..40).prop_map(move |days| (Actor::Office, Act::RequestIntegration { text: words(), days })),
        Just((Actor::Citizen, Act::AnswerIntegration { text: words(), files: vec![] })),
        Just((Actor::Clock, Act::EndIntegration)),
        Just((Actor::Office, Act::GiveNotice { reasons: words() })),
        Just((Actor::Citizen, Act::AnswerNotice { text: words(), files: vec![] })),
        Just((Actor::Clock, Act::EndNotice)),
        Just((Actor::Office, Act::Rank { position: 3 })),
        Just((Actor::Office, Act::PutOnWaitingList)),
        Just((Actor::Office, Act::AskPayment { fee: fee() })),
        Just((Actor::Office, Act::ConfirmPayment { receipt: words() })),
        Just((Actor::Office, Act::Approve { text: words() })),
        Just((Actor::Office, Act::Deliver { text: words(), files: vec![] })),
        Just((Actor::Office, Act::Refuse { reasons: words() })),
        (20_u8..200).prop_map(move |days| (Actor::Office, Act::RequestConformity { text: words(), days })),
        Just((Actor::Citizen, Act::DeclareConformity { text: words(), files: vec![] })),
        Just((Actor::Office, Act::Forbid { reasons: words() })),
        Just((Actor::Office, Act::Archive { reasons: words() })),
        Just((Actor::Citizen, Act::Withdraw { reasons: None })),
        Just((Actor::Clock, Act::ConsentBySilence)),
        Just((Actor::Clock, Act::MarkOverdue)),
        Just((Actor::Office, Act::Message { text: words(), files: vec![] })),
        Just((Actor::Citizen, Act::Join)),
        (0_u8..8)
            .prop_map(|score| (Actor::Citizen, Act::Rate { rating: Rating { score, reason: None, comment: None } })),
    ]
}

fn any_history() -> impl Strategy<Value = (Case, Vec<CaseEvent>)> {
    let procedure = prop::sample::select(Procedure::ALL);
    let silence = prop::option::of(prop::sample::select(Silence::ALL));
    let acts = prop::collection::vec((0_i64..6, any_act()), 0..40);
    (procedure, silence, acts).prop_map(|(procedure, silence, acts)| {
        let mut day = 0;
        let events = acts.into_iter().map(|(days, (actor, act))| {
            day += days;
            on_day(day, actor, act)
        });
        (opened(procedure, silence), events.collect())
    })
}

/// The acts after which a due day may differ: all stop the clock or let it run again.
const MOVES_THE_DUE_DAY: &[ActKind] = &[
    ActKind::RequestIntegration,
    ActKind::AnswerIntegration,
    ActKind::EndIntegration,
    ActKind::GiveNotice,
    ActKind::AnswerNotice,
    ActKind::EndNotice,
    ActKind::AskPayment,
    ActKind::ConfirmPayment,
];

proptest! {
    #[test]
    fn due_day_moves_only_by_a_rule((mut case, events) in any_history()) {
        for event in &events {
            let Ok(next) = case.apply(event) else { continue };
            let ends = next.state == CaseState::Closed || event.act.kind() == ActKind::Approve;
            if next.due != case.due && !ends {
                prop_assert!(MOVES_THE_DUE_DAY.contains(&event.act.kind()), "{:?}", event.act.kind());
            }
            prop_assert!(next.due >= case.opening_due(), "never earlier than the bare term");
            case = next;
        }
    }

    #[test]
    fn a_closed_case_stays_closed((mut case, events) in any_history()) {
        for event in &events {
            let Ok(next) = case.apply(event) else { continue };
            if !case.is_open() {
                prop_assert_eq!((next.state, next.outcome), (case.state, case.outcome));
            }
            case = next;
        }
    }

    #[test]
    fn replay_gives_the_same_case((opened, events) in any_history()) {
        let mut case = opened.clone();
        let mut kept = vec![on_day(0, Actor::Citizen, Act::Register)];
        for event in events {
            if let Ok(next) = case.apply(&event) {
                case = next;
                kept.push(event);
            }
        }
        prop_assert_eq!(Case::replay(opened.opening, &kept).unwrap(), case);
    }

    #[test]
    fn what_is_offered_can_be_done((mut case, events) in any_history()) {
        for event in &events {
            // Others join, who have no menu of this case.
            let offered = case.allowed(event.actor).contains(&event.act.kind());
            let is_of_others = event.act.kind() == ActKind::Join;
            match case.apply(event) {
                Ok(next) => {
                    prop_assert!(offered || is_of_others, "{:?} was done but not offered", event.act.kind());
                    case = next;
                }
                Err(CaseError::NotNow { .. } | CaseError::NotThisProcedure { .. }) => prop_assert!(!offered),
                Err(_) => {}
            }
        }
    }

    #[test]
    fn a_case_survives_its_wire_form((case, events) in any_history()) {
        let case = events.iter().fold(case, |case, event| case.apply(event).unwrap_or(case));
        let wire = serde_json::to_string(&case).unwrap();
        prop_assert_eq!(serde_json::from_str::<Case>(&wire).unwrap(), case);
    }
}

impl Case {
    fn opening_due(&self) -> jiff::civil::Date {
        LegalClock::start(self.clock.started, self.clock.term).due()
    }
}

#[test]
fn only_a_closed_case_is_taken_up_again_by_its_own_applicant() {
    let open = opened(Procedure::Report, None);
    let (applicant, service, town) = (open.opening.applicant, open.opening.service.clone(), open.opening.municipality);
    assert_eq!(open.as_former_of(applicant, &service, town), None, "it is still under way");
    let taken = open.apply(&on_day(1, Actor::Office, take_charge())).unwrap();
    let delivered = Act::Deliver { text: text("fatto"), files: vec![] };
    let closed = taken.apply(&on_day(2, Actor::Office, delivered)).unwrap();
    let former = closed.as_former_of(applicant, &service, town).unwrap();
    assert_eq!(former.protocol, closed.opening.protocol);
    assert_eq!(closed.as_former_of(ApplicantId::from_seed(9), &service, town), None, "it is another's");
    assert_eq!(closed.as_former_of(applicant, &"tari-pagamento".parse().unwrap(), town), None);
}

#[test]
fn who_is_content_gives_no_reason() {
    let closed = opened(Procedure::Report, None)
        .apply(&on_day(1, Actor::Office, take_charge()))
        .and_then(|case| case.apply(&on_day(2, Actor::Office, Act::Deliver { text: text("fatto"), files: vec![] })))
        .unwrap();
    let rate = |score| Act::Rate { rating: Rating { score, reason: Some(RatingReason::Unclear), comment: None } };
    assert_eq!(closed.apply(&on_day(3, Actor::Citizen, rate(4))), Err(CaseError::Reason));
    assert!(closed.apply(&on_day(3, Actor::Citizen, rate(3))).is_ok());
}
