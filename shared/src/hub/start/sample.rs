use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::tokens;
use crate::client::HubClient;
use crate::domain::NodeId;
use crate::federation::adhesion::{Joining, connected, matrix};
use crate::federation::sample::{SampleCitizens, SampleOffices, SampleSetting, history};
use crate::hub::app::App;
use crate::hub::door::hash;
use crate::hub::{HubError, SampleOptions};
use crate::ledger::{Command, LedgerError, Role};
use crate::supervisor::Supervisor;
use crate::time::now;

/// The sample federation, ready to run.
pub(super) struct Sample {
    app: App,
    seed: u64,
    matrix: BTreeMap<NodeId, Joining>,
    offices: SampleOffices,
    citizens: HubClient,
}

impl Sample {
    /// Opens the simulated back offices and makes the adhesions; the past is written afterwards, while people look on.
    pub(super) async fn prepare(app: &App, options: SampleOptions, hub: SocketAddr) -> Result<Self, HubError> {
        let matrix = matrix(app.catalogue.register(), options.seed);
        let setting = SampleSetting { seed: options.seed, catalogue: Arc::clone(&app.catalogue), faults: true };
        let bound = SampleOffices::bind(&setting, &connected(&matrix)).await;
        let offices = bound.map_err(|error| HubError::Sample(error.to_string()))?;
        for office in offices.addresses() {
            let (address, token) = (office.base.clone(), office.token.clone());
            let municipality = office.municipality;
            app.ledger.write(Command::SetOffice { municipality, address, token }).await?;
        }
        join(app, &matrix).await?;
        let citizens = citizens_of(app, hub).await?;
        Ok(Self { app: app.clone(), seed: options.seed, matrix, offices, citizens })
    }

    pub(super) fn run(self, supervisor: &mut Supervisor) {
        let Some(speed) = self.app.sample_speed.as_ref().map(tokio::sync::watch::Sender::subscribe) else { return };
        let stop = supervisor.stop();
        let offices = self.offices.run(speed.clone(), stop.clone());
        supervisor.run_until_stop("the sample's offices", offices);
        let crowd = SampleCitizens::new(self.seed, Arc::clone(&self.app.catalogue));
        let live = past_and_present(self.app, self.seed, self.matrix, crowd, self.citizens, speed, stop.clone());
        supervisor
            .run("the sample's citizens", async move { stop.run_until_cancelled_owned(live).await.unwrap_or(Ok(())) });
    }
}

/// First the past, once a store; then people come.
async fn past_and_present(
    app: App,
    seed: u64,
    matrix: BTreeMap<NodeId, Joining>,
    crowd: SampleCitizens,
    client: HubClient,
    speed: tokio::sync::watch::Receiver<f64>,
    stop: CancellationToken,
) -> Result<(), LedgerError> {
    if app.ledger.tally().await?.opened == 0 {
        write_past(&app, seed, &matrix).await?;
    }
    app.sample_progress.send_replace(1.0);
    crowd.run(client, speed, stop).await;
    Ok(())
}

async fn write_past(app: &App, seed: u64, matrix: &BTreeMap<NodeId, Joining>) -> Result<(), LedgerError> {
    let (catalogue, matrix) = (Arc::clone(&app.catalogue), matrix.clone());
    let made = tokio::task::spawn_blocking(move || history(seed, &catalogue, &matrix, now())).await;
    let past = made.unwrap_or_else(|broke| std::panic::resume_unwind(broke.into_panic()));
    let total = past.len().max(1);
    for (done, case) in past.into_iter().enumerate() {
        let import = Command::Import {
            belfiore: app.belfiore(case.opening.municipality),
            opening: Box::new(case.opening),
            request: Box::new(case.request),
            events: case.events,
        };
        app.ledger.write(import).await?;
        app.sample_progress.send_replace(share(done, total));
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a share for people's eyes")]
fn share(done: usize, total: usize) -> f32 {
    done as f32 / total as f32
}

/// What an operator changed stays: only nodes nobody has touched take the sample's adhesion.
async fn join(app: &App, matrix: &BTreeMap<NodeId, Joining>) -> Result<(), HubError> {
    let known: BTreeMap<NodeId, _> = app.ledger.nodes().await?.into_iter().collect();
    let fresh = matrix.iter().filter(|(node, _)| !known.contains_key(node));
    let joins = fresh.map(|(node, joining)| {
        let (adhesion, hosted) = (joining.adhesion, joining.hosted);
        app.ledger.write(Command::SetAdhesion { node: *node, adhesion, hosted, at: now() })
    });
    for joined in futures_util::future::join_all(joins).await {
        joined?;
    }
    Ok(())
}

/// The simulated citizens come in by a channel of their own.
async fn citizens_of(app: &App, hub: SocketAddr) -> Result<HubClient, HubError> {
    let token = tokens::fresh();
    let keep =
        Command::KeepToken { hash: hash(token.expose()), role: Role::Channel, holder: "sample".into(), at: now() };
    app.ledger.write(keep).await?;
    HubClient::new(&format!("http://{hub}"), token).map_err(|error| HubError::Sample(error.to_string()))
}
