//! Nobody waits for what others do: neither for one who floods nor for a message to thousands.

#[path = "../benches/bulk/drive.rs"]
mod drive;

use std::time::Duration;

use tokio::sync::Mutex;

/// Figures are taken one after the other.
static ALONE: Mutex<()> = Mutex::const_new(());
/// At this pace it ends in a few seconds, also where the programs are not optimised.
const PER_SECOND: u32 = 250;
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_who_floods_keeps_nobody_waiting() {
    let _alone = ALONE.lock().await;
    let calm = drive::flood(0, 10).await.unwrap();
    let flooded = drive::flood(300, 10).await.unwrap();
    println!("nothing else: {calm}\nflood of 300: {flooded}");
    // Three hundred messages would keep everybody behind them waiting for seconds. How much the slowest one waits is for the
    // benchmark to say: on a machine that is busy with something else it tells of that.
    let bound = Duration::from_millis(100).max(calm.percentile(50) * 3);
    assert!(flooded.percentile(50) < bound, "{flooded}; without the flood {calm}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_to_thousands_keeps_nobody_waiting() {
    let _alone = ALONE.lock().await;
    let measured = drive::bulk(2_000, PER_SECOND, Duration::from_mins(5)).await.unwrap();
    println!("2,000 announcements: {measured}");
    // Behind the announcements each citizen would have one answer when all have gone out.
    assert!(measured.answers.len() > 3 * drive::CITIZENS, "{measured}");
}
