//! The hub over HTTP: submissions, what follows a commit, and the search for services.

use std::time::Duration;

use color_eyre::eyre::{Result, eyre};
use futures_util::StreamExt;
use shared::api::{AdhesionRequest, CaseQuery, NewCase};
use shared::client::{FeedItem, HubClient};
use shared::domain::{Adhesion, NodeId};
use shared::home::{Home, TokenOf};
use shared::hub::{Hub, HubOptions};
use shared::supervisor::Supervisor;
use shared::time::monotonic;
use tests::orders;

use super::engine;
use super::rates::tell_rates;
use super::search;
use tests::measure::Sample;

const ROUNDS: usize = 5;
const CASES: usize = 2_000;
const CLIENTS: usize = 64;
const FOLLOWED: usize = 200;

pub(crate) async fn figures() -> Result<()> {
    let dir = tempfile::tempdir()?;
    let home = Home::at(dir.path())?;
    let options = HubOptions { listen: ([127, 0, 0, 1], 0).into(), ..HubOptions::local(home.clone()) };
    let hub = Hub::start(options, |_progress| ()).await?;
    let base = format!("http://{}", hub.address());
    let mut tasks = Supervisor::new();
    tasks.run("hub", hub.run());
    let bot = HubClient::new(&base, home.token(TokenOf::Bot)?)?;
    let console = HubClient::new(&base, home.token(TokenOf::Console)?)?;

    let order = orders::report()?;
    let node = NodeId::new(order.municipality, shared::domain::Theme::Environment);
    console.set_adhesion(node, &AdhesionRequest { adhesion: Adhesion::Live }).await?;
    submissions(&bot, &order).await?;
    followers(&bot, &console, &order, &mut tasks).await?;
    search::figures(&bot).await
}

async fn submissions(bot: &HubClient, order: &NewCase) -> Result<()> {
    let mut rates = Vec::new();
    let mut sample = Sample::default();
    for round in 0..ROUNDS {
        let began = monotonic();
        let mut sent = futures_util::stream::iter(0..CASES)
            .map(|number| async move {
                let began = monotonic();
                bot.open_case(&format!("{round}/{number}"), order).await.map(|_case| began.elapsed())
            })
            .buffer_unordered(CLIENTS);
        while let Some(took) = sent.next().await {
            sample.add(took?);
        }
        rates.push(f64::from(u32::try_from(CASES)?) / began.elapsed().as_secs_f64());
    }
    tell_rates(&format!("hub: durable submissions over HTTP, {CLIENTS} clients"), rates);
    sample.tell("hub: one submission, until durable");
    let body = "x".repeat(1_400);
    tell_rates("peer: bare SQLite, the same rows, a commit each", engine::bare(ROUNDS, 500, &body).await?);
    Ok(())
}

/// From the answer to a submission until its event is at the console, and until the case is found by its number.
async fn followers(bot: &HubClient, console: &HubClient, order: &NewCase, tasks: &mut Supervisor) -> Result<()> {
    let head = console.status().await?.seq;
    let (mut feed, driver) = console.events(head);
    tasks.run_until_stop("feed", driver);
    let (mut at_console, mut at_index) = (Sample::default(), Sample::default());
    for number in 0..FOLLOWED {
        let began = monotonic();
        let view = bot.open_case(&format!("followed/{number}"), order).await?;
        let protocol = view.case.opening.protocol.to_string();
        await_event(&mut feed, &protocol).await?;
        at_console.add(began.elapsed());
        let query = CaseQuery { text: Some(protocol), ..CaseQuery::default() };
        while console.cases(&query).await?.items.is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        at_index.add(began.elapsed());
    }
    at_console.tell("hub: sent to seen at the console");
    at_index.tell("hub: sent to found in the index");
    Ok(())
}

async fn await_event(feed: &mut shared::client::EventFeed, protocol: &str) -> Result<()> {
    loop {
        match feed.next().await {
            Some(FeedItem::Entry(entry)) => {
                if let shared::log::Happening::Case { case, .. } = &entry.happening
                    && case.opening.protocol.as_str() == protocol
                {
                    return Ok(());
                }
            }
            Some(FeedItem::Connected) => {}
            other => return Err(eyre!("the feed ended: {other:?}")),
        }
    }
}
