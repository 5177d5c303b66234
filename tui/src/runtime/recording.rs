use shared::client::{ClientError, FeedItem, HubClient};
use shared::id::Seq;
use shared::log::Entry;

use super::feed::while_driven;

/// Reads the events after a number, up to and with another, from the stream that the console follows anyway.
pub(super) async fn read(client: &HubClient, after: Seq, until: Seq) -> Result<Vec<Entry>, ClientError> {
    let mut entries = Vec::new();
    if until <= after {
        return Ok(entries);
    }
    let (mut feed, driving) = client.events(after);
    let reading = async {
        loop {
            match feed.next().await {
                Some(FeedItem::Connected) => {}
                Some(FeedItem::Entry(entry)) => {
                    let is_last = entry.seq >= until;
                    entries.push(*entry);
                    if is_last {
                        return Ok(());
                    }
                }
                Some(FeedItem::Lost { why, .. }) => return Err(ClientError::Unreachable(why)),
                Some(FeedItem::Gone) | None => return Err(ClientError::Unreachable("the log is gone".to_owned())),
            }
        }
    };
    while_driven(driving, reading).await?;
    Ok(entries)
}
