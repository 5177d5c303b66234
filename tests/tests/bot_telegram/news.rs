use shared::id::ApplicantId;
use tests::telegram::{Attachment, Person};
use tests::wait;

use crate::bench::{Bench, HELP, PATIENCE, said};
use crate::hub::SmallHub;

/// Makes a citizen known to the hub, by a question.
async fn met(hub: &SmallHub, citizen: &Person) -> ApplicantId {
    citizen.say("/pratiche");
    wait::until(PATIENCE, async || hub.applicants().last().copied()).await.unwrap()
}

#[tokio::test]
async fn what_happens_at_the_hub_is_told_once_even_over_a_kill() {
    let hub = SmallHub::start().await;
    hub.clerk_says(ApplicantId::from_seed(9), "prima di tutto");
    let bench = Bench::start_at(hub.url()).await;
    let (rosalia, stranger) = (bench.person(7), bench.person(8));
    bench.process.sees_line("following the hub's log", PATIENCE).await.unwrap();
    let applicant = met(&hub, &rosalia).await;
    hub.clerk_says(applicant, "la aiuto io");
    rosalia.sees("la aiuto io").await.unwrap();
    // Of two messages of a chat the second goes out only when the first is known to be sent.
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    let process = bench.process.kill9().await;
    hub.clerk_says(applicant, "ci vediamo domani");
    hub.clerk_says(ApplicantId::from_seed(9), "ad altri");
    let process = process.start().unwrap();
    rosalia.sees("ci vediamo domani").await.unwrap();
    hub.clerk_says(applicant, "arrivederci");
    rosalia.sees("arrivederci").await.unwrap();
    for words in ["la aiuto io", "ci vediamo domani", "arrivederci"] {
        assert_eq!(said(&rosalia, words), 1, "{}", rosalia.transcript());
    }
    assert!(stranger.entries().is_empty());
    assert_eq!(bench.telegram.violations(), []);
    drop(process);
}

#[tokio::test]
async fn a_file_lies_with_the_hub_before_it_is_spoken_of() {
    let hub = SmallHub::start().await;
    let bench = Bench::start_at(hub.url()).await;
    let rosalia = bench.person(7);
    rosalia.send_document(&Attachment::sample("ricevuta.pdf"));
    rosalia.wait_for("an answer", |entry| entry.kind.is_from_bot()).await.unwrap();
    let size = Attachment::sample("ricevuta.pdf").bytes.len();
    assert_eq!(hub.uploads(), [("ricevuta.pdf".to_owned(), size)]);
    bench.is_blameless();
}

#[tokio::test]
async fn a_file_waits_for_a_hub_that_is_away_and_the_citizen_is_told_once() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.send_document(&Attachment::sample("ricevuta.pdf"));
    rosalia.sees("al sicuro").await.unwrap();
    let bench = bench.stopped_and_restarted().await;
    bench.process.sees_line("a file waits for the hub", PATIENCE).await.unwrap();
    assert_eq!(said(&rosalia, "al sicuro"), 1);
    bench.is_blameless();
}
