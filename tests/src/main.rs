//! `fake-telegram`: the fake Bot API as a server of its own, for trying a bot by hand.

use std::io::Write;
use std::net::SocketAddr;
use std::time::Duration;

use clap::Parser;
use tests::telegram::{FakeTelegram, Options};

/// A strict fake of Telegram's Bot API on the loopback, with a person's side under /sim.
#[derive(Debug, Parser)]
struct Arguments {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8081")]
    listen: SocketAddr,
    /// The bot's token
    #[arg(long, default_value = "4242:fake-token-of-the-tests")]
    token: String,
    /// Seconds after which a tap can no longer be answered
    #[arg(long, default_value_t = 15)]
    callback_lifetime: u64,
}

#[tokio::main]
async fn main() -> color_eyre::Result<()> {
    color_eyre::install()?;
    let arguments = Arguments::parse();
    let options = Options {
        listen: arguments.listen,
        token: arguments.token,
        callback_lifetime: Duration::from_secs(arguments.callback_lifetime),
        ..Options::default()
    };
    let telegram = FakeTelegram::start(options).await?;
    writeln!(std::io::stdout(), "TELOXIDE_TOKEN={} bot --api-url {}", telegram.token(), telegram.url())?;
    Ok(telegram.serve().await?)
}
