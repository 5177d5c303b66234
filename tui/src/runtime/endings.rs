//! What ends the console from outside. Listened to before the terminal is taken: a signal that came between the two would
//! leave it as the console had it.

use std::io;

/// The signals that end the console.
#[cfg(unix)]
#[derive(Debug)]
pub(super) struct Endings(Vec<tokio::signal::unix::Signal>);

#[cfg(unix)]
impl Endings {
    /// Listens from now on: asked to end, interrupted, or the terminal is gone.
    pub(super) fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()];
        kinds.into_iter().map(signal).collect::<io::Result<_>>().map(Self)
    }

    /// Resolves at the first of them.
    pub(super) async fn come(&mut self) {
        let comings = self.0.iter_mut().map(|signal| Box::pin(signal.recv()));
        futures_util::future::select_all(comings).await;
    }
}

/// Where there are no such signals, Ctrl-C alone ends the console.
#[cfg(not(unix))]
#[derive(Debug)]
pub(super) struct Endings;

#[cfg(not(unix))]
impl Endings {
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    pub(super) async fn come(&mut self) {
        shared::supervisor::asked_to_end().await;
    }
}
