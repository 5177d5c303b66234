use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::app::{Key, Mouse, Msg};
use crate::ui::Drawn;

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
