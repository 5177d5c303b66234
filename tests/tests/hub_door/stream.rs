use std::time::Duration;

use shared::client::FeedItem;
use shared::home::TokenOf;
use shared::id::Seq;
use shared::supervisor::Supervisor;
use shared::time::monotonic;

use super::{Door, identity_card, with_files};

/// How long events are gathered here: much longer than a busy machine takes to tell one.
const TOGETHER: Duration = Duration::from_secs(4);

#[tokio::test(flavor = "multi_thread")]
async fn the_stream_has_no_gap_and_another_log_is_said_to_be_gone() {
    let door = Door::open().await;
    door.join().await;
    let bot = door.client(TokenOf::Bot);
    let mut tasks = Supervisor::new();
    let (mut feed, driver) = bot.events(Seq(0));
    tasks.run_until_stop("feed", driver);
    for number in 0..20 {
        bot.open_case(&number.to_string(), &with_files(&bot, identity_card()).await).await.unwrap();
    }
    let mut expected = Seq(0);
    while expected < Seq(20) {
        match feed.next().await.unwrap() {
            FeedItem::Entry(entry) => {
                expected = expected.next();
                assert_eq!(entry.seq, expected);
            }
            FeedItem::Connected => {}
            other => panic!("{other:?}"),
        }
    }
    let (mut lost, driver) = bot.events(Seq(1_000_000));
    tasks.run_until_stop("lost feed", driver);
    assert!(matches!(lost.next().await, Some(FeedItem::Gone)));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_so_is_told_together_what_happens_close_together() {
    let door = Door::open().await;
    door.join().await;
    let (bot, console) = (door.client(TokenOf::Bot), door.client(TokenOf::Console));
    let mut tasks = Supervisor::new();
    let (mut feed, driver) = console.gathered_events(console.status().await.unwrap().seq, TOGETHER);
    tasks.run_until_stop("feed", driver);
    assert!(matches!(feed.next().await, Some(FeedItem::Connected)));
    let open = async |key: &str| bot.open_case(key, &with_files(&bot, identity_card()).await).await.unwrap();
    open("first").await;
    let Some(FeedItem::Entry(first)) = feed.next().await else { panic!("an event") };
    let told = monotonic();
    for key in ["second", "third", "fourth"] {
        open(key).await;
    }
    for number in 1..=3 {
        let Some(FeedItem::Entry(entry)) = feed.next().await else { panic!("an event") };
        assert_eq!(entry.seq.0, first.seq.0 + number, "none is lost");
        assert!(told.elapsed() > TOGETHER / 4, "what follows at once waits for what follows it");
    }
}
