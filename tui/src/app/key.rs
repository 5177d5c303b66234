use std::fmt;
use std::str::FromStr;

use crate::i18n::Messages;

/// A key as the console knows it, free of any terminal library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// A letter with Control.
    Ctrl(char),
    /// A character with Alt.
    Alt(char),
    /// A function key, from 1 to 12.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

impl Key {
    /// How the key is called in help and footer.
    #[must_use]
    pub fn label(self, words: &Messages) -> String {
        match self {
            Self::Char(' ') => words.keys.space.to_owned(),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl-{c}"),
            Self::Alt(c) => format!("Alt-{c}"),
            Self::F(number) => format!("F{number}"),
            Self::Enter => words.keys.enter.to_owned(),
            Self::Esc => "Esc".to_owned(),
            Self::Tab => "Tab".to_owned(),
            Self::BackTab => words.keys.back_tab.to_owned(),
            Self::Backspace => words.keys.backspace.to_owned(),
            Self::Delete => words.keys.delete.to_owned(),
            Self::Up => words.keys.up.to_owned(),
            Self::Down => words.keys.down.to_owned(),
            Self::Left => words.keys.left.to_owned(),
            Self::Right => words.keys.right.to_owned(),
            Self::Home => words.keys.home.to_owned(),
            Self::End => words.keys.end.to_owned(),
            Self::PageUp => words.keys.page_up.to_owned(),
            Self::PageDown => words.keys.page_down.to_owned(),
        }
    }
}

/// The names of keys that are no character, as configuration writes them.
const NAMES: [(&str, Key); 16] = [
    ("space", Key::Char(' ')),
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("shift-tab", Key::BackTab),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("home", Key::Home),
    ("end", Key::End),
    ("page-up", Key::PageUp),
    ("page-down", Key::PageDown),
    // A hash begins a comment in many a shell and file; its name is never misread.
    ("hash", Key::Char('#')),
];

/// The name a key has in the configuration: `enter`, `ctrl-r`, `alt-m`, `f5`, `o`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| key == self) {
            return f.write_str(name);
        }
        match self {
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "ctrl-{c}"),
            Self::Alt(c) => write!(f, "alt-{c}"),
            Self::F(number) => write!(f, "f{number}"),
            _ => Ok(()),
        }
    }
}

/// A text that names no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a key")]
pub struct NoSuchKey;

impl FromStr for Key {
    type Err = NoSuchKey;

    /// Reads a name; case matters only in single characters.
    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let lower = text.to_lowercase();
        if let Some((_, key)) = NAMES.iter().find(|(name, _)| *name == lower) {
            return Ok(*key);
        }
        let single = |text: &str| {
            let mut letters = text.chars();
            let first = letters.next().filter(|c| !c.is_control() && !c.is_whitespace())?;
            letters.next().is_none().then_some(first)
        };
        if let Some(c) = single(text) {
            return Ok(Self::Char(c));
        }
        if let Some(c) = lower.strip_prefix("ctrl-").and_then(single) {
            return Ok(Self::Ctrl(c));
        }
        if let Some(c) =
            text.get(..4).filter(|start| start.eq_ignore_ascii_case("alt-")).and(text.get(4..)).and_then(single)
        {
            return Ok(Self::Alt(c));
        }
        let number = lower.strip_prefix('f').and_then(|digits| digits.parse().ok());
        number.filter(|number| (1..=12).contains(number)).map(Self::F).ok_or(NoSuchKey)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn any_key() -> impl Strategy<Value = Key> {
        let printable =
            any::<char>().prop_filter("printable", |c| !c.is_control() && (*c == ' ' || !c.is_whitespace()));
        let lower = proptest::sample::select(('a'..='z').collect::<Vec<_>>());
        prop_oneof![
            printable.clone().prop_map(Key::Char),
            lower.prop_map(Key::Ctrl),
            printable.prop_filter("no blank", |c| *c != ' ').prop_map(Key::Alt),
            (1..=12_u8).prop_map(Key::F),
            proptest::sample::select(NAMES.map(|(_, key)| key).to_vec()),
        ]
    }

    proptest! {
        #[test]
        fn the_name_of_a_key_reads_as_that_key(key in any_key()) {
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    #[rstest]
    #[case("Ctrl-R", Some(Key::Ctrl('r')))]
    #[case("PAGE-UP", Some(Key::PageUp))]
    #[case("G", Some(Key::Char('G')))]
    #[case("F13", None)]
    #[case("ctrl-", None)]
    #[case("invio", None)]
    #[case("", None)]
    fn keys_are_read_as_people_write_them(#[case] text: &str, #[case] expected: Option<Key>) {
        assert_eq!(text.parse().ok(), expected);
    }
}
