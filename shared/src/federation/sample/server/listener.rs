use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};

use super::OfficeDesk;
use crate::federation::sample::Fault;

/// A door that closes on whoever knocks while the whole office is down.
pub(super) struct FaultyListener {
    pub(super) listener: TcpListener,
    pub(super) desk: Arc<OfficeDesk>,
}

impl Listener for FaultyListener {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            let (stream, peer) = Listener::accept(&mut self.listener).await;
            if self.desk.fault(None) != Some(Fault::Down) {
                return (stream, peer);
            }
            drop(stream);
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}
