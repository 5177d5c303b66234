mod joined;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use shared::client::{ClientError, EventFeed, FeedItem, HubClient};
use shared::domain::Language;
use shared::id::{ApplicantId, Seq};
use shared::log::{Entry, Happening};
use shared::time::now;
use tokio_util::sync::CancellationToken;

use super::{Channel, Shell, ShellError, Work};
use crate::conversation::OthersReport;
use crate::store::{Change, Chat, KnownCase, News};

/// What is to be told, as it waits for its chat. What comes from a snapshot is told anew: then its number says nothing about
/// what was told before.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum StoredNews {
    /// What happened to something of the citizen's own.
    Own { entry: Box<Entry>, is_anew: bool },
    /// A report of somebody else moved that they follow.
    Followed { seq: Seq, report: OthersReport, language: Language, is_anew: bool },
}

/// How long to wait before the hub is looked for again.
const PAUSE: Duration = Duration::from_secs(2);
/// Events read before the place in the log is written, when nobody is concerned by them.
const QUIET_EVENTS: usize = 1_000;
/// Events looked at in one go.
const BATCH: usize = 256;

/// Why one stretch of following ended.
enum End {
    /// The hub is away, or at another address.
    Lost,
    /// What follows is gone, or it is another log.
    Gone,
}

/// Follows the hub's log for ever: what concerns a citizen becomes a row for their chat, together with the place in the
/// log.
pub(super) async fn follow<C: Channel>(shell: Arc<Shell<C>>, stop: CancellationToken) -> Result<(), ShellError> {
    let mut is_known_away = false;
    while !stop.is_cancelled() {
        match stop.run_until_cancelled(stretch(&shell)).await {
            None => break,
            Some(Ok(())) => is_known_away = false,
            Some(Err(Stopped::Hub(error))) => {
                if !std::mem::replace(&mut is_known_away, true) {
                    tracing::warn!(%error, "the hub is away; citizens are told kindly, and it is looked for");
                }
            }
            Some(Err(Stopped::Shell(error))) => error.pause(now()).map(drop)?,
        }
        tokio::select! { () = stop.cancelled() => {}, () = tokio::time::sleep(PAUSE) => {} }
    }
    Ok(())
}

enum Stopped {
    Hub(ClientError),
    Shell(ShellError),
}

impl From<ClientError> for Stopped {
    fn from(error: ClientError) -> Self {
        Self::Hub(error)
    }
}

impl<E: Into<ShellError>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Shell(error.into())
    }
}

async fn stretch<C: Channel>(shell: &Shell<C>) -> Result<(), Stopped> {
    let client = shell.hub.client()?;
    let status = client.status().await?;
    let log_id = status.log_id;
    let after = match shell.store.followed().await? {
        Some((seq, known_log)) if known_log == log_id => seq,
        Some(_another_log) => snapshot(shell, &client, &log_id, status.seq).await?,
        None => {
            write(shell, status.seq, &log_id, Vec::new()).await?;
            status.seq
        }
    };
    tracing::info!(%after, "following the hub's log");
    let (mut feed, drive) = client.events(after);
    let end = tokio::select! {
        end = read(shell, &client, &mut feed, &log_id) => end?,
        () = drive => End::Gone,
    };
    if matches!(end, End::Gone) {
        let status = client.status().await?;
        snapshot(shell, &client, &status.log_id, status.seq).await?;
    }
    Ok(())
}

async fn read<C: Channel>(
    shell: &Shell<C>,
    client: &HubClient,
    feed: &mut EventFeed,
    log_id: &str,
) -> Result<End, ShellError> {
    let mut chats = Chats::default();
    let mut quiet = 0;
    while let Some(first) = feed.next().await {
        let mut last = None;
        let mut news = Vec::new();
        let mut item = Some(first);
        for _ in 0..BATCH {
            match item {
                Some(FeedItem::Entry(entry)) => {
                    last = Some(entry.seq);
                    quiet += 1;
                    if entry.happening.ends_consultation() {
                        shell.store.write(Change::WakeForResults { at: now() }).await?;
                    }
                    news.extend(joined::news(shell, &entry).await?);
                    news.extend(chats.news(shell, *entry, false).await?);
                }
                Some(FeedItem::Connected) => {}
                Some(FeedItem::Lost { why, .. }) => {
                    tracing::info!(why, "the hub's log is out of reach");
                    let is_elsewhere = shell.hub.client().is_ok_and(|found| found.base() != client.base());
                    if is_elsewhere {
                        return Ok(End::Lost);
                    }
                }
                Some(FeedItem::Gone) => return Ok(End::Gone),
                None => break,
            }
            item = feed.try_next();
        }
        if let Some(seq) = last.filter(|_| !news.is_empty() || quiet >= QUIET_EVENTS) {
            write(shell, seq, log_id, news).await?;
            quiet = 0;
        }
    }
    Ok(End::Gone)
}

async fn write<C: Channel>(shell: &Shell<C>, seq: Seq, log_id: &str, news: Vec<News>) -> Result<(), ShellError> {
    let chats: Vec<Chat> = news.iter().map(|item| item.chat).collect();
    shell.store.write(Change::Follow { seq, log_id: log_id.to_owned(), news, at: now() }).await?;
    for chat in chats {
        shell.incoming.add(chat, Work::News.lane());
    }
    Ok(())
}

/// The log cannot be read on from where it was left: the citizens' open cases are looked at one by one, and what was not
/// told of them is told.
async fn snapshot<C: Channel>(shell: &Shell<C>, client: &HubClient, log_id: &str, seq: Seq) -> Result<Seq, Stopped> {
    tracing::warn!("the hub's log does not go on from where it was left: looking at every open case");
    let mut news = Vec::new();
    for (id, chat, told) in shell.store.open_cases().await? {
        let view = match client.case(id).await {
            Ok(view) => view,
            Err(ClientError::Problem(problem)) if problem.status == 404 => continue,
            Err(error) => return Err(error.into()),
        };
        let Some(event) = view.timeline.last().filter(|event| event.id != told).cloned() else { continue };
        let happening = Happening::Case { case: Box::new(view.case), event: event.clone() };
        let entry = Entry { seq, id: event.id, at: event.at, happening };
        news.extend(as_news(chat, entry, true));
    }
    news.extend(joined::anew(shell, client, seq).await?);
    write(shell, seq, log_id, news).await?;
    Ok(seq)
}

/// Whose pseudonym is whose chat. Strangers are remembered too: in a large federation most are served elsewhere.
#[derive(Default)]
struct Chats(HashMap<ApplicantId, Option<Chat>>);

/// A stranger may write any moment, so what is remembered is thrown away now and then.
const REMEMBERED: usize = 10_000;

impl Chats {
    async fn news<C: Channel>(
        &mut self,
        shell: &Shell<C>,
        entry: Entry,
        is_anew: bool,
    ) -> Result<Option<News>, ShellError> {
        let applicant = match &entry.happening {
            Happening::Case { case, .. } => case.opening.applicant,
            Happening::Conversation { conversation, .. } => conversation.applicant,
            _ => return Ok(None),
        };
        if let Some(known) = self.0.get(&applicant).copied().flatten() {
            return Ok(as_news(known, entry, is_anew));
        }
        let found = shell.store.chat_of(applicant).await?;
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        self.0.insert(applicant, found);
        Ok(found.and_then(|chat| as_news(chat, entry, is_anew)))
    }
}

fn as_news(chat: Chat, entry: Entry, is_anew: bool) -> Option<News> {
    let (seq, event) = (entry.seq, entry.id);
    let (applicant, case) = match &entry.happening {
        Happening::Case { case, event: step } => {
            let known = KnownCase { id: case.opening.id, event: step.id, is_closed: case.outcome.is_some() };
            (case.opening.applicant, Some(known))
        }
        Happening::Conversation { conversation, .. } => (conversation.applicant, None),
        _ => return None,
    };
    let body = as_body(&StoredNews::Own { entry: Box::new(entry), is_anew })?;
    Some(News { chat, applicant, seq, event, body, case })
}

fn as_body(news: &StoredNews) -> Option<String> {
    serde_json::to_string(news).inspect_err(|error| tracing::error!(%error, "news cannot be kept")).ok()
}
