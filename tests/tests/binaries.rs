//! The binaries are built once and run under the tests' eyes.

use std::time::Duration;

use tests::process::{Program, Signal};
use tests::{binaries, http};

#[tokio::test]
async fn the_fake_telegram_runs_as_a_server_of_its_own() {
    let path = binaries::path("fake-telegram").unwrap();
    let server = Program::new("fake-telegram", path).with(["--listen", "127.0.0.1:0"]).start().unwrap();
    let line = server.sees_line("--api-url", Duration::from_secs(10)).await.unwrap();
    let (_, url) = line.split_once("--api-url ").unwrap();
    let report = http::client().unwrap().get(format!("{url}/sim/report")).send().await.unwrap();
    assert_eq!(report.status(), 200);
    server.stop(Signal::Terminate, Duration::from_secs(10)).await.unwrap();
}
