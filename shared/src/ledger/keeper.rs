use sqlx::AnyConnection;
use tokio::sync::watch;

use super::batch::Batch;
use super::command::{Command, Refusal, Reply};
use super::mark::MarkKey;
use crate::id::Seq;
use crate::store::{StoreError, Transact};

/// What the ledger's writer does with its commands.
#[derive(Debug)]
pub struct Keeper {
    head: watch::Sender<Seq>,
    written: Seq,
    mark_key: MarkKey,
}

impl Keeper {
    pub(super) const fn new(head: watch::Sender<Seq>, mark_key: MarkKey) -> Self {
        Self { head, written: Seq(0), mark_key }
    }
}

impl Transact for Keeper {
    type Command = Command;
    type Reply = Result<Reply, Refusal>;

    async fn apply(
        &mut self,
        connection: &mut AnyConnection,
        commands: &[Command],
    ) -> Result<Vec<Self::Reply>, StoreError> {
        let mut batch = Batch::begin(connection, &self.mark_key).await?;
        let mut replies = Vec::with_capacity(commands.len());
        for command in commands {
            replies.push(batch.apply(command).await?);
        }
        self.written = batch.write().await?;
        Ok(replies)
    }

    fn committed(&mut self) {
        let written = self.written;
        self.head.send_if_modified(|head| {
            let grew = written > *head;
            *head = written.max(*head);
            grew
        });
    }
}
