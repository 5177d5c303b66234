//! Hubs to look at: a living sample, one where nothing happens, one with very many cases.

use std::path::Path;
use std::time::Duration;

use color_eyre::eyre::Result;
use futures_util::future::try_join_all;
use shared::api::CaseQuery;
use shared::catalogue::Catalogue;
use shared::client::HubClient;
use shared::federation::adhesion::matrix;
use shared::federation::sample::{PastCase, history};
use shared::home::{Home, TokenOf};
use shared::ledger::{Command, Ledger};
use shared::store::StoreUrl;
use shared::supervisor::Supervisor;
use shared::time::now;
use tests::binaries;
use tests::process::{Process, Program};

use super::watched::Watched;

const PATIENCE: Duration = Duration::from_hours(1);
/// Above so many cases only their registrations are written: what the console lists is the same, and the disk is spared.
const WHOLE_STORIES: usize = 1_000_000;

/// A hub on a folder of its own; it ends when it is dropped.
pub(crate) struct Stage {
    data: tempfile::TempDir,
    _hub: Process,
}

impl Stage {
    /// A hub started with these options.
    pub(crate) async fn open(options: &[&str]) -> Result<Self> {
        Self::open_on(tempfile::tempdir()?, options).await
    }

    /// A hub with so many cases, all of them in its index.
    pub(crate) async fn filled(cases: usize) -> Result<Self> {
        let data = tempfile::tempdir()?;
        write_cases(&Home::at(data.path())?.path("hub.db"), cases).await?;
        let stage = Self::open_on(data, &[]).await?;
        let client = stage.client(TokenOf::Console)?;
        let all = CaseQuery { limit: Some(1), ..CaseQuery::default() };
        while client.cases(&all).await?.total < cases as u64 {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Ok(stage)
    }

    async fn open_on(data: tempfile::TempDir, options: &[&str]) -> Result<Self> {
        let program = Program::new("hub", binaries::path("hub")?);
        let program =
            program.with(["serve", "--listen", "127.0.0.1:0", "--data"]).with([data.path()]).with(options.to_vec());
        let hub = program.start()?;
        hub.sees_line("the hub listens", PATIENCE).await?;
        Ok(Self { data, _hub: hub })
    }

    /// A client of it.
    pub(crate) fn client(&self, of: TokenOf) -> Result<HubClient> {
        let home = Home::at(self.data.path())?;
        Ok(HubClient::new(&home.hub_address()?, home.token(of)?)?)
    }

    /// A console attached to it, in a terminal.
    pub(crate) fn console(&self) -> Result<Watched> {
        let data = self.data.path().display().to_string();
        Watched::start(&binaries::path("console")?, &["--config", "/dev/null", "--lang", "it", "--data", &data])
    }
}

/// Writes cases of the sample's kind into a store that no hub has opened yet.
async fn write_cases(store: &Path, cases: usize) -> Result<()> {
    let (ledger, writer) = Ledger::open(&StoreUrl::file(store)).await?;
    let mut tasks = Supervisor::new();
    tasks.run_last("writer", writer);
    let catalogue = Catalogue::embedded()?;
    let nodes = matrix(catalogue.register(), 1);
    let at = now();
    let joins = nodes.iter().map(|(node, joining)| {
        let (adhesion, hosted) = (joining.adhesion, joining.hosted);
        ledger.write(Command::SetAdhesion { node: *node, adhesion, hosted, at })
    });
    try_join_all(joins).await?;
    let mut left = cases;
    for seed in 1_u64.. {
        let past = history(seed, &catalogue, &nodes, at);
        let some: Vec<PastCase> = past.into_iter().take(left).collect();
        left -= some.len();
        let imports = some.into_iter().filter_map(|case| import(&catalogue, case, cases));
        try_join_all(imports.map(|import| ledger.write(import))).await?;
        if left == 0 {
            break;
        }
    }
    tasks.stop().cancel();
    tasks.wait().await?;
    ledger.close().await;
    Ok(())
}

fn import(catalogue: &Catalogue, mut case: PastCase, cases: usize) -> Option<Command> {
    if cases > WHOLE_STORIES {
        case.events.truncate(1);
    }
    let belfiore = catalogue.register().get(case.opening.municipality)?.belfiore.clone();
    Some(Command::Import {
        belfiore,
        opening: Box::new(case.opening),
        request: Box::new(case.request),
        events: case.events,
    })
}
