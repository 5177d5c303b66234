//! The channel's figures for Prometheus, on a door of this machine's own, only where one is asked for.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use shared::api::BotReport;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::{Channel, Shell};

/// Shows the figures at `/metrics` until the stop.
pub async fn serve<C: Channel>(
    shell: Arc<Shell<C>>,
    address: SocketAddr,
    stop: CancellationToken,
) -> std::io::Result<()> {
    let listener = TcpListener::bind(address).await?;
    tracing::info!("figures are shown at http://{}/metrics", listener.local_addr()?);
    let router = Router::new().route("/metrics", get(show::<C>)).with_state(shell);
    axum::serve(listener, router).with_graceful_shutdown(stop.cancelled_owned()).await
}

async fn show<C: Channel>(State(shell): State<Arc<Shell<C>>>) -> Response {
    match shell.report().await {
        Ok(report) => ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], render(&report)).into_response(),
        Err(error) => {
            tracing::error!(%error, "figures cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// The report as Prometheus reads it.
fn render(report: &BotReport) -> String {
    let mut page = Page::default();
    page.show("updates_waiting", "gauge", [(String::new(), report.waiting_updates)]);
    page.show("oldest_update_milliseconds", "gauge", [(String::new(), report.oldest_update_ms)]);
    let lanes = |value: fn(&shared::api::LaneReport) -> u64| {
        report.lanes.iter().map(move |lane| (format!("{{lane=\"{}\"}}", lane.lane), value(lane)))
    };
    page.show("messages_sent_total", "counter", lanes(|lane| lane.sent));
    page.show("messages_waiting", "gauge", lanes(|lane| lane.waiting));
    page.show("oldest_message_milliseconds", "gauge", lanes(|lane| lane.oldest_ms));
    let troubles = report.troubles;
    let kinds = [
        ("too_many_requests", troubles.too_many_requests),
        ("blocked", troubles.blocked),
        ("unanswered", troubles.unanswered),
        ("uncertain", troubles.uncertain),
        ("dead", troubles.dead),
        ("store", troubles.store),
    ];
    page.show("troubles_total", "counter", kinds.map(|(kind, count)| (format!("{{kind=\"{kind}\"}}"), count)));
    page.show("found_nothing_total", "counter", [(String::new(), report.found_nothing)]);
    let languages = report.languages.iter();
    page.show("sessions", "gauge", languages.map(|of| (format!("{{language=\"{}\"}}", of.language), of.sessions)));
    page.show("bulk_paused", "gauge", [(String::new(), u64::from(report.bulk.is_paused))]);
    page.show("bulk_messages_per_second", "gauge", [(String::new(), report.bulk.per_second.into())]);
    page.0.push(String::new());
    page.0.join("\n")
}

#[derive(Default)]
struct Page(Vec<String>);

impl Page {
    fn show(&mut self, name: &str, kind: &str, values: impl IntoIterator<Item = (String, u64)>) {
        self.0.push(format!("# TYPE patto_bot_{name} {kind}"));
        self.0.extend(values.into_iter().map(|(labels, value)| format!("patto_bot_{name}{labels} {value}")));
    }
}
