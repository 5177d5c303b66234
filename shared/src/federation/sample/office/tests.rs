use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::case::{Act, CaseState, Opening};
use crate::catalogue::Procedure;
use crate::domain::{BodyTaxCode, Language};
use crate::form::Answers;
use crate::id::{ApplicantId, ProtocolNumber};

const BAGHERIA: u32 = 82_006;

fn catalogue() -> Arc<Catalogue> {
    static CATALOGUE: std::sync::OnceLock<Arc<Catalogue>> = std::sync::OnceLock::new();
    Arc::clone(CATALOGUE.get_or_init(|| Arc::new(Catalogue::embedded().unwrap())))
}

fn bagheria() -> IstatCode {
    IstatCode::from_number(BAGHERIA).unwrap()
}

fn office(seed: u64) -> Office {
    Office::new(seed, bagheria(), catalogue(), 1)
}

fn moment(millis: u64) -> Moment {
    let at: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
    let sample = Duration::from_millis(millis);
    Moment { sample, at: at.checked_add(jiff::SignedDuration::try_from(sample).unwrap()).unwrap() }
}

/// A case that a citizen of Bagheria has just sent.
pub(in crate::federation) fn submission(number: i64, slug: &str) -> Submission {
    let sheet = catalogue().service(slug).unwrap().clone();
    let opening = Opening {
        id: CaseId::from_seed(u128::try_from(number).unwrap()),
        protocol: ProtocolNumber::new("A546", 2026, number),
        service: sheet.slug.clone(),
        municipality: bagheria(),
        theme: sheet.theme,
        applicant: ApplicantId::from_seed(9),
        language: Language::IT,
        procedure: sheet.procedure,
        term: sheet.legal_term().term,
        silence: sheet.silence(),
        follows: None,
    };
    let seed = u128::try_from(number).unwrap() << 32;
    let registration =
        CaseEvent { id: EventId::from_seed(seed), at: moment(0).at, actor: Actor::Citizen, act: Act::Register };
    let due = Case::open(opening.clone(), &registration).unwrap().due;
    Submission {
        opening,
        due,
        form_version: 1,
        answers: Answers::default(),
        declarations: vec![],
        timeline: vec![registration],
    }
}

fn tell(office: &mut Office, submission: &Submission, millis: u64) -> Vec<OfficeEffect> {
    office.handle(OfficeEvent::Submitted(Box::new(submission.clone())), moment(millis))
}

/// Runs an office for a while, a tick each 200 ms; what it did, with the second it was done.
fn run(office: &mut Office, seconds: std::ops::Range<u64>) -> Vec<(u64, Change)> {
    let mut done = Vec::new();
    for tick in seconds.start * 5..seconds.end * 5 {
        for effect in office.handle(OfficeEvent::Tick, moment(tick * 200)) {
            if let OfficeEffect::Published(change) = effect {
                done.push((tick / 5, change));
            }
        }
    }
    done
}

#[test]
fn a_case_gets_its_first_move_within_fifteen_seconds_and_most_end_within_three_minutes() {
    let mut ends = Vec::new();
    for number in 1..=60 {
        let mut office = office(u64::try_from(number).unwrap());
        tell(&mut office, &submission(number, "carta-identita-elettronica"), 0);
        let done = run(&mut office, 0..900);
        assert!((2..=15).contains(&done[0].0), "first move after {} s", done[0].0);
        assert_eq!(done[0].1.act.kind(), ActKind::TakeCharge);
        ends.extend(done.iter().filter(|(_, change)| change.act.kind() == ActKind::Deliver).map(|(second, _)| *second));
    }
    let soon = ends.iter().filter(|second| (20..=180).contains(*second)).count();
    assert!(soon >= 30 && soon * 10 >= ends.len() * 7, "{soon} of {} ended soon", ends.len());
}

/// Every procedure of the catalogue, with a service that has it, comes to an end by itself when the citizen answers.
#[rstest]
fn what_an_office_does_is_always_allowed_and_has_words(#[values(1, 2, 3)] seed: u64) {
    let mut office = office(seed);
    let sheets = catalogue().services().iter().filter(|sheet| sheet.can_start()).cloned().collect::<Vec<_>>();
    let told: Vec<Submission> =
        (1..).zip(&sheets).map(|(number, sheet)| submission(number, sheet.slug.as_str())).collect();
    let mut cases: BTreeMap<CaseId, Case> = BTreeMap::new();
    for submission in &told {
        tell(&mut office, submission, 0);
        cases.insert(submission.opening.id, submission.case().unwrap());
    }
    for (_, change) in run(&mut office, 0..2_000) {
        let case = cases.get_mut(&change.case).unwrap();
        let event = CaseEvent::from(change);
        *case = case.apply(&event).unwrap_or_else(|error| panic!("{}: {error}", case.opening.service));
        let json = serde_json::to_string(&event.act).unwrap();
        assert!(!json.contains("\"\"") && !json.contains(" ."), "{json}");
    }
    for case in cases.values() {
        let waits = matches!(case.state, CaseState::Integration | CaseState::Notice | CaseState::Conform);
        assert!(waits || !case.is_open(), "{} stays {}", case.opening.service, case.state);
    }
}

#[test]
fn money_is_marked_as_a_trial() {
    let mut fees = 0;
    for number in 1..=20 {
        let mut office = office(5);
        tell(&mut office, &submission(number, "carta-identita-elettronica"), 0);
        for (_, change) in run(&mut office, 0..400) {
            if let Act::AskPayment { fee } = change.act {
                assert!(fee.reason.as_str().starts_with("Pagamento di prova"), "{}", fee.reason);
                assert_eq!((fee.notice_number.len(), fee.cents), (18, 1_679));
                let creditor = fee.creditor.as_ref().map(BodyTaxCode::as_str);
                assert!(creditor.is_some_and(|code| code.get(7..10) == Some("000")), "{creditor:?} may be somebody");
                fees += 1;
            }
        }
    }
    assert!(fees >= 10);
}

#[test]
fn one_seed_one_day() {
    let day = |seed| {
        let mut office = office(seed);
        for number in 1..=12 {
            tell(&mut office, &submission(number, "tari-attivazione"), 0);
        }
        run(&mut office, 0..300)
    };
    assert!(day(11) == day(11));
    assert!(day(11) != day(12));
}

#[test]
fn a_case_told_twice_is_one_case_and_a_known_event_changes_nothing() {
    let mut office = office(1);
    let case = submission(1, "tari-attivazione");
    let received = |effects: Vec<OfficeEffect>| match effects.as_slice() {
        [OfficeEffect::Received { receipt, is_new }] => (receipt.reference.clone(), *is_new),
        other => panic!("{other:?}"),
    };
    assert_eq!(received(tell(&mut office, &case, 0)), ("BO/A546-2026-0000001".to_owned(), true));
    assert_eq!(received(tell(&mut office, &case, 900)), ("BO/A546-2026-0000001".to_owned(), false));
    let withdrawn = CaseEvent {
        id: EventId::from_seed(77),
        at: moment(1_000).at,
        actor: Actor::Citizen,
        act: Act::Withdraw { reasons: None },
    };
    let happened = OfficeEvent::Happened { case: case.opening.id, event: Box::new(withdrawn) };
    for _ in 0..2 {
        assert!(!received(office.handle(happened.clone(), moment(1_000))).1);
    }
    assert_eq!(run(&mut office, 1..200), [], "what is withdrawn is left alone");
}

#[test]
fn an_office_that_lost_its_memory_is_told_whole_and_goes_on_where_the_hub_is() {
    let mut first_life = office(3);
    let mut case = submission(1, "carta-identita-elettronica");
    tell(&mut first_life, &case, 0);
    let taken: Vec<Change> = run(&mut first_life, 0..16).into_iter().map(|(_, change)| change).collect();
    let cursor = first_life.changes(None, 50).next_cursor;

    let mut second_life = Office::new(3, bagheria(), catalogue(), 2);
    let message = CaseEvent {
        id: EventId::from_seed(5),
        at: moment(20_000).at,
        actor: Actor::Citizen,
        act: Act::Message { text: "novità?".into(), files: vec![] },
    };
    let happened = OfficeEvent::Happened { case: case.opening.id, event: Box::new(message) };
    let refused = second_life.handle(happened.clone(), moment(0));
    assert!(matches!(&refused[..], [OfficeEffect::Refused(problem)] if problem.is(NO_SUCH_CASE)));

    case.timeline.extend(taken.iter().cloned().map(CaseEvent::from));
    tell(&mut second_life, &case, 0);
    assert!(matches!(second_life.handle(happened, moment(0))[..], [OfficeEffect::Received { .. }]));
    let next = run(&mut second_life, 0..1_500);
    assert!(taken.iter().all(|old| next.iter().all(|(_, new)| new.id != old.id)), "nothing is done twice");
    assert_eq!(next.first().map(|(_, change)| change.act.kind()), Some(ActKind::Message));
    let page = second_life.changes(Some(&cursor), 200);
    assert_eq!(page.items.len(), next.len(), "a cursor of another life starts from the oldest");
}

#[test]
fn where_the_two_differ_the_whole_case_is_asked_for_and_the_hub_is_right() {
    let mut office = office(3);
    let mut case = submission(1, "scia-esercizio-vicinato");
    assert_eq!(case.opening.procedure, Procedure::Notification);
    tell(&mut office, &case, 0);
    let done = run(&mut office, 0..2_000);
    let withdrawn = CaseEvent {
        id: EventId::from_seed(8),
        at: moment(1).at,
        actor: Actor::Citizen,
        act: Act::Withdraw { reasons: None },
    };
    let is_closed = matches!(done.last().unwrap().1.act.kind(), ActKind::Deliver | ActKind::Forbid);
    let happened = OfficeEvent::Happened { case: case.opening.id, event: Box::new(withdrawn.clone()) };
    let effects = office.handle(happened, moment(2_000_000));
    let differs = matches!(&effects[..], [OfficeEffect::Refused(problem)] if problem.is(CASE_DIFFERS));
    assert_eq!(differs, is_closed);
    case.timeline.push(withdrawn);
    assert!(matches!(tell(&mut office, &case, 2_000_100)[..], [OfficeEffect::Received { .. }]));
    assert_eq!(run(&mut office, 2_001..2_400), []);
}

proptest! {
    #[test]
    fn pages_of_changes_have_no_gap_and_no_repeat(limit in 1_u32..9, cases in 1_i64..9) {
        let mut office = office(2);
        for number in 1..=cases {
            tell(&mut office, &submission(number, "buche-segnalazione"), 0);
        }
        let all: Vec<EventId> = run(&mut office, 0..120).into_iter().map(|(_, change)| change.id).collect();
        let (mut read, mut cursor) = (Vec::new(), None);
        loop {
            let page = office.changes(cursor.as_deref(), limit);
            cursor = Some(page.next_cursor);
            if page.items.is_empty() {
                break;
            }
            read.extend(page.items.into_iter().map(|change| change.id));
        }
        prop_assert_eq!(read, all);
    }
}
