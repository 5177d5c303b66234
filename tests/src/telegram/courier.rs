//! Brings updates to a webhook: those of a chat one after the other, each until it is taken.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use serde_json::Value;

use super::ledger::{Ledger, Webhook};
use super::server::Shared;

/// Between two looks at updates that rest: short against their rest.
const LOOK: Duration = Duration::from_millis(20);
/// An update is taken in this time, or brought again.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is to be brought, and where.
struct Errand {
    webhook: Webhook,
    door: SocketAddr,
    updates: Vec<(i64, Value)>,
}

/// Brings updates for as long as the server runs.
pub(super) async fn bring_all(shared: Arc<Shared>, client: reqwest::Client) -> std::io::Result<()> {
    let mut under_way: FuturesUnordered<BoxFuture<'static, ()>> = FuturesUnordered::new();
    loop {
        if let Some(errand) = errand(&shared, under_way.len()) {
            for (id, update) in errand.updates {
                let bringing =
                    bring(Arc::clone(&shared), client.clone(), errand.webhook.clone(), errand.door, id, update);
                under_way.push(Box::pin(bringing));
            }
        }
        let has_work =
            |ledger: &Ledger| (ledger.profile.webhook.is_some() && ledger.updates.pending() > 0).then_some(());
        tokio::select! {
            Some(()) = under_way.next(), if !under_way.is_empty() => {}
            () = async { shared.wait_for(PATIENCE, has_work).await; tokio::time::sleep(LOOK).await } => {}
        }
    }
}

fn errand(shared: &Shared, under_way: usize) -> Option<Errand> {
    let wanted = shared.look(|ledger| {
        let webhook = ledger.profile.webhook.clone().filter(|_| ledger.updates.pending() > 0)?;
        Some((webhook, ledger.door?))
    });
    let (webhook, door) = wanted?;
    let most = usize::try_from(webhook.max_connections).unwrap_or(0).saturating_sub(under_way);
    let updates = shared.change_unheard(|ledger, now| ledger.updates.bring(most, now));
    Some(Errand { webhook, door, updates })
}

/// The public address leads to the door: its host is whatever holds the certificate.
async fn bring(
    shared: Arc<Shared>,
    client: reqwest::Client,
    webhook: Webhook,
    door: SocketAddr,
    id: i64,
    update: Value,
) {
    let path = webhook.url.trim_start_matches("https://").split_once('/').map_or("", |(_, path)| path);
    let mut request = client.post(format!("http://{door}/{path}")).json(&update).timeout(PATIENCE);
    if !webhook.secret.is_empty() {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", &webhook.secret);
    }
    let trouble = match request.send().await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("Wrong response from the webhook: {}", answer.status())),
        Err(_) => Some("Connection refused".to_owned()),
    };
    shared.change(|ledger, now| {
        ledger.updates.brought(id, trouble.is_none(), now);
        if let (Some(webhook), Some(trouble)) = (&mut ledger.profile.webhook, trouble) {
            webhook.trouble = Some((now, trouble));
        }
    });
}
