//! The hub's program: serves the federation, proves a catalogue, rebuilds the index.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use color_eyre::eyre::{Result, WrapErr};
use shared::catalogue::{check, check_embedded};
use shared::home::{Home, HomeArgs};
use shared::hub::{Hub, HubOptions, SampleOptions};
use shared::supervisor::asked_to_end;
use shared::telemetry;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The hub of the federation of the 82 Comuni of the Metropolitan City of Palermo
#[derive(Debug, Parser)]
#[command(version, propagate_version = true)]
struct Args {
    #[command(flatten)]
    home: HomeArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the federation
    Serve(ServeArgs),
    /// Prove a catalogue: references, forms, languages, lengths, sources. Exit code 0 when it can be published
    Check {
        /// Folder of the catalogue; without it, the catalogue inside
        folder: Option<PathBuf>,
    },
    /// Throw the index of cases away; it is made anew from the log when the hub starts
    Rebuild,
}

#[derive(Debug, clap::Args)]
struct ServeArgs {
    /// Address to listen on; loopback unless you say otherwise
    #[arg(long, default_value_t = SocketAddr::from(([127, 0, 0, 1], HubOptions::USUAL_PORT)))]
    listen: SocketAddr,
    /// Folder of the catalogue to serve; without it, the catalogue inside
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
    /// Run the sample federation: simulated back offices and citizens
    #[arg(long)]
    sample: bool,
    /// Seed of the sample: the same seed gives the same day
    #[arg(long, default_value_t = SampleOptions::default().seed, requires = "sample")]
    seed: u64,
    /// Speed of the sample: 1 is the usual pace, 0 stands still
    #[arg(long, default_value_t = SampleOptions::default().speed, requires = "sample")]
    speed: f64,
    /// Write the log as JSON lines
    #[arg(long)]
    log_json: bool,
}

fn main() -> Result<ExitCode> {
    color_eyre::install()?;
    let args = Args::parse();
    args.home.set_clock();
    match args.command {
        Command::Serve(serve) => serve_until_asked(&args.home, serve),
        Command::Check { folder } => Ok(prove(folder)),
        Command::Rebuild => rebuild(&args.home),
    }
}

#[tokio::main]
async fn serve_until_asked(home: &HomeArgs, args: ServeArgs) -> Result<ExitCode> {
    telemetry::to_stderr(args.log_json);
    let sample = args.sample.then_some(SampleOptions { seed: args.seed, speed: args.speed });
    let home = Home::find(home)?;
    let options = HubOptions { home, listen: args.listen, catalogue: args.catalogue, sample };
    let hub = Hub::start(options, |progress| tracing::info!(?progress, "starting")).await?;
    tracing::info!(address = %hub.address(), "the hub listens");
    let stop = hub.stop();
    let running = hub.run();
    tokio::pin!(running);
    tokio::select! {
        ended = &mut running => ended?,
        () = asked_to_end() => {
            tracing::info!("asked to end");
            stop.cancel();
            running.await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the report is what the command is for")]
fn prove(folder: Option<PathBuf>) -> ExitCode {
    let report = folder.map_or_else(check_embedded, |folder| check(&folder));
    println!("{}", report.render_plain());
    report.exit_code()
}

/// Only while no hub runs on the folder: two writers would spoil the index.
fn rebuild(home: &HomeArgs) -> Result<ExitCode> {
    let home = Home::find(home)?;
    let _lock = home.lock()?;
    let index = home.path("index");
    if index.exists() {
        std::fs::remove_dir_all(&index).wrap_err_with(|| format!("cannot remove {}", index.display()))?;
    }
    Ok(ExitCode::SUCCESS)
}
