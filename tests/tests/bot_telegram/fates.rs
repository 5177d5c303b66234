//! What becomes of what is unusual: each kind of it has a fate.

use tests::telegram::{Fault, Trouble};
use tests::wait;

use crate::bench::{Bench, HELP, PATIENCE, said};

#[tokio::test]
async fn an_edited_message_gets_a_polite_word_and_changes_nothing() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    rosalia.edit_last("/privacy");
    rosalia.sees("la modifica non conta").await.unwrap();
    assert_eq!(said(&rosalia, HELP), 1, "{}", rosalia.transcript());
    bench.is_blameless();
}

#[tokio::test]
async fn an_update_of_a_kind_not_yet_invented_is_answered_politely() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    rosalia.does_something_new();
    rosalia.sees("solo testo, foto e documenti").await.unwrap();
    bench.is_blameless();
}

#[tokio::test]
async fn a_group_is_told_once_where_to_find_the_bot_alone() {
    let bench = Bench::start().await;
    let condominium = bench.telegram.group(5);
    condominium.say("/aiuto@patto_bot");
    condominium.sees("https://t.me/patto_bot").await.unwrap();
    condominium.say("/pratiche@patto_bot");
    let rosalia = bench.person(7);
    rosalia.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    assert!(bench.telegram.wait_until_confirmed(PATIENCE).await);
    assert_eq!(said(&condominium, ""), 1, "{}", condominium.transcript());
    bench.is_blameless();
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_written_to_under_its_new_number() {
    let bench = Bench::start().await;
    let (group, supergroup) = (bench.telegram.group(5), bench.telegram.group(1005));
    bench.telegram.schedule(Fault::once(Trouble::Migrated(supergroup.id())).on("sendMessage").in_chat(group.id()));
    group.say("/start@patto_bot");
    supergroup.sees("https://t.me/patto_bot").await.unwrap();
    assert_eq!(said(&group, ""), 0);
    bench.is_blameless();
}

#[tokio::test]
async fn a_letter_to_a_chat_that_is_not_there_is_given_up_and_nothing_else_suffers() {
    let bench = Bench::start().await;
    let rosalia = bench.person(7);
    bench.telegram.schedule(Fault::once(Trouble::ChatNotFound).on("sendMessage").in_chat(7));
    rosalia.say("/aiuto");
    bench.process.sees_line("chat not found", PATIENCE).await.unwrap();
    rosalia.say("/privacy");
    rosalia.wait_for("another page", |entry| !entry.text.contains(HELP)).await.unwrap();
    assert_eq!(said(&rosalia, HELP), 0, "{}", rosalia.transcript());
    bench.is_blameless();
}

#[tokio::test]
async fn one_whose_account_is_gone_is_left_alone() {
    let bench = Bench::start().await;
    let gone = bench.person(7);
    bench.telegram.schedule(Fault::once(Trouble::Deactivated).on("sendMessage").in_chat(7));
    gone.say("/aiuto");
    bench.process.sees_line("Blocked", PATIENCE).await.unwrap();
    let other = bench.person(8);
    other.say("/aiuto");
    other.sees(HELP).await.unwrap();
    let to_gone = || bench.telegram.calls().iter().filter(|call| call.chat == Some(7)).count();
    wait::until(PATIENCE, async || (to_gone() == 1).then_some(())).await.unwrap();
    bench.is_blameless();
}
