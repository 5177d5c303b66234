use tui_input::{Input, InputRequest};

use super::Key;

/// The longest line that can be typed, in characters.
const LONGEST_LINE: usize = 500;

/// Edits a line by a key; whether its text changed.
pub(super) fn edit(input: &mut Input, key: Key) -> bool {
    let request = match key {
        Key::Char(c) if input.value().chars().count() < LONGEST_LINE => InputRequest::InsertChar(c),
        Key::Backspace => InputRequest::DeletePrevChar,
        Key::Delete => InputRequest::DeleteNextChar,
        Key::Left => InputRequest::GoToPrevChar,
        Key::Right => InputRequest::GoToNextChar,
        Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
        Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
        Key::Ctrl('w') => InputRequest::DeletePrevWord,
        Key::Ctrl('u') => InputRequest::DeleteLine,
        _ => return false,
    };
    input.handle(request).is_some_and(|changed| changed.value)
}

/// Puts a pasted text into a line, made safe and of one line.
pub(super) fn paste(input: &mut Input, text: &str) -> bool {
    let clean = shared::text::SafeText::new(text);
    let before = input.value().len();
    for c in clean.as_str().chars() {
        edit(input, Key::Char(c));
    }
    input.value().len() != before
}
