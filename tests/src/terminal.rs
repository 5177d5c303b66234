//! A binary in a terminal: keys go in, and its screen is read as text.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use portable_pty::{ChildKiller, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tokio::sync::watch;

use crate::process::Program;

/// What went wrong in a terminal.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// The terminal or the program in it did not start.
    #[error("{name} does not start in a terminal: {reason}")]
    Start {
        /// Which program.
        name: String,
        /// Why.
        reason: String,
    },
    /// A key could not be sent.
    #[error("the terminal takes no keys: {0}")]
    Keys(#[from] std::io::Error),
    /// The screen did not show it in time.
    #[error("waited {patience:?} in vain for {wanted:?}; the screen was:\n{screen}")]
    NotSeen {
        /// What was waited for.
        wanted: String,
        /// For how long.
        patience: Duration,
        /// The screen.
        screen: String,
    },
}

/// Width and height in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Cells in a line.
    pub columns: u16,
    /// Lines.
    pub rows: u16,
}

impl Size {
    /// The smallest screen Patto promises to be whole on.
    pub const SMALL: Self = Self { columns: 80, rows: 24 };
    /// A usual one.
    pub const USUAL: Self = Self { columns: 140, rows: 40 };
}

/// A program in a terminal of its own; it is killed when dropped.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    screen: Arc<Screen>,
}

impl std::fmt::Debug for Terminal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").field("screen", &self.snapshot()).finish_non_exhaustive()
    }
}

struct Screen {
    parser: Mutex<vt100::Parser>,
    changes: watch::Sender<Change>,
}

/// The screen changed so often, and its program is still there or not.
#[derive(Clone, Copy, Default)]
struct Change {
    count: u64,
    is_over: bool,
}

impl Terminal {
    /// Starts a program in a terminal of a size.
    pub fn start(program: &Program, size: Size) -> Result<Self, TerminalError> {
        let failed = |reason: String| TerminalError::Start { name: program.name.clone(), reason };
        let pair = native_pty_system().openpty(pty_size(size)).map_err(|error| failed(error.to_string()))?;
        let mut command = CommandBuilder::new(&program.path);
        command.args(&program.arguments);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        for (name, value) in &program.environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).map_err(|error| failed(error.to_string()))?;
        let reader = pair.master.try_clone_reader().map_err(|error| failed(error.to_string()))?;
        let keys = pair.master.take_writer().map_err(|error| failed(error.to_string()))?;
        let cells = |count| NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN);
        let parser = vt100::Parser::new(cells(size.rows), cells(size.columns), 0);
        let screen = Arc::new(Screen { parser: Mutex::new(parser), changes: watch::Sender::default() });
        let painter = Arc::clone(&screen);
        std::thread::spawn(move || painter.follow(reader));
        Ok(Self { master: pair.master, keys, killer: child.clone_killer(), screen })
    }

    /// Sends keys as the terminal would: plain characters, `\r` for Enter, `\x1b` for Esc, `\x1b[A` for the arrow up.
    pub fn press(&mut self, keys: &str) -> Result<(), TerminalError> {
        self.keys.write_all(keys.as_bytes())?;
        Ok(self.keys.flush()?)
    }

    /// Makes the window larger or smaller.
    pub fn resize(&self, size: Size) -> Result<(), TerminalError> {
        let cells = |count| NonZeroU16::new(count).unwrap_or(NonZeroU16::MIN);
        self.screen.parser().screen_mut().set_size(cells(size.rows), cells(size.columns));
        self.master.resize(pty_size(size)).map_err(|error| TerminalError::Keys(std::io::Error::other(error)))
    }

    /// The screen as text: lines without trailing blanks, and no empty lines at the end.
    #[must_use]
    pub fn snapshot(&self) -> String {
        let parser = self.screen.parser();
        let contents = parser.screen().contents();
        let lines: Vec<&str> = contents.lines().map(str::trim_end).collect();
        lines.join("\n").trim_end().to_owned()
    }

    /// Waits until the screen shows these words.
    pub async fn sees(&self, words: &str, patience: Duration) -> Result<String, TerminalError> {
        self.waits(words, patience, |screen| screen.contains(words)).await
    }

    /// Waits until the screen fits.
    pub async fn waits(
        &self,
        wanted: &str,
        patience: Duration,
        fits: impl Fn(&str) -> bool,
    ) -> Result<String, TerminalError> {
        let mut changes = self.screen.changes.subscribe();
        let found = async {
            loop {
                let is_over = changes.borrow_and_update().is_over;
                let screen = self.snapshot();
                if fits(&screen) {
                    return Some(screen);
                }
                if is_over || changes.changed().await.is_err() {
                    return None;
                }
            }
        };
        let found = tokio::time::timeout(patience, found).await.ok().flatten();
        found.ok_or_else(|| TerminalError::NotSeen { wanted: wanted.to_owned(), patience, screen: self.snapshot() })
    }

    /// Waits until the program has ended.
    pub async fn ends(&self, patience: Duration) -> Result<(), TerminalError> {
        let mut changes = self.screen.changes.subscribe();
        let over = tokio::time::timeout(patience, changes.wait_for(|change| change.is_over)).await;
        match over {
            Ok(Ok(_)) => Ok(()),
            _ => Err(TerminalError::NotSeen { wanted: "the end".to_owned(), patience, screen: self.snapshot() }),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // An error means that it had ended already.
        drop(self.killer.kill());
    }
}

impl Screen {
    fn parser(&self) -> std::sync::MutexGuard<'_, vt100::Parser> {
        self.parser.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Paints what the program writes until it ends: then the terminal closes.
    fn follow(&self, mut output: Box<dyn Read + Send>) {
        let mut chunk = [0; 4096];
        while let Ok(length @ 1..) = output.read(&mut chunk) {
            self.parser().process(chunk.get(..length).unwrap_or_default());
            self.changes.send_modify(|change| change.count += 1);
        }
        self.changes.send_modify(|change| change.is_over = true);
    }
}

fn pty_size(size: Size) -> PtySize {
    PtySize { rows: size.rows, cols: size.columns, pixel_width: 0, pixel_height: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(10);

    #[tokio::test]
    async fn keys_go_in_and_the_screen_is_read() {
        let script = "printf '\\033[2J\\033[3;5HPatto'; read line; printf '\\033[1;1H%s visto' \"$line\"";
        let shell = Program::new("shell", "/bin/sh".into()).with(["-c", script]);
        let mut terminal = Terminal::start(&shell, Size::SMALL).unwrap();
        assert_eq!(terminal.sees("Patto", PATIENCE).await.unwrap(), "\n\n    Patto");
        terminal.press("x\r").unwrap();
        terminal.sees("x visto", PATIENCE).await.unwrap();
        terminal.ends(PATIENCE).await.unwrap();
    }

    #[tokio::test]
    async fn a_screen_that_will_never_show_it_is_told_at_once() {
        let shell = Program::new("shell", "/bin/sh".into()).with(["-c", "echo niente"]);
        let terminal = Terminal::start(&shell, Size::SMALL).unwrap();
        let error = terminal.sees("Patto", PATIENCE).await.unwrap_err().to_string();
        assert!(error.ends_with("niente"), "{error}");
    }
}
