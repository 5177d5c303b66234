use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Model;
use crate::ui::{self, Drawn};

/// Buttons and wheel (1000), told in a form without bounds (1006).
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// The reverse.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Draws the model on a terminal, as one synchronised update; what is already shown is not written again.
///
/// ratatui's own `Terminal` would do, but for one comparison of all cells: whether anything changed is asked before anything
/// is written, and its own buffers answer that to nobody.
#[derive(Debug)]
pub struct Painter<W: Write> {
    backend: CrosstermBackend<W>,
    /// What the terminal shows; of no size while that is not known.
    shown: Buffer,
    /// Drawn on, and shown next: the two change places.
    canvas: Buffer,
    drawn: Drawn,
}

impl<W: Write> Painter<W> {
    /// A painter that writes to `out`, a terminal of which nothing is known yet.
    pub fn new(out: W) -> Self {
        let unknown = Buffer::empty(Rect::ZERO);
        let backend = CrosstermBackend::new(out);
        Self { backend, shown: unknown.clone(), canvas: unknown, drawn: Drawn::default() }
    }

    /// Draws the model; whether anything was written. The same screen as before writes not a byte.
    pub fn paint(&mut self, model: &Model) -> io::Result<bool> {
        let area = Rect::new(0, 0, model.size.0, model.size.1);
        let is_new = self.shown.area != area;
        if is_new {
            (self.shown, self.canvas) = (Buffer::empty(area), Buffer::empty(area));
        } else {
            self.canvas.reset();
        }
        let before = self.drawn.cursor;
        self.drawn = ui::view(model, &mut self.canvas);
        let cursor = self.drawn.cursor;
        let mut changes = self.shown.diff_iter(&self.canvas).peekable();
        if !is_new && cursor == before && changes.peek().is_none() {
            return Ok(false);
        }
        queue!(self.backend, BeginSynchronizedUpdate)?;
        if is_new {
            queue!(self.backend, Clear(ClearType::All))?;
        }
        self.backend.draw(changes)?;
        match cursor {
            Some(Position { x, y }) => queue!(self.backend, MoveTo(x, y), Show)?,
            None => queue!(self.backend, Hide)?,
        }
        queue!(self.backend, EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.shown, &mut self.canvas);
        io::Write::flush(&mut self.backend)?;
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
        let out = &mut self.backend;
        io::Write::write_all(out, request)?;
        io::Write::flush(out)
    }

    /// Puts a text into the clipboard of the terminal's owner, also over ssh (OSC 52).
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        crossterm::execute!(&mut self.backend, crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
    }

    /// Rings the bell and shows a notice of the desktop, where the terminal can (OSC 9).
    pub fn ring(&mut self, text: &str) -> io::Result<()> {
        let text = shared::text::SafeText::new(text);
        let out = &mut self.backend;
        write!(out, "\u{7}\u{1b}]9;{text}\u{1b}\\")?;
        io::Write::flush(out)
    }
}
