use std::num::NonZeroU32;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::{hash, problem};
use crate::hub::app::App;

/// Requests a second that one token, or all that have none together, may send for long.
const SUSTAINED: NonZeroU32 = at_least_one(2_000);
/// And in a burst.
const BURST: NonZeroU32 = at_least_one(4_000);

const fn at_least_one(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

/// Counts requests by token.
#[derive(Debug)]
pub(crate) struct Limiter {
    limiter: RateLimiter<String, DashMapStateStore<String>, DefaultClock, StateInformationMiddleware>,
}

impl Limiter {
    pub(crate) fn new() -> Self {
        let quota = Quota::per_second(SUSTAINED).allow_burst(BURST);
        let limiter = RateLimiter::dashmap(quota).with_middleware::<StateInformationMiddleware>();
        Self { limiter }
    }
}

/// Says with every answer how much is left, and 429 when nothing is (ModI, `RAC_ROBUSTEZZA_001`).
pub(crate) async fn limit(State(app): State<App>, request: Request, next: Next) -> Response {
    let key =
        request.headers().get(header::AUTHORIZATION).map_or_else(String::new, |value| hash(&format!("{value:?}")));
    match app.limiter.limiter.check_key(&key) {
        Ok(state) => {
            let mut response = next.run(request).await;
            tell(response.headers_mut(), state.remaining_burst_capacity(), 1);
            response
        }
        Err(refusal) => {
            let wait = refusal.wait_time_from(DefaultClock::default().now()).max(Duration::from_secs(1)).as_secs();
            let mut response = problem(StatusCode::TOO_MANY_REQUESTS, "too-many", "too many requests").into_response();
            tell(response.headers_mut(), 0, wait);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait));
            response
        }
    }
}

fn tell(headers: &mut HeaderMap, remaining: u32, reset_seconds: u64) {
    headers.insert("x-ratelimit-limit", HeaderValue::from(BURST.get()));
    headers.insert("x-ratelimit-remaining", HeaderValue::from(remaining));
    headers.insert("x-ratelimit-reset", HeaderValue::from(reset_seconds));
}
