mod consultations;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::future::try_join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::client::{HubClient, Secret};
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
        if app.sample_offices.set(offices.switches()).is_err() {
            tracing::debug!("the sample's offices were open already");
        }
        let settings = offices.addresses().iter().map(|office| {
            let (address, token) = (office.base.clone(), office.token.clone());
            app.ledger.write(Command::SetOffice { municipality: office.municipality, address, token })
        });
        // Written together they share a few commits.
        try_join_all(settings).await?;
        join(app, &matrix).await?;
        consultations::hold(app, options.seed).await?;
        let citizens = citizens_of(app, hub).await?;
        Ok(Self { app: app.clone(), seed: options.seed, matrix, offices, citizens })
    }

    pub(super) fn run(self, supervisor: &mut Supervisor) {
        let Some(pace) = self.app.sample_speed.as_ref().map(watch::Sender::subscribe) else { return };
        let stop = supervisor.stop();
        let Self { app, seed, matrix, offices, citizens } = self;
        supervisor.run_until_stop("the sample's offices", offices.run(pace.clone(), stop.clone()));
        let life = Life { app, seed, matrix, citizens, pace };
        supervisor.run("the sample's citizens", async move {
            let lived = Box::pin(life.live(stop.clone()));
            stop.run_until_cancelled(lived).await.unwrap_or(Ok(()))
        });
    }
}

/// The simulated citizens: first their past, once a store; then they come.
struct Life {
    app: App,
    seed: u64,
    matrix: BTreeMap<NodeId, Joining>,
    citizens: HubClient,
    pace: watch::Receiver<f64>,
}

impl Life {
    async fn live(self, stop: CancellationToken) -> Result<(), LedgerError> {
        if self.app.ledger.tally().await?.opened == 0 {
            write_past(&self.app, self.seed, &self.matrix).await?;
        }
        tell_offices(&self.app).await?;
        self.app.sample_progress.send_replace(1.0);
        let crowd = SampleCitizens::new(self.seed, Arc::clone(&self.app.catalogue));
        crowd.run(self.citizens, self.pace, stop).await;
        Ok(())
    }
}

async fn write_past(app: &App, seed: u64, matrix: &BTreeMap<NodeId, Joining>) -> Result<(), LedgerError> {
    let (catalogue, joined) = (Arc::clone(&app.catalogue), matrix.clone());
    let made = tokio::task::spawn_blocking(move || history(seed, &catalogue, &joined, now())).await;
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

/// Simulated offices remember nothing: they are told every open case when they start.
async fn tell_offices(app: &App) -> Result<(), LedgerError> {
    const CHUNK: i64 = 100;
    let mut last = None;
    loop {
        let cases: Vec<_> =
            app.ledger.open_cases_after(last, CHUNK).await?.iter().map(|case| case.opening.id).collect();
        let Some(id) = cases.last() else { return Ok(()) };
        last = Some(*id);
        app.ledger.write(Command::TellWhole { cases, at: now() }).await?;
    }
}

/// What an operator changed stays: only nodes nobody has touched take the sample's adhesion.
async fn join(app: &App, matrix: &BTreeMap<NodeId, Joining>) -> Result<(), HubError> {
    let known: BTreeMap<NodeId, _> = app.ledger.nodes().await?.into_iter().collect();
    let fresh = matrix.iter().filter(|(node, _)| !known.contains_key(node));
    let joins = fresh.map(|(node, joining)| {
        let Joining { adhesion, hosted, days_ago } = *joining;
        app.ledger.write(Command::SetAdhesion { node: *node, adhesion, hosted, at: ago(days_ago) })
    });
    try_join_all(joins).await?;
    Ok(())
}

/// So many days before the sample begins.
fn ago(days: i64) -> Timestamp {
    let present = now();
    present.checked_sub(SignedDuration::from_hours(24 * days)).unwrap_or(present)
}

/// The simulated citizens come in by a channel of their own.
async fn citizens_of(app: &App, hub: SocketAddr) -> Result<HubClient, HubError> {
    let token = Secret::fresh();
    let keep =
        Command::KeepToken { hash: hash(token.expose()), role: Role::Channel, holder: "sample".into(), at: now() };
    app.ledger.write(keep).await?;
    HubClient::new(&format!("http://{hub}"), token).map_err(|error| HubError::Sample(error.to_string()))
}
