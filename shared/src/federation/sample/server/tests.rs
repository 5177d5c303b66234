//! The simulator over the loopback, with the real connector.

use futures_util::future::join;
use tokio::io::AsyncReadExt;

use super::*;
use crate::case::{Act, Actor, CaseEvent};
use crate::federation::conformance::judge;
use crate::federation::protocol::Submission;
use crate::federation::sample::office::tests::submission;
use crate::federation::{Connector, Outcome, outgoing_http};
use crate::id::EventId;

const SECOND: Duration = Duration::from_secs(1);

fn setting(faults: bool) -> SampleSetting {
    SampleSetting { seed: 4, catalogue: Arc::new(Catalogue::embedded().unwrap()), faults }
}

fn bagheria() -> IstatCode {
    IstatCode::from_number(82_006).unwrap()
}

/// Some offices and their connectors, while `test` runs; time moves only when the test says so.
async fn with_offices<F: Future<Output = ()>>(
    faults: bool,
    codes: &[IstatCode],
    test: impl FnOnce(Vec<Arc<OfficeDesk>>, Vec<Connector>) -> F,
) {
    let offices = SampleOffices::bind(&setting(faults), codes).await.unwrap();
    let http = outgoing_http().unwrap();
    let connector = |office: &OfficeAddress| Connector::new(http.clone(), &office.base, office.token.clone());
    let connectors = offices.addresses().iter().map(connector).collect();
    let desks = offices.desks.iter().map(|(desk, _)| Arc::clone(desk)).collect();
    let (_turn, standing_still) = watch::channel(0.0);
    let stop = CancellationToken::new();
    let scene = async {
        test(desks, connectors).await;
        stop.cancel();
    };
    join(offices.run(standing_still, stop.clone()), scene).await;
}

fn pulse(seconds: u64) -> Pulse {
    Pulse { sample: SECOND * u32::try_from(seconds).unwrap(), wall: Duration::ZERO }
}

fn work(desk: &OfficeDesk, seconds: std::ops::Range<u64>) {
    for second in seconds {
        desk.tick(pulse(second));
    }
}

#[tokio::test]
async fn an_office_of_the_sample_keeps_the_whole_protocol() {
    with_offices(false, &[bagheria()], async |_desks, connectors| {
        let judged = judge(&connectors[0].observe(Theme::Taxes).await);
        assert!(judged.iter().all(|one| one.fault.is_none()), "{judged:?}");
    })
    .await;
}

#[tokio::test]
async fn a_case_is_sent_worked_and_its_changes_read_from_a_cursor() {
    with_offices(false, &[bagheria()], async |desks, connectors| {
        let (desk, connector) = (&desks[0], &connectors[0]);
        let case = submission(1, "carta-identita-elettronica");
        let first = connector.submit(&case).await.done().unwrap();
        assert_eq!(connector.submit(&case).await.done().unwrap(), first, "told twice, one case");
        assert_eq!(connector.changes(None, 50).await.done().unwrap().items, []);

        work(desk, 0..20);
        let page = connector.changes(None, 50).await.done().unwrap();
        assert!(matches!(page.items[0].act, Act::TakeCharge { .. }));
        let letter = CaseEvent {
            id: EventId::from_seed(5),
            at: time::now(),
            actor: Actor::Citizen,
            act: Act::Message { text: "novità?".into(), files: vec![] },
        };
        let theme = case.opening.theme;
        assert!(connector.act(theme, case.opening.id, &letter).await.done().is_some());
        work(desk, 20..60);
        let more = connector.changes(Some(&page.next_cursor), 1).await.done().unwrap();
        assert_eq!(more.items.len(), 1);
        assert!(matches!(more.items[0].act, Act::Message { .. }), "the letter is answered first");
    })
    .await;
}

#[tokio::test]
async fn two_samples_with_one_seed_do_the_same() {
    let mut days = Vec::new();
    for _ in 0..2 {
        with_offices(false, &[bagheria()], async |desks, connectors| {
            for number in 1..=5 {
                connectors[0].submit(&submission(number, "tari-attivazione")).await.done().unwrap();
            }
            work(&desks[0], 0..200);
            let page = connectors[0].changes(None, 200).await.done().unwrap();
            days.push(page.items.into_iter().map(|change| (change.id, change.act.kind())).collect::<Vec<_>>());
        })
        .await;
    }
    assert!(days[0].len() >= 10 && days[0] == days[1]);
}

#[tokio::test]
async fn a_wrong_request_is_refused_with_a_problem() {
    with_offices(false, &[bagheria()], async |desks, connectors| {
        let other = Submission { timeline: vec![], ..submission(1, "tari-attivazione") };
        let outcome = connectors[0].submit(&other).await;
        assert!(matches!(outcome, Outcome::Refused(problem) if problem.status == 422 && problem.is("no-case")));
        let unknown = submission(2, "tari-attivazione");
        let outcome = connectors[0].act(unknown.opening.theme, unknown.opening.id, &unknown.timeline[0]).await;
        assert_eq!(outcome, Outcome::TellWhole);
        let stranger = Connector::new(outgoing_http().unwrap(), "http://127.0.0.1:9", Secret::new("x"));
        assert!(matches!(stranger.status(Theme::Social).await, Outcome::Later { .. }), "nobody is there");
        assert_eq!(desks[0].office().changes(None, 9).items, []);
    })
    .await;
}

#[tokio::test]
async fn a_node_that_is_down_says_later_and_is_well_again_afterwards() {
    let code = IstatCode::from_number(82_035).unwrap();
    let is = |theme: Theme, second: u32, fault: Option<Fault>| {
        let wall = SECOND * second;
        fault_at(4, code, Some(theme), wall) == fault && fault_at(4, code, None, wall).is_none()
    };
    let down = Theme::ALL
        .iter()
        .flat_map(|theme| (0..40_000).map(move |second| (*theme, second)))
        .find(|(theme, second)| is(*theme, *second, Some(Fault::Down)))
        .unwrap();
    let well = (down.1..down.1 + 500).find(|second| is(down.0, *second, None)).unwrap();
    with_offices(true, &[code], async |desks, connectors| {
        for (second, expected) in [(down.1, false), (well, true)] {
            desks[0].tick(Pulse { sample: Duration::ZERO, wall: SECOND * second });
            let outcome = connectors[0].status(down.0).await;
            assert_eq!(outcome.is_answer(), expected, "{outcome:?}");
        }
    })
    .await;
}

/// One that takes the connection and never says a word must not hold up the others.
#[tokio::test]
async fn eighty_one_good_offices_are_not_delayed_by_one_that_hangs() {
    let codes: Vec<IstatCode> = (82_001..=82_081).map(|code| IstatCode::from_number(code).unwrap()).collect();
    with_offices(false, &codes, async |_desks, connectors| {
        let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let base = format!("http://{}", silent.local_addr().unwrap());
        let hanging = Connector::new(outgoing_http().unwrap(), &base, Secret::new("x"));
        let silence = async {
            let (mut stream, _) = silent.accept().await.unwrap();
            let mut request = Vec::new();
            stream.read_to_end(&mut request).await.ok();
        };
        let good = join_all(connectors.iter().map(|connector| connector.status(Theme::Taxes)));
        tokio::select! {
            seen = good => assert!(seen.into_iter().all(|outcome| outcome.done().is_some())),
            ((), outcome) = join(silence, hanging.status(Theme::Taxes)) => panic!("the silent one spoke: {outcome:?}"),
        }
    })
    .await;
}
