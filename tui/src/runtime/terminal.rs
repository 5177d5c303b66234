use std::io::{self, BufWriter, Stdout, Write};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::execute;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};

use super::Painter;
use super::painter::MOUSE_OFF;

/// Bytes gathered before one write: a whole frame.
const FRAME_BYTES: usize = 64 * 1024;

/// Holds the terminal; dropping it gives the terminal back, however the console ends.
#[derive(Debug)]
pub(super) struct Guard {
    pub(super) painter: Painter<BufWriter<Stdout>>,
    /// Columns and rows, as the terminal told them first.
    pub(super) size: (u16, u16),
}

impl Guard {
    /// Takes the terminal.
    pub(super) fn enter() -> io::Result<Self> {
        give_back_at_a_panic();
        enable_raw_mode()?;
        let entered = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)
            .and_then(|()| measured());
        match entered {
            Ok(size) => {
                let painter = Painter::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()));
                Ok(Self { painter, size })
            }
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }
}

/// Columns and rows of the terminal. A serial line tells none: the console says so rather than show nothing.
fn measured() -> io::Result<(u16, u16)> {
    match size()? {
        (0, _) | (_, 0) => {
            Err(io::Error::other("the terminal does not tell its size: say it with `stty rows 24 columns 80`"))
        }
        known => Ok(known),
    }
}

/// A panic of the console gives the terminal back before its message is printed. One elsewhere, in the hub inside or in
/// a task, is only logged: the screen is still in use, and the supervisor ends the console if it must.
fn give_back_at_a_panic() {
    let console = std::thread::current().id();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!(%panic, "something broke");
        if std::thread::current().id() == console {
            restore();
            before(panic);
        }
    }));
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back; what fails is logged, since there is no screen left to say it on.
fn restore() {
    let mut out = io::stdout();
    let steps = [
        out.write_all(MOUSE_OFF),
        execute!(out, EndSynchronizedUpdate, DisableFocusChange, DisableBracketedPaste, LeaveAlternateScreen, Show),
        disable_raw_mode(),
        out.flush(),
    ];
    for error in steps.into_iter().filter_map(Result::err) {
        tracing::warn!(%error, "the terminal could not be given back whole");
    }
}
