use std::io;

use crossterm::event::{
    Event, EventStream, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::app::{Key, Mouse, Msg};
use crate::ui::Drawn;

/// What the terminal tells, as it comes.
///
/// crossterm's stream waits in a thread of its own, which holds a lock meanwhile. Whoever looks at the stream in vain tries
/// that lock, and gives the processor away seven times in doing so: beside a hub at work each look cost a key 37 ms. So only
/// a task that is woken by the terminal alone looks at it.
#[derive(Debug)]
pub(super) struct Keys {
    events: mpsc::Receiver<io::Result<Event>>,
    /// Dropping it ends the stream: what is typed from then on is for the shell.
    _reading: JoinSet<()>,
}

/// Events of the terminal that may wait: a pasted text is one.
const WAITING: usize = 64;

impl Keys {
    /// Listens from now on.
    pub(super) fn listen() -> Self {
        let (told, events) = mpsc::channel(WAITING);
        let mut reading = JoinSet::new();
        reading.spawn(async move {
            let mut stream = EventStream::new();
            while let Some(event) = stream.next().await {
                if told.send(event).await.is_err() {
                    break;
                }
            }
        });
        Self { events, _reading: reading }
    }

    /// The next one; none when the terminal tells nothing more.
    pub(super) async fn next(&mut self) -> Option<io::Result<Event>> {
        self.events.recv().await
    }
}

/// Rows a notch of the wheel moves.
const NOTCH: isize = 3;

/// The message of a terminal event, if it means anything on the screen as it is drawn.
pub(super) fn message(event: Event, drawn: &Drawn) -> Option<Msg> {
    match event {
        Event::Mouse(event) => drawn.touch(of_mouse(event)?).map(Msg::Touch),
        Event::Key(key) if key.kind != KeyEventKind::Release => of_key(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::FocusGained => Some(Msg::Focus(true)),
        Event::FocusLost => Some(Msg::Focus(false)),
        Event::Resize(columns, rows) => Some(Msg::Resize(columns, rows)),
        Event::Key(_) => None,
    }
}

const fn of_mouse(event: MouseEvent) -> Option<Mouse> {
    Some(match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Mouse::Click { column: event.column, row: event.row },
        MouseEventKind::ScrollUp => Mouse::Wheel(-NOTCH),
        MouseEventKind::ScrollDown => Mouse::Wheel(NOTCH),
        _ => return None,
    })
}

fn of_key(key: KeyEvent) -> Option<Key> {
    let with_control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char(c) if with_control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) if key.modifiers.contains(KeyModifiers::ALT) => Key::Alt(c),
        KeyCode::F(number @ 1..=12) => Key::F(number),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}
