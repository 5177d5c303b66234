//! The figures of the whole, measured in one run: `cargo bench`. Each comes as a median with its spread; what a peer does
//! with the same work stands beside it. Nothing here passes or fails.

#[path = "figures/console.rs"]
mod console;
#[path = "figures/engine.rs"]
mod engine;
#[path = "figures/hub.rs"]
mod hub;
#[path = "figures/notices.rs"]
mod notices;
#[path = "figures/programs.rs"]
mod programs;
#[path = "figures/rates.rs"]
mod rates;
#[path = "figures/search.rs"]
mod search;

use color_eyre::eyre::Result;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    tests::measure::heading();
    console::frame_times()?;
    runtime.block_on(async {
        hub::figures().await?;
        notices::figures().await?;
        programs::figures().await
    })
}
