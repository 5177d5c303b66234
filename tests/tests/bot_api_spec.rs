//! Every request is one that the Bot API's specification knows, parameter by parameter.
//!
//! Where `PATTO_BOT_API` names the published specification, all tests of bot and journeys hold every request to it as
//! well; these say so, and show that the holding works.

use std::time::Duration;

use serde_json::{Value, json};
use tests::telegram::published::{VARIABLE, complaint, published};
use tests::telegram::spec::spec;

use tests::binaries;
use tests::process::Program;
use tests::telegram::{FakeTelegram, Options};

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn the_fake_server_s_contract_is_the_published_one() {
    let Some(published) = published().unwrap() else {
        println!("{VARIABLE} names no file: requests are held to the fake server's own contract only");
        return;
    };
    assert_eq!(published.methods().count(), spec().methods().count());
    for method in published.methods() {
        let ours = spec().method(&method.name).unwrap();
        for field in &method.parameters {
            assert!(ours.parameters.contains(field), "{}: {field:?} is not in {:?}", method.name, ours.parameters);
        }
        assert_eq!(ours.parameters.len(), method.parameters.len(), "{}", method.name);
    }
}

#[test]
fn a_wrong_request_is_told_by_the_published_specification() {
    if published().unwrap().is_none() {
        return;
    }
    let told = |method: &str, parameters: Value| complaint(method, parameters.as_object().unwrap(), |_| false);
    assert_eq!(told("sendMessage", json!({"chat_id": 7, "text": "ciao"})), None);
    let wrong = [
        ("sendMessage", json!({"chat_id": 7})),
        ("sendMessage", json!({"chat_id": 7, "text": "ciao", "colour": "red"})),
        ("sendMessage", json!({"chat_id": 7, "text": "ciao", "disable_notification": "perhaps"})),
        ("sendMassage", json!({})),
    ];
    for (method, parameters) in wrong {
        assert!(told(method, parameters.clone()).is_some(), "{method} {parameters}");
    }
}

#[tokio::test]
async fn every_request_of_a_visit_is_in_the_specification() {
    let telegram = FakeTelegram::start(Options { patience: PATIENCE, ..Options::default() }).await.unwrap();
    let data = tempfile::tempdir().unwrap();
    let process = Program::new("bot", binaries::path("bot").unwrap())
        .with(["--hub", "http://127.0.0.1:9", "--api-url", &telegram.url(), "--data"])
        .with([data.path()])
        .with_variable("TELOXIDE_TOKEN", telegram.token())
        .start()
        .unwrap();
    process.sees_line("serving Telegram", PATIENCE).await.unwrap();
    let rosalia = telegram.person(7);
    rosalia.say("/start");
    rosalia.wait_for("a greeting", |entry| entry.kind.is_from_bot()).await.unwrap();
    rosalia.tap("English", 1).await.unwrap();
    rosalia.wait_for("a page", |entry| entry.kind.is_from_bot()).await.unwrap();
    rosalia.edit_last("ciao");
    rosalia.wait_for("a word", |entry| entry.kind.is_from_bot()).await.unwrap();
    let group = telegram.group(5);
    group.say("/start@patto_bot");
    group.sees("https://t.me/").await.unwrap();
    assert!(telegram.wait_until(PATIENCE, |telegram| telegram.unanswered_taps() == 0).await);

    assert_eq!(telegram.violations(), []);
    let calls = telegram.calls();
    for method in ["getUpdates", "sendMessage", "answerCallbackQuery", "getMe", "setMyCommands"] {
        let call = calls.iter().find(|call| call.method == method);
        let call = call.unwrap_or_else(|| panic!("{method} is not among the {} requests", calls.len()));
        assert!(method == "getMe" || !call.parameters.is_empty(), "{call:?}");
    }
    let by_what =
        if published().unwrap().is_some() { "the published specification" } else { "the server's own contract" };
    println!("{} requests held to {by_what}", calls.len());
}
