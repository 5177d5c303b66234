//! Every journey of `scenarios/`, played over the real hub, bot and console.

use std::future::pending;
use std::path::PathBuf;

use rstest::rstest;
use tests::scenario::{Cast, load, play};

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn journey(#[files("scenarios/*.yaml")] file: PathBuf) {
    let scenario = load(&file).unwrap_or_else(|mistake| panic!("{mistake}"));
    let cast = Cast::of_the_project().unwrap_or_else(|error| panic!("{error}"));
    if let Err(failure) = play(&scenario, cast, |_| pending()).await {
        panic!("{failure}");
    }
}
