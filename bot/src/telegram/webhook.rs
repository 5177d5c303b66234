//! The other way in: Telegram brings each update, and hears "200" only when it is committed.
//!
//! The door stands on the loopback behind whatever holds the public address. Whoever does not know the secret is told
//! nothing at all, not even which paths there are.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use serde_json::Value;
use shared::client::Secret;
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::intake::Intake;
use super::registration::{Registration, RegistrationError};

/// Where updates are brought.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The public address, `https://...`.
    pub url: String,
    /// Where this process listens for what comes there.
    pub listen: SocketAddr,
}

/// Why no updates are brought any more.
#[derive(Debug, thiserror::Error)]
pub(super) enum WebhookError {
    #[error("cannot listen on {address}: {source}")]
    Listen { address: SocketAddr, source: std::io::Error },
    #[error("the webhook's door failed: {0}")]
    Serve(std::io::Error),
    #[error(transparent)]
    Registration(#[from] RegistrationError),
}

/// The header in which Telegram shows that it knows the secret.
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// No update is so large; one that were would be cut short, not read on and on.
const LARGEST_BODY: usize = 1024 * 1024;
/// An update comes in this time, or again.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Clone)]
struct Door {
    intake: Arc<Intake>,
    secret: Secret,
}

/// Listens, has updates brought, and takes them in until the stop.
pub(super) async fn run(
    webhook: Webhook,
    secret: Secret,
    intake: Arc<Intake>,
    registration: Registration,
    stop: CancellationToken,
) -> Result<(), WebhookError> {
    let listen = |source| WebhookError::Listen { address: webhook.listen, source };
    let listener = TcpListener::bind(webhook.listen).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    tracing::info!("the webhook listens on {address}");
    let router = Router::new().fallback(take).with_state(Door { intake, secret: secret.clone() });
    let serving = async {
        let server = axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned());
        server.await.map_err(WebhookError::Serve)
    };
    let registering = async {
        let entered = stop.run_until_cancelled(registration.enter(&webhook.url, &secret)).await;
        entered.unwrap_or(Ok(())).map_err(WebhookError::from)
    };
    tokio::try_join!(serving, registering).map(|_both| ())
}

async fn take(State(door): State<Door>, request: Request) -> StatusCode {
    if !door.is_known(request.headers()) {
        return StatusCode::UNAUTHORIZED;
    }
    if request.method() != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED;
    }
    let body = match tokio::time::timeout(PATIENCE, to_bytes(request.into_body(), LARGEST_BODY)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_too_large_or_broken)) => return StatusCode::PAYLOAD_TOO_LARGE,
        Err(_too_slow) => return StatusCode::REQUEST_TIMEOUT,
    };
    let Ok(update) = serde_json::from_slice::<Value>(&body) else { return StatusCode::BAD_REQUEST };
    match door.intake.keep(&[update]).await {
        Ok(_) => StatusCode::OK,
        Err(error) => {
            tracing::error!(%error, "an update cannot be kept, so it stays with Telegram");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

impl Door {
    /// Compared in constant time: how long a wrong guess takes says nothing of how wrong it is.
    fn is_known(&self, headers: &HeaderMap) -> bool {
        let shown = headers.get(SECRET_HEADER).map(axum::http::HeaderValue::as_bytes).unwrap_or_default();
        shown.ct_eq(self.secret.expose().as_bytes()).into()
    }
}
