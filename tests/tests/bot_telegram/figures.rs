//! What the bot says of itself: to the hub unasked, to Prometheus where a door was asked for.

use tests::telegram::{Fault, Trouble};
use tests::{http, wait};

use crate::bench::{Bench, HELP, PATIENCE};
use crate::hub::SmallHub;

const SHOWN_AT: &str = "figures are shown at ";

#[tokio::test]
async fn the_hub_is_told_what_was_sent_and_what_went_wrong() {
    let hub = SmallHub::start().await;
    let bench = Bench::start_at_with_arguments(hub.url(), &["--metrics", "127.0.0.1:0"]).await;
    let (rosalia, agata) = (bench.person(7), bench.person(8));
    bench.telegram.schedule(Fault::once(Trouble::TooManyRequests(1)).on("sendMessage").in_chat(7));
    bench.telegram.schedule(Fault::once(Trouble::ChatNotFound).on("sendMessage").in_chat(8));
    rosalia.say("/aiuto");
    agata.say("/aiuto");
    rosalia.sees(HELP).await.unwrap();
    let complete = async || {
        let report = hub.report()?;
        let is_complete = report.lanes.first()?.sent == 1 && report.troubles.dead == 1;
        is_complete.then_some(report)
    };
    let report = wait::until(PATIENCE, complete).await.unwrap();
    assert_eq!((report.troubles.too_many_requests, report.waiting_updates, report.oldest_update_ms), (1, 0, 0));
    assert_eq!(report.languages.iter().map(|of| of.sessions).sum::<u64>(), 2);
    assert_eq!((report.bulk.is_paused, report.bulk.per_second), (false, 25));

    let line = bench.process.sees_line(SHOWN_AT, PATIENCE).await.unwrap();
    let address = line.split_once(SHOWN_AT).unwrap().1.split_whitespace().next().unwrap();
    let page = http::client().unwrap().get(address).send().await.unwrap().text().await.unwrap();
    for line in [
        "# TYPE patto_bot_messages_sent_total counter",
        "patto_bot_messages_sent_total{lane=\"reply\"} 1",
        "patto_bot_troubles_total{kind=\"dead\"} 1",
        "patto_bot_sessions{language=\"it\"} 2",
        "patto_bot_updates_waiting 0",
    ] {
        assert!(page.lines().any(|found| found == line), "{line} is not in\n{page}");
    }
}
