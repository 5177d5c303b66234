use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::app::Model;
use crate::ui::{self, Drawn};

/// Buttons and wheel (1000), told in a form without bounds (1006).
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// The reverse.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Draws the model on a terminal, as one synchronised update; what is already shown is not written again.
#[derive(Debug)]
pub struct Painter<W: Write> {
    terminal: Terminal<CrosstermBackend<W>>,
    size: (u16, u16),
    shown: Option<(Buffer, Option<Position>)>,
    drawn: Drawn,
}

fn area((columns, rows): (u16, u16)) -> Rect {
    Rect::new(0, 0, columns, rows)
}

impl<W: Write> Painter<W> {
    /// A painter that writes to `out`, a terminal of `size` columns and rows.
    pub fn new(out: W, size: (u16, u16)) -> io::Result<Self> {
        let viewport = Viewport::Fixed(area(size));
        let terminal = Terminal::with_options(CrosstermBackend::new(out), TerminalOptions { viewport })?;
        Ok(Self { terminal, size, shown: None, drawn: Drawn::default() })
    }

    /// Draws the model; whether anything was written. The same screen as before writes not a byte.
    pub fn paint(&mut self, model: &Model) -> io::Result<bool> {
        if self.size != model.size {
            self.size = model.size;
            self.shown = None;
            self.terminal.resize(area(self.size))?;
        }
        self.drawn = ui::view(model, &mut self.terminal.get_frame());
        let cursor = self.drawn.cursor;
        let drawn = self.terminal.current_buffer_mut();
        let is_same = self.shown.as_ref().is_some_and(|(buffer, at)| buffer == drawn && *at == cursor);
        if is_same {
            drawn.reset();
            return Ok(false);
        }
        match &mut self.shown {
            Some((buffer, at)) => {
                buffer.clone_from(drawn);
                *at = cursor;
            }
            None => self.shown = Some((drawn.clone(), cursor)),
        }
        self.write(cursor)?;
        Ok(true)
    }

    /// What the last screen has where.
    #[must_use]
    pub const fn drawn(&self) -> &Drawn {
        &self.drawn
    }

    /// Asks the terminal for clicks and the wheel, or leaves them to it. Moves are never asked for: they would wake the
    /// console at every one.
    pub fn listen(&mut self, to_the_mouse: bool) -> io::Result<()> {
        let request = if to_the_mouse { MOUSE_ON } else { MOUSE_OFF };
        let out = self.terminal.backend_mut();
        io::Write::write_all(out, request)?;
        io::Write::flush(out)
    }

    /// Everything is written anew at the next painting.
    pub fn forget(&mut self) -> io::Result<()> {
        self.shown = None;
        self.terminal.clear()
    }

    /// Puts a text into the clipboard of the terminal's owner, also over ssh (OSC 52).
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        crossterm::execute!(self.terminal.backend_mut(), crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
    }

    /// Rings the bell and shows a notice of the desktop, where the terminal can (OSC 9).
    pub fn ring(&mut self, text: &str) -> io::Result<()> {
        let text = shared::text::SafeText::new(text);
        let out = self.terminal.backend_mut();
        write!(out, "\u{7}\u{1b}]9;{text}\u{1b}\\")?;
        io::Write::flush(out)
    }

    fn write(&mut self, cursor: Option<Position>) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.flush()?;
        match cursor {
            // Queued: ratatui's own would send each step by itself, and a frame is one write.
            Some(Position { x, y }) => queue!(self.terminal.backend_mut(), MoveTo(x, y), Show)?,
            None => queue!(self.terminal.backend_mut(), Hide)?,
        }
        self.terminal.swap_buffers();
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        io::Write::flush(self.terminal.backend_mut())
    }
}
