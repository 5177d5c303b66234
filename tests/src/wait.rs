//! Waiting for what the tests cannot be told of: a file of another process, an answer of another server.

use std::time::Duration;

/// Between two looks: short against what is waited for, long against the cost of a look.
const PAUSE: Duration = Duration::from_millis(15);

/// Looks again and again until a look gives something, at most for the patience given.
pub async fn until<T>(patience: Duration, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let mut pauses = tokio::time::interval(PAUSE);
    let found = async {
        loop {
            pauses.tick().await;
            if let Some(found) = look().await {
                return found;
            }
        }
    };
    tokio::time::timeout(patience, found).await.ok()
}
