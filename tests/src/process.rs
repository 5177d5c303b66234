//! A binary that runs: its log kept and waited for line by line, stopped gently or not at all gently, killed when dropped.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How to start a binary.
#[derive(Clone, Debug)]
pub struct Program {
    /// The name under which its log is shown.
    pub name: String,
    /// The file.
    pub path: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Its environment, on top of a bare one.
    pub environment: Vec<(String, OsString)>,
}

/// What went wrong with a process; ends with its log.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    /// It did not start.
    #[error("{name} does not start: {source}")]
    Start {
        /// Which.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// It did not say in time what was waited for, or ended before.
    #[error("{name} did not show {wanted}; its log was:\n{log}")]
    NotSeen {
        /// Which.
        name: String,
        /// What was waited for.
        wanted: String,
        /// All it said.
        log: String,
    },
    /// It does not end.
    #[error("{name} does not end within {patience:?}; its log was:\n{log}")]
    NotEnded {
        /// Which.
        name: String,
        /// For how long it was waited.
        patience: Duration,
        /// All it said.
        log: String,
    },
}

/// How a process is asked to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// As service managers do.
    Terminate,
    /// As Ctrl-C does.
    Interrupt,
}

/// A running binary.
#[derive(Debug)]
pub struct Process {
    program: Program,
    child: Child,
    input: Option<ChildStdin>,
    log: Log,
    readers: JoinSet<()>,
}

impl Program {
    /// A program with neither arguments nor environment.
    #[must_use]
    pub fn new(name: &str, path: PathBuf) -> Self {
        Self { name: name.to_owned(), path, arguments: Vec::new(), environment: Vec::new() }
    }

    /// With more arguments.
    #[must_use]
    pub fn with<T: Into<OsString>>(mut self, arguments: impl IntoIterator<Item = T>) -> Self {
        self.arguments.extend(arguments.into_iter().map(Into::into));
        self
    }

    /// With a variable of the environment.
    #[must_use]
    pub fn with_variable(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.to_owned(), value.into()));
        self
    }

    /// Starts it. The environment of the tests is kept from it but for the paths it needs to run at all.
    pub fn start(self) -> Result<Process, ProcessError> {
        let mut command = Command::new(&self.path);
        command.args(&self.arguments).env_clear().kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let inherited = ["PATH", "HOME", "TMPDIR", "RUST_LOG", "RUST_BACKTRACE", "LD_LIBRARY_PATH"];
        command.envs(inherited.into_iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(source) => return Err(ProcessError::Start { name: self.name, source }),
        };
        let (log, mut readers) = (Log::default(), JoinSet::new());
        if let Some(output) = child.stdout.take() {
            readers.spawn(log.clone().follow(output));
        }
        if let Some(errors) = child.stderr.take() {
            readers.spawn(log.clone().follow(errors));
        }
        Ok(Process { input: child.stdin.take(), program: self, child, log, readers })
    }
}

impl Process {
    /// Writes a line to it.
    pub async fn type_line(&mut self, line: &str) -> std::io::Result<()> {
        let input = self.input.as_mut().ok_or_else(|| std::io::Error::other("its input is closed"))?;
        input.write_all(format!("{line}\n").as_bytes()).await?;
        input.flush().await
    }

    /// Tells it that nothing more will be written.
    pub fn close_input(&mut self) {
        self.input = None;
    }

    /// All it wrote, on both outputs, in the order of arrival.
    #[must_use]
    pub fn log(&self) -> String {
        self.log.text()
    }

    /// Waits for a line that has these words in it.
    pub async fn sees_line(&self, words: &str, patience: Duration) -> Result<String, ProcessError> {
        self.log.wait_for(words, patience).await.ok_or_else(|| ProcessError::NotSeen {
            name: self.program.name.clone(),
            wanted: format!("a line with {words:?}"),
            log: self.log(),
        })
    }

    /// Its number, while it runs.
    #[must_use]
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Has it ended?
    pub fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }

    /// Kills it at once (SIGKILL) and waits until it is gone. Gives the program, to start it anew.
    pub async fn kill9(mut self) -> Program {
        // An error means that it had ended already, which is as good.
        drop(self.child.kill().await);
        self.program
    }

    /// Asks it to end, and waits for that. Gives how it ended and the program, to start it anew.
    pub async fn stop(
        mut self,
        signal: Signal,
        patience: Duration,
    ) -> Result<(ExitStatus, String, Program), ProcessError> {
        self.signal(signal).await;
        let status = self.ended(patience).await?;
        Ok((status, self.log(), self.program))
    }

    /// Waits until it ends by itself and all it wrote is read.
    pub async fn ended(&mut self, patience: Duration) -> Result<ExitStatus, ProcessError> {
        let ending = async {
            let status = self.child.wait().await;
            while self.readers.join_next().await.is_some() {}
            status
        };
        if let Ok(Ok(status)) = tokio::time::timeout(patience, ending).await {
            return Ok(status);
        }
        Err(ProcessError::NotEnded { name: self.program.name.clone(), patience, log: self.log() })
    }

    /// Sends a signal by way of kill(1), since no safe function of the standard library does.
    async fn signal(&self, signal: Signal) {
        let name = match signal {
            Signal::Terminate => "-TERM",
            Signal::Interrupt => "-INT",
        };
        if let Some(id) = self.child.id() {
            // Should it fail, the wait that follows tells.
            drop(Command::new("kill").arg(name).arg(id.to_string()).status().await);
        }
    }
}

/// The lines of a process, and a bell for each.
#[derive(Clone, Debug)]
struct Log {
    lines: Arc<Mutex<Vec<String>>>,
    count: Arc<watch::Sender<usize>>,
}

impl Default for Log {
    fn default() -> Self {
        Self { lines: Arc::default(), count: Arc::new(watch::Sender::new(0)) }
    }
}

impl Log {
    async fn follow(self, output: impl AsyncRead + Unpin) {
        let mut lines = BufReader::new(output).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            self.lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            self.count.send_modify(|count| *count += 1);
        }
    }

    fn find(&self, words: &str) -> Option<String> {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().find(|line| line.contains(words)).cloned()
    }

    async fn wait_for(&self, words: &str, patience: Duration) -> Option<String> {
        let mut count = self.count.subscribe();
        let found = async {
            loop {
                if let Some(line) = self.find(words) {
                    return Some(line);
                }
                count.changed().await.ok()?;
            }
        };
        tokio::time::timeout(patience, found).await.ok().flatten()
    }

    fn text(&self) -> String {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(10);

    fn shell(script: &str) -> Program {
        Program::new("shell", "/bin/sh".into()).with(["-c", script])
    }

    #[tokio::test]
    async fn lines_are_seen_as_they_come_and_answered() {
        let mut process = shell("echo ready; read line; echo got $line >&2").start().unwrap();
        process.sees_line("ready", PATIENCE).await.unwrap();
        process.type_line("this").await.unwrap();
        process.sees_line("got this", PATIENCE).await.unwrap();
        assert!(process.ended(PATIENCE).await.unwrap().success());
        assert_eq!(process.log(), "ready\ngot this");
    }

    #[tokio::test]
    async fn a_process_that_ends_early_leaves_its_log_in_the_error() {
        let process = shell("echo no such file").start().unwrap();
        let error = process.sees_line("ready", Duration::from_millis(200)).await.unwrap_err().to_string();
        assert!(error.contains("no such file"), "{error}");
    }

    #[tokio::test]
    async fn a_gentle_stop_lets_it_finish_and_a_kill_does_not() {
        let script = "trap 'echo farewell; exit 3' TERM; echo ready; while :; do read line || :; done";
        let process = shell(script).start().unwrap();
        process.sees_line("ready", PATIENCE).await.unwrap();
        let (status, log, program) = process.stop(Signal::Terminate, PATIENCE).await.unwrap();
        assert_eq!((status.code(), log.as_str()), (Some(3), "ready\nfarewell"));
        let process = program.start().unwrap();
        process.sees_line("ready", PATIENCE).await.unwrap();
        process.kill9().await;
    }
}
