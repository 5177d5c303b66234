use std::time::Duration;

use shared::time::monotonic;
use tests::process::{Program, Signal};
use tests::telegram::{Fault, Person, Trouble};
use tests::{binaries, wait};

use crate::bench::{Bench, HELP, PATIENCE, said};

#[tokio::test]
async fn a_citizen_is_answered_even_while_the_hub_is_away() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    rosalia.say("devo fare la carta d'identità");
    rosalia.sees("riprovo").await.unwrap();
    rosalia.send_voice();
    rosalia.sees("solo testo, foto e documenti").await.unwrap();
    bench.is_blameless();
}

#[tokio::test]
async fn a_kill_between_update_and_answer_loses_nothing_and_repeats_nothing() {
    let bench = Bench::start().await;
    let citizens: Vec<Person> = (100..160).map(|number| bench.person(number)).collect();
    bench.telegram.schedule(Fault::once(Trouble::RequestLost).on("sendMessage").times(60));
    for citizen in &citizens {
        citizen.say("/aiuto");
    }
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    let bench = bench.killed_and_restarted().await;
    for citizen in &citizens {
        citizen.sees(HELP).await.unwrap();
    }
    for citizen in &citizens {
        assert_eq!(said(citizen, HELP), 1, "{}", citizen.transcript());
    }
    bench.is_blameless();
}

#[tokio::test]
async fn one_who_floods_is_told_once_and_delays_nobody() {
    let bench = Bench::start().await;
    let (flood, calm) = (bench.person(7), bench.person(8));
    (0..300).for_each(|_| flood.say("/aiuto"));
    calm.say("/aiuto");
    let since = monotonic();
    calm.sees(HELP).await.unwrap();
    assert!(since.elapsed() < Duration::from_secs(2), "{:?}", since.elapsed());
    flood.sees("molto in fretta").await.unwrap();
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    assert_eq!(said(&flood, "molto in fretta"), 1);
    bench.is_blameless();
}

#[tokio::test]
async fn a_chat_that_must_go_slower_stops_no_other() {
    let bench = Bench::start().await;
    let (slow, other) = (bench.person(7), bench.person(8));
    bench.telegram.schedule(Fault::once(Trouble::TooManyRequests(2)).on("sendMessage").in_chat(7));
    slow.say("/aiuto");
    let refused = async || bench.telegram.calls().iter().any(|call| call.error.is_some()).then_some(());
    wait::until(PATIENCE, refused).await.unwrap();
    let since = monotonic();
    other.say("/aiuto");
    other.sees(HELP).await.unwrap();
    assert!(since.elapsed() < Duration::from_secs(1), "{:?}", since.elapsed());
    assert_eq!(said(&slow, HELP), 0, "it waits as it was asked to");
    slow.sees(HELP).await.unwrap();
    assert_eq!(said(&slow, HELP), 1);
    bench.is_blameless();
}

#[tokio::test]
async fn one_who_blocked_the_bot_is_left_alone_until_they_come_back() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    bench.telegram.schedule(Fault::once(Trouble::Blocked).on("sendMessage").in_chat(7));
    rosalia.say("/aiuto");
    let sends = || bench.telegram.calls().iter().filter(|call| call.method == "sendMessage").count();
    wait::until(PATIENCE, async || (sends() == 1).then_some(())).await.unwrap();
    bench.process.sees_line("Blocked", PATIENCE).await.unwrap();
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    assert_eq!(sends(), 2, "nothing was sent to the one who had blocked");
    bench.is_blameless();
}

#[tokio::test]
async fn when_the_answer_of_telegram_is_lost_the_citizen_is_answered_all_the_same() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    bench.telegram.schedule(Fault::once(Trouble::AnswerLost).on("sendMessage").in_chat(7));
    rosalia.say("/aiuto");
    wait::until(PATIENCE, async || (said(&rosalia, HELP) == 2).then_some(())).await.unwrap();
    rosalia.say("/privacy");
    rosalia.wait_for("another page", |entry| !entry.text.contains(HELP)).await.unwrap();
    assert_eq!(said(&rosalia, HELP), 2, "once more, and not for ever");
    bench.is_blameless();
}

#[tokio::test]
async fn every_tap_is_answered_stale_and_forged_ones_too() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.say("/lingua");
    rosalia.tap("English", 3).await.unwrap();
    rosalia.forge_tap(2, "v1:999:0");
    rosalia.forge_tap(2, "\u{202e}<b>");
    rosalia.sees("earlier screen").await.unwrap();
    let all_answered = async || (bench.telegram.unanswered_taps() == 0).then_some(());
    wait::until(PATIENCE, all_answered).await.unwrap();
    bench.is_blameless();
}

#[tokio::test]
async fn an_update_that_comes_twice_is_answered_once() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    bench.telegram.duplicate_last_update();
    rosalia.sees(HELP).await.unwrap();
    bench.telegram.jump_to_update(3);
    rosalia.say("/privacy");
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    rosalia.wait_for("an answer", |entry| !entry.text.contains(HELP)).await.unwrap();
    assert_eq!(said(&rosalia, HELP), 1);
    bench.is_blameless();
}

#[tokio::test]
async fn the_program_stops_gently_and_says_nothing_of_anybody() {
    let bench = Bench::start().await;
    let secrets = ["Ermenegilda", "Zappulla", "ZPPRNG80A41G273N", "3331234567", "via dei Mandorli"];
    let citizen = bench.person(987_654_321);
    for words in secrets {
        citizen.say(&format!("mi chiamo {words} e ho un problema"));
        citizen.wait_for("an answer", |_| true).await.unwrap();
    }
    citizen.send_contact("3331234567");
    citizen.forge_tap(1, "Ermenegilda");
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    let token = bench.telegram.token().to_owned();
    let (status, log, _) = bench.process.stop(Signal::Terminate, PATIENCE).await.unwrap();
    assert_eq!(status.code(), Some(0), "{log}");
    for secret in secrets.into_iter().chain(["987654321", "987_654_321", token.split(':').nth(1).unwrap()]) {
        assert!(!log.contains(secret), "{secret} stands in the log:\n{log}");
    }
}

#[tokio::test]
async fn a_wrong_token_ends_the_program_with_what_to_do() {
    let bench = Bench::start_with_token("1:wrong").await;
    let mut process = bench.process;
    let status = process.ended(PATIENCE).await.unwrap();
    let log = process.log();
    assert_eq!(status.code(), Some(1), "{log}");
    assert!(log.contains("does not know the token") && !log.contains("wrong"), "{log}");
}

#[tokio::test]
async fn without_a_token_the_program_explains_and_offers_the_terminal() {
    let bot = Program::new("bot", binaries::path("bot").unwrap());
    for (language, words) in [("it_IT.UTF-8", "Per rispondere su Telegram"), ("en_GB.UTF-8", "To serve Telegram")] {
        let mut process = bot.clone().with_variable("LANG", language).start().unwrap();
        let status = process.ended(PATIENCE).await.unwrap();
        let log = process.log();
        assert_eq!(status.code(), Some(2), "{log}");
        assert!(log.contains(words) && log.contains("bot chat"), "{log}");
    }
}
