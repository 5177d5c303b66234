//! Every task of a process is spawned here: the death of one ends the process, and a stop is bounded in time.
//!
//! A writer that died while its process lives on would leave callers waiting for ever; so the first task that ends
//! before it was told to stops all others.

use std::time::Duration;

use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

/// How long tasks may take to end once told to.
const STOP_WITHIN: Duration = Duration::from_secs(10);

/// The tasks of a process.
#[derive(Debug, Default)]
pub struct Supervisor {
    tasks: JoinSet<End>,
    last: JoinSet<End>,
    stop: CancellationToken,
}

/// Why a process ended.
#[derive(Debug, thiserror::Error)]
pub enum TaskFailed {
    /// A task ended with an error.
    #[error("{name} failed: {reason}")]
    Failed {
        /// Which task.
        name: &'static str,
        /// Why.
        reason: String,
    },
    /// A task ended though nobody told it to.
    #[error("{name} ended before its time")]
    Ended {
        /// Which task.
        name: &'static str,
    },
    /// A task broke; its message is in the log.
    #[error("a task broke: {0}")]
    Broke(#[from] JoinError),
}

impl Supervisor {
    /// A supervisor without tasks.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The token that tells tasks to stop.
    #[must_use]
    pub fn stop(&self) -> CancellationToken {
        self.stop.clone()
    }

    /// Runs a task that ends by itself only when it is told to, or on an error.
    pub fn run<E: std::fmt::Display>(
        &mut self,
        name: &'static str,
        task: impl Future<Output = Result<(), E>> + Send + 'static,
    ) {
        self.tasks.spawn(async move { (name, task.await.map_err(|error| error.to_string())) });
    }

    /// Runs a task that others need until their own end, such as a writer; it is dropped once all others have ended.
    pub fn run_last<E: std::fmt::Display>(
        &mut self,
        name: &'static str,
        task: impl Future<Output = Result<(), E>> + Send + 'static,
    ) {
        self.last.spawn(async move { (name, task.await.map_err(|error| error.to_string())) });
    }

    /// Runs a task until the stop; it is dropped at its next wait then.
    pub fn run_until_stop(&mut self, name: &'static str, task: impl Future<Output = ()> + Send + 'static) {
        let stop = self.stop.clone();
        self.tasks.spawn(async move {
            stop.run_until_cancelled(task).await;
            (name, Ok(()))
        });
    }

    /// Waits until a task ends or the stop comes, then stops the others. The error is the first that mattered.
    pub async fn wait(mut self) -> Result<(), TaskFailed> {
        let first = tokio::select! {
            () = self.stop.cancelled() => Ok(()),
            Some(ended) = self.tasks.join_next() => verdict(ended, self.stop.is_cancelled()),
            Some(ended) = self.last.join_next() => verdict(ended, false),
            else => Ok(()),
        };
        self.stop.cancel();
        let all_ended = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(STOP_WITHIN, all_ended).await.is_err() {
            tracing::warn!(left = self.tasks.len(), "some tasks did not stop in time");
        }
        first
    }
}

/// The name of a task and how it ended.
type End = (&'static str, Result<(), String>);

fn verdict(ended: Result<End, JoinError>, is_stopping: bool) -> Result<(), TaskFailed> {
    match ended {
        Ok((_, Ok(()))) if is_stopping => Ok(()),
        Ok((name, Ok(()))) => Err(TaskFailed::Ended { name }),
        Ok((name, Err(reason))) => Err(TaskFailed::Failed { name, reason }),
        Err(error) => Err(error.into()),
    }
}

/// Resolves when the process is asked to end: SIGINT or SIGTERM.
pub async fn asked_to_end() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let terminated = async {
            match signal(SignalKind::terminate()) {
                Ok(mut signals) => signals.recv().await,
                Err(_no_such_signal) => std::future::pending().await,
            }
        };
        tokio::select! { () = interrupted => {}, _ = terminated => {} }
    }
    #[cfg(not(unix))]
    interrupted.await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_death_of_one_task_ends_all() {
        let mut supervisor = Supervisor::new();
        let stop = supervisor.stop();
        supervisor.run("writer", async { Err("disk on fire") });
        supervisor.run_until_stop("feed", std::future::pending());
        let error = supervisor.wait().await.unwrap_err();
        assert_eq!(error.to_string(), "writer failed: disk on fire");
        assert!(stop.is_cancelled());
    }

    #[tokio::test]
    async fn the_writer_outlives_those_who_write() {
        let mut supervisor = Supervisor::new();
        let (writes, mut queue) = tokio::sync::mpsc::channel(1);
        let (done, written) = tokio::sync::oneshot::channel();
        supervisor.run_last("writer", async move {
            let last_words: Option<&str> = queue.recv().await;
            done.send(last_words).map_err(|_left| "nobody asks")?;
            std::future::pending::<Result<(), &str>>().await
        });
        let stop = supervisor.stop();
        supervisor.run("door", async move {
            stop.cancelled().await;
            writes.send("last words").await
        });
        supervisor.stop().cancel();
        assert!(supervisor.wait().await.is_ok());
        assert_eq!(written.await, Ok(Some("last words")));
    }

    #[tokio::test(start_paused = true)]
    async fn a_task_that_will_not_stop_does_not_hold_the_process() {
        let mut supervisor = Supervisor::new();
        supervisor.run("deaf", std::future::pending::<Result<(), String>>());
        supervisor.stop().cancel();
        assert!(supervisor.wait().await.is_ok());
    }
}
