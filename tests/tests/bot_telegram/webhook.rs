//! Updates that are brought: the same inbox, the same promises.

use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt;

use serde_json::json;
use tests::process::Process;
use tests::telegram::{Fault, Person, Trouble};
use tests::{http, wait};

use crate::bench::{Bench, HELP, PATIENCE, said};

const ADDRESS: &str = "https://patto.example/updates";
const ARGUMENTS: [&str; 4] = ["--webhook", ADDRESS, "--webhook-listen", "127.0.0.1:0"];

/// Where the bot's own door is.
async fn door(process: &Process) -> SocketAddr {
    const LISTENS: &str = "the webhook listens on ";
    let line = process.sees_line(LISTENS, PATIENCE).await.unwrap();
    line.split_once(LISTENS).unwrap().1.split_whitespace().next().unwrap().parse().unwrap()
}

async fn bench() -> Bench {
    let bench = Bench::start_with_arguments(&ARGUMENTS).await;
    bench.telegram.lead_public_addresses_to(door(&bench.process).await);
    assert!(bench.telegram.wait_until(PATIENCE, |telegram| telegram.webhook().as_deref() == Some(ADDRESS)).await);
    bench
}

fn calls_of(bench: &Bench, method: &str) -> usize {
    bench.telegram.calls().iter().filter(|call| call.method == method).count()
}

#[tokio::test]
async fn an_update_brought_twice_is_handled_once() {
    let bench = bench().await;
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    bench.telegram.duplicate_last_update();
    rosalia.sees(HELP).await.unwrap();
    rosalia.say("/privacy");
    rosalia.wait_for("another page", |entry| !entry.text.contains(HELP)).await.unwrap();
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    assert_eq!(said(&rosalia, HELP), 1, "{}", rosalia.transcript());
    assert_eq!(calls_of(&bench, "getUpdates"), 0);
    bench.is_blameless();
}

#[tokio::test]
async fn who_does_not_know_the_secret_changes_nothing_and_learns_nothing() {
    let bench = bench().await;
    let door = door(&bench.process).await;
    let secret_file = bench.data.path().join("webhook-secret");
    assert_eq!(secret_file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let secret = std::fs::read_to_string(secret_file).unwrap();
    let victim = bench.person(7);
    let forged = json!({"update_id": 5, "message": {
        "message_id": 1, "date": 1_700_000_000, "text": "/aiuto", "chat": {"id": 7, "type": "private", "first_name": "R"},
        "from": {"id": 7, "is_bot": false, "first_name": "R"},
    }});
    let client = http::client().unwrap();
    let guesses = [None, Some(""), Some("wrong"), secret.get(1..), secret.get(..63)];
    for guess in guesses {
        for path in ["updates", "", "metrics"] {
            let mut request = client.post(format!("http://{door}/{path}")).json(&forged);
            if let Some(guess) = guess {
                request = request.header("X-Telegram-Bot-Api-Secret-Token", guess);
            }
            let answer = request.send().await.unwrap();
            assert_eq!((answer.status().as_u16(), answer.text().await.unwrap()), (401, String::new()));
        }
    }
    let with_secret = |body: String| {
        // On a connection of its own: the door shuts the one on which too much came.
        let client = http::client().unwrap();
        let request = client.post(format!("http://{door}/updates")).header("X-Telegram-Bot-Api-Secret-Token", &secret);
        async { request.body(body).send().await.ok().map(|answer| answer.status().as_u16()) }
    };
    // The door closes before all of it is sent, so that not everybody hears why.
    assert!(matches!(with_secret("x".repeat(2_000_000)).await, None | Some(413)));
    assert_eq!(with_secret("{".into()).await, Some(400));
    let rosalia = bench.person(8);
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    assert_eq!(said(&victim, ""), 0, "{}", victim.transcript());
    assert!(!bench.process.log().contains(&secret));
}

#[tokio::test]
async fn a_kill_between_delivery_and_answer_loses_nothing() {
    let bench = bench().await;
    let citizens: Vec<Person> = (100..140).map(|number| bench.person(number)).collect();
    bench.telegram.schedule(Fault::once(Trouble::RequestLost).on("sendMessage").times(40));
    for citizen in &citizens {
        citizen.say("/aiuto");
    }
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    let late = bench.person(99);
    let program = bench.process.kill9().await;
    // Brought while nobody is there: it is brought again.
    late.say("/aiuto");
    let process = program.start().unwrap();
    bench.telegram.lead_public_addresses_to(door(&process).await);
    for citizen in citizens.iter().chain([&late]) {
        citizen.sees(HELP).await.unwrap();
    }
    for citizen in &citizens {
        assert_eq!(said(citizen, HELP), 1, "{}", citizen.transcript());
    }
    assert_eq!(bench.telegram.violations(), []);
    let told = bench.telegram.calls().iter().filter(|call| call.method == "setWebhook").count();
    assert_eq!(told, 1, "an address that is known is not told again");
}

#[tokio::test]
async fn going_back_to_asking_takes_back_our_address_and_nobody_else_s() {
    let bench = bench().await;
    let second = bench.second();
    let Bench { telegram, process, data } = bench;
    process.kill9().await;
    let asking = second.clone().start().unwrap();
    let rosalia = telegram.person(7);
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    assert_eq!(telegram.webhook(), None);
    asking.kill9().await;

    telegram.set_foreign_webhook("https://elsewhere.example/");
    let mut refused = second.start().unwrap();
    let status = refused.ended(PATIENCE).await.unwrap();
    assert_eq!(status.code(), Some(1));
    assert!(refused.log().contains("a webhook is set for this bot"), "{}", refused.log());
    assert_eq!(telegram.webhook().as_deref(), Some("https://elsewhere.example/"));
    drop(data);
}

#[tokio::test]
async fn what_cannot_be_kept_is_brought_again() {
    let bench = bench().await;
    let door = door(&bench.process).await;
    // Nobody behind the public address for a while.
    bench.telegram.lead_public_addresses_to(([127, 0, 0, 1], 9).into());
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    assert!(bench.telegram.wait_until(PATIENCE, |telegram| telegram.failed_deliveries() > 1).await);
    bench.telegram.lead_public_addresses_to(door);
    rosalia.sees(HELP).await.unwrap();
    wait::until(PATIENCE, async || (bench.telegram.pending_updates() == 0).then_some(())).await.unwrap();
    bench.is_blameless();
}
