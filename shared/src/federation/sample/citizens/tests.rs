use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::case::{Act, CaseEvent, CaseState, Opening};
use crate::federation::adhesion;
use crate::form::complete;
use crate::id::{EventId, ProtocolNumber};
use crate::time::day_in_palermo;

fn moment(seconds: u64) -> Moment {
    Moment { sample: Duration::from_secs(seconds), at: "2026-11-22T09:30:00Z".parse().unwrap() }
}

fn crowd(run: &str) -> Citizens {
    let catalogue = Arc::new(Catalogue::embedded().unwrap());
    let nodes: Vec<(NodeId, bool)> = adhesion::matrix(catalogue.register(), 1)
        .into_iter()
        .filter(|(_, joining)| joining.adhesion == crate::domain::Adhesion::Live)
        .map(|(node, joining)| (node, joining.hosted))
        .collect();
    let mut crowd = Citizens::new(1, run, catalogue);
    crowd.handle(CitizenEvent::Live(nodes), moment(0));
    crowd
}

fn opened(crowd: &mut Citizens, seconds: u64) -> BTreeMap<String, NewCase> {
    (0..seconds)
        .flat_map(|second| crowd.handle(CitizenEvent::Tick, moment(second)))
        .filter_map(|effect| match effect {
            CitizenEffect::Open { key, case } => Some((key, *case)),
            CitizenEffect::Act { .. } | CitizenEffect::Answer { .. } => None,
        })
        .collect()
}

#[test]
fn a_new_case_comes_every_few_seconds_and_its_form_is_right() {
    let mut crowd = crowd("a");
    let cases = opened(&mut crowd, 120);
    assert!((12..=50).contains(&cases.len()), "{}", cases.len());
    for case in cases.values() {
        let sheet = crowd.catalogue.sheet(case.service.as_str(), case.municipality).unwrap();
        let form = crowd.catalogue.form_of(sheet).unwrap();
        let declared = case.declarations.iter().cloned().collect();
        assert_eq!(complete(form, &case.answers, &declared, day_in_palermo(moment(0).at)), Ok(()), "{}", form.id);
        assert!(is_simulated(case.applicant) && sheet.can_start());
    }
}

#[test]
fn the_same_seed_asks_for_the_same_and_another_run_has_other_keys() {
    let (one, two) = (opened(&mut crowd("a"), 40), opened(&mut crowd("a"), 40));
    assert!(one == two);
    let other: BTreeSet<String> = opened(&mut crowd("b"), 40).into_keys().collect();
    assert!(one.keys().all(|key| !other.contains(key)));
}

#[test]
fn somebody_asked_for_more_sends_it_after_a_while() {
    let mut crowd = crowd("a");
    let answered = (0..20_i64).filter(|number| {
        crowd.handle(CitizenEvent::Moved(Box::new(in_integration(*number))), moment(1_000));
        let acts = crowd.handle(CitizenEvent::Tick, moment(1_040)).into_iter().filter_map(|effect| match effect {
            CitizenEffect::Act { request, .. } => Some(request.act.kind()),
            CitizenEffect::Open { .. } | CitizenEffect::Answer { .. } => None,
        });
        acts.collect::<Vec<_>>() == [crate::case::ActKind::AnswerIntegration]
    });
    assert!(answered.count() >= 14);
}

fn in_integration(number: i64) -> Case {
    let catalogue = Catalogue::embedded().unwrap();
    let sheet = catalogue.service("carta-identita-elettronica").unwrap();
    let opening = Opening {
        id: CaseId::from_seed(u128::try_from(number).unwrap()),
        protocol: ProtocolNumber::new("A546", 2026, number + 1),
        service: sheet.slug.clone(),
        municipality: crate::domain::IstatCode::from_number(82_006).unwrap(),
        theme: sheet.theme,
        applicant: applicant(1, "x"),
        language: crate::domain::Language::IT,
        procedure: sheet.procedure,
        term: sheet.legal_term().term,
        silence: None,
        follows: None,
    };
    let event = |n: u128, actor, act| CaseEvent { id: EventId::from_seed(n), at: moment(0).at, actor, act };
    let asked = Act::RequestIntegration { text: "la foto".into(), days: 10 };
    let events = [event(1, Actor::Citizen, Act::Register), event(2, Actor::Office, asked)];
    let case = Case::replay(opening, &events).unwrap();
    assert_eq!(case.state, CaseState::Integration);
    case
}
