use std::net::Ipv4Addr;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use rstest::rstest;
use tokio::net::TcpListener;

use super::*;
use crate::api::Problem;
use crate::federation::protocol::CASE_DIFFERS;

/// What the connector makes of one answer.
async fn outcome_of<F: Fn() -> Response + Clone + Send + Sync + 'static>(answer: F) -> Outcome<NodeStatus> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(async move || answer());
    let connector = Connector::new(outgoing_http().unwrap(), &base, Secret::new("s3cret"));
    tokio::select! {
        ended = async { axum::serve(listener, router).await } => panic!("the server ended: {ended:?}"),
        outcome = connector.status(Theme::Taxes) => outcome,
    }
}

fn problem(status: u16, kind: &str) -> (StatusCode, String) {
    let problem = Problem::new(status, kind, "No", "because");
    (StatusCode::from_u16(status).unwrap(), serde_json::to_string(&problem).unwrap())
}

fn kind<T>(outcome: &Outcome<T>) -> &'static str {
    match outcome {
        Outcome::Done(_) => "done",
        Outcome::Refused(_) => "refused",
        Outcome::TellWhole => "tell-whole",
        Outcome::Later { .. } => "later",
        Outcome::Unknown { .. } => "unknown",
    }
}

const GOOD: &str = r#"{"type":"about:blank","title":"OK","status":200,"version":"1.0","catalogue":"x"}"#;

#[rstest]
#[case::good(200, GOOD, "done")]
#[case::a_page_of_a_proxy(200, "<html>Benvenuti</html>", "unknown")]
#[case::redirected(302, "", "refused")]
#[case::no_token(401, "", "refused")]
#[case::too_many(429, "", "later")]
#[case::not_now(503, "<html>", "later")]
#[case::still_running(409, "", "later")]
#[case::gateway(502, "", "unknown")]
#[tokio::test]
async fn an_answer_has_one_meaning(#[case] status: u16, #[case] body: &'static str, #[case] expected: &str) {
    let outcome = outcome_of(move || (StatusCode::from_u16(status).unwrap(), body).into_response()).await;
    assert_eq!(kind(&outcome), expected, "{outcome:?}");
}

#[tokio::test]
async fn the_words_of_a_refusal_are_kept_for_an_operator() {
    let outcome = outcome_of(|| problem(422, "wrong-form").into_response()).await;
    assert_eq!(outcome, Outcome::Refused(Problem::new(422, "wrong-form", "No", "because")));
    let outcome = outcome_of(|| problem(409, CASE_DIFFERS).into_response()).await;
    assert_eq!(outcome, Outcome::TellWhole);
}

#[tokio::test]
async fn retry_after_is_honoured_but_not_for_ever() {
    for (asked, granted) in [("30", 30), ("99999999", 6 * 3_600)] {
        let outcome = outcome_of(move || ([("retry-after", asked)], problem(503, "busy")).into_response()).await;
        let Outcome::Later { after, .. } = outcome else { panic!("{outcome:?}") };
        assert_eq!(after, Some(Duration::from_secs(granted)));
    }
}

#[tokio::test]
async fn an_endless_answer_is_not_read_to_its_end() {
    let outcome = outcome_of(|| vec![b' '; 3 * 1_024 * 1_024].into_response()).await;
    assert!(matches!(&outcome, Outcome::Refused(problem) if problem.is("answer-too-long")), "{outcome:?}");
}

#[tokio::test]
async fn no_error_tells_the_address_or_the_token() {
    let http = outgoing_http().unwrap();
    let connector = Connector::new(http, "http://127.0.0.1:9/s3cret-path", Secret::new("s3cret"));
    let outcome = connector.status(Theme::Taxes).await;
    assert_eq!(kind(&outcome), "later");
    assert!(!format!("{connector:?} {outcome:?}").contains("\"s3cret\"") && !format!("{outcome:?}").contains("s3cret"));
}
