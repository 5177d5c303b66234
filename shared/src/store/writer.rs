use sqlx::{AnyConnection, Connection};
use tokio::sync::{mpsc, oneshot};

use super::{Database, StoreError};

/// What a store does with its commands; runs inside the writer's transaction.
pub trait Transact: Send + 'static {
    /// What can be asked for.
    type Command: Send + Sync + 'static;
    /// What is answered, after the commit.
    type Reply: Send + 'static;

    /// Applies commands in order and writes what follows, without committing. One reply a command.
    ///
    /// A refusal is a reply, not an error: an error undoes the whole batch. It may be called again with the same commands,
    /// one by one, to find the one that cannot be written.
    fn apply(
        &mut self,
        connection: &mut AnyConnection,
        commands: &[Self::Command],
    ) -> impl Future<Output = Result<Vec<Self::Reply>, StoreError>> + Send;

    /// Told after a batch became durable, before its replies are given.
    fn committed(&mut self);
}

/// The door to the one writer of a store. Cloning is cheap.
#[derive(Debug)]
pub struct Writer<T: Transact> {
    requests: mpsc::Sender<Request<T>>,
}

impl<T: Transact> Clone for Writer<T> {
    fn clone(&self) -> Self {
        Self { requests: self.requests.clone() }
    }
}

#[derive(Debug)]
struct Request<T: Transact> {
    command: T::Command,
    reply: oneshot::Sender<Result<T::Reply, StoreError>>,
}

/// Why a command got no reply of its own.
#[derive(Debug, thiserror::Error)]
pub enum WriterGone {
    /// It was undone.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The writer has ended; whether the command was written is not known, and the process is about to end.
    #[error("the writer has ended")]
    Ended,
}

/// Commands that wait at most; then callers wait.
const QUEUE: usize = 1_024;
/// Commands in one transaction at most.
const LARGEST_BATCH: usize = 512;

impl<T: Transact> Writer<T> {
    /// A writer for a store, and the task that is the writer: the supervisor runs it, and ends the process when it ends.
    pub fn new(
        database: &Database,
        transact: T,
    ) -> (Self, impl Future<Output = Result<(), StoreError>> + Send + use<T>) {
        let (requests, queue) = mpsc::channel(QUEUE);
        (Self { requests }, run(database.clone(), transact, queue))
    }

    /// Does a command; when this returns, what it wrote is durable.
    pub async fn write(&self, command: T::Command) -> Result<T::Reply, WriterGone> {
        let (reply, answer) = oneshot::channel();
        self.requests.send(Request { command, reply }).await.map_err(|_closed| WriterGone::Ended)?;
        Ok(answer.await.map_err(|_dropped| WriterGone::Ended)??)
    }
}

async fn run<T: Transact>(
    database: Database,
    mut transact: T,
    mut queue: mpsc::Receiver<Request<T>>,
) -> Result<(), StoreError> {
    let mut gathered = Vec::with_capacity(LARGEST_BATCH);
    while queue.recv_many(&mut gathered, LARGEST_BATCH).await > 0 {
        let (commands, replies): (Vec<_>, Vec<_>) =
            gathered.drain(..).map(|request| (request.command, request.reply)).unzip();
        match attempt(&database, &mut transact, &commands).await {
            Ok(answers) => answer_all(replies, answers),
            Err(fatal) if fatal.is_fatal() => return Err(fatal),
            Err(error) if commands.len() == 1 => answer_all(replies, [Err(error)]),
            Err(_one_of_many_cannot_be_written) => {
                one_by_one(&database, &mut transact, commands, replies).await?;
            }
        }
    }
    Ok(())
}

/// A command that cannot be written must not take its neighbours with it.
async fn one_by_one<T: Transact>(
    database: &Database,
    transact: &mut T,
    commands: Vec<T::Command>,
    replies: Vec<oneshot::Sender<Result<T::Reply, StoreError>>>,
) -> Result<(), StoreError> {
    for (command, reply) in commands.into_iter().zip(replies) {
        match attempt(database, transact, &[command]).await {
            Ok(answers) => answer_all(vec![reply], answers),
            Err(fatal) if fatal.is_fatal() => return Err(fatal),
            Err(error) => answer_all(vec![reply], [Err(error)]),
        }
    }
    Ok(())
}

type Answers<R> = Vec<Result<R, StoreError>>;

async fn attempt<T: Transact>(
    database: &Database,
    transact: &mut T,
    commands: &[T::Command],
) -> Result<Answers<T::Reply>, StoreError> {
    let mut connection = database.writing().acquire().await?;
    match write(&mut connection, database, transact, commands).await {
        Ok(answers) => {
            transact.committed();
            Ok(answers.into_iter().map(Ok).collect())
        }
        Err(error) => {
            // SQLite ends some failed transactions by itself (a full disk is one), which the connection does not notice:
            // it would refuse all that follows. A new one has nothing to undo.
            if let Err(closing) = connection.close().await {
                tracing::debug!(%closing, "a failed connection did not close well");
            }
            Err(error)
        }
    }
}

async fn write<T: Transact>(
    connection: &mut AnyConnection,
    database: &Database,
    transact: &mut T,
    commands: &[T::Command],
) -> Result<Vec<T::Reply>, StoreError> {
    let mut transaction = connection.begin_with(database.dialect().begin()).await?;
    if let Some(lock) = database.dialect().order_lock() {
        sqlx::query(lock).execute(&mut *transaction).await?;
    }
    let answers = transact.apply(&mut transaction, commands).await?;
    transaction.commit().await?;
    Ok(answers)
}

/// A caller that has left is told nothing: what it asked for is done all the same.
fn answer_all<R>(
    replies: Vec<oneshot::Sender<Result<R, StoreError>>>,
    answers: impl IntoIterator<Item = Result<R, StoreError>>,
) {
    for (reply, answer) in replies.into_iter().zip(answers) {
        if reply.send(answer).is_err() {
            tracing::debug!("a caller left before its answer");
        }
    }
}
