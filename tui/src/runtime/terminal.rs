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
}

impl Guard {
    /// Takes the terminal; a panic gives it back before its message is printed.
    pub(super) fn enter() -> io::Result<Self> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            tracing::error!(%panic, "the console broke");
            restore();
            before(panic);
        }));
        enable_raw_mode()?;
        let painter = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)
            .and_then(|()| Painter::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout()), size()?));
        match painter {
            Ok(painter) => Ok(Self { painter }),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }
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
