use crate::i18n::Messages;

/// A key as the console knows it, free of any terminal library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// A letter with Control.
    Ctrl(char),
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
            Self::Char(' ') => words.key_space.to_owned(),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl-{c}"),
            Self::Enter => words.key_enter.to_owned(),
            Self::Esc => "Esc".to_owned(),
            Self::Tab => "Tab".to_owned(),
            Self::BackTab => words.key_back_tab.to_owned(),
            Self::Backspace => words.key_backspace.to_owned(),
            Self::Delete => words.key_delete.to_owned(),
            Self::Up => words.key_up.to_owned(),
            Self::Down => words.key_down.to_owned(),
            Self::Left => words.key_left.to_owned(),
            Self::Right => words.key_right.to_owned(),
            Self::Home => words.key_home.to_owned(),
            Self::End => words.key_end.to_owned(),
            Self::PageUp => words.key_page_up.to_owned(),
            Self::PageDown => words.key_page_down.to_owned(),
        }
    }
}
