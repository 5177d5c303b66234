use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::hub::app::App;
use crate::time::monotonic;

/// Counts and times requests by route, never by what they ask for.
pub(crate) async fn measure(State(_app): State<App>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().as_str().to_owned();
    let began = monotonic();
    let response = next.run(request).await;
    let labels = [("method", method), ("route", route), ("status", response.status().as_u16().to_string())];
    metrics::counter!("patto_requests_total", &labels).increment(1);
    metrics::histogram!("patto_request_seconds", &labels).record(began.elapsed().as_secs_f64());
    response
}
