use ratatui::style::{Color, Modifier, Style};

/// The choice of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ThemeName {
    /// The 16 colours of the terminal, whatever its owner made of them.
    #[default]
    Terminal,
    /// Strong contrast: bold and bright.
    HighContrast,
    /// Colours that are told apart with any colour vision (Okabe and Ito 2008); needs a terminal with true colour.
    ColourBlind,
    /// No colour at all.
    Mono,
}

/// The styles of the console; what they say is also said by a glyph, a letter or a word.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// Plain text.
    pub text: Style,
    /// What matters less.
    pub dim: Style,
    /// What matters more.
    pub strong: Style,
    /// Headings and keys.
    pub accent: Style,
    /// As it should be.
    pub good: Style,
    /// Wants an eye on it.
    pub warn: Style,
    /// Wants somebody now.
    pub bad: Style,
    /// Neither good nor bad.
    pub info: Style,
    /// Under the cursor.
    pub selected: Style,
}

const fn plain() -> Style {
    Style::new()
}

const fn coloured(color: Color) -> Style {
    Style::new().fg(color)
}

impl Theme {
    /// The styles of a theme.
    #[must_use]
    pub const fn of(name: ThemeName) -> Self {
        match name {
            ThemeName::Terminal => Self::TERMINAL,
            ThemeName::HighContrast => Self::HIGH_CONTRAST,
            ThemeName::ColourBlind => Self::COLOUR_BLIND,
            ThemeName::Mono => Self::MONO,
        }
    }

    /// Black, white, grey and yellow are unreadable on one ground or the other: none is used for text.
    const TERMINAL: Self = Self {
        text: plain(),
        dim: plain().add_modifier(Modifier::DIM),
        strong: plain().add_modifier(Modifier::BOLD),
        accent: coloured(Color::Cyan),
        good: coloured(Color::Green),
        warn: coloured(Color::Magenta),
        bad: coloured(Color::Red).add_modifier(Modifier::BOLD),
        info: coloured(Color::Blue),
        selected: plain().add_modifier(Modifier::REVERSED),
    };

    const HIGH_CONTRAST: Self = Self {
        text: plain().add_modifier(Modifier::BOLD),
        dim: plain(),
        strong: plain().add_modifier(Modifier::BOLD).add_modifier(Modifier::UNDERLINED),
        accent: coloured(Color::LightCyan).add_modifier(Modifier::BOLD),
        good: coloured(Color::LightGreen).add_modifier(Modifier::BOLD),
        warn: coloured(Color::LightMagenta).add_modifier(Modifier::BOLD),
        bad: coloured(Color::LightRed).add_modifier(Modifier::BOLD),
        info: coloured(Color::LightBlue).add_modifier(Modifier::BOLD),
        selected: plain().add_modifier(Modifier::REVERSED).add_modifier(Modifier::BOLD),
    };

    const COLOUR_BLIND: Self = Self {
        text: plain(),
        dim: plain().add_modifier(Modifier::DIM),
        strong: plain().add_modifier(Modifier::BOLD),
        accent: coloured(Color::Rgb(0x56, 0xB4, 0xE9)),
        good: coloured(Color::Rgb(0x00, 0x9E, 0x73)),
        warn: coloured(Color::Rgb(0xE6, 0x9F, 0x00)),
        bad: coloured(Color::Rgb(0xD5, 0x5E, 0x00)).add_modifier(Modifier::BOLD),
        info: coloured(Color::Rgb(0x00, 0x72, 0xB2)),
        selected: plain().add_modifier(Modifier::REVERSED),
    };

    const MONO: Self = Self {
        text: plain(),
        dim: plain(),
        strong: plain().add_modifier(Modifier::BOLD),
        accent: plain().add_modifier(Modifier::BOLD),
        good: plain(),
        warn: plain(),
        bad: plain().add_modifier(Modifier::BOLD),
        info: plain(),
        selected: plain().add_modifier(Modifier::REVERSED),
    };
}
