//! What happens to a report is told to those, too, who met the same problem: how it stands, and nothing of what was said
//! between the office and who sent it.

use shared::client::{ClientError, HubClient};
use shared::id::{EventId, Seq};
use shared::log::{Entry, Happening};

use super::{Stopped, StoredNews, as_body};
use crate::conversation::OthersReport;
use crate::shell::{Channel, Shell, ShellError};
use crate::store::News;

/// News of an event for all who follow its report; none when it moves nothing.
pub(super) async fn news<C: Channel>(shell: &Shell<C>, entry: &Entry) -> Result<Vec<News>, ShellError> {
    let Happening::Case { case, event } = &entry.happening else { return Ok(Vec::new()) };
    match OthersReport::moved(case, event).filter(|_| case.joined > 0) {
        Some(report) => for_all(shell, entry.seq, event.id, &report, false).await,
        None => Ok(Vec::new()),
    }
}

/// How every report stands that is followed, for all who follow it: what they know already is not told again.
pub(super) async fn anew<C: Channel>(shell: &Shell<C>, client: &HubClient, seq: Seq) -> Result<Vec<News>, Stopped> {
    let mut news = Vec::new();
    for id in shell.store.followed_reports().await? {
        let view = match client.case(id).await {
            Ok(view) => view,
            Err(ClientError::Problem(problem)) if problem.status == 404 => continue,
            Err(error) => return Err(error.into()),
        };
        let Some(last) = view.timeline.last() else { continue };
        news.extend(for_all(shell, seq, last.id, &OthersReport::of(&view.case), true).await?);
    }
    Ok(news)
}

async fn for_all<C: Channel>(
    shell: &Shell<C>,
    seq: Seq,
    event: EventId,
    report: &OthersReport,
    is_anew: bool,
) -> Result<Vec<News>, ShellError> {
    let followers = shell.store.followers(report.case).await?;
    let news = followers.into_iter().filter_map(|one| {
        let news = StoredNews::Followed { seq, report: report.clone(), language: one.language, is_anew };
        Some(News { chat: one.chat, applicant: one.applicant, seq, event, body: as_body(&news)?, case: None })
    });
    Ok(news.collect())
}
