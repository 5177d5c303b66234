//! How much the server itself bears: a client that does nothing but send, in a process of its own.

use std::net::SocketAddr;
use std::time::Duration;

use color_eyre::eyre::{OptionExt, Result, eyre};
use shared::time::monotonic;
use tests::process::Program;
use tests::telegram::{FakeTelegram, Options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::api::{Api, TOKEN};
use super::bots::on_core;
use tests::measure::line;

const CONNECTIONS: u32 = 32;
const REQUESTS: u32 = 600;
/// The strict server keeps all it ever heard.
const STRICT_REQUESTS: u32 = 100;
const PATIENCE: Duration = Duration::from_mins(2);
/// The word on the command line by which this program is the client.
pub(crate) const CLIENT: &str = "ceiling-client";

/// Tells the ceilings of this bench's server and, beside it, of the strict one of the test suites.
pub(crate) async fn tell(api: &Api) -> Result<()> {
    line("server of this bench: its ceiling", &rate(api.address, TOKEN, REQUESTS).await?);
    let strict = FakeTelegram::start(Options::default()).await?;
    (1..=i64::from(CONNECTIONS)).for_each(|chat| strict.person(chat).say("ciao"));
    let address = strict.url().trim_start_matches("http://").parse()?;
    line("strict server of the test suites: its ceiling", &rate(address, strict.token(), STRICT_REQUESTS).await?);
    Ok(())
}

async fn rate(address: SocketAddr, token: &str, requests: u32) -> Result<String> {
    let program = Program::new("client", "/usr/bin/env".into()).with(on_core(1)).with([std::env::current_exe()?]);
    let words = [CLIENT, &address.to_string(), token, &requests.to_string()];
    let client = program.with(words).start()?;
    let line = client.sees_line("messages a second", PATIENCE).await?;
    Ok(format!("{line}, {CONNECTIONS} connections"))
}

/// The client: as many connections as told, each sends one message after another.
#[expect(clippy::print_stdout, reason = "the program that started this one reads it")]
pub(crate) fn client(mut words: impl Iterator<Item = String>) -> Result<()> {
    let mut next = || words.next().ok_or_eyre("a word is missing");
    let (address, token, requests): (SocketAddr, String, u32) = (next()?.parse()?, next()?, next()?.parse()?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let began = monotonic();
    let sending = (1..=CONNECTIONS).map(|chat| send(address, &token, chat, requests));
    runtime.block_on(futures_util::future::try_join_all(sending))?;
    println!("{:.0} messages a second", f64::from(CONNECTIONS * requests) / began.elapsed().as_secs_f64());
    Ok(())
}

async fn send(address: SocketAddr, token: &str, chat: u32, requests: u32) -> Result<()> {
    let body = format!(r#"{{"chat_id":{chat},"text":"Non conosco questo comando."}}"#);
    let request = format!(
        "POST /bot{token}/sendMessage HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut buffer = [0; 8_192];
    for _ in 0..requests {
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        while !is_whole(&answer) {
            let read = stream.read(&mut buffer).await?;
            if read == 0 {
                return Err(eyre!("the server hung up"));
            }
            answer.push_str(&String::from_utf8_lossy(buffer.get(..read).unwrap_or_default()));
        }
        if !answer.contains("\"ok\":true") {
            return Err(eyre!("the server refused: {answer}"));
        }
    }
    Ok(())
}

/// Whether all the bytes an answer announces are there.
fn is_whole(answer: &str) -> bool {
    let Some((head, body)) = answer.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    length.is_some_and(|length: usize| body.len() >= length)
}
