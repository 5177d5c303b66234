use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use crate::api::{EventQuery, Problem};
use crate::client::KEEP_ALIVE;
use crate::hub::app::App;
use crate::hub::door::{AskedQuery, Principal, problem};
use crate::id::Seq;
use crate::log::Entry;

/// Events read at once.
const CHUNK: i64 = 500;
/// A reader that hears nothing for so long may think the hub dead.
const ALIVE_EVERY: Duration = Duration::from_secs(10);

/// What happens, from the event after `Last-Event-ID` on.
pub(crate) async fn stream(
    State(app): State<App>,
    Extension(principal): Extension<Principal>,
    query: AskedQuery<EventQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let head = app.ledger.head();
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok());
    let after = match last.map(str::parse::<i64>) {
        None => *head.borrow(),
        Some(Ok(number)) => Seq(number),
        Some(Err(_)) => return Err(problem(StatusCode::BAD_REQUEST, "bad-event-id", "an event id is a number")),
    };
    if after > *head.borrow() {
        let words = "this log has no such event yet: take a new snapshot";
        return Err(problem(StatusCode::GONE, "another-log", words));
    }
    let is_staff = principal.is_staff();
    let tail = Tail { app, is_staff, head, last: after, read: VecDeque::new(), rest: Rest::of(query.0.gathering()) };
    let mut response = Sse::new(futures_util::stream::unfold(tail, Tail::next)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    // A proxy that gathers the stream would hold the events back.
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

/// One reader's place in the log.
struct Tail {
    app: App,
    is_staff: bool,
    head: watch::Receiver<Seq>,
    last: Seq,
    read: VecDeque<Entry>,
    rest: Rest,
}

/// When the log may be read again for a reader that wants to be told together what happens close together.
struct Rest {
    gathering: Duration,
    until: Option<Instant>,
}

impl Rest {
    const fn of(gathering: Duration) -> Self {
        Self { gathering, until: None }
    }

    /// Events were read. After a whole chunk more are there, and who is behind does not rest.
    fn begin(&mut self, is_behind: bool) {
        let rests = !is_behind && !self.gathering.is_zero();
        self.until = rests.then(|| Instant::now() + self.gathering);
    }

    async fn over(&mut self) {
        if let Some(until) = self.until.take() {
            sleep_until(until).await;
        }
    }
}

impl Tail {
    /// The next event, a sign of life, or the end when the hub ends or its store does not answer.
    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        loop {
            if let Some(entry) = self.read.pop_front() {
                self.last = entry.seq;
                if entry.happening.is_internal() && !self.is_staff {
                    continue;
                }
                let event = Event::default().id(entry.seq.to_string()).json_data(&entry).ok()?;
                return Some((Ok(event), self));
            }
            let stop = self.app.stop.clone();
            stop.run_until_cancelled(self.rest.over()).await?;
            self.head.mark_unchanged();
            self.read = self.app.ledger.events_after(self.last, CHUNK).await.ok()?.into();
            if !self.read.is_empty() {
                let is_whole = i64::try_from(self.read.len()).is_ok_and(|read| read >= CHUNK);
                self.rest.begin(is_whole);
                continue;
            }
            tokio::select! {
                () = stop.cancelled() => return None,
                changed = self.head.changed() => changed.ok()?,
                () = sleep(ALIVE_EVERY) => {
                    return Some((Ok(sign_of_life()), self));
                }
            }
        }
    }
}

/// A reader passes over an event without data (WHATWG HTML 9.2.6, dispatch): this one has some.
fn sign_of_life() -> Event {
    Event::default().event(KEEP_ALIVE).data("1")
}

#[cfg(test)]
mod tests {
    use eventsource_stream::Eventsource;
    use futures_util::StreamExt;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn who_gathers_rests_after_some_events_and_not_while_behind() {
        let rested = async |mut rest: Rest, is_behind: bool| {
            let began = Instant::now();
            rest.begin(is_behind);
            rest.over().await;
            rest.over().await;
            began.elapsed()
        };
        let second = Duration::from_secs(1);
        assert_eq!(rested(Rest::of(second), false).await, second, "once, and not before the first events");
        assert_eq!(rested(Rest::of(second), true).await, Duration::ZERO);
        assert_eq!(rested(Rest::of(Duration::ZERO), false).await, Duration::ZERO, "each event at once");
    }

    #[tokio::test]
    async fn a_reader_hears_a_sign_of_life() {
        let signs = futures_util::stream::iter([Ok::<_, Infallible>(sign_of_life())]);
        let body = Sse::new(signs).into_response().into_body();
        let heard = body.into_data_stream().eventsource().next().await.unwrap().unwrap();
        assert_eq!(heard.event, KEEP_ALIVE);
    }
}
